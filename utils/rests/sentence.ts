/** What she says when she rests: which sentences the product has, and how far she has come typing one. */

/** Hers to choose from, as long as she has no words of her own. */
export const SENTENCE_VARIANTS = ['usual', 'modest', 'own-name'] as const;
export type SentenceVariant = (typeof SENTENCE_VARIANTS)[number];

/**
 * Where in the sentence (a place between its UTF-16 units) she has come by typing it. Case, accents,
 * stops and blanks don't matter, and slips are let pass: a letter too many is not looked at, one that
 * is left out is taken as said. The whole length once every letter is there.
 */
export function followedTo(sentence: string, typed: string): number {
  const letters = lettersOf(sentence);
  let said = 0;
  for (const { letter } of lettersOf(typed)) {
    if (letters[said]?.letter === letter) said += 1;
    else if (letters[said + 1]?.letter === letter) said += 2;
  }
  if (said === 0) return 0;
  return said === letters.length ? sentence.length : (letters[said - 1]?.endsAt ?? 0);
}

/** Letters and figures alone, plain and small, each with where it ends. */
function lettersOf(text: string) {
  const letters: { readonly letter: string; readonly endsAt: number }[] = [];
  let endsAt = 0;
  for (const character of text) {
    endsAt += character.length;
    const plain = character.toLowerCase().normalize('NFKD');
    for (const letter of plain) {
      if (/[\p{L}\p{N}]/u.test(letter)) letters.push({ letter, endsAt });
    }
  }
  return letters;
}
