/** How often a law is tried: with the same dice each time, so that a check says the same twice; `TIMES=50 npx vitest run tests/properties` throws new ones, and many more; with `SEED` the same once more. */
import type fc from 'fast-check';

export const TIMES = Number(process.env.TIMES ?? 1);
const seed = process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) };

export function runs<T>(count: number): fc.Parameters<T> {
  return TIMES === 1 ? { numRuns: count, seed: 1 } : { numRuns: count * TIMES, ...seed };
}
