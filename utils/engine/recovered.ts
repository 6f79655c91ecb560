/** That something of hers was lost and what stands in its place: said until she has understood. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';

export const RecoveredSchema = v.object({
  /** Epoch ms. */
  at: v.number(),
  /** When the copy was taken that the record comes from, epoch ms; null when there was none. */
  copyFrom: v.nullable(v.number()),
  /** Of the record nothing was there any more, or nothing that could be read; or the wins were gone. */
  why: v.picklist(['empty', 'unreadable', 'winless']),
});
export type Recovered = ReadonlyDeep<v.InferOutput<typeof RecoveredSchema>>;
