/** A day with its time of day, as near as she would say it: today, a weekday, or a date. */
import { clockTime, dateFormat, locale, t } from '../../utils/browser/i18n';
import { HOUR_MS } from '../../utils/time/duration';

const DAY_MS = 24 * HOUR_MS;
/** For so long, a weekday means one day and no other. */
const SIX_DAYS_MS = 6 * DAY_MS;

export function isSameDate(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/** "today, 4:00", "Saturday 4:00" or "14 November at 4:00". All epoch ms. */
export function dayAndTime(at: number, now: number): string {
  return isSameDate(at, now) ? t('backups.todayAt', [clockTime(at)]) : dateAndTime(at, now);
}

/** The same where a line begins with it. */
export function dayAndTimeFirst(at: number, now: number): string {
  return isSameDate(at, now) ? t('backups.today', [clockTime(at)]) : dateAndTime(at, now);
}

function dateAndTime(at: number, now: number): string {
  const isClose = at <= now && now - at < SIX_DAYS_MS;
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const day: Intl.DateTimeFormatOptions = isClose
    ? { weekday: 'long' }
    : { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) };
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  return dateFormat({ ...day, ...time }).format(at);
}

/** "today", "yesterday", "12 days ago", "3 months ago": by her calendar, not by hours. */
export function howLongAgo(at: number, now: number): string {
  const noon = (of: number) => new Date(of).setHours(12, 0, 0, 0);
  const days = Math.max(0, Math.round((noon(now) - noon(at)) / DAY_MS));
  const ago = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  return days <= 60 ? ago.format(-days, 'day') : ago.format(-Math.round(days / 30.44), 'month');
}
