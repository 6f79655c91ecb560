/** What today was counted for each group. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { GroupIdSchema } from '../sites/group';
import { DaySchema } from '../time/day';

export const LedgerSchema = v.object({
  day: DaySchema,
  /** Whole ms for each group that had any. */
  countedMs: v.record(GroupIdSchema, v.pipe(v.number(), v.minValue(0))),
});
export type Ledger = ReadonlyDeep<v.InferOutput<typeof LedgerSchema>>;
