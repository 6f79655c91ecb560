/** Whether a moment of an experiment asks or stays silent: told by its seed alone, so that nothing about the moment has a say. */
import * as v from 'valibot';
import { diceOf } from '../fields/dice';

/** What a due moment of an experiment does. */
export const CoinSchema = v.picklist(['asks', 'silent']);
export type Coin = v.InferOutput<typeof CoinSchema>;

/** Of so many moments in a row exactly one stays silent. */
export const BLOCK = 3;
const LARGEST_SEED = 2 ** 32 - 1;

/** A seed is a whole number of 32 bits, from as good a die as there is. */
export const SeedSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_SEED));

/** The coin of the nth moment, from 0 on: asked however often, it is the same. */
export function coinOf(seed: number, nth: number): Coin {
  const dice = diceOf(seed);
  let silent = dice(BLOCK);
  for (let block = 0; block < Math.floor(nth / BLOCK); block += 1) silent = dice(BLOCK);
  return nth % BLOCK === silent ? 'silent' : 'asks';
}
