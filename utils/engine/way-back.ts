/** For a minute, what she brought in, deleted or went back to as a whole can be taken back as a whole. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { TodaySchema } from '../cup/today';
import { PauseTallySchema } from '../pauses/pause';
import { SavingSchemas } from '../snapshot/saved';
import { MINUTE_MS } from '../time/duration';
import { DaySumSchema } from '../tracking/ledger';

export const WAY_BACK_MS = MINUTE_MS;

const { saved, offerAnswered } = SavingSchemas;

export const WayBackSchema = v.object({
  /** Which backup leads back: when it was taken, epoch ms. */
  backup: v.number(),
  /** What would be taken back: what a file brought in, that all was deleted, or that she went back to a copy. */
  why: v.picklist(['import', 'delete', 'restore']),
  /** Offered until then, epoch ms. */
  until: v.number(),
  /** What today had come to right after: minutes and rests that came since are kept. */
  ledger: DaySumSchema,
  today: TodaySchema,
  /** What had been said of pauses before a deletion; null where it just goes on. */
  pauses: v.nullable(v.object({ tally: PauseTallySchema, quietUntil: v.nullable(v.number()) })),
  /** What had been saved outside before a deletion; null where that just goes on. */
  saving: v.nullable(v.object({ saved, offerAnswered })),
});
export type WayBack = ReadonlyDeep<v.InferOutput<typeof WayBackSchema>>;

/** What was begun with everything at once and is not at its end: whoever comes to life finishes it. */
export const UnfinishedSchema = v.variant('kind', [
  /** Going back to the copy that was taken then, epoch ms. */
  v.object({ kind: v.literal('restore'), takenAt: v.number() }),
  /** Taking the way back. */
  v.object({ kind: v.literal('way-back') }),
]);
export type Unfinished = ReadonlyDeep<v.InferOutput<typeof UnfinishedSchema>>;

/** Its minute has passed, or a clock that was set back would make hours of it. */
export function hasClosed(wayBack: WayBack, at: number): boolean {
  return at >= wayBack.until || at < wayBack.until - 2 * WAY_BACK_MS;
}
