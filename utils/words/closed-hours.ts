/** Closed hours as she would say them: when, on which days, and what comes of that now. */
import { clockTime, dateFormat, list, sentences, t } from '../browser/i18n';
import { timeZone } from '../browser/time-zone';
import { limitsInForce } from '../engine/limits-in-force';
import type { State } from '../engine/state';
import type { ClosedHours } from '../limits/kinds/closed-hours';
import { type HoursRange, nextStretchAt, stretchAt, WEEKDAYS } from '../schedule/hours';
import type { GroupId } from '../sites/group';
import type { DayRule } from '../time/day';
import { HOUR_MS, MINUTE_MS } from '../time/duration';
import { titleOf } from './group-name';

const DAY_MS = 24 * HOUR_MS;
/** A Sunday, at noon in UTC. */
const SUNDAY_AT = Date.UTC(2026, 10, 15, 12);

/** "6:00 PM to 8:00 AM, Monday to Friday"; for whole days, the days alone. */
export function rangeInWords(range: HoursRange): string {
  const days = daysInWords(range.days);
  if (isAllDay(range)) return days;
  const { fromMinutes, toMinutes } = range;
  return t('limits.closedHours.hours', [timeOfDay(fromMinutes), timeOfDay(toMinutes), days]);
}

/** From midnight to midnight. */
export function isAllDay({ fromMinutes, toMinutes }: HoursRange): boolean {
  return fromMinutes === 0 && toMinutes === 0;
}

/** "Monday". */
export function weekdayInWords(day: number, weekday: 'long' | 'short' = 'long'): string {
  return dateFormat({ weekday, timeZone: 'UTC' }).format(SUNDAY_AT + day * DAY_MS);
}

/** "Monday to Friday", "every day", "Saturday and Sunday". */
function daysInWords(days: readonly number[]): string {
  if (days.length === WEEKDAYS.length) return t('limits.closedHours.everyDay');
  const [first = 1] = days;
  const last = days.at(-1) ?? first;
  const isRun = days.length > 2 && last - first === days.length - 1;
  if (isRun) {
    return t('limits.closedHours.dayToDay', [weekdayInWords(first), weekdayInWords(last)]);
  }
  return list(days.map((day) => weekdayInWords(day)));
}

/** "Resting now, until 8:00 AM." or "Next: today at 6:00 PM.", with the date that ends it. */
export function effectInWords(hours: ClosedHours, at: number, rule: DayRule): string {
  const stretch = stretchAt(hours, at, rule);
  const until =
    hours.until === null ? '' : t('limits.closedHours.until', [dateInWords(hours.until)]);
  if (stretch !== null) {
    return Number.isFinite(stretch.toAt)
      ? sentences(t('limits.closedHours.now', [comingTime(stretch.toAt, at)]), until)
      : t('limits.closedHours.nowAlways');
  }
  const nextAt = nextStretchAt(hours, at, rule);
  if (nextAt === null) return t('limits.closedHours.over');
  return sentences(t('limits.closedHours.next', [dayAndTime(nextAt, at)]), until);
}

/** "Email rests until 8:00 AM.": the card’s reason. */
export function closedInWords(state: State, groupId: GroupId, at: number): string {
  const name = titleOf(state, groupId);
  const hours = limitsInForce(state, groupId)?.closedHours;
  const { dayStartMinutes } = state.settings;
  const stretch =
    hours === undefined ? null : stretchAt(hours, at, { timeZone: timeZone(), dayStartMinutes });
  if (stretch === null || !Number.isFinite(stretch.toAt)) return t('card.closed', [name]);
  return t('card.closedUntil', [name, comingTime(stretch.toAt, at)]);
}

/** "8:00 AM" for a time within a day, or with its weekday, or with its date. */
export function comingTime(at: number, now: number): string {
  const ms = at - now;
  if (ms < DAY_MS) return clockTime(at);
  return ms < 6 * DAY_MS ? weekdayAndTime(at) : dateFormat({ dateStyle: 'long' }).format(at);
}

function dayAndTime(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return isToday ? t('limits.closedHours.today', [clockTime(at)]) : weekdayAndTime(at);
}

/** "Saturday 9:00 AM", epoch ms. */
export function weekdayAndTime(at: number): string {
  return dateFormat({ weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(at);
}

export function dateInWords(day: string): string {
  return dateFormat({ dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
}

/** "6:00 PM", minutes after midnight. */
export function timeOfDay(minutes: number): string {
  const clock = dateFormat({ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return clock.format(minutes * MINUTE_MS);
}
