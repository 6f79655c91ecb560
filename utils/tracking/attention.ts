/** What she is attending to now: a group, or away; and which span may be credited for it. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { GroupIdSchema } from '../sites/group';
import type { Moment } from '../time/moment';
import { jumpMs, type Reading, ReadingSchema, readingOf } from './clock';
import type { Scene } from './scene';
import {
  COUNTED_REASONS,
  type CountedReason,
  GAP_REASONS,
  type GapReason,
  SiteNameSchema,
} from './spans';

/** A gap longer than this between two signals means that the machine slept or the background was gone. */
export const MAX_GAP_MS = 60_000;
/** What such a gap is worth: one beat. An open span is settled this often. */
export const BEAT_MS = 30_000;
/** Sound alone counts for this long without a key or the mouse: then something plays to an empty chair. */
export const SOUND_CAP_MS = 3_600_000;

/** Credited for sound alone since she last used keys or mouse, ms. */
const heardMs = v.pipe(v.number(), v.minValue(0));

export const OnGroupSchema = v.object({
  kind: v.literal('on-group'),
  groupId: GroupIdSchema,
  /** Which of its sites; null where that isn't known. */
  site: v.nullable(SiteNameSchema),
  /** Why it is counted. */
  reason: v.picklist(COUNTED_REASONS),
  heardMs,
  /** The tab in front. It is hers: looked at and, when she asks, brought forward or closed. */
  tabId: v.number(),
  /** Credited up to here. */
  settled: ReadingSchema,
});

export const AttentionSchema = v.variant('kind', [
  v.object({
    kind: v.literal('away'),
    /** Why nothing is counted. */
    why: v.picklist(GAP_REASONS),
    heardMs,
  }),
  OnGroupSchema,
]);
export type Attention = ReadonlyDeep<v.InferOutput<typeof AttentionSchema>>;

export const AWAY: Attention = { kind: 'away', why: 'elsewhere', heardMs: 0 };

/** A stretch of time on the wall clock, epoch ms; `toAt` is never before `fromAt`. */
export type Span = { readonly fromAt: number; readonly toAt: number };

/** What a scene amounts to. She is there while the page is in front, and used or heard. */
export function attentionTo(scene: Scene, now: Moment, before: Attention = AWAY): Attention {
  const heardMs = scene.idle === 'active' ? 0 : before.heardMs;
  const why = whyNotCounted(scene, heardMs);
  if (why !== null || scene.groupId === null || scene.tabId === null) {
    return { kind: 'away', why: why ?? 'elsewhere', heardMs };
  }
  return {
    kind: 'on-group',
    groupId: scene.groupId,
    site: scene.site,
    reason: whyCounted(scene),
    heardMs,
    tabId: scene.tabId,
    settled: readingOf(now),
  };
}

function whyNotCounted(scene: Scene, heardMs: number): GapReason | null {
  if (scene.idle === 'locked') return 'locked';
  if (!scene.focused) return 'other-window';
  if (scene.groupId === null) return 'elsewhere';
  const isThere = scene.idle === 'active' || (scene.audible && heardMs < SOUND_CAP_MS);
  return isThere ? null : 'away';
}

function whyCounted(scene: Scene): CountedReason {
  if (scene.idle !== 'active') return 'sound';
  return scene.inUse ? 'in-front' : 'reading';
}

/** The open span of an attention, as far as it may be credited now. */
export function openSpan(attention: Extract<Attention, { kind: 'on-group' }>, now: Moment): Span {
  const span = spanSince(attention.settled, now);
  if (attention.reason !== 'sound') return span;
  const mostMs = Math.max(0, SOUND_CAP_MS - attention.heardMs);
  return { ...span, toAt: Math.min(span.toAt, span.fromAt + mostMs) };
}

/**
 * The span to credit since a reading. Never negative, whatever the clocks did; a time that
 * nobody can vouch for is worth one beat, placed right after the reading.
 */
export function spanSince(since: Reading, now: Moment): Span {
  const hasJumped = jumpMs(since, now) !== 0;
  const upMs = Math.floor(now.uptimeMs - since.uptimeMs);
  const ms = capped(hasJumped ? upMs : now.at - since.at);
  // Where the clock went back, the reading lies in the future: then the span ends now.
  const fromAt = Math.min(since.at, now.at - ms);
  return { fromAt, toAt: fromAt + ms };
}

function capped(gapMs: number): number {
  return gapMs > MAX_GAP_MS ? BEAT_MS : Math.max(0, gapMs);
}
