/** Lengths are written and read in the language of the words, whichever that is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speak } from '../tests/setup/in-words';
import { lengthInWords, minutesInWords, shortLength, shortMinutes } from '../utils/words/lengths';
import { minutesToType, readTypedLength } from './fields/typed-length';

const LOCALES = ['en', 'de', 'fr', 'es', 'pt-BR', 'pl', 'ar', 'he', 'fa', 'ja', 'th', 'tr', 'hi'];

it('writes them without a comma, so that they fit into a sentence', () => {
  speak({ locale: 'en' });
  expect(lengthInWords(20)).toBe('20 seconds');
  expect(lengthInWords(90)).toBe('1 minute 30 seconds');
  expect(lengthInWords(3_600)).toBe('1 hour');
  expect(lengthInWords(5_400)).toBe('1 hour 30 minutes');
  expect(lengthInWords(5_415)).toBe('1 hour 30 minutes 15 seconds');
  expect(minutesInWords(10)).toBe('10 minutes');
  expect(shortMinutes(10)).toBe('10 min');
  expect(shortLength(5_070_000)).toBe('1 hr 24 min');
  expect(shortLength(59_900)).toBe('59 sec');
  expect(shortLength(0)).toBe('0 sec');
});

it.each([
  ['pl', '5 minut', '2 minuty'],
  ['ja', '5 分', '2 分'],
  ['he', '5 דקות', 'שתי דקות'],
  ['ar', '5 دقائق', 'دقيقتان'],
])('%s has forms of its own', (language, five, two) => {
  speak({ locale: language });
  expect(minutesInWords(5)).toBe(five);
  expect(minutesInWords(2)).toBe(two);
});

describe.each(LOCALES)('in %s', (language) => {
  it('what stands in the field is read as what it was', () => {
    speak({ locale: language });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400 }), (seconds) => {
        expect(readTypedLength(minutesToType(seconds))).toBe(seconds);
      }),
    );
  });

  it('a length that she reads can be typed again, where all of it has figures', () => {
    speak({ locale: language });
    for (const seconds of [300, 1_500, 3 * 3_600 + 25 * 60, 30 * 60 + 15]) {
      const text = lengthInWords(seconds);
      const read = readTypedLength(text);
      // Some languages say "and" between units, which is not read rather than guessed.
      expect([seconds, null], text).toContain(read);
      if (seconds <= 1_500) expect(read, text).toBe(seconds);
    }
  });
});
