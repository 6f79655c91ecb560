/** What is found by words, by tags, and by both. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasTag, isFound, searchable, wantedIn, withTag } from './search';

const win = (text: string) => ({ id: 'a', text, at: 1, day: '2026-03-03' });
const finds = (search: string, text: string) => isFound(searchable(win(text)), wantedIn(search));

describe('a search', () => {
  it.each([
    [' CAFE ', 'Café with Ana'],
    ['cafe\u0301', 'CAFÉ'],
    ['ana cafe', 'Café with Ana'],
    ['strasse', 'Over the Straße'],
    ['on the\ntable', 'Soup on\nthe table'],
    ['#dinner ', 'Soup #Dinner'],
    ['#din', 'Soup #dinner'],
    ['#dinner #kids ', 'Soup #kids and bread #dinner'],
    ['#dinner soup', 'Soup #dinner'],
    ['#לילה ', 'שני סיפורים #לילה'],
    ['#', 'C# is a word'],
    ['#1', 'Room no.#1'],
    ['＃朝 ', 'パン #朝'],
    ['#tea ', '(#tea)'],
    ["don't", 'I don’t'],
    ['\u200f#לילה ', 'שני סיפורים #לילה'],
    ['قصه', 'قَرَأنا قِصَّة معًا'.replace('ة', 'ه')],
    ['空がきれい', 'Tea, then 散歩した。空がきれいだった 🍵'],
    ['🍵 tea', 'Tea, then 散歩した 🍵'],
    ['#👩\u200d👧 ', 'Bread #👩\u200d👧'],
    ['\u200b', 'anything'],
    ['<b>', 'a <b> b'],
    ['.*', 'a .* b'],
  ])('%j finds %j', (search, text) => {
    expect(finds(search, text)).toBe(true);
  });

  it.each([
    ['cafe tea', 'Café with Ana'],
    ['#work ', 'A #workshop'],
    ['\u200f#work ', 'A #workshop'],
    ['\u2066＃work ', 'A #workshop'],
    ['#work', 'Some work'],
    ['#dinner #kids ', 'Soup #dinner'],
    ['.*', 'anything'],
  ])('%j does not find %j', (search, text) => {
    expect(finds(search, text)).toBe(false);
  });

  it('finds any part of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, from, length) => {
        const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
        const part = letters.slice(from % (letters.length + 1), length).join('');
        if (!part.includes('#')) expect(finds(part, text)).toBe(true);
      }),
    );
  });
});

describe('a tag that is pressed', () => {
  it('is in the search, and out of it when it is pressed again', () => {
    expect(withTag('', '#dinner')).toBe('#dinner ');
    expect(withTag('#dinner soup', '#kids')).toBe('#dinner soup #kids ');
    expect(withTag('#dinner soup #kids ', '#Dinner')).toBe('soup #kids ');
    expect(hasTag('#dinner soup', '#DINNER')).toBe(true);
    expect(hasTag('#din', '#dinner')).toBe(false);
  });
});
