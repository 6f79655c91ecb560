/** For a minute, what she brought in or deleted as a whole can be taken back as a whole. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { TodaySchema } from '../cup/today';
import { PauseTallySchema } from '../pauses/pause';
import { MINUTE_MS } from '../time/duration';
import { DaySumSchema } from '../tracking/ledger';

export const WAY_BACK_MS = MINUTE_MS;

export const WayBackSchema = v.object({
  /** Which backup leads back: when it was taken, epoch ms. */
  backup: v.number(),
  /** What would be taken back: what a file brought in, or that everything was deleted. */
  why: v.picklist(['import', 'delete']),
  /** Offered until then, epoch ms. */
  until: v.number(),
  /** What today had come to right after: minutes and rests that came since are kept. */
  ledger: DaySumSchema,
  today: TodaySchema,
  /** What had been said of pauses before a deletion; null where it just goes on. */
  pauses: v.nullable(v.object({ tally: PauseTallySchema, quietUntil: v.nullable(v.number()) })),
});
export type WayBack = ReadonlyDeep<v.InferOutput<typeof WayBackSchema>>;

/** Its minute has passed, or a clock that was set back would make hours of it. */
export function hasClosed(wayBack: WayBack, at: number): boolean {
  return at >= wayBack.until || at < wayBack.until - 2 * WAY_BACK_MS;
}
