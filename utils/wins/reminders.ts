/** What she may ask for beside her wins: a reminder at an hour of hers, and once a week a look back. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { type Day, type DayRule, DaySchema, dayAfter, startOfDay, weekdayOf } from '../time/day';
import { HOUR_MS } from '../time/duration';

/** How she is reminded. `popup`: a line there. */
export const REMINDER_WAYS = ['never', 'popup', 'notification'] as const;
export type ReminderWay = (typeof REMINDER_WAYS)[number];

export const LOOK_BACK_DAYS = [
  'never',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type LookBackDay = (typeof LOOK_BACK_DAYS)[number];

/** A notification comes so long after her hour at the latest: later than that it is about another time of the day. */
export const LATEST_MS = 2 * HOUR_MS;
/** A look back is at the day that it is and the six before it. */
export const WEEK_BEFORE_DAYS = 6;

export const RemindersSchema = v.object({
  /**
   * The reminder of a day; null is none so far. `asked`: the notification is to be shown, or has been, in a
   * life that ended before it could tell. `over`: she has put it away, or it has come true.
   */
  reminder: v.nullable(v.object({ on: DaySchema, is: v.picklist(['asked', 'shown', 'over']) })),
  /** The day on which she last looked back, or put that away. */
  lookedBackOn: v.nullable(DaySchema),
});
export type Reminders = ReadonlyDeep<v.InferOutput<typeof RemindersSchema>>;

export const NOTHING_TOLD: Reminders = { reminder: null, lookedBackOn: null };

/** When a time of day, minutes after midnight, comes in a day of hers, epoch ms: before her day starts it is on the next date. */
export function timeInDay(day: Day, minutes: number, { timeZone, dayStartMinutes }: DayRule) {
  const date = minutes < dayStartMinutes ? dayAfter(day) : day;
  return startOfDay(date, { timeZone, dayStartMinutes: minutes });
}

export function isDayToLookBack(chosen: LookBackDay, day: Day): boolean {
  return chosen === LOOK_BACK_DAYS[weekdayOf(day)];
}
