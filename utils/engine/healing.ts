/** The healing day: she is ill, and everything but work at the door rests until the day is over. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { BoundarySchema } from '../boundary/boundary';
import { PauseSchema } from '../pauses/pause';
import { type Day, dayAfter } from '../time/day';
import { MINUTE_MS } from '../time/duration';
import { AbsenceSchema } from '../tracking/absence';

const { passes, without } = BoundarySchema.entries;
const { asked } = AbsenceSchema.entries;
/** What she is asked, once: whether yesterday's goes on, or what she would tell a friend. */
const asks = v.nullable(v.picklist(['goes-on', 'friend-line']));

/** So long after its beginning it can be undone, and leaves no mark. */
const SLIP_MS = 5 * MINUTE_MS;

/** Of one day. The next one begins without it, and with the question whether it goes on. */
export const HealingSchema = v.object({
  /**
   * Null when it doesn't go on now. Otherwise since when it does, epoch ms, and how it was before: what she had
   * let herself do at limits holds again at the end; what she was asked, only where it was a slip.
   */
  now: v.nullable(
    v.object({ since: v.number(), passes, without, pause: PauseSchema, asked, asks }),
  ),
  /** It went on earlier in this day, and was no slip: the day is marked, however short that was. */
  hasBeen: v.boolean(),
  asks,
});
export type Healing = ReadonlyDeep<v.InferOutput<typeof HealingSchema>>;

export const NO_HEALING: Healing = { now: null, hasBeen: false, asks: null };

export function isHealingDay({ healing }: { readonly healing: Pick<Healing, 'now'> }): boolean {
  return healing.now !== null;
}

/** Just begun, by a slip perhaps, at an instant, epoch ms: then it is undone rather than ended. A clock that was set makes no slip. */
export function mayBeSlip({ now }: Pick<Healing, 'now'>, at: number): boolean {
  // A page that reads the clock once a minute is behind what it shows.
  return now !== null && at > now.since - MINUTE_MS && at < now.since + SLIP_MS;
}

/** Whether a day is left out of what her days come to: any time of it counts. */
export function isMarked({ now, hasBeen }: Healing): boolean {
  return now !== null || hasBeen;
}

/**
 * The healing of a day that begins after another one, whose own was `before`. Where a clock was ahead, it is a day
 * that comes back, with what is known of it; what she has said meanwhile was about this one.
 */
export function healingOn(
  day: Day,
  known: Healing,
  before: { readonly day: Day; readonly healing: Healing },
): Healing {
  const { healing } = before;
  if (day < before.day) {
    if (!isMarked(healing)) return known;
    return { ...healing, hasBeen: healing.hasBeen || isMarked(known) };
  }
  const mayGoOn = healing.now !== null && day === dayAfter(before.day);
  return mayGoOn ? { ...NO_HEALING, asks: 'goes-on' } : NO_HEALING;
}
