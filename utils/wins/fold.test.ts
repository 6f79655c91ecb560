import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from './fold';

describe('a search takes for the same', () => {
  it.each([
    ['cafe', 'Café'],
    ['Cafe\u0301', 'Caf\u00E9'],
    ['strasse', 'Straße'],
    ['istanbul', 'İstanbul'],
    ['ISPARTA', 'ısparta'],
    ['naive', 'naïve'],
    ['ﬁnally', 'finally'],
    ['שלום', 'שָׁלוֹם'],
    ['محمد', 'مُحَمَّد'],
    ['ＴＥＡ', 'tea'],
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

it('is the same folded once or twice, composed or not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text));
      expect(folded(text.normalize('NFC'))).toBe(folded(text.normalize('NFD')));
    }),
  );
});
