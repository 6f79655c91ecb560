/** Which days are read at once: those that are wanted, with some around each, for she scrolls on. */
import type { Day } from '../../utils/time/day';

const AHEAD = 30;

/** Of all days, in their order; what lies far apart is read apart. */
export function stretchesAround(
  all: readonly Day[],
  wanted: readonly Day[],
): readonly (readonly Day[])[] {
  const isWanted = new Set(wanted);
  const stretches: Day[][] = [];
  let end = 0;
  for (const [index, day] of all.entries()) {
    if (!isWanted.has(day)) continue;
    const from = Math.max(end, index - AHEAD);
    const to = Math.min(all.length, index + AHEAD + 1);
    const last = stretches.at(-1);
    if (last !== undefined && from === end) last.push(...all.slice(from, to));
    else stretches.push(all.slice(from, to));
    end = to;
  }
  return stretches;
}
