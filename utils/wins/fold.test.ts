import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from './fold';

describe('a search takes for the same', () => {
  it.each([
    ['cafe', 'Café'],
    ['Cafe\u0301', 'Caf\u00E9'],
    ['strasse', 'Straße'],
    ['STRASSE', 'STRAẞE'],
    ['ὈΔΌΣ', 'ὀδός'],
    ['istanbul', 'İstanbul'],
    ['ISPARTA', 'ısparta'],
    ['naive', 'naïve'],
    ['ﬁnally', 'finally'],
    ['שלום', 'שָׁלוֹם'],
    ['محمد', 'مُحَمَّد'],
    ['ＴＥＡ', 'tea'],
    ["don't", 'don’t'],
    ['"yes"', '“yes”'],
    ['bedtime', 'bed\u00adtime'],
    ['bedtime', 'bed\u200btime'],
    ['❤', '❤️'],
    ['#朝', '＃朝'],
  ])('%s and %s', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });
});

describe('a search tells apart', () => {
  it.each([
    ['की', 'का'],
    ['tea', 'ten'],
  ])('%s and %s', (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });
});

it('is the same folded once or twice, composed or not, for every character there is', () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    const text = String.fromCodePoint(code);
    const once = folded(text);
    const isKept =
      folded(once) === once && folded(text.normalize('NFC')) === folded(text.normalize('NFD'));
    // Asked only of what fails: a million expectations are slow.
    if (!isKept) expect(text, `U+${code.toString(16)}`).toBe('folded once and for all');
  }
});

it('is the same folded once or twice, composed or not, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text));
      expect(folded(text.normalize('NFC'))).toBe(folded(text.normalize('NFD')));
    }),
  );
});
