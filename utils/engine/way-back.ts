/** For a minute, what she brought in or deleted as a whole can be taken back as a whole. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { TodaySchema } from '../cup/today';
import { MINUTE_MS } from '../time/duration';
import { LedgerSchema } from '../tracking/ledger';

export const WAY_BACK_MS = MINUTE_MS;

export const WayBackSchema = v.object({
  /** Which backup leads back: when it was taken, epoch ms. */
  backup: v.number(),
  /** What would be taken back: what a file brought in, or that everything was deleted. */
  why: v.picklist(['import', 'delete']),
  /** Offered until then, epoch ms. */
  until: v.number(),
  /** What today had come to right after: minutes and rests that came since are kept. */
  ledger: LedgerSchema,
  today: TodaySchema,
});
export type WayBack = ReadonlyDeep<v.InferOutput<typeof WayBackSchema>>;
