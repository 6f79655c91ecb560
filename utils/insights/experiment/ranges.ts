/** Between which values a difference lies: 95 of 100 such ranges have the true one in them, about. */
import { type Range, type Share, wilson } from '../wilson';
import { chanceOf, differenceOf, RARE } from './by-chance';
import type { Arms, Values } from './moments';

/**
 * Of one share less another, from -1 to 1: R. G. Newcombe's hybrid score interval (Statistics in Medicine 17, 1998, method
 * 10), which holds for few cases, too.
 */
export function rangeOfShares(one: Share, other: Share): Range {
  const shareOf = ({ hits, all }: Share) => (all === 0 ? 0 : hits / all);
  const [first, second] = [shareOf(one), shareOf(other)];
  const [ofFirst, ofSecond] = [wilson(one), wilson(other)];
  const difference = first - second;
  return {
    from: difference - Math.hypot(first - ofFirst.from, ofSecond.to - second),
    to: difference + Math.hypot(ofFirst.to - first, second - ofSecond.from),
  };
}

/** To half a second in half an hour. */
const HALVINGS = 12;

/**
 * Of what is added to a moment by asking: each amount that chance would not make rare, by the same test as whether
 * there is any. `most` is as far as it can lie from none.
 */
export function rangeOfShift(
  values: Values,
  arms: Arms,
  drawn: readonly Arms[],
  most: number,
): Range {
  const middle = differenceOf(values, arms) ?? 0;
  const isPossible = (shift: number) => {
    const without = values.map((value, at) =>
      value === null || arms[at] === true ? value : value - shift,
    );
    return chanceOf(without, arms, drawn) >= RARE;
  };
  const endTowards = (limit: number) => {
    let [inside, outside] = [middle, limit];
    if (isPossible(outside)) return outside;
    for (let halving = 0; halving < HALVINGS; halving += 1) {
      const half = (inside + outside) / 2;
      if (isPossible(half)) inside = half;
      else outside = half;
    }
    return inside;
  };
  return { from: endTowards(-most), to: endTowards(most) };
}
