/** What a day is called: in the margin of the log, and beside a win from earlier. */
import { locale, t } from '../../utils/browser/i18n';
import { type Day, daysAfter } from '../../utils/time/day';

/** "Today" or its weekday, and its date beneath. */
export type DayName = { readonly first: string; readonly second: string };

export function dayName(day: Day, today: Day): DayName {
  const weekday = inWords(day, { weekday: 'long' });
  if (day === today) return { first: t('common.today'), second: weekday };
  return { first: weekday, second: dateInWords(day, today) };
}

const A_MONDAY: Day = '2024-01-01';

/** For so long, a weekday means one day and no other. */
const SIX_DAYS_MS = 6 * 86_400_000;

/** "Tuesday", or "3 May" when it is longer ago. */
export function earlierDayName(day: Day, today: Day): string {
  const isClose = Date.parse(today) - Date.parse(day) <= SIX_DAYS_MS;
  return isClose ? inWords(day, { weekday: 'long' }) : dateInWords(day, today);
}

/** "3 May"; with its year when that is another one than today's. */
export function dateInWords(day: Day, today: Day): string {
  const isThisYear = yearOf(day) === yearOf(today);
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return inWords(day, { day: 'numeric', month: 'long', ...year });
}

/** "Tue, Nov 17": beside others in a list of days that all are of late. */
export function shortDayName(day: Day): string {
  return inWords(day, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** "Nov 17". */
export function shortDate(day: Day): string {
  return inWords(day, { day: 'numeric', month: 'short' });
}

/** "Tuesday", or "Tue" below a bar. */
export function weekdayName(day: Day, length: 'long' | 'short'): string {
  return inWords(day, { weekday: length });
}

/** The same of a weekday from 1, Monday, to 7. */
export function weekdayNamed(weekday: number, length: 'long' | 'short'): string {
  return weekdayName(daysAfter(A_MONDAY, weekday - 1), length);
}

/** "Saturday" for one of the next six days, else its date. */
export function laterDayName(day: Day, today: Day): string {
  const isClose = Date.parse(day) - Date.parse(today) <= SIX_DAYS_MS;
  return isClose ? inWords(day, { weekday: 'long' }) : dateInWords(day, today);
}

/** "Tuesday, 17 November 2026". */
export function wholeDayName(day: Day): string {
  return inWords(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "November 2026" of `2026-11`. */
export function monthName(month: string): string {
  return inWords(`${month}-01`, { month: 'long', year: 'numeric' });
}

/** "Nov" of `2026-11`: below a bar. */
export function shortMonthName(month: string): string {
  return inWords(`${month}-01`, { month: 'short' });
}

/** "September 2 – November 19, 2026": from one day to another. */
export function daysInWords(from: Day, to: Day): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return formatOf(parts).formatRange(Date.parse(from), Date.parse(to));
}

/** "2026" in her figures. */
export function yearName(year: string): string {
  return inWords(`${year}-01-01`, { year: 'numeric' });
}

/** "19" of `2026-11-19`, in her figures. */
export function dateOfMonth(day: Day): string {
  return inWords(day, { day: 'numeric' });
}

/** "2 years ago". */
export function yearsAgo(years: number): string {
  return new Intl.RelativeTimeFormat(locale()).format(-years, 'year');
}

/** One for each set of parts: a list of 520 weeks is named at each letter she types. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day has no hour and no zone of its own, so both ends are read in the same one. */
function inWords(day: Day, parts: Intl.DateTimeFormatOptions): string {
  return formatOf(parts).format(Date.parse(day));
}

function formatOf(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale(), parts]);
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locale(), { ...parts, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

function yearOf(day: Day): string {
  return day.slice(0, 4);
}
