import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diceOf } from '../fields/dice';
import { type Share, wilson } from './wilson';

const anyShare = fc
  .tuple(fc.integer({ min: 1, max: 2_000 }), fc.nat())
  .map(([all, some]): Share => ({ hits: some % (all + 1), all }));

describe('the range of a share', () => {
  it('is as published: 8 of 20 is 22% to 61%', () => {
    const { from, to } = wilson({ hits: 8, all: 20 });
    expect([from, to].map((end) => Math.round(end * 1_000))).toEqual([219, 613]);
  });

  it('is anything without a case', () => {
    expect(wilson({ hits: 0, all: 0 })).toEqual({ from: 0, to: 1 });
  });

  it('ends where a true share would lie 1.96 deviations from what was seen, and never leaves 0 to 1', () => {
    fc.assert(
      fc.property(anyShare, (share) => {
        const seen = share.hits / share.all;
        const { from, to } = wilson(share);
        for (const end of [from, to]) {
          expect(end).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(1);
          const away = (seen - end) ** 2;
          const allowed = (1.959964 ** 2 * end * (1 - end)) / share.all;
          expect(Math.abs(away - allowed)).toBeLessThan(1e-9);
        }
        expect(from).toBeLessThanOrEqual(seen + 1e-12);
        expect(to).toBeGreaterThanOrEqual(seen - 1e-12);
      }),
    );
  });

  it.each([
    [12, 0.5],
    [20, 0.3],
    [60, 0.15],
    [200, 0.6],
  ])('of %i cases at a true share of %f has it in about 95 of 100', (all, truth) => {
    const dice = diceOf(all);
    const tries = 4_000;
    let covered = 0;
    for (let nth = 0; nth < tries; nth += 1) {
      let hits = 0;
      for (let one = 0; one < all; one += 1) if (dice(1_000) < truth * 1_000) hits += 1;
      const { from, to } = wilson({ hits, all });
      if (from <= truth && truth <= to) covered += 1;
    }
    expect(covered / tries).toBeGreaterThan(0.93);
    expect(covered / tries).toBeLessThan(0.98);
  });
});
