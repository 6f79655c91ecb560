import { expect, it } from 'vitest';
import { daysBefore, weekdayOf } from '../../utils/time/day';
import { monthsOf, onThisDay, yearsBetween, yearsIn } from './calendar-days';

it('puts each day with wins where a calendar has it', () => {
  const days = ['2026-11-19', '2026-11-01', '2026-02-28', '2025-12-31'];
  expect(yearsIn(days)).toEqual(['2026', '2025']);
  expect(monthsOf('2026', days, 1)).toEqual([
    { month: '2026-02', days: [{ day: '2026-02-28', row: 5, column: 6 }] },
    {
      month: '2026-11',
      days: [
        { day: '2026-11-01', row: 1, column: 7 },
        { day: '2026-11-19', row: 4, column: 4 },
      ],
    },
  ]);
  expect(monthsOf('2026', days, 7)[1]?.days[0]).toMatchObject({ row: 1, column: 1 });
});

it('has each day of forty years on its weekday, and a week in a row', () => {
  const days = Array.from({ length: 14_600 }, (_, index) => daysBefore('2029-12-31', index));
  for (const first of [1, 6, 7]) {
    for (const year of yearsIn(days)) {
      for (const { days: ofMonth } of monthsOf(year, days, first)) {
        for (const [index, { day, row, column }] of ofMonth.entries()) {
          expect(column).toBe(((weekdayOf(day) - first + 7) % 7) + 1);
          const last = ofMonth[index - 1];
          if (last !== undefined) expect(row).toBe(column === 1 ? last.row + 1 : last.row);
        }
      }
    }
  }
});

it('meets this day in other years, and the one that most years lack', () => {
  const days = ['2026-11-19', '2025-11-19', '2025-11-18', '2024-11-19', '2024-02-29', '2023-02-28'];
  expect(onThisDay(days, '2026-11-19')).toEqual(['2025-11-19', '2024-11-19']);
  expect(onThisDay(days, '2026-02-28')).toEqual(['2024-02-29', '2023-02-28']);
  expect(onThisDay(days, '2028-02-28')).toEqual(['2023-02-28']);
  expect(onThisDay(days, '2028-02-29')).toEqual(['2024-02-29']);
  expect(yearsBetween('2024-02-29', '2026-02-28')).toBe(2);
});
