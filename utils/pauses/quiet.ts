/** Quiet: no pauses until an instant that she sees. Each way to ask for it is safe from clocks in its own way. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import type { Bounds } from '../time/bounds';
import { type DayRule, DaySchema, startOfDay } from '../time/day';

/** Further off, a date is a slip of the hand. */
export const MOST_QUIET_DAYS = 366;

/** Epoch ms. Of a day: as it was found last. */
const until = v.number();

export const QuietSchema = v.variant('kind', [
  /** An hour, or until a time. `ms`: how long that was when she asked, so that a clock that is set back makes it no longer. */
  v.object({ kind: v.literal('a-while'), until, ms: v.number() }),
  /** Until tomorrow, whenever that begins. A clock that was days ahead meant the day that it is now. */
  v.object({ kind: v.literal('today'), day: DaySchema, until }),
  /** Until this day of hers begins where she is then. A date is what it is, whatever the clock said. */
  v.object({ kind: v.literal('until-day'), day: DaySchema, until }),
]);
export type Quiet = ReadonlyDeep<v.InferOutput<typeof QuietSchema>>;

/** What of the state tells whether it is quiet. */
export type MaybeQuiet = { readonly quiet: { readonly until: number } | null };

/** At an instant, epoch ms. */
export function isQuiet({ quiet }: MaybeQuiet, at: number): boolean {
  return quiet !== null && at < quiet.until;
}

/** The same with its end as it is by now, epoch ms, which may have passed; the same object where it hasn't moved. */
export function withEnd(quiet: Quiet, at: number, today: Bounds, rule: DayRule): Quiet {
  const moved = movedEnd(quiet, at, today, rule);
  return moved.until === quiet.until ? quiet : moved;
}

function movedEnd(quiet: Quiet, at: number, today: Bounds, rule: DayRule): Quiet {
  switch (quiet.kind) {
    case 'a-while':
      return { ...quiet, until: Math.min(quiet.until, at + quiet.ms) };
    case 'today':
      return today.day > quiet.day
        ? { ...quiet, until: today.from }
        : { ...quiet, day: today.day, until: today.to };
    case 'until-day':
      return { ...quiet, until: startOfDay(quiet.day, rule) };
  }
}
