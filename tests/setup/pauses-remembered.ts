/** Pauses as they may be remembered, and a slow program that finds out what they did. */
import fc from 'fast-check';
import type { PauseEntry } from '../../utils/history/pause';

const MINUTE = 60_000;
const HALF_AN_HOUR = 30 * MINUTE;
/** The last of November 2026 at noon. */
const TODAY_AT = Date.UTC(2026, 10, 30, 12);

const anyMs = fc.oneof(
  fc.constantFrom(0, 2 * MINUTE, 2 * MINUTE + 1, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE),
  fc.integer({ min: 0, max: 60 * MINUTE }),
);
const anyOutcome = fc.record({
  leftMs: fc.option(anyMs),
  backMs: fc.option(anyMs),
  watchedMs: anyMs,
  restKept: fc.option(fc.boolean()),
  help: fc.option(fc.constantFrom('worse' as const, 'same' as const, 'better' as const)),
});

/** Of the last 130 days, at any second of them. */
export const anyPause: fc.Arbitrary<PauseEntry> = fc
  .record({
    answer: fc.constantFrom<PauseEntry['answer']>('rest', 'breath', 'left', 'lapsed', 'not-today'),
    seen: fc.boolean(),
    outcome: fc.option(anyOutcome),
    at: fc.integer({ min: TODAY_AT - 130 * 1_440 * MINUTE, max: TODAY_AT }),
    practice: fc.option(fc.constantFrom('tea', 'walk', 'hers')),
  })
  .map(({ answer, seen, outcome, at, practice }) => ({
    id: 'one',
    day: new Date(at).toISOString().slice(0, 10),
    at,
    groupId: 'email',
    limits: ['session'],
    ways: [],
    endedMs: 1,
    putOff: 0,
    answer,
    ...(seen && { seenMs: 1 }),
    ...(practice !== null && answer === 'rest' && { practice }),
    ...(outcome !== null && { outcome: outcomeOf(outcome) }),
  }));

function outcomeOf({
  help,
  ...known
}: Omit<NonNullable<PauseEntry['outcome']>, 'help'> & {
  readonly help: 'worse' | 'same' | 'better' | null;
}): NonNullable<PauseEntry['outcome']> {
  const backMs = known.leftMs === null ? null : known.backMs;
  return { ...known, backMs, ...(help !== null && { help }) };
}

/** What a minute after minute would have seen: yes, no, or nobody looked. */
export function slowly(pauses: readonly PauseEntry[]) {
  const tally = () => ({ hits: 0, all: 0 });
  const sums = {
    due: 0,
    seen: 0,
    taken: tally(),
    left: tally(),
    kept: tally(),
    better: tally(),
    worse: tally(),
    5: tally(),
    15: tally(),
    30: tally(),
  };
  const stays: number[] = [];
  const add = (sum: { hits: number; all: number }, isSo: boolean) => {
    sum.all += 1;
    if (isSo) sum.hits += 1;
  };
  for (const { answer, seenMs, outcome } of pauses) {
    sums.due += 1;
    if (seenMs !== undefined) {
      sums.seen += 1;
      add(sums.taken, ['rest', 'breath'].includes(answer));
    }
    if (outcome === undefined) continue;
    const { leftMs, backMs, watchedMs, restKept, help } = outcome;
    if (restKept !== null) add(sums.kept, restKept);
    if (help !== undefined) {
      add(sums.better, help === 'better');
      add(sums.worse, help === 'worse');
    }
    if (leftMs === null) {
      if (watchedMs >= 120_000) add(sums.left, false);
      if (watchedMs >= HALF_AN_HOUR) stays.push(Number.POSITIVE_INFINITY);
      continue;
    }
    stays.push(leftMs > HALF_AN_HOUR ? Number.POSITIVE_INFINITY : leftMs);
    add(sums.left, leftMs <= 120_000);
    for (const minutes of [5, 15, 30] as const) {
      if (backMs !== null) add(sums[minutes], backMs <= minutes * MINUTE);
      else if (watchedMs >= leftMs + minutes * MINUTE) add(sums[minutes], false);
    }
  }
  return { ...sums, stayed: stays.length < 8 ? null : middleOf(stays) };
}

/** The smallest of them that half of them, or more, don't exceed. */
function middleOf(values: readonly number[]): number {
  const isIt = (one: number) => values.filter((other) => other <= one).length * 2 >= values.length;
  return Math.min(...values.filter(isIt));
}
