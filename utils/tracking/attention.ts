/** What she is attending to now: a group, or away; and how much time may be credited for it. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { GroupIdSchema } from '../sites/group';
import type { Moment } from '../time/moment';

/** A gap longer than this between two signals means that the machine slept or the background was gone. */
export const MAX_GAP_MS = 60_000;
/** What such a gap is worth: one beat. */
export const BEAT_MS = 30_000;
/** Wall and monotonic clock further apart than this: somebody set the clock. */
const CLOCK_JUMP_MS = 2_000;

const ReadingSchema = v.object({ at: v.number(), uptimeMs: v.number(), life: v.string() });
/** The part of a moment that a span is measured from. */
export type Reading = ReadonlyDeep<v.InferOutput<typeof ReadingSchema>>;

export const AttentionSchema = v.variant('kind', [
  v.object({ kind: v.literal('away') }),
  v.object({
    kind: v.literal('on-group'),
    groupId: GroupIdSchema,
    /** The tab in front; hers, so it is only ever looked at or, when she asks, closed. */
    tabId: v.number(),
    /** Credited up to here. */
    settled: ReadingSchema,
    /** Which run of the browser this was; attention never outlives it. */
    browserRun: v.string(),
  }),
]);
export type Attention = ReadonlyDeep<v.InferOutput<typeof AttentionSchema>>;

export const AWAY: Attention = { kind: 'away' };

/** Time to credit since a reading, ms. Never negative, whatever the clocks did. */
export function elapsedMs(since: Reading, now: Moment): number {
  const wallMs = now.at - since.at;
  const sameLife = since.life === now.life;
  const upMs = now.uptimeMs - since.uptimeMs;
  const gapMs = sameLife && Math.abs(wallMs - upMs) > CLOCK_JUMP_MS ? upMs : wallMs;
  if (gapMs <= 0) return 0;
  return gapMs <= MAX_GAP_MS ? gapMs : BEAT_MS;
}

/** The part of a moment that is kept. */
export function readingOf(now: Moment): Reading {
  return { at: now.at, uptimeMs: now.uptimeMs, life: now.life };
}
