/** Days with wins as a calendar, and the same day in other years. */
import * as v from 'valibot';
import { type Day, DaySchema } from '../../utils/time/day';

/** A day with wins at its place: the row is its week in the month, the column its weekday, both from 1. */
export type CalendarDay = { readonly day: Day; readonly row: number; readonly column: number };
/** `month` is `2026-11`. */
export type CalendarMonth = { readonly month: string; readonly days: readonly CalendarDay[] };

const DAY_MS = 86_400_000;
const MONTH_LENGTH = 7;
const YEAR_LENGTH = 4;
const LEAP_DAY = '02-29';

/** The years that have any, the newest first. */
export function yearsIn(days: readonly Day[]): readonly string[] {
  return [...new Set(days.map((day) => day.slice(0, YEAR_LENGTH)))].sort().reverse();
}

/** The months of a year that have any, the first one first. `firstWeekday` is from 1, Monday, to 7. */
export function monthsOf(
  year: string,
  days: readonly Day[],
  firstWeekday: number,
): readonly CalendarMonth[] {
  const months = new Map<string, CalendarDay[]>();
  for (const day of days.filter((one) => one.startsWith(`${year}-`)).sort()) {
    const month = day.slice(0, MONTH_LENGTH);
    const before = columnOf(`${month}-01`, firstWeekday) - 1;
    const date = Number(day.slice(MONTH_LENGTH + 1));
    const row = Math.floor((before + date - 1) / 7) + 1;
    const placed = { day, row, column: columnOf(day, firstWeekday) };
    months.set(month, [...(months.get(month) ?? []), placed]);
  }
  return [...months].map(([month, ofMonth]) => ({ month, days: ofMonth }));
}

/** The same date in years before, the newest first. Where this year has no 29th of February, it is met on the 28th. */
export function onThisDay(days: readonly Day[], today: Day): readonly Day[] {
  const dateOf = (day: Day) => day.slice(YEAR_LENGTH + 1);
  const isLeapDayToday =
    dateOf(today) === '02-28' && !v.is(DaySchema, `${today.slice(0, YEAR_LENGTH)}-${LEAP_DAY}`);
  return days.filter((day) => {
    if (day >= today) return false;
    return dateOf(day) === dateOf(today) || (isLeapDayToday && dateOf(day) === LEAP_DAY);
  });
}

export function yearsBetween(day: Day, today: Day): number {
  return Number(today.slice(0, YEAR_LENGTH)) - Number(day.slice(0, YEAR_LENGTH));
}

function columnOf(day: Day, firstWeekday: number): number {
  // The first of January 1970 was a Thursday.
  const weekday = ((((Date.parse(day) / DAY_MS + 3) % 7) + 7) % 7) + 1;
  return ((weekday - firstWeekday + 7) % 7) + 1;
}
