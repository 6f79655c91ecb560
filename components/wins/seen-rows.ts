/** Which rows of a long list are seen, by how tall each of them is. */

/** The part of the list that is in view, and the air around it that is drawn before it is reached; px from its beginning. */
export type Sight = { readonly from: number; readonly to: number };

export type Rows = { readonly first: number; readonly last: number };

/** Null where nothing of the list is in view. */
export function seenRows(heights: readonly number[], { from, to }: Sight): Rows | null {
  let top = 0;
  let first: number | null = null;
  let last = -1;
  for (const [index, height] of heights.entries()) {
    if (top >= to) break;
    if (top + height > from) {
      first ??= index;
      last = index;
    }
    top += height;
  }
  return first === null ? null : { first, last };
}
