/** What this desktop tells of the focus: the platform is the first guess, what happens is the judge. Kept for this run of the browser. */
import type { Moment } from '../time/moment';
import type { View } from '../tracking/scene';
import { browser } from './api';
import { report } from './report';

const UNTOLD_AT = 'focus-untold-at';
/** Documented to tell when another application comes to the front; on phones there is nothing to tell. */
const TELLING = ['win', 'mac', 'android'];
/** What is found so soon before or after an event is what that told of. */
const TOLD_MS = 2_000;

type Seen = { readonly tabId: number | null; readonly focused: boolean; readonly locked: boolean };

/** When it last came out that she had left and nobody had told, epoch ms. */
let untoldAt = Number.POSITIVE_INFINITY;
/** The last find, which an event that comes late takes back. */
let found = { before: untoldAt, uptimeMs: Number.NEGATIVE_INFINITY };
let last: Seen | null = null;
/** By uptime: when the focus was last known for sure, first seen to be another, and told of. */
let sureMs = Number.NEGATIVE_INFINITY;
let movedMs: number | null = null;
let toldMs = Number.NEGATIVE_INFINITY;

/** A new life takes up what was noted in this run; where nothing was, it begins with a guess. */
export function recallDesk(
  { [UNTOLD_AT]: noted }: Readonly<Record<string, unknown>>,
  at: number,
): void {
  if (typeof noted === 'number') untoldAt = noted;
  else guess(at).catch((error: unknown) => report('could not ask for the platform', error));
}

export function focusUntoldAt(): number {
  return untoldAt;
}

/** An event has told that the focus has moved. */
export function noteFocusTold({ uptimeMs }: Moment): void {
  toldMs = uptimeMs;
  if (untoldAt !== found.before && uptimeMs - found.uptimeMs <= TOLD_MS) note(found.before);
}

/** It was asked whether the window is still the one of the last look. */
export function noteAsked(hasMoved: boolean, { uptimeMs }: Moment): void {
  if (!hasMoved) sureMs = uptimeMs;
  movedMs = hasMoved ? (movedMs ?? uptimeMs) : null;
}

/** What a look has seen; between when the focus has changed since the last one, where nobody told. */
export function noteSeen(seen: Seen, { at, uptimeMs }: Moment): View['focusMoved'] {
  const isFound =
    last?.tabId === seen.tabId && last.focused !== seen.focused && uptimeMs - toldMs > TOLD_MS;
  const moved = { afterMs: uptimeMs - sureMs, beforeMs: uptimeMs - (movedMs ?? uptimeMs) };
  [last, sureMs, movedMs] = [seen, uptimeMs, null];
  if (!isFound) return null;
  if (!seen.focused && !seen.locked) {
    found = { before: untoldAt, uptimeMs };
    note(at);
  }
  return moved;
}

async function guess(at: number): Promise<void> {
  const { os } = await browser.runtime.getPlatformInfo();
  note(TELLING.includes(os) ? 0 : at);
}

function note(at: number): void {
  untoldAt = at;
  browser.storage.session
    .set({ [UNTOLD_AT]: at })
    .catch((error: unknown) => report('could not note what the desktop tells', error));
}
