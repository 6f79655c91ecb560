/** Whether a rest did her good, in one word of hers: asked now and then, and never twice in a row. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { IdSchema } from '../fields/id';

/** At most every third rest that was kept. */
export const RESTS_BETWEEN = 3;
/** Kept here for a year or more of them; a file may have more. */
const MAX_KEPT = 100;
export const MAX_HELPED = 10_000;

export const HelpSchema = v.picklist(['worse', 'same', 'better']);
export type Help = v.InferOutput<typeof HelpSchema>;

export const HelpedSchema = v.object({
  /** When the rest began, epoch ms: its name. */
  restAt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
  /** What she rested with. */
  practice: v.nullable(IdSchema),
  help: HelpSchema,
});
export type Helped = ReadonlyDeep<v.InferOutput<typeof HelpedSchema>>;

/** Each rest once, the newest last. */
export function withHelped(all: readonly Helped[], helped: Helped): readonly Helped[] {
  return [...withoutHelped(all, helped.restAt), helped]
    .sort((one, other) => one.restAt - other.restAt)
    .slice(-MAX_KEPT);
}

export function withoutHelped(all: readonly Helped[], restAt: number): readonly Helped[] {
  return all.filter((one) => one.restAt !== restAt);
}
