/** A half-written win. It has its id from the first letter, so that keeping it twice keeps it once. */
import * as v from 'valibot';
import { DaySchema } from '../time/day';

export const DraftSchema = v.object({
  id: v.string(),
  text: v.string(),
  helped: v.exactOptional(v.string()),
  /** The day that she has chosen for it; today's where she hasn't. */
  day: v.exactOptional(DaySchema),
});
export type Draft = Readonly<v.InferOutput<typeof DraftSchema>>;
