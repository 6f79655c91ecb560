/** What happens to everything at once: one at a time, and for a minute what it did can be undone. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { TodaySchema } from '../cup/today';
import { ExperimentSchema } from '../experiment/experiment';
import { HabitsSchema } from '../habits/asked';
import { PauseTallySchema } from '../pauses/pause';
import { QuietSchema } from '../pauses/quiet';
import { SavingSchemas } from '../snapshot/saved';
import type { Snapshot } from '../snapshot/snapshot';
import { MINUTE_MS } from '../time/duration';
import { DaySumSchema, LedgerSchema } from '../tracking/ledger';
import { RemindersSchema } from '../wins/reminders';
import type { Win } from '../wins/win';
import { HealingSchema } from './healing';

export const UNDO_MS = MINUTE_MS;

/** `id` tells the database whether it has been done already: that of the request, where it has one. `at`, epoch ms, when she asked for it. */
const asked = { id: v.string(), at: v.number() };

/** Stands in the state before the database does its part, so that the next life knows what this one had begun. */
export const OperationSchema = v.variant('kind', [
  /** A file comes in. It is not kept: cut off before the database has it, nothing has happened. */
  v.object({ kind: v.literal('import'), ...asked }),
  v.object({ kind: v.literal('delete'), ...asked }),
  /** Back to the backup that was taken then, epoch ms. */
  v.object({ kind: v.literal('restore'), takenAt: v.number(), ...asked }),
  /** The last of these is undone. */
  v.object({ kind: v.literal('undo'), ...asked }),
]);
export type Operation = ReadonlyDeep<v.InferOutput<typeof OperationSchema>>;

const { saved, offerAnswered } = SavingSchemas;

export const UndoSchema = v.object({
  /** What would be undone. */
  why: v.picklist(['import', 'delete', 'restore']),
  /** The backup of how it was: when it was taken, epoch ms. */
  backup: v.number(),
  /** Offered until then, epoch ms. */
  until: v.number(),
  /** Today as it was right before, with the spans that went, and what it came to right after. */
  before: v.object({ ledger: LedgerSchema, today: TodaySchema }),
  after: v.object({ countedMs: DaySumSchema.entries.countedMs, today: TodaySchema }),
  /** What a deletion forgot beside that; null where it just goes on. */
  forgotten: v.nullable(
    v.object({
      tally: PauseTallySchema,
      quiet: v.nullable(QuietSchema),
      healing: HealingSchema,
      saved,
      offerAnswered,
      habits: HabitsSchema,
      reminders: RemindersSchema,
      experiment: v.nullable(ExperimentSchema),
    }),
  ),
});
export type Undo = ReadonlyDeep<v.InferOutput<typeof UndoSchema>>;

/** What the database has done, for the state to follow. */
export type Outcome = {
  /** The backup of how it was before; of an undo the one that it used. When it was taken, epoch ms. */
  readonly backup: number;
  /** Choices, the minutes of today and the cup, as they come in or come back. Nothing after a deletion. */
  readonly snapshot: Snapshot | null;
  /** All that there are now. */
  readonly wins: readonly Win[];
};

/** Its minute has passed, or a clock that was set back would make hours of it. */
export function isOver({ until }: Undo, at: number): boolean {
  return at >= until || at < until - 2 * UNDO_MS;
}
