/** One win from an earlier day, to be met by chance. */
import { daysWithWins, winsOfDay } from '../../utils/browser/database';
import { language } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';

export type EarlierWin = {
  readonly text: string;
  /** "Tuesday", or "3 May" when it is longer ago. */
  readonly dayName: string;
};

/** So many of the latest days to choose from. */
const DAYS = 30;
const WEEK_MS = 6 * 86_400_000;

/** Null when no day before today has one. */
export async function findEarlierWin(today: Day): Promise<EarlierWin | null> {
  const earlier = (await daysWithWins()).filter((day) => day < today).slice(0, DAYS);
  const day = oneOf(earlier);
  if (day === undefined) return null;
  const win = oneOf(await winsOfDay(day));
  return win === undefined ? null : { text: win.text, dayName: nameOf(day, today) };
}

function nameOf(day: Day, today: Day): string {
  const [at, todayAt] = [Date.parse(day), Date.parse(today)];
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const style: Intl.DateTimeFormatOptions =
    todayAt - at <= WEEK_MS
      ? { weekday: 'long' }
      : { day: 'numeric', month: 'long', ...(!sameYear && { year: 'numeric' }) };
  return new Intl.DateTimeFormat(language(), { ...style, timeZone: 'UTC' }).format(at);
}

function oneOf<T>(list: readonly T[]): T | undefined {
  return list[Math.floor(Math.random() * list.length)];
}
