/** A win taken apart into her words and her `#tags`. */
import { folded } from '../../utils/wins/fold';

// Letters of any script with their marks, and the joiners that hold a Persian word or an emoji together. The `#` of an
// address or of a sign of HTML begins none.
const TAG =
  /((?<![\p{L}\p{M}\p{N}_#＃/&=?])[#＃](?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_-]|\u200c|\u200d)+)/u;

/** Words and tags in turn, beginning with words. A `#` in the middle of a word begins no tag. */
export function wordsAndTags(text: string): readonly string[] {
  return text.split(TAG);
}

/** The tags of a win as they are compared, with their `#`. */
export function tagsIn(text: string): readonly string[] {
  if (!/[#＃]/.test(text)) return [];
  return wordsAndTags(text)
    .filter((_part, index) => index % 2 === 1)
    .map(folded);
}

/** As it is read aloud: tags at the end are to find it by, and any other is a word of hers. Where there is nothing else, they are read. */
export function wordsToRead(text: string): string {
  const parts = wordsAndTags(text);
  let end = parts.length;
  while (end > 0 && parts[end - 1]?.trim() === '') end -= 2;
  const read = (some: readonly string[]) =>
    some
      .map((part, index) => (index % 2 === 0 ? part : part.slice(1)))
      .join('')
      .trim();
  return read(parts.slice(0, Math.max(end, 0))) || read(parts);
}
