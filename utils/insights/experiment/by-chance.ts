/** A permutation test: how often chance alone would make as large a difference as was seen. */
import { BLOCK } from '../../experiment/coin';
import { diceOf } from '../../fields/dice';
import type { Arms, Values } from './moments';

const TRIES = 999;
/** The same for each result, so that what is told once stays so. */
const SEED = 1935;
/** Less often than this by chance alone: it is told. */
export const RARE = 0.05;

/** Which moments might have been silent, many times. */
export function redraws(moments: number): readonly Arms[] {
  const dice = diceOf(SEED);
  return Array.from({ length: TRIES }, () => {
    const arms = new Array<boolean>(moments).fill(false);
    for (let from = 0; from < moments; from += BLOCK) {
      const silent = from + dice(BLOCK);
      // The last three may not be whole.
      if (silent < moments) arms[silent] = true;
    }
    return arms;
  });
}

/** What is known of asking moments on average, less the same of silent ones; null where either is unknown. */
export function differenceOf(values: Values, arms: Arms): number | null {
  const sums = [0, 0];
  const counts = [0, 0];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    if (value === null || value === undefined) continue;
    const arm = arms[at] === true ? 1 : 0;
    sums[arm] = (sums[arm] ?? 0) + value;
    counts[arm] = (counts[arm] ?? 0) + 1;
  }
  const [asks = 0, silent = 0] = sums;
  const [ofAsks = 0, ofSilent = 0] = counts;
  return ofAsks === 0 || ofSilent === 0 ? null : asks / ofAsks - silent / ofSilent;
}

/**
 * How often, from 0 to 1, chance alone gives a difference as large, either way. If silence made none, any of three moments
 * in a row might as well have been the silent one: so they are chosen anew many times. Where a choice leaves nothing to
 * compare it counts as as large. R. A. Fisher, The Design of Experiments, 1935; https://en.wikipedia.org/wiki/Permutation_test
 */
export function chanceOf(values: Values, arms: Arms, drawn: readonly Arms[]): number {
  const seen = differenceOf(values, arms);
  if (seen === null) return 1;
  // Sums in another order differ by a hair.
  const least = Math.abs(seen) - 1e-9;
  const asLarge = drawn.filter((redrawn) => {
    const difference = differenceOf(values, redrawn);
    return difference === null || Math.abs(difference) >= least;
  });
  return (asLarge.length + 1) / (drawn.length + 1);
}
