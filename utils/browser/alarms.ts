/** One alarm, the echo of the next deadline in the state. */
import { browser } from './api';

const WAKE = 'wake';
/** Closer than this is the same alarm. */
const SAME_MS = 1_000;

let plannedAt: number | null = null;

/** Wakes the background at an instant, epoch ms; whatever was planned before is replaced. */
export async function planWake(at: number): Promise<void> {
  if (plannedAt !== null && Math.abs(plannedAt - at) < SAME_MS) return;
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
