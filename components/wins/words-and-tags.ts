/** A win taken apart into her words and her `#tags`. */
import { folded } from '../../utils/wins/fold';

// Letters of any script with their marks, and the joiners that hold a Persian word or an emoji together.
const TAG = /((?<=^|\s)#(?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_-]|\u200c|\u200d)+)/u;

/** Words and tags in turn, beginning with words. A `#` in the middle of a word begins no tag. */
export function wordsAndTags(text: string): readonly string[] {
  return text.split(TAG);
}

/** The tags of a win as they are compared, with their `#`. */
export function tagsIn(text: string): readonly string[] {
  if (!text.includes('#')) return [];
  return wordsAndTags(text)
    .filter((_part, index) => index % 2 === 1)
    .map(folded);
}
