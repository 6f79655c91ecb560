import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PauseEntry } from '../history/pause';
import { isTooEarly, lately, pauseFigures } from './pauses';

const MINUTE = 60_000;

const anyMs = fc.oneof(
  fc.constantFrom(0, 2 * MINUTE, 2 * MINUTE + 1, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE),
  fc.integer({ min: 0, max: 60 * MINUTE }),
);
const anyOutcome = fc.record({
  leftMs: fc.option(anyMs),
  backMs: fc.option(anyMs),
  watchedMs: anyMs,
  restKept: fc.option(fc.boolean()),
});
const anyPause: fc.Arbitrary<PauseEntry> = fc
  .record({
    answer: fc.constantFrom<PauseEntry['answer']>('rest', 'breath', 'left', 'lapsed', 'not-today'),
    seen: fc.boolean(),
    outcome: fc.option(anyOutcome),
    daysAgo: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ answer, seen, outcome, daysAgo }) => ({
    id: 'one',
    day: new Date(Date.UTC(2026, 10, 30 - daysAgo)).toISOString().slice(0, 10),
    at: 1,
    groupId: 'email',
    limits: ['session'],
    ways: [],
    endedMs: 1,
    putOff: 0,
    answer,
    ...(seen && { seenMs: 1 }),
    ...(outcome !== null && {
      outcome: { ...outcome, backMs: outcome.leftMs === null ? null : outcome.backMs },
    }),
  }));

/** What a minute after minute would have seen: yes, no, or nobody looked. */
function slowly(pauses: readonly PauseEntry[]) {
  const tally = () => ({ hits: 0, all: 0 });
  const sums = {
    taken: tally(),
    left: tally(),
    kept: tally(),
    5: tally(),
    15: tally(),
    30: tally(),
  };
  const add = (sum: { hits: number; all: number }, isSo: boolean) => {
    sum.all += 1;
    if (isSo) sum.hits += 1;
  };
  for (const { answer, seenMs, outcome } of pauses) {
    if (seenMs !== undefined) add(sums.taken, ['rest', 'breath'].includes(answer));
    if (outcome === undefined) continue;
    const { leftMs, backMs, watchedMs, restKept } = outcome;
    if (restKept !== null) add(sums.kept, restKept);
    if (leftMs === null) {
      if (watchedMs >= 120_000) add(sums.left, false);
      continue;
    }
    add(sums.left, leftMs <= 120_000);
    for (const minutes of [5, 15, 30] as const) {
      if (backMs !== null) add(sums[minutes], backMs <= minutes * MINUTE);
      else if (watchedMs >= leftMs + minutes * MINUTE) add(sums[minutes], false);
    }
  }
  return sums;
}

describe('what pauses did', () => {
  it('is what a slow program finds', () => {
    fc.assert(
      fc.property(fc.array(anyPause, { maxLength: 30 }), (pauses) => {
        const { taken, left, kept, back } = pauseFigures(pauses);
        const sums = {
          taken,
          left,
          kept,
          ...Object.fromEntries(back.map((one) => [one.minutes, one.share])),
        };
        expect(sums).toEqual(slowly(pauses));
      }),
    );
  });

  it('is told of the four weeks that end today', () => {
    fc.assert(
      fc.property(fc.array(anyPause, { maxLength: 30 }), (pauses) => {
        const days = lately(pauses, '2026-11-30').map(({ day }) => day);
        expect(days).toEqual(
          pauses.map(({ day }) => day).filter((day) => day >= '2026-11-03' && day <= '2026-11-30'),
        );
      }),
    );
  });

  it('is too early to say before eight', () => {
    expect([7, 8].map((all) => isTooEarly({ hits: 0, all }))).toEqual([true, false]);
  });
});
