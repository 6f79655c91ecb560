/** Text as it is compared in a search: without case, accents, other marks and what nobody sees, the same in every browser. */

/** Where a line may break, which way it runs, and how an emoji is drawn. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;
/** What a keyboard writes as `'` and `"`, and a telephone as curly. */
const SINGLE = /[\u2018-\u201b\u2032\u02bc\u2039\u203a]/g;
const DOUBLE = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;

/** *Café*, composed or not, *CAFE* and *cafe* come out the same; so do *Straße*, *STRAẞE* and *STRASSE*, *ıI* and *Ii*. */
export function folded(text: string): string {
  // Only marks that don't make another letter: a vowel of Hindi or Thai is a mark, too.
  const bare = text.normalize('NFKD').replace(/(?=\p{M})\p{Diacritic}/gu, '');
  // Down, then up: "ẞ" has its partner only in small letters, then "ß" and "ı" theirs only in capitals.
  const plain = bare.replace(UNSEEN, '').replace(SINGLE, "'").replace(DOUBLE, '"');
  return plain.toLowerCase().toUpperCase().normalize('NFKD');
}
