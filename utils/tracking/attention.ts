/** What she is attending to now: a group, or away; and which span may be credited for it. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { GroupIdSchema } from '../sites/group';
import type { Moment } from '../time/moment';
import type { Scene } from './scene';

/** A gap longer than this between two signals means that the machine slept or the background was gone. */
export const MAX_GAP_MS = 60_000;
/** What such a gap is worth: one beat. An open span is settled this often. */
export const BEAT_MS = 30_000;
/** Wall and monotonic clock further apart than this: the machine slept, or somebody set the clock. */
const CLOCK_JUMP_MS = 2_000;

const ReadingSchema = v.object({ at: v.number(), uptimeMs: v.number(), life: v.string() });
/** The part of a moment that a span is measured from. */
export type Reading = ReadonlyDeep<v.InferOutput<typeof ReadingSchema>>;

export const AttentionSchema = v.variant('kind', [
  v.object({ kind: v.literal('away') }),
  v.object({
    kind: v.literal('on-group'),
    groupId: GroupIdSchema,
    /** The tab in front. It is hers: looked at and, when she asks, brought forward or closed. */
    tabId: v.number(),
    /** Credited up to here. */
    settled: ReadingSchema,
  }),
]);
export type Attention = ReadonlyDeep<v.InferOutput<typeof AttentionSchema>>;

export const AWAY: Attention = { kind: 'away' };

/** A stretch of time on the wall clock, epoch ms; `toAt` is never before `fromAt`. */
export type Span = { readonly fromAt: number; readonly toAt: number };

/** What a scene amounts to. She is there while the page is in front, and used or heard. */
export function attentionTo(scene: Scene, now: Moment): Attention {
  const isThere = scene.idle === 'active' || (scene.idle === 'idle' && scene.audible);
  if (scene.groupId === null || scene.tabId === null || !scene.focused || !isThere) return AWAY;
  return {
    kind: 'on-group',
    groupId: scene.groupId,
    tabId: scene.tabId,
    settled: { at: now.at, uptimeMs: now.uptimeMs, life: now.life },
  };
}

/**
 * The span to credit since a reading. Never negative, whatever the clocks did; a time that
 * nobody can vouch for is worth one beat, placed right after the reading.
 */
export function spanSince(since: Reading, now: Moment): Span {
  const wallMs = now.at - since.at;
  const upMs = now.uptimeMs - since.uptimeMs;
  const jumped = since.life === now.life && Math.abs(wallMs - upMs) > CLOCK_JUMP_MS;
  const ms = capped(jumped ? upMs : wallMs);
  // Where the clock went back, the reading lies in the future: then the span ends now.
  const fromAt = Math.min(since.at, now.at - ms);
  return { fromAt, toAt: fromAt + ms };
}

function capped(gapMs: number): number {
  return gapMs > MAX_GAP_MS ? BEAT_MS : Math.max(0, gapMs);
}
