/** Of two words about one thing, which one stays. Every part of a merge rests on this. */

import { MINUTE_MS } from '../time/duration';

/** The clocks of two computers may differ by this much, and nobody has noticed. */
const SKEW_MS = 10 * MINUTE_MS;

/**
 * What a stamp is worth at an instant, epoch ms. From well after now it tells of a clock that was ahead, and
 * of nothing else: then it isn't known (0), or it would have the last word for a year.
 */
export function knownStamp(changedAt: number, now: number): number {
  if (changedAt <= now) return changedAt;
  return changedAt - now <= SKEW_MS ? now : 0;
}

type Word = { readonly changedAt: number };

/**
 * The later one. Of two at the same time, a choice stays before what nobody chose, and then the
 * greater as JSON: whoever asks, and in whichever order, the answer is the same.
 */
export function laterWord<T extends Word>(
  one: T,
  other: T,
  asJson: (word: T) => string,
  isUnchosen: (word: T) => boolean = () => false,
): T {
  if (one.changedAt !== other.changedAt) return one.changedAt > other.changedAt ? one : other;
  if (isUnchosen(one) !== isUnchosen(other)) return isUnchosen(one) ? other : one;
  return asJson(one) >= asJson(other) ? one : other;
}
