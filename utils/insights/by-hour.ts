/** When in the day: what was counted in each hour of the clock on the wall, on each weekday. */
import { weekdayOf } from '../time/day';
import type { KnownDay } from './known-day';
import { total } from './shares';

const WEEKDAYS = 7;
export const HOURS = 24;

/**
 * Ms: a row for each weekday, from Monday on, with 24 hours. Of what is known without its times there is nothing in it. An
 * hour after midnight is on the day of hers that still went on: where days start at four, one in the night after a Friday is
 * on that Friday.
 */
export type ByHour = readonly (readonly number[])[];

export function byHour(days: readonly KnownDay[]): ByHour {
  const rows = Array.from({ length: WEEKDAYS }, () => new Array<number>(HOURS).fill(0));
  for (const { day, summary } of days) {
    const row = rows[weekdayOf(day) - 1];
    for (const { hours } of Object.values(summary?.groups ?? {})) {
      for (const [hour, ms] of hours) if (row !== undefined) row[hour] = (row[hour] ?? 0) + ms;
    }
  }
  return rows;
}

/** The hours to draw, in order from the one in which her days start: from the first to the last that has any. */
export function hoursToDraw(table: ByHour, dayStartHour: number): readonly number[] {
  const hours = Array.from({ length: HOURS }, (_, index) => (dayStartHour + index) % HOURS);
  const hasAny = (hour: number) => table.some((row) => (row[hour] ?? 0) > 0);
  return hours.slice(hours.findIndex(hasAny), hours.findLastIndex(hasAny) + 1);
}

export function totalOf(table: ByHour): number {
  return total(table.map(total));
}
