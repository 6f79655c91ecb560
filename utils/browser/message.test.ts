/** Whatever is filled into a message comes out as it went in: names and wins are hers, and can hold anything. */
import { beforeEach, expect, it } from 'vitest';
import { builtLanguage, speakEnglish } from '../../tests/setup/in-english';
import { speak } from '../../tests/setup/in-words';
import { countedMessage, isolated, message } from './message';

const taking = Object.entries(builtLanguage('en')).filter(([, text]) => text.includes('$'));

const HOSTILE = [
  'Work | Chat',
  ' | ',
  '$1',
  '$2 $$',
  '$&',
  '{0}',
  '{{x}}',
  '%s',
  '<b>&amp;</b>',
  'עבודה',
  '\u2067ليل\u2069\u200F',
  '\u202Ereversed',
  '\uFFFC',
  'x'.repeat(500),
  '',
];

beforeEach(speakEnglish);

it.each(HOSTILE)('says %j as it is, in every message', (hostile) => {
  for (const [key, text] of taking) {
    const places = Math.max(...[...text.matchAll(/\$(\d)/g)].map(([, place]) => Number(place)));
    const values = Array.from({ length: places }, (_, place) => `${place}${hostile}`);
    const pieces = text
      .split(/\$(\d)/)
      .map((piece, at) => (at % 2 ? isolated(values[+piece - 1] ?? '') : piece));
    const [, base, form] = /^(.*)_(one|other)$/.exec(key) ?? [];
    const said = base ? countedMessage(base, form === 'one' ? 1 : 2, values) : message(key, values);
    expect(said, key).toBe(pieces.join(''));
  }
});

it.each(['עבודה', 'بريد', '\u202Ereversed', '\u200Fmail'])(
  'sets %j apart from our words',
  (name) => {
    const said = message('card.sessionLong', [name, '1 hr 24 min']);
    expect(said).toBe(`You’ve been in \u2068${name}\u2069 for 1 hr 24 min.`);
  },
);

it('sets nothing apart that runs as our words do, and all of it among words from right to left', () => {
  expect(isolated('café 例 Ж $1')).toBe('café 例 Ж $1');
  speak({ locale: 'ar', direction: 'rtl' });
  expect(isolated('C++')).toBe('\u2068C++\u2069');
});

it('takes the count for what is said, and writes it as the language does', () => {
  expect(countedMessage('wins.found', 1)).toBe('1 win found.');
  expect(countedMessage('wins.found', 1214)).toBe('1,214 wins found.');
});
