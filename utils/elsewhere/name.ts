/** Names out of files of others: whatever stands there, a short line that can be read. */

/** The longest name that a group may have. */
const MAX_NAME_LENGTH = 60;
/** What of an unreadable word is shown. */
const MAX_WORD_LENGTH = 40;

/** Without what turns the text around it or hides in it, whole letters, at most as long as a group's name. */
export function cleanName(text: string): string {
  return cut(plain(text), MAX_NAME_LENGTH);
}

/** Something that could not be read, to be shown. */
export function cleanWord(text: string): string {
  const word = plain(text.slice(0, 4 * MAX_WORD_LENGTH));
  return word.length <= MAX_WORD_LENGTH ? word : `${cut(word, MAX_WORD_LENGTH - 1)}…`;
}

/** Marks inside an emoji or a word of Persian or Hindi stay: they join letters. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '');
}
const HIDDEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/g;

function plain(text: string): string {
  return withoutHidden(text.toWellFormed())
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

function cut(text: string, maxLength: number): string {
  let all = '';
  for (const letter of text) {
    if (all.length + letter.length > maxLength) break;
    all += letter;
  }
  return all.trim();
}
