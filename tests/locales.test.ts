/** Every language says everything; English says each thing once, and in words that are kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaintsAbout, formsOf } from './setup/check-language';
import { builtLanguage } from './setup/in-english';
import type { Messages } from './setup/in-words';

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(ROOT, '.output', 'chrome-mv3', '_locales');
const english = builtLanguage('en');

/** What our sources ask to be said: whole keys, and patterns where a part is filled in. */
function keysAskedFor(): readonly RegExp[] {
  const asked = [/^productDescription$/, /^locale$/];
  for (const folder of ['components', 'entrypoints', 'utils/browser', 'utils/words']) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue;
      const text = readFileSync(join(ROOT, folder, file), 'utf8');
      for (const [, key = ''] of text.matchAll(
        /['`]((?:\w+|\$\{[^}]+\})(?:\.(?:\w+|\$\{[^}]+\}))*)['`]/g,
      )) {
        const pattern = key.replaceAll('.', '_').replaceAll(/\$\{[^}]+\}/g, '[^_]+');
        asked.push(new RegExp(`^${pattern}(_(zero|one|two|few|many|other))?$`));
      }
    }
  }
  return asked;
}

describe.each(readdirSync(BUILT))('the language %s', (language) => {
  const messages = builtLanguage(language);

  it('has keys that Chromium takes: with any other it refuses the whole extension', () => {
    expect(Object.keys(messages).filter((key) => !/^\w+$/.test(key))).toEqual([]);
  });

  it('says everything, in all its forms, with what is filled in', () => {
    expect(complaintsAbout(messages, english)).toEqual([]);
  });
});

/** A whole language, made up from the English one: every form that it needs, and nothing translated. */
function madeUp(locale: string, direction: 'ltr' | 'rtl'): Record<string, string> {
  const all = Object.entries(english).flatMap(([key, text]) => {
    if (!/_(one|other)$/.test(key)) return [[key, text]];
    const base = key.replace(/_(one|other)$/, '');
    return formsOf(locale).map((form) => [`${base}_${form}`, english[`${base}_other`]]);
  });
  return { ...Object.fromEntries(all), locale, direction };
}

describe.each([
  ['pl', 'ltr', ['one', 'few', 'many', 'other']],
  ['ar', 'rtl', ['zero', 'one', 'two', 'few', 'many', 'other']],
  ['he', 'rtl', ['one', 'two', 'other']],
  ['ja', 'ltr', ['other']],
  ['fr', 'ltr', ['one', 'other']],
] as const)('a translation into %s', (locale, direction, forms) => {
  const whole = madeUp(locale, direction);
  const without = (key: string): Messages => {
    const { [key]: _gone, ...rest } = whole;
    return rest;
  };
  const complaints = (changed: Messages) => complaintsAbout({ ...whole, ...changed }, english);

  it('needs the forms of its numbers, and is whole with them', () => {
    expect([...formsOf(locale)].sort()).toEqual([...forms].sort());
    expect(complaintsAbout(whole, english)).toEqual([]);
  });

  it.each(forms)('is told that a form is missing: %s', (form) => {
    const key = `wins_found_${form}`;
    expect(complaintsAbout(without(key), english)).toEqual([`${key} is missing`]);
  });

  it('is told what is missing, what is too much, and what nothing fills', () => {
    expect(complaintsAbout(without('card_question'), english)).toEqual([
      'card_question is missing',
    ]);
    expect(complaints({ cup_what: 'x' })).toEqual(['cup_what is nothing that is asked for']);
    expect(complaints({ card_sessionLong: '$1' })).toEqual(['card_sessionLong lacks $2']);
    expect(complaints({ wins_found_other: '$1 $2' })).toEqual([
      'wins_found_other has $2, which nothing fills',
    ]);
    const wrongWay = direction === 'rtl' ? 'ltr' : 'rtl';
    expect(complaints({ direction: wrongWay })).toEqual([
      `direction: ${locale} is written ${direction}`,
    ]);
    expect(complaints({ common_undo: 'x'.repeat(24) })).toEqual([
      'common_undo is longer than 23 letters',
    ]);
  });
});

it('lets a language say “one win” where its form means one, and nowhere else', () => {
  const hebrew = {
    ...madeUp('he', 'rtl'),
    counts_wins_one: 'one win',
    counts_wins_two: 'two wins',
  };
  expect(complaintsAbout(hebrew, english)).toEqual([]);
  // In French it means none, too.
  const french = { ...madeUp('fr', 'ltr'), counts_wins_one: 'one win' };
  expect(complaintsAbout(french, english)).toEqual(['counts_wins_one lacks $1']);
});

/** Which placeholders of which messages docs/translating.md explains: `fit.*` is every message that begins so. */
function explained(): readonly { readonly key: RegExp; readonly places: string }[] {
  const text = readFileSync(join(ROOT, 'docs/translating.md'), 'utf8');
  const rows = text.matchAll(/`([\w.*]+)`((?:\s\$\d)+)/g);
  return [...rows].map(([, key = '', places = '']) => {
    const pattern = key.replaceAll('.', '_').replaceAll('*', '\\w*');
    return { key: new RegExp(`^${pattern}(_(one|other))?$`), places };
  });
}

/** Said alike, and meant differently enough that another language has two ways to say it. */
const ALIKE_IN_ENGLISH = new Set(['$1 $2', 'not counted']);

describe('English', () => {
  it('says nothing that nobody asks for', () => {
    const asked = keysAskedFor();
    expect(Object.keys(english).filter((key) => !asked.some((one) => one.test(key)))).toEqual([]);
  });

  it('tells translators what is filled in', () => {
    const known = explained();
    const places = Object.entries(english).flatMap(([key, text]) =>
      [...new Set(text.match(/\$\d/g))].map((place) => ({ key, place })),
    );
    const unknown = places.filter(
      ({ key, place }) => !known.some((one) => one.key.test(key) && one.places.includes(place)),
    );
    expect(unknown, 'not in docs/translating.md, “What is filled in”').toEqual([]);
  });

  it('says each thing in one message', () => {
    const texts = Object.values(english);
    const doubles = texts.filter((text, at) => texts.indexOf(text) !== at);
    expect(doubles.filter((text) => !ALIKE_IN_ENGLISH.has(text))).toEqual([]);
  });

  it.each(Object.entries(english))('puts nobody down and cheers nobody on in %s', (_key, text) => {
    expect(text).not.toMatch(
      /!|\byou (should|must|need to|have to)\b|\bonly (\$\d|\d+|\w+) left\b|\balready (\$\d|\d)|\bagain\?|\b(failed|failure|blocked|streak|score|goal|wasted|productive|missed|congratulations|well done|great job|limit reached)\b/i,
    );
  });

  it('writes apostrophes and quotation marks as print does', () => {
    expect(Object.entries(english).filter(([, text]) => /['"]|\.\.\./.test(text))).toEqual([]);
  });
});
