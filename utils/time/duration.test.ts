import { expect, it } from 'vitest';
import { wholeMinutes } from './duration';

it('says a minute when a minute has passed, and not before', () => {
  expect(wholeMinutes(59_999)).toBe(0);
  expect(wholeMinutes(60_000)).toBe(1);
  expect(wholeMinutes(1_919_999)).toBe(31);
});
