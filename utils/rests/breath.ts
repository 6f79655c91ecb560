/** A slow breath: in for four seconds, out for six. Which half it is follows from when it began. */

export const BREATH_IN_MS = 4_000;
export const BREATH_OUT_MS = 6_000;
const BREATH_MS = BREATH_IN_MS + BREATH_OUT_MS;

export type Breathing = {
  readonly half: 'in' | 'out';
  /** Whole breaths before this one. */
  readonly breaths: number;
  /** Until the other half. */
  readonly leftMs: number;
};

/** After so long, ms. A clock that was set back begins anew. */
export function breathingAfter(ms: number): Breathing {
  const sinceMs = Math.max(0, ms);
  const breaths = Math.floor(sinceMs / BREATH_MS);
  const intoMs = sinceMs - breaths * BREATH_MS;
  return intoMs < BREATH_IN_MS
    ? { half: 'in', breaths, leftMs: BREATH_IN_MS - intoMs }
    : { half: 'out', breaths, leftMs: BREATH_MS - intoMs };
}
