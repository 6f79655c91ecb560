/** When something may return that she puts off: a few days to choose from, by her own weekend. */
import * as v from 'valibot';
import { type Day, dayAfter, daysAfter, weekdayOf } from '../time/day';

const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));

/** Weekdays from 1, Monday, to 7. In some places the weekend is Friday and Saturday. */
export const WeekendSchema = v.object({ first: weekday, last: weekday });
export type Weekend = Readonly<v.InferOutput<typeof WeekendSchema>>;

/** Where nobody says which is hers. */
const USUAL: Weekend = { first: 6, last: 7 };

export type LaterDay = {
  readonly kind: 'tomorrow' | 'weekend' | 'next-week';
  readonly day: Day;
};

/** Each day once: where two words mean the same day, the plainer one stays. */
export function laterDays(today: Day, weekend: Weekend): readonly LaterDay[] {
  const all: readonly LaterDay[] = [
    { kind: 'tomorrow', day: dayAfter(today) },
    { kind: 'weekend', day: nextDayOf(today, weekend.first) },
    { kind: 'next-week', day: nextDayOf(today, firstWeekday(weekend)) },
  ];
  return all.filter(({ day }, index) => all.findIndex((one) => one.day === day) === index);
}

/** The day after her weekend, on which the question looks at the week. */
export function isFirstOfWeek(day: Day, weekend: Weekend = USUAL): boolean {
  return weekdayOf(day) === firstWeekday(weekend);
}

/** Which question she is asked; null where she has switched it off. Of the week's day both are, and the week's comes first. */
export function letGoQuestion(
  { letGoDaily, letGoWeekly }: { readonly letGoDaily: boolean; readonly letGoWeekly: boolean },
  isFirst: boolean,
): 'today' | 'week' | null {
  if (isFirst && letGoWeekly) return 'week';
  return letGoDaily ? 'today' : null;
}

function firstWeekday({ last }: Weekend): number {
  return (last % 7) + 1;
}

/** The next one after today that is such a weekday. */
function nextDayOf(today: Day, weekday: number): Day {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return daysAfter(today, ahead === 0 ? 7 : ahead);
}
