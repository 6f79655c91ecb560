/** What she says when she rests: which sentences the product has, and how far she has come typing one. */

/** Hers to choose from, as long as she has no words of her own. */
export const SENTENCE_VARIANTS = ['usual', 'modest', 'own-name'] as const;
export type SentenceVariant = (typeof SENTENCE_VARIANTS)[number];

/**
 * Where in the sentence (a place between its UTF-16 units) she has come by typing it. Case, accents,
 * stops and blanks don't matter, and slips are let pass: a letter too many is not looked at, one letter
 * or one word that is left out is taken as said. The whole length once the last letter is there.
 */
export function followedTo(sentence: string, typed: string): number {
  const letters = lettersOf(sentence);
  let said = 0;
  for (const { letter, startsWord } of lettersOf(typed)) {
    const nextWord = letters.findIndex((one, at) => at > said && one.startsWord);
    if (letters[said]?.letter === letter) said += 1;
    else if (letters[said + 1]?.letter === letter) said += 2;
    else if (startsWord && letters[nextWord]?.letter === letter) said = nextWord + 1;
  }
  return endOf(sentence, letters, said);
}

/** The same letter for letter, as `isWhole` asks for it: it stops at the first slip, and before the end of more than the whole. */
export function matchedTo(sentence: string, typed: string): number {
  const letters = lettersOf(sentence);
  const typedLetters = lettersOf(typed);
  const slip = typedLetters.findIndex(({ letter }, at) => letters[at]?.letter !== letter);
  const said = slip === -1 ? typedLetters.length : Math.min(slip, letters.length - 1);
  return endOf(sentence, letters, said);
}

/** Whether she has typed the whole sentence: case, accents, stops and blanks don't matter, and no letter is let pass. */
export function isWhole(sentence: string, typed: string): boolean {
  const plain = (text: string) =>
    lettersOf(text)
      .map(({ letter }) => letter)
      .join('');
  return plain(sentence) === plain(typed);
}

/** Shorter ones would be no way past a limit but one key. */
const ENOUGH_LETTERS = 12;

/** Whether a limit may ask for a sentence: with a letter or two, or none, it would hold nothing. */
export function isEnoughToType(sentence: string): boolean {
  return lettersOf(sentence).length >= ENOUGH_LETTERS;
}

type Letters = ReturnType<typeof lettersOf>;

function endOf(sentence: string, letters: Letters, said: number): number {
  if (said <= 0) return 0;
  return said === letters.length ? sentence.length : (letters[said - 1]?.endsAt ?? 0);
}

/** Letters and figures alone, plain and small, each with where it ends, and whether a blank is before it. */
function lettersOf(text: string) {
  const letters: { letter: string; endsAt: number; startsWord: boolean }[] = [];
  let endsAt = 0;
  let startsWord = true;
  for (const character of text) {
    endsAt += character.length;
    const plain = character.toLowerCase().normalize('NFKD');
    for (const letter of plain) {
      if (!/[\p{L}\p{N}]/u.test(letter)) continue;
      letters.push({ letter, endsAt, startsWord });
      startsWord = false;
    }
    if (/\s/.test(character)) startsWord = true;
  }
  return letters;
}
