/** The arrival seam: she has come to another tab, or back to the window, and stays. Kept in memory: a few seconds matter. */
import type { Moment } from '../../utils/time/moment';
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
/** When she came, by uptime, and whether a look has seen her since; null once she has stayed, or gone on. */
let came: { readonly atMs: number; readonly isSeen: boolean } | null = null;

/** A tab has been opened (epoch ms). */
export function noticeCreated(tabId: number, at: number): void {
  for (const [id, since] of createdAt) if (at - since > YOUNG_TAB_MS) createdAt.delete(id);
  createdAt.set(tabId, at);
  comeTo(null);
}

/** Another tab has come to the front: perhaps a seam, if she stays. */
export function noticeSwitch(tabId: number, { at, uptimeMs }: Moment): void {
  const isYoung = at - (createdAt.get(tabId) ?? 0) <= YOUNG_TAB_MS;
  comeTo(isYoung ? null : uptimeMs);
}

/** Learns from each look whether she has come back from another application. */
export function noticeFocus(scene: Scene, { at, uptimeMs }: Moment): void {
  if (!scene.focused) {
    unfocusedSince ??= at;
    return;
  }
  if (unfocusedSince !== null && at - unfocusedSince >= AWAY_MS) comeTo(uptimeMs);
  unfocusedSince = null;
}

/** After each look: whether she stays is waited for only where somebody listens for it. */
export function waitForArrival(
  listens: boolean,
  { uptimeMs }: Moment,
  reachSeam: () => void,
): void {
  if (came === null || dwellTimer !== undefined) return;
  const leftMs = came.atMs + DWELL_MS - uptimeMs;
  // The first look may come late: the switch has woken the background.
  if (leftMs <= 0 && came.isSeen) comeTo(null);
  else came = { ...came, isSeen: true };
  if (came === null || !listens) return;
  dwellTimer = setTimeout(() => {
    comeTo(null);
    reachSeam();
  }, leftMs);
}

function comeTo(atMs: number | null): void {
  clearTimeout(dwellTimer);
  dwellTimer = undefined;
  came = atMs === null ? null : { atMs, isSeen: false };
}
