/** A half-written win. It has its id from the first letter, so that keeping it twice keeps it once. */
import * as v from 'valibot';

export const DraftSchema = v.object({
  id: v.string(),
  text: v.string(),
  helped: v.exactOptional(v.string()),
});
export type Draft = Readonly<v.InferOutput<typeof DraftSchema>>;
