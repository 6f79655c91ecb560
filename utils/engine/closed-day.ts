/** A day that is over: kept in the state until the database has it, and the last few for a while longer. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { CupSchema, TodaySchema } from '../cup/today';
import { DaySummarySchema } from '../history/day';
import { PauseTallySchema } from '../pauses/pause';
import { QuietSchema } from '../pauses/quiet';
import { DaySumSchema, LedgerSchema } from '../tracking/ledger';
import { HealingSchema } from './healing';

const { wins, rests, shortRests, level } = CupSchema.entries;
const { offered, silentUntil } = PauseTallySchema.entries;

export const ClosedDaySchema = v.object({
  day: DaySumSchema.entries.day,
  ...LedgerSchema.entries,
  /** What of it is kept for good, until the database has it. */
  summary: v.exactOptional(DaySummarySchema),
  /** What else goes on if the day comes back, since it was the clock that was days off. */
  cup: v.object({ wins, rests, shortRests, level }),
  offered,
  silentUntil,
  quiet: v.nullable(QuietSchema),
  quietMs: TodaySchema.entries.quietMs,
  healing: HealingSchema,
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

/** She was ill on one of them, as an undo brings back: the database is told, perhaps once more. */
export function withIllness(
  closedDays: readonly ClosedDay[],
  ill: Pick<ClosedDay, 'day' | 'healing'>,
): readonly ClosedDay[] {
  return closedDays.map((one) => {
    if (one.day !== ill.day) return one;
    const { summary = { groups: {}, rests: [], quietMs: 0 } } = one;
    return { ...one, ...ill, summary: { ...summary, healing: true }, isKept: false };
  });
}

/** The database has these. */
export function withKept(
  closedDays: readonly ClosedDay[],
  days: readonly string[],
): readonly ClosedDay[] {
  return fewEnough(closedDays.map((one) => (days.includes(one.day) ? kept(one) : one)));
}

function kept({ summary: _inDatabase, ...day }: ClosedDay): ClosedDay {
  return { ...day, isKept: true };
}

function fewEnough(closedDays: readonly ClosedDay[]): readonly ClosedDay[] {
  return closedDays.flatMap((one, index) => {
    if (index >= closedDays.length - LAST_DAYS) return [one];
    if (one.isKept) return [];
    return [one.spans.length === 0 ? one : { ...one, spans: [], rests: [], calls: [] }];
  });
}
