/** The clocks as they were read last: what tells a jump of the wall clock, and a time that comes late. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import type { Moment } from '../time/moment';

/** The part of a moment that lengths are measured from. */
export const ReadingSchema = v.object({ at: v.number(), uptimeMs: v.number(), life: v.string() });
export type Reading = ReadonlyDeep<v.InferOutput<typeof ReadingSchema>>;

/** Wall and monotonic clock further apart than this: the machine slept, or somebody set the clock. */
const CLOCK_JUMP_MS = 2_000;

export function readingOf({ at, uptimeMs, life }: Moment): Reading {
  return { at, uptimeMs, life };
}

/** Time told backwards in one life is the time that was known: else what lies between would count twice. */
export function notBefore(last: Reading, now: Moment): Moment {
  const isLate = now.life === last.life && now.uptimeMs < last.uptimeMs;
  return isLate ? { ...now, at: last.at, uptimeMs: last.uptimeMs } : now;
}

/** How much further the wall clock has moved than time has gone by, ms; 0 where that can't be told. */
export function jumpMs(last: Reading, now: Reading): number {
  if (last.life !== now.life) return 0;
  const ms = now.at - last.at - (now.uptimeMs - last.uptimeMs);
  return Math.abs(ms) > CLOCK_JUMP_MS ? Math.round(ms) : 0;
}
