/** The day that goes on, with its bounds. It never goes back while time goes forward, wherever she flies. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import {
  type Day,
  type DayRule,
  DaySchema,
  dayAfter,
  dayOf,
  startOfDay,
  startOfTomorrow,
} from './day';
import { HOUR_MS } from './duration';

export const BoundsSchema = v.object({
  day: DaySchema,
  /** When it began, and when the next one begins, epoch ms. */
  from: v.number(),
  to: v.number(),
});
export type Bounds = ReadonlyDeep<v.InferOutput<typeof BoundsSchema>>;

/** A clock that is set back by less than this turns no day back: somebody put it right by a little. */
const PUT_RIGHT_MS = 2 * HOUR_MS;

/** The bounds of the day at an instant (epoch ms), when nothing is known of the one before it. */
export function boundsOf(at: number, rule: DayRule): Bounds {
  const day = dayOf(at, rule);
  return { day, from: startOfDay(day, rule), to: startOfTomorrow(at, rule) };
}

/**
 * The bounds after `known`; the same object where nothing has changed. Flying west, or a later start
 * of the day, keeps the day until the next one begins. Only a clock that says it is long before the
 * day began takes it back: that clock was wrong before.
 */
export function boundsAfter(known: Bounds, at: number, rule: DayRule): Bounds {
  const seen = boundsOf(at, rule);
  const isKept = seen.day < known.day && at >= known.from - PUT_RIGHT_MS;
  const is = isKept ? { ...known, to: startOfDay(dayAfter(known.day), rule) } : seen;
  const from = is.day === known.day ? Math.min(known.from, is.from) : is.from;
  return is.day === known.day && from === known.from && is.to === known.to
    ? known
    : { ...is, from };
}

/** The bounds of a day by its name. */
export function boundsOfDay(day: Day, rule: DayRule): Bounds {
  return { day, from: startOfDay(day, rule), to: startOfDay(dayAfter(day), rule) };
}
