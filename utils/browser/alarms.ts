/** One alarm, the echo of the next deadline in the state. */
import { browser } from './api';

const WAKE = 'wake';
/** Closer than this is the same alarm. */
const SAME_MS = 1_000;
/** An earlier one that is still as far off stays: she goes to and fro, and browsers write each alarm to the disk. */
const FAR_MS = 15_000;

let plannedAt: number | null = null;

/** Wakes the background at an instant at the latest, both epoch ms; whatever else was planned before is replaced. */
export async function planWake(at: number, now: number): Promise<void> {
  if (plannedAt !== null && plannedAt - at < SAME_MS) {
    if (at - plannedAt < SAME_MS || plannedAt - now > FAR_MS) return;
  }
  plannedAt = at;
  try {
    await browser.alarms.create(WAKE, { when: at });
  } catch (error) {
    plannedAt = null;
    throw error;
  }
}

/** Calls back when the alarm has rung. */
export function onWake(callBack: () => void): void {
  browser.alarms.onAlarm.addListener(() => {
    plannedAt = null;
    callBack();
  });
}
