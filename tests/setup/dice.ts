/**
 * The same dice in each run, so that a check says the same twice and no change is blamed for another's luck.
 * `TIMES=50 npx vitest run utils tests/properties` throws new ones, and fifty times as many; with `SEED` the same
 * new ones once more.
 */
import fc from 'fast-check';

const USUAL_RUNS = 100;
export const TIMES = Number(process.env.TIMES ?? 1);
const seed = process.env.SEED ?? (TIMES === 1 ? '1' : undefined);

fc.configureGlobal({
  numRuns: USUAL_RUNS * TIMES,
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});

/** For a law whose cases take long, or need more than the usual hundred. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: count * TIMES };
}

/** The same for a law that lives whole days in each case: in `npm test`, beside the browsers, half of them. */
export function longRuns(count: number): { readonly numRuns: number } {
  return runs(process.env.STORIES === 'short' ? Math.ceil(count / 2) : count);
}
