/** Text in columns. */
import { expect, it } from 'vitest';
import { inColumns } from './columns';

const ROWS = [
  ['', 'ms', 'why'],
  ['opened', '7', 'at once'],
  ['typed', '1,200', ''],
] as const;

it('puts words on the left of the first column and figures on the right of the others', () => {
  expect(inColumns(ROWS)).toBe('           ms      why\nopened      7  at once\ntyped   1,200');
});

it('puts the last column on the left where it is words', () => {
  expect(inColumns(ROWS, { lastIsWords: true })).toBe(
    '           ms  why\nopened      7  at once\ntyped   1,200',
  );
});
