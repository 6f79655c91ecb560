/** A day that is over: kept in the state until the database has it, and the last few for a while longer. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { CupSchema } from '../cup/today';
import { PauseTallySchema } from '../pauses/pause';
import { DayStripSchema, DaySumSchema } from '../tracking/ledger';

const { wins, rests, shortRests, level } = CupSchema.entries;
const { offered, silentUntil } = PauseTallySchema.entries;

export const ClosedDaySchema = v.object({
  ...DaySumSchema.entries,
  ...DayStripSchema.entries,
  /** What else goes on if the day comes back, since it was the clock that was days off. */
  cup: v.object({ wins, rests, shortRests, level }),
  offered,
  silentUntil,
  quietUntil: v.nullable(v.number()),
  /** The database has it. */
  isKept: v.boolean(),
});
export type ClosedDay = ReadonlyDeep<v.InferOutput<typeof ClosedDaySchema>>;

/** So many stay though the database has them: any of them may come back. The strips of no more than these do. */
const LAST_DAYS = 7;
/** Of no more than this at all, the last ones. */
const MAX_CLOSED_DAYS = 100;

/** With one more day that is over; what is known of the same day is in it. */
export function withClosed(closedDays: readonly ClosedDay[], day: ClosedDay): readonly ClosedDay[] {
  const others = closedDays.filter((one) => one.day !== day.day);
  return fewEnough([...others, day].slice(-MAX_CLOSED_DAYS));
}

/** The database has these. */
export function withKept(
  closedDays: readonly ClosedDay[],
  days: readonly string[],
): readonly ClosedDay[] {
  return fewEnough(
    closedDays.map((one) => (days.includes(one.day) ? { ...one, isKept: true } : one)),
  );
}

function fewEnough(closedDays: readonly ClosedDay[]): readonly ClosedDay[] {
  return closedDays.flatMap((one, index) => {
    if (index >= closedDays.length - LAST_DAYS) return [one];
    if (one.isKept) return [];
    return [one.spans.length === 0 ? one : { ...one, spans: [], rests: [] }];
  });
}
