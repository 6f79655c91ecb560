/** What the bars of a stretch of time are called: days, months or years. */
import type { Step } from '../../utils/insights/range';
import {
  monthName,
  shortDate,
  shortDayName,
  shortMonthName,
  weekdayName,
  yearName,
} from '../wins/day-name';

const DAY_LETTERS = 'YYYY-MM-DD'.length;
const MONTH_LETTERS = 'YYYY-MM'.length;
const WEEK_DAYS = 7;

/** "Tue, Nov 17", "November 2026" or "2026". */
export function stepName({ key }: Step): string {
  if (key.length === DAY_LETTERS) return shortDayName(key);
  return key.length === MONTH_LETTERS ? monthName(key) : yearName(key);
}

/** Below one of so many bars: "Tue" in a week, else "Nov 17"; "Nov" or "2026". */
export function shortStepName({ key }: Step, count: number): string {
  if (key.length === MONTH_LETTERS) return shortMonthName(key);
  if (key.length < MONTH_LETTERS) return yearName(key);
  return count <= WEEK_DAYS ? weekdayName(key, 'short') : shortDate(key);
}

/** Whether it is a day, of which is said that the most was *on* it. */
export function isDay({ key }: Step): boolean {
  return key.length === DAY_LETTERS;
}
