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

/** The day that an instant (epoch ms) belongs to. One in the morning is yesterday when days start at four. */
export function dayOf(at: number, rule: DayRule): Day {
  const local = zoned(at, rule);
  const date = local.toPlainDate();
  const startsToday = local.hour * 60 + local.minute >= rule.dayStartMinutes;
  return (startsToday ? date : date.subtract({ days: 1 })).toString();
}

/** When a day begins, epoch ms. In the hour that a clock change skips, the next existing time. */
export function startOfDay(day: Day, rule: DayRule): number {
  const start = new Temporal.PlainTime(
    Math.floor(rule.dayStartMinutes / 60),
    rule.dayStartMinutes % 60,
  );
  return Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: rule.timeZone,
    plainTime: start,
  }).epochMilliseconds;
}

/** When tomorrow begins, epoch ms: days of 23 and 25 hours are normal days. */
export function startOfTomorrow(at: number, rule: DayRule): number {
  return startOfDay(dayAfter(dayOf(at, rule)), rule);
}

/** The calendar day that follows. */
export function dayAfter(day: Day): Day {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/**
 * Which day it is, after `known`, when the clock says `seen`. Days don't go back: flying west keeps
 * the day. Further back than a flight can go, it was `known` that was wrong.
 */
export function currentDay(known: Day, seen: Day): Day {
  return seen >= known || dayAfter(seen) < known ? seen : known;
}

/** The pattern alone lets the 31st of February pass. */
function isInCalendar(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (month !== 2) return date <= ([4, 6, 9, 11].includes(month) ? 30 : 31);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return date <= (isLeap ? 29 : 28);
}

function zoned(at: number, rule: DayRule): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(rule.timeZone);
}
