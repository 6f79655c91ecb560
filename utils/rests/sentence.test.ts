import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followedTo, isEnoughToType, isWhole, matchedTo } from './sentence';

const SENTENCE = 'I’m taking a break, so I can feel better.';

/** What she has typed of it, as it stands in the sentence. */
function followed(typed: string, sentence = SENTENCE): string {
  return sentence.slice(0, followedTo(sentence, typed));
}

describe('a sentence that she types', () => {
  it.each([
    ['', ''],
    ['I', 'I'],
    ['I’', 'I'],
    ['i m', 'I’m'],
    ['im taking a', 'I’m taking a'],
    ['I AM', 'I’m'],
    ['I’m taking a break so i can feel better', SENTENCE],
  ])('is followed from “%s” to “%s”, however it is written', (typed, upTo) => {
    expect(followed(typed)).toBe(upTo);
  });

  it.each([
    ['a letter too many', 'I’m takking a breeak'],
    ['a letter left out', 'I’m tking a brek'],
    ['two letters that changed places', 'I’m taking a braek'],
    ['a word of another kind', 'I’m really taking a break'],
    ['a word left out', 'taking a break'],
    ['a word left half', 'I’m tak a break'],
  ])('lets a slip pass: %s', (_slip, typed) => {
    expect(followed(`${typed} so I can feel better`)).toBe(SENTENCE);
  });

  it('takes accents and letters without them for the same, in both directions', () => {
    expect(followed('je me repose a midi, ca va', 'Je me repose à midi, ça va.')).toBe(
      'Je me repose à midi, ça va.',
    );
    expect(followed('Café', 'Cafe, then on')).toBe('Cafe');
  });

  it('follows no letters where there are none', () => {
    expect(followed('hello', '…')).toBe('');
    expect(followed('!?', SENTENCE)).toBe('');
  });

  const words = fc.string({ unit: 'grapheme', maxLength: 60 });

  it('is whole when it is typed as it stands, and never goes back', () => {
    fc.assert(
      fc.property(words, words, words, (sentence, typed, more) => {
        const at = followedTo(sentence, typed);
        const after = followedTo(sentence, typed + more);
        expect(after).toBeGreaterThanOrEqual(at);
        expect(after).toBeLessThanOrEqual(sentence.length);
        const hasLetters = /[\p{L}\p{N}]/u.test(sentence.toLowerCase().normalize('NFKD'));
        expect(followedTo(sentence, sentence)).toBe(hasLetters ? sentence.length : 0);
      }),
    );
  });
});

describe('a sentence that a limit asks for', () => {
  it.each([
    ['', '', false],
    ['i m', 'I’m', false],
    ['Im taking', 'I’m taking', false],
    ['Im takeng', 'I’m tak', false],
    ['im taking a break so i can feel better', SENTENCE, true],
    ['im taking a break so i can feel betterr', SENTENCE.slice(0, -2), false],
  ])('of "%s" that is "%s", letter for letter', (typed, matched, whole) => {
    expect(SENTENCE.slice(0, matchedTo(SENTENCE, typed))).toBe(matched);
    expect(isWhole(SENTENCE, typed)).toBe(whole);
  });

  it.each([
    ['', false],
    ['…!', false],
    ['a', false],
    ['Tea, please.', false],
    ['My tea comes first.', true],
  ])('takes hers where it is long enough: "%s"', (sentence, isEnough) => {
    expect(isEnoughToType(sentence)).toBe(isEnough);
  });
});
