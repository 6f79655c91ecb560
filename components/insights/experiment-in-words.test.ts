import { beforeEach, expect, it } from 'vitest';
import { speakEnglish } from '../../tests/setup/in-english';
import { leftInWords, stayedInWords } from './experiment-in-words';

beforeEach(speakEnglish);

const MINUTE = 60_000;
const share = (hits: number, all: number) => ({ hits, all });

it.each([
  [true, 0.33, 'In 100 pauses, asking likely means 5 to 33 more such times.', 0.05],
  [true, -0.05, 'In 100 pauses, asking likely means 5 to 33 fewer such times.', -0.33],
  [
    false,
    0.33,
    'No difference that can be told: in 100 pauses, it could be anything from 5 fewer to 33 more.',
    -0.05,
  ],
])('tells whether she left sooner (%s, up to %f)', (isTold, to, words, from) => {
  const difference = (from + to) / 2;
  const range = { from, to };
  const left = { asks: share(23, 56), silent: share(9, 28), range, isTold, difference };
  expect(leftInWords(left)).toBe(
    `You left within 2 minutes after 23 of 56 pauses that asked, and after 9 of 28 that stayed silent. ${words}`,
  );
});

it.each([
  [true, -5, -2, 'When one asks, that’s likely 2 min to 5 min shorter.'],
  [true, 2, 5, 'When one asks, that’s likely 2 min to 5 min longer.'],
  [
    false,
    -5,
    2,
    'No difference that can be told: it could be anything from 5 min shorter to 2 min longer.',
  ],
])('tells how long she stayed on (%s, %i to %i minutes)', (isTold, from, to, words) => {
  const range = { from: from * MINUTE, to: to * MINUTE };
  const difference = (range.from + range.to) / 2;
  const stayed = { asks: 9 * MINUTE, silent: 12 * MINUTE, range, isTold, difference };
  expect(stayedInWords(stayed)).toBe(
    `You stayed 9 min on average after a pause asked, and 12 min after one stayed silent. ${words}`,
  );
});
