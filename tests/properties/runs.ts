/** How often a law is tried. `TIMES=50 npx vitest run tests/properties` tries harder, for an hour with nothing else to do. */
import type fc from 'fast-check';

export const TIMES = Number(process.env.TIMES ?? 1);

export function runs(count: number): fc.Parameters<unknown> {
  return { numRuns: count * TIMES };
}
