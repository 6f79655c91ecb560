/** Today as a strip: what was counted, piece by piece, each with why it was and why it went no further. */
import * as v from 'valibot';
import type { GroupId } from '../sites/group';

/**
 * Why a span was counted. `in-front`: keys or mouse were used within 15 s. `reading`: the page was
 * in front, untouched for longer. `sound`: untouched beyond her threshold, but it could be heard.
 */
export const COUNTED_REASONS = ['in-front', 'reading', 'sound'] as const;
export type CountedReason = (typeof COUNTED_REASONS)[number];

/**
 * Why counting stopped. `away`: untouched beyond her threshold. `other-window`: another window or
 * application came to the front. `elsewhere`: another page did. `asleep`: the machine or the browser
 * was gone. `on-hold`: our card was open. `on-duty`: she was away, and says that it was duty.
 */
export const GAP_REASONS = [
  'away',
  'other-window',
  'elsewhere',
  'locked',
  'asleep',
  'resting',
  'on-hold',
  'on-duty',
] as const;
export type GapReason = (typeof GAP_REASONS)[number];

/** A site of hers as it is written: `example.org/forum`. */
export const SiteNameSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1_300));

export type CountedSpan = {
  /** Epoch ms. */
  readonly fromAt: number;
  readonly toAt: number;
  /** What was credited; less than its length where short gaps were joined. */
  readonly ms: number;
  readonly groupId: GroupId;
  /** Which site of the group; null where that isn't known. */
  readonly site: string | null;
  readonly reason: CountedReason;
  /** Struck out by her: not counted any more, and kept. */
  readonly struck: boolean;
  /** Why counting stopped after it; null while it goes on into the next span. */
  readonly endedBy: GapReason | null;
};

/** Two as one, the later one's end, the longer one's reason and site; nothing of what was credited is lost. */
export function joined(one: CountedSpan, other: CountedSpan): CountedSpan {
  const longer = other.ms > one.ms ? other : one;
  return {
    ...one,
    toAt: Math.max(one.toAt, other.toAt),
    ms: one.ms + other.ms,
    reason: longer.reason,
    site: longer.site,
    endedBy: other.endedBy,
  };
}

/** Of one site of a group, and both counted or both struck out. */
export function isSameKind(one: CountedSpan, other: CountedSpan): boolean {
  return isSameGroup(one, other) && one.site === other.site;
}

/** The same, on whichever of its sites. */
export function isSameGroup(one: CountedSpan, other: CountedSpan): boolean {
  return one.groupId === other.groupId && one.struck === other.struck;
}

/** The same, and for one reason. */
export function isAlike(one: CountedSpan, other: CountedSpan): boolean {
  return isSameKind(one, other) && one.reason === other.reason;
}

/** What was counted and not struck out, ms. */
export function countedIn(spans: readonly CountedSpan[]): number {
  return spans.reduce((sum, { struck, ms }) => sum + (struck ? 0 : ms), 0);
}
