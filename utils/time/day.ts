/** Which day a moment belongs to: the local calendar's, shifted to the hour at which her day starts. */
import * as v from 'valibot';

/** `YYYY-MM-DD`. Days compare as strings. */
export const DaySchema = v.pipe(v.string(), v.isoDate(), v.check(isInCalendar, 'No such day'));
export type Day = v.InferOutput<typeof DaySchema>;

/** What turns an instant into a day of hers. */
export type DayRule = {
  /** IANA name. */
  readonly timeZone: string;
  /** When her day starts, minutes after midnight; 240 is 4:00. */
  readonly dayStartMinutes: number;
};

/** A day of hers from its first millisecond to the next day's, epoch ms. */
type Turn = {
  readonly rule: DayRule;
  readonly from: number;
  readonly to: number;
  readonly day: Day;
};

/**
 * The day that was asked for last. Calendar sums are dear (with the tests' polyfill they were half of
 * a simulated day), and nearly every question is about the day of the question before. Only what
 * would come out again is remembered, so that nobody outside can tell.
 */
let lastTurn: Turn | null = null;

/**
 * The day that an instant (epoch ms) belongs to: the last one that has begun. One in the morning is
 * yesterday when days start at four. A clock set back after that does not undo a beginning.
 */
export function dayOf(at: number, rule: DayRule): Day {
  return turnAround(at, rule).day;
}

/** When a day begins, epoch ms. In the hour that a clock change skips, the next existing time. */
export function startOfDay(day: Day, rule: DayRule): number {
  if (lastTurn?.day === day && isSameRule(lastTurn.rule, rule)) return lastTurn.from;
  return startOf(Temporal.PlainDate.from(day), rule);
}

/** When tomorrow begins, epoch ms: days of 23 and 25 hours are normal days. */
export function startOfTomorrow(at: number, rule: DayRule): number {
  return turnAround(at, rule).to;
}

/** `2026-11`. */
export function monthOf(day: Day): string {
  return day.slice(0, 'YYYY-MM'.length);
}

/** The calendar day that follows. */
export function dayAfter(day: Day): Day {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/** How many days after the first of January 1970 it is. */
export function daysSinceEpoch(day: Day): number {
  return new Temporal.PlainDate(1970, 1, 1).until(day).days;
}

/** The calendar day so many days earlier. */
export function daysBefore(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).subtract({ days: count }).toString();
}

/** The calendar day so many days later. */
export function daysAfter(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** The calendar day so many months earlier; where that month is too short, its last day. */
export function monthsBefore(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).subtract({ months: count }).toString();
}

/** The last day of the month that a day lies in. */
export function lastOfMonth(day: Day): Day {
  return Temporal.PlainDate.from(day).with({ day: 31 }).toString();
}

/** From 1, Monday, to 7. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The pattern alone lets the 31st of February pass. */
function isInCalendar(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (month !== 2) return date <= ([4, 6, 9, 11].includes(month) ? 30 : 31);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return date <= (isLeap ? 29 : 28);
}

function turnAround(at: number, rule: DayRule): Turn {
  const isInLast = lastTurn !== null && at >= lastTurn.from && at < lastTurn.to;
  if (lastTurn === null || !isInLast || !isSameRule(lastTurn.rule, rule)) {
    lastTurn = turnFromCalendar(at, rule);
  }
  return lastTurn;
}

function isSameRule(one: DayRule, other: DayRule): boolean {
  return one.timeZone === other.timeZone && one.dayStartMinutes === other.dayStartMinutes;
}

function turnFromCalendar(at: number, { timeZone, dayStartMinutes }: DayRule): Turn {
  const rule = { timeZone, dayStartMinutes };
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  let date = local.toPlainDate().add({ days: 1 });
  let from = startOf(date, rule);
  let to = startOf(date.add({ days: 1 }), rule);
  while (from > at) {
    date = date.subtract({ days: 1 });
    to = from;
    from = startOf(date, rule);
  }
  return { rule, from, to, day: date.toString() };
}

function startOf(date: Temporal.PlainDate, { timeZone, dayStartMinutes }: DayRule): number {
  const plainTime = new Temporal.PlainTime(Math.floor(dayStartMinutes / 60), dayStartMinutes % 60);
  return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}
