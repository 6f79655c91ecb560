/** One language on a page: that of the words. Of the browser’s own habits, 12 or 24 hours alone. */
import { describe, expect, it } from 'vitest';
import { type Messages, speak } from '../../tests/setup/in-words';
import {
  clockTime,
  dateFormat,
  dressPage,
  list,
  locale,
  pieces,
  sentences,
  t,
  weekend,
} from './i18n';

const at = new Date(2026, 10, 19, 15, 40).getTime();
const words = (language: string, more: Messages = {}): Messages => ({
  locale: language,
  direction: 'ltr',
  join_sentences: '$1 $2',
  join_pieces: '$1 · $2',
  ...more,
});

describe('English words in a browser that speaks', () => {
  it.each([
    ['en-US', /^3:40\sPM$/],
    ['de', /^15:40$/],
    ['tr', /^15:40$/],
    ['th', /^15:40$/],
    ['ar-EG', /^3:40\sPM$/],
    ['fa', /^15:40$/],
  ])('%s', (language, time) => {
    speak(words('en'), language);
    expect(clockTime(at)).toMatch(time);
    expect(dateFormat({ weekday: 'long', hour: 'numeric' }).format(at)).toMatch(/^Thursday/);
    expect(locale()).toBe('en');
    expect(list(['a', 'b', 'c'])).toBe('a, b, and c');
    speak(words('en', { data_tooLarge: '$1 MB' }), language);
    expect(t('data.tooLarge', [1_214])).toBe('1,214 MB');
  });
});

it('writes the language of the words on the page', () => {
  const page = { documentElement: { lang: '', dir: '' } };
  speak(words('ar', { direction: 'rtl' }), 'de');
  dressPage(page as Document);
  expect(page.documentElement).toEqual({ lang: 'ar', dir: 'rtl' });
});

it('writes times as the words do where the browser has the same habit', () => {
  speak(words('de'), 'de-AT');
  const usual = new Intl.DateTimeFormat('de', { hour: 'numeric', minute: '2-digit' });
  expect(clockTime(at)).toBe(usual.format(at));
});

it('joins what is there, as the language joins it', () => {
  speak(words('ja', { join_sentences: '$1$2' }));
  expect(sentences('休みました。', '', '良い。')).toBe('休みました。良い。');
  expect(sentences('', '')).toBe('');
  expect(pieces('a', '', 'b', 'c')).toBe('a · b · c');
});

it('keeps her weekend, which the words don’t tell', () => {
  speak(words('en'), 'he-IL');
  // Node knows no weekends; browsers do.
  expect(weekend()).toEqual({ first: 6, last: 7 });
});

/** Forms that the languages to come will have. Made up, to be filled in without a translator. */
const FORMS: readonly [string, readonly [number, string][]][] = [
  [
    'pl',
    [
      [0, 'many'],
      [1, 'one'],
      [2, 'few'],
      [5, 'many'],
      [12, 'many'],
      [22, 'few'],
      [1.5, 'other'],
    ],
  ],
  [
    'ar',
    [
      [0, 'zero'],
      [1, 'one'],
      [2, 'two'],
      [3, 'few'],
      [11, 'many'],
      [100, 'other'],
      [103, 'few'],
    ],
  ],
  [
    'he',
    [
      [0, 'other'],
      [1, 'one'],
      [2, 'two'],
      [3, 'other'],
      [20, 'other'],
    ],
  ],
  [
    'ja',
    [
      [0, 'other'],
      [1, 'other'],
      [2, 'other'],
    ],
  ],
];

describe.each(FORMS)('plural forms of %s', (language, counts) => {
  it.each(counts)('%d is %s', (count, form) => {
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const messages = Object.fromEntries(forms.map((name) => [`wins_found_${name}`, `${name} $1`]));
    speak(words(language, messages));
    const figures = new Intl.NumberFormat(language).format(count);
    expect(t('wins.found', count)).toBe(`${form} ${figures}`);
  });

  it('falls back on the form that is always there', () => {
    speak(words(language, { wins_found_other: 'other $1' }));
    expect(t('wins.found', 1)).toMatch(/^other/);
  });
});
