/** Between which shares the true one lies: E. B. Wilson's score interval of 1927, which holds for few cases, too. */

/** So many of how many, whole numbers. */
export type Share = { readonly hits: number; readonly all: number };

/** From 0 to 1. */
export type Range = { readonly from: number; readonly to: number };

/** 95 of 100 such ranges have the true share in them. */
const DEVIATIONS = 1.959964;

/**
 * https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
 * It never leaves 0 to 1; without any case it is all of that.
 */
export function wilson({ hits, all }: Share): Range {
  if (all === 0) return { from: 0, to: 1 };
  const share = hits / all;
  const doubt = DEVIATIONS ** 2 / all;
  const middle = (share + doubt / 2) / (1 + doubt);
  const half = Math.sqrt(share * (1 - share) * doubt + doubt ** 2 / 4) / (1 + doubt);
  return { from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}
