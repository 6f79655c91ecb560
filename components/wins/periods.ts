/** Stretches of time that she reads aloud, prints or copies as one: a week, a month or a year that has wins. */
import { type Day, daysBefore, weekdayOf } from '../../utils/time/day';

export const PERIOD_KINDS = ['week', 'month', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** `days` are those with wins, the newest first; `key` is its first day, its month or its year. */
export type Period = { readonly key: string; readonly days: readonly Day[] };

/** The newest first. `firstWeekday` is from 1, Monday, to 7. */
export function periodsOf(
  kind: PeriodKind,
  days: readonly Day[],
  firstWeekday: number,
): readonly Period[] {
  const periods = new Map<string, Day[]>();
  for (const day of days) {
    const key = keyOf(kind, day, firstWeekday);
    const period = periods.get(key);
    if (period === undefined) periods.set(key, [day]);
    else period.push(day);
  }
  return [...periods].map(([key, ofPeriod]) => ({ key, days: ofPeriod }));
}

function keyOf(kind: PeriodKind, day: Day, firstWeekday: number): string {
  switch (kind) {
    case 'week':
      return daysBefore(day, (weekdayOf(day) - firstWeekday + 7) % 7);
    case 'month':
      return day.slice(0, 7);
    case 'year':
      return day.slice(0, 4);
  }
}
