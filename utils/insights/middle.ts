/** The middle one of many, and between which of them the true middle lies: by rank alone, whatever they are spread like. */

/** `from` and `to`: 95 of 100 such ranges, or more, have the true middle in them. */
export type Middle = { readonly middle: number; readonly from: number; readonly to: number };

const DOUBT_BELOW = 0.025;

/**
 * Of an even number the lower one of the two in the middle, so that one that is infinite can be among them.
 * There has to be one; of fewer than six the range is all of them.
 */
export function middleOf(values: readonly number[]): Middle {
  const sorted = [...values].sort((one, other) => one - other);
  const all = sorted.length;
  const outside = ranksOutside(all);
  const at = (rank: number) => sorted[rank] ?? Number.NaN;
  return {
    middle: at(Math.ceil(all / 2) - 1),
    from: at(outside),
    to: at(all - 1 - outside),
  };
}

/** How many of the lowest the true middle lies beyond, and of the highest: each is below it as often as a coin shows heads. */
function ranksOutside(all: number): number {
  // The chance that none of them is below; for a thousand it is no number any more, so its logarithm.
  let logChance = all * Math.log(0.5);
  let below = Math.exp(logChance);
  let outside = 0;
  while (below <= DOUBT_BELOW && outside < (all - 1) / 2) {
    outside += 1;
    logChance += Math.log((all - outside + 1) / outside);
    below += Math.exp(logChance);
  }
  return Math.max(0, outside - 1);
}
