/** A win taken apart into her words and her `#tags`. */

/** Words and tags in turn, beginning with words. A `#` in the middle of a word begins no tag. */
export function wordsAndTags(text: string): readonly string[] {
  return text.split(/((?<=^|\s)#[\p{L}\p{M}\p{N}_-]+)/u);
}
