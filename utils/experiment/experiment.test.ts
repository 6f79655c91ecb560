import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coinOf } from './coin';
import { isUnderWay, newExperiment, stopped, withNextMoment } from './experiment';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('the coins of a seed', () => {
  it('leave exactly one of each three silent', () => {
    fc.assert(
      fc.property(seeds, fc.nat(1_000), (seed, block) => {
        const three = [0, 1, 2].map((nth) => coinOf(seed, block * 3 + nth));
        expect(three.filter((coin) => coin === 'silent')).toHaveLength(1);
      }),
    );
  });

  it('leave each of the three silent as often, whatever the one before', () => {
    const placeIn = (seed: number, block: number) =>
      [0, 1, 2].findIndex((nth) => coinOf(seed, block * 3 + nth) === 'silent');
    const counted = new Map<string, number>();
    for (let seed = 0; seed < 9_000; seed += 1) {
      const both = `${placeIn(seed, 0)} ${placeIn(seed, 1)}`;
      counted.set(both, (counted.get(both) ?? 0) + 1);
    }
    expect(counted.size).toBe(9);
    // A thousand each: four deviations.
    for (const count of counted.values()) expect(Math.abs(count - 1_000)).toBeLessThan(120);
  });

  it('are throws of Mulberry32 as another program throws them', () => {
    // In big integers.
    const places = (seed: number) =>
      [0, 1, 2, 3, 4].map((block) =>
        [0, 1, 2].findIndex((nth) => coinOf(seed, block * 3 + nth) === 'silent'),
      );
    expect([0, 1, 4_294_967_295].map(places)).toEqual([
      [2, 1, 1, 0, 0],
      [1, 0, 2, 2, 0],
      [2, 2, 2, 0, 1],
    ]);
  });
});

describe('an experiment', () => {
  const begun = newExperiment({ weeks: 4, seed: 7 }, '2026-11-19', 5);
  const on = (day: string, experiment = begun) => isUnderWay({ experiment, today: { day } });

  it('goes on from its first day to its last', () => {
    expect(begun.endsOn).toBe('2026-12-16');
    expect(['2026-11-19', '2026-12-16', '2026-12-17'].map((day) => on(day))).toEqual([
      true,
      true,
      false,
    ]);
    expect(newExperiment({ weeks: 8, seed: 7 }, '2026-11-19', 5).endsOn).toBe('2027-01-13');
  });

  it('goes on again when a clock that was weeks ahead is put right, and not before it was begun', () => {
    expect(['2027-03-01', '2026-11-20', '2026-10-01'].map((day) => on(day))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is over at once when she stops it', () => {
    const over = stopped(begun, '2026-11-25');
    expect([on('2026-11-25', over), over.endsOn]).toEqual([false, '2026-11-25']);
  });

  it('takes the next coin with each moment', () => {
    const [first, after] = withNextMoment(begun);
    const [second, last] = withNextMoment({ ...after, seamAt: 9 });
    expect([first, second]).toEqual([coinOf(7, 0), coinOf(7, 1)]);
    expect([last.moments, last.seamAt]).toEqual([2, null]);
  });
});
