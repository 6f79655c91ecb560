import { expect, it } from 'vitest';
import { periodsOf } from './periods';

const days = ['2026-11-19', '2026-11-16', '2026-11-15', '2026-10-31', '2025-12-31'];
const keysOf = (kind: 'week' | 'month' | 'year', first = 1) =>
  periodsOf(kind, days, first).map(({ key, days: all }) => [key, all.length]);

it('has a period for each week, month or year with wins, and none without', () => {
  expect(keysOf('week')).toEqual([
    ['2026-11-16', 2],
    ['2026-11-09', 1],
    ['2026-10-26', 1],
    ['2025-12-29', 1],
  ]);
  expect(keysOf('week', 7)[0]).toEqual(['2026-11-15', 3]);
  expect(keysOf('month')).toEqual([
    ['2026-11', 3],
    ['2026-10', 1],
    ['2025-12', 1],
  ]);
  expect(keysOf('year')).toEqual([
    ['2026', 4],
    ['2025', 1],
  ]);
});
