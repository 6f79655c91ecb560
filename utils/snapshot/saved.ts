/** When everything was last saved outside this browser, and when it is time to offer that. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const SavedSchema = v.object({
  /** Epoch ms. */
  at: v.number(),
  /** How many wins were in it. */
  winsCount: count,
});
export type Saved = ReadonlyDeep<v.InferOutput<typeof SavedSchema>>;

/** What the state knows of saving. */
export const SavingSchemas = {
  /** When a file was last saved outside this browser; null when that isn't known. */
  saved: v.nullable(SavedSchema),
  /** All the wins there are; null until they have been counted. */
  winsTotal: v.nullable(count),
  /** The number of wins at which she has answered the offer to save them; 0 is none. */
  offerAnswered: count,
};
type Saving = {
  readonly saved: Saved | null;
  readonly winsTotal: number | null;
  readonly offerAnswered: number;
};

const FIRST_OFFERS = [25, 50];
/** From here on, each time there are twice as many. */
const DOUBLING_FROM = 100;

/** The number of wins that is reason to offer a copy now; null when there is none. */
export function backupOffer({ saved, winsTotal, offerAnswered }: Saving): number | null {
  const milestone = milestoneAt(winsTotal ?? 0);
  return milestone > Math.max(offerAnswered, saved?.winsCount ?? 0) ? milestone : null;
}

/** The last one reached; 0 before the first. */
function milestoneAt(wins: number): number {
  if (wins < DOUBLING_FROM) return FIRST_OFFERS.findLast((milestone) => milestone <= wins) ?? 0;
  return DOUBLING_FROM * 2 ** Math.floor(Math.log2(wins / DOUBLING_FROM));
}
