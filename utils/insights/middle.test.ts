/** The middle one of many, and its range: checked by drawing from known spreads, lopsided ones too. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diceOf } from '../fields/dice';
import { middleOf } from './middle';

describe('the middle of many', () => {
  it('has half of them on either side, and lies within its range', () => {
    const anyValue = fc.oneof(
      fc.integer({ min: 0, max: 9 }),
      fc.constant(Number.POSITIVE_INFINITY),
    );
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 60 }), (values) => {
        const { middle, from, to } = middleOf(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above) * 2).toBeLessThanOrEqual(values.length);
        expect(from).toBeLessThanOrEqual(middle);
        expect(to).toBeGreaterThanOrEqual(middle);
        expect(values).toEqual(expect.arrayContaining([middle, from, to]));
      }),
    );
  });

  it('has the ranks of the published tables', () => {
    const ranks = (all: number) => {
      const { from, to } = middleOf(Array.from({ length: all }, (_, index) => index + 1));
      return [from, to];
    };
    // Of eight, all; then, for 95 of 100: Conover, Practical Nonparametric Statistics.
    expect([8, 10, 20, 50, 1_000].map(ranks)).toEqual([
      [1, 8],
      [2, 9],
      [6, 15],
      [18, 33],
      [469, 532],
    ]);
  });

  it.each([8, 15, 40])('of %i drawn has the true one in 95 of 100, or a little more', (all) => {
    const dice = diceOf(all);
    const tries = 3_000;
    let covered = 0;
    for (let nth = 0; nth < tries; nth += 1) {
      // Lopsided: its middle is 250,000.
      const drawn = Array.from({ length: all }, () => ((dice(1_000) + 0.5) / 1_000) ** 2 * 1e6);
      const { from, to } = middleOf(drawn);
      if (from <= 250_000 && to >= 250_000) covered += 1;
    }
    expect(covered / tries).toBeGreaterThan(0.94);
    expect(covered / tries).toBeLessThan(0.998);
  });
});
