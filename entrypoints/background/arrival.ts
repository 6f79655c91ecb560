/** The arrival seam: she has come to another tab, or back to the window, and stays. Kept in memory: a few seconds matter. */
import type { Scene } from '../../utils/tracking/scene';

/** She stays: no further switch for this long. */
const DWELL_MS = 800;
/** A younger tab was opened to do something in it: no seam. */
const YOUNG_TAB_MS = 5_000;
/** Away from the window for at least this long; a popup of ours that closes looks like less. */
const AWAY_MS = 1_000;

const createdAt = new Map<number, number>();
let dwellTimer: ReturnType<typeof setTimeout> | undefined;
let unfocusedSince: number | null = null;

/** A tab has been opened (epoch ms). */
export function noticeCreated(tabId: number, at: number): void {
  for (const [id, since] of createdAt) if (at - since > YOUNG_TAB_MS) createdAt.delete(id);
  createdAt.set(tabId, at);
  clearTimeout(dwellTimer);
}

/** Another tab has come to the front: perhaps a seam, if she stays. */
export function noticeSwitch(tabId: number, at: number, reachSeam: () => void): void {
  clearTimeout(dwellTimer);
  const isYoung = at - (createdAt.get(tabId) ?? 0) <= YOUNG_TAB_MS;
  if (!isYoung) dwellTimer = setTimeout(reachSeam, DWELL_MS);
}

/** Learns from each look whether she has come back from another application. */
export function noticeFocus(scene: Scene, at: number, reachSeam: () => void): void {
  if (!scene.focused) {
    unfocusedSince ??= at;
    return;
  }
  if (unfocusedSince !== null && at - unfocusedSince >= AWAY_MS) {
    clearTimeout(dwellTimer);
    dwellTimer = setTimeout(reachSeam, DWELL_MS);
  }
  unfocusedSince = null;
}
