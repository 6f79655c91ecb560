/** Text as it is compared in a search: without case, accents and other marks, the same in every browser. */

/** *Café*, composed or not, *CAFE* and *cafe* come out the same; so do *Straße*, *STRAẞE* and *STRASSE*, *ıI* and *Ii*. */
export function folded(text: string): string {
  // Only marks that don't make another letter: a vowel of Hindi or Thai is a mark, too.
  const bare = text.normalize('NFKD').replace(/(?=\p{M})\p{Diacritic}/gu, '');
  // Down, then up: "ẞ" has its partner only in small letters, then "ß" and "ı" theirs only in capitals.
  return bare.toLowerCase().toUpperCase().normalize('NFKD');
}
