import { expect, it } from 'vitest';
import { daysBefore } from '../../utils/time/day';
import { stretchesAround } from './stretches';

const all = Array.from({ length: 1_000 }, (_, index) => daysBefore('2026-11-19', index));
const lengths = (...at: readonly number[]) =>
  stretchesAround(
    all,
    at.map((index) => all[index] ?? ''),
  ).map((days) => [all.indexOf(days[0] ?? ''), days.length]);

it('reads what is wanted with some around it, and what lies far apart, apart', () => {
  expect(lengths(0)).toEqual([[0, 31]]);
  expect(lengths(100)).toEqual([[70, 61]]);
  expect(lengths(0, 1, 2)).toEqual([[0, 33]]);
  expect(lengths(0, 61)).toEqual([[0, 92]]);
  expect(lengths(0, 62, 999)).toEqual([
    [0, 31],
    [32, 61],
    [969, 31],
  ]);
  expect(stretchesAround(all, ['1999-01-01'])).toEqual([]);
  expect(stretchesAround([], ['1999-01-01'])).toEqual([]);
});
