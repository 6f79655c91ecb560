/** Of two words about one thing, which one stays. Every part of a merge rests on this. */

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
