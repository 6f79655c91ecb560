/** What an experiment says: found again one placement after the other, and wrong as seldom as it claims, over simulated ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK } from '../../experiment/coin';
import { diceOf } from '../../fields/dice';
import { MINUTE_MS } from '../../time/duration';
import { chanceOf, differenceOf, RARE, redraws } from './by-chance';
import { leastSeen } from './least-seen';
import { type Arms, armsOf, type Moment } from './moments';
import { rangeOfShares, rangeOfShift } from './ranges';
import { resultOf } from './result';

const FOUR_WEEKS = 84;
const DRAWN = redraws(FOUR_WEEKS);

const anyValues = fc.array(fc.option(fc.integer({ min: 0, max: 3 })), {
  minLength: 1,
  maxLength: 15,
});

/** Each way in which one of three might have been silent. */
function everyPlacement(moments: number): readonly Arms[] {
  if (moments <= 0) return [[]];
  const last = moments % BLOCK === 0 ? BLOCK : moments % BLOCK;
  const before = everyPlacement(moments - last);
  return Array.from({ length: BLOCK }, (_, silent) => silent).flatMap((silent) =>
    before.map((arms) => [...arms, ...Array.from({ length: last }, (_, at) => at === silent)]),
  );
}

/** A life of so many moments: how she answers those that ask, and those that don't. */
function lived(seed: number, moments: number, of: (roll: number, asks: boolean) => number) {
  const dice = diceOf(seed);
  const arms: boolean[] = [];
  while (arms.length < moments) {
    const silent = dice(BLOCK);
    arms.push(...Array.from({ length: BLOCK }, (_, at) => at === silent));
  }
  const cut = arms.slice(0, moments);
  return { arms: cut, values: cut.map((isSilent) => of(dice(10_000) / 10_000, !isSilent)) };
}

const howOften = (times: number, isSo: (seed: number) => boolean) =>
  Array.from({ length: times }, (_, seed) => isSo(seed * 7_919 + 1)).filter(Boolean).length / times;

describe('the chance of a difference', () => {
  it('is what going through every placement finds', () => {
    fc.assert(
      fc.property(anyValues, fc.nat(), (values, nth) => {
        const placements = everyPlacement(values.length);
        const arms = placements[nth % placements.length] ?? [];
        const known = (isSilent: boolean, of: Arms) =>
          values.filter((value, at) => value !== null && of[at] === isSilent) as number[];
        const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
        const difference = (of: Arms) => mean(known(false, of)) - mean(known(true, of));
        const seen = difference(arms);
        const told = differenceOf(values, arms);
        if (Number.isNaN(seen)) expect(told).toBeNull();
        else expect(told).toBeCloseTo(seen, 9);
        const asLarge = placements.filter(
          (one) => !(Math.abs(difference(one)) < Math.abs(seen) - 1e-9),
        );
        const exact = Number.isNaN(seen) ? 1 : asLarge.length / placements.length;
        // Of 999 throws: four deviations, and the one that is added.
        const doubt = 4 * Math.sqrt((exact * (1 - exact)) / 999) + 0.002;
        expect(Math.abs(chanceOf(values, arms, redraws(values.length)) - exact)).toBeLessThan(
          doubt,
        );
      }),
    );
  });

  it('is rare in about 5 of 100 lives in which silence makes no difference', () => {
    for (const share of [0.3, 0.6]) {
      const told = howOften(500, (seed) => {
        const { values, arms } = lived(seed, FOUR_WEEKS, (roll) => Number(roll < share));
        return chanceOf(values, arms, DRAWN) < RARE;
      });
      expect(told).toBeGreaterThan(0.02);
      expect(told).toBeLessThan(0.075);
    }
  });

  it('is rare in about 80 of 100 in which it makes as much as was said beforehand', () => {
    const least = leastSeen(FOUR_WEEKS) ?? 1;
    const told = howOften(400, (seed) => {
      const { values, arms } = lived(seed, FOUR_WEEKS, (roll, asks) =>
        Number(roll < (asks ? 0.3 + least : 0.3)),
      );
      return chanceOf(values, arms, DRAWN) < RARE;
    });
    expect(told).toBeGreaterThan(0.72);
    expect(told).toBeLessThan(0.88);
  });
});

describe('the least that is seen', () => {
  it.each([
    [84, 0.32],
    [168, 0.22],
    [28, 0.52],
    [0, null],
    [6, null],
  ])('of %i moments is %f', (moments, least) => {
    const seen = leastSeen(moments);
    expect(seen === null ? null : Math.round(seen * 100) / 100).toBe(least);
  });
});

describe('the range of a difference', () => {
  it('of shares is as published: 56 of 70 less 48 of 80 is 5% to 33%', () => {
    const { from, to } = rangeOfShares({ hits: 56, all: 70 }, { hits: 48, all: 80 });
    expect([from, to].map((end) => end.toFixed(4))).toEqual(['0.0524', '0.3339']);
  });

  it.each([
    [20, 0.5, 40, 0.3],
    [8, 0.9, 16, 0.2],
    [60, 0.3, 120, 0.3],
  ])(
    'of %i at %f and %i at %f has the true one in it in about 95 of 100',
    (all, share, others, other) => {
      const dice = diceOf(all);
      const hits = (count: number, of: number) =>
        Array.from({ length: count }, () => dice(10_000) < of * 10_000).filter(Boolean).length;
      const covered = howOften(3_000, () => {
        const { from, to } = rangeOfShares(
          { hits: hits(all, share), all },
          { hits: hits(others, other), all: others },
        );
        return from <= share - other && share - other <= to;
      });
      expect(covered).toBeGreaterThan(0.93);
      expect(covered).toBeLessThan(0.985);
    },
  );

  it('of lengths has the true one in it in about 95 of 100, however they are spread', () => {
    // Most stays are short, some are long; asking takes four minutes off each.
    const length = (roll: number, asks: boolean) => 5 - 6 * Math.log(1 - roll) - (asks ? 4 : 0);
    const covered = howOften(150, (seed) => {
      const { values, arms } = lived(seed, FOUR_WEEKS, length);
      const { from, to } = rangeOfShift(values, arms, DRAWN, 30);
      return from <= -4 && -4 <= to;
    });
    expect(covered).toBeGreaterThan(0.89);
    expect(covered).toBeLessThanOrEqual(1);
  });
});

describe('the result', () => {
  const anyMoment: fc.Arbitrary<Moment> = fc.record({
    isSilent: fc.boolean(),
    isLeft: fc.option(fc.boolean()),
    stayMs: fc.option(
      fc.oneof(fc.integer({ min: 0, max: 40 * MINUTE_MS }), fc.constant(Number.POSITIVE_INFINITY)),
    ),
  });

  it('has what can be counted, from eight of each kind on, and claims nothing that its range doesn’t', () => {
    fc.assert(
      fc.property(fc.array(anyMoment, { maxLength: 60 }), (moments) => {
        const { left, stayed } = resultOf(moments);
        const counted = (isSilent: boolean, isLeft: boolean) =>
          moments.filter((one) => one.isSilent === isSilent && one.isLeft === isLeft).length;
        const all = [false, true].map((silent) => counted(silent, true) + counted(silent, false));
        expect(left === null).toBe(Math.min(...all) < 8);
        if (left !== null) {
          expect([left.asks, left.silent]).toEqual([
            { hits: counted(false, true), all: all[0] },
            { hits: counted(true, true), all: all[1] },
          ]);
        }
        const stays = (isSilent: boolean) =>
          moments.flatMap((one) =>
            one.isSilent === isSilent && one.stayMs !== null
              ? [Math.min(one.stayMs, 30 * MINUTE_MS)]
              : [],
          );
        const average = (ms: number[]) => ms.reduce((sum, one) => sum + one, 0) / ms.length;
        expect(stayed === null).toBe(Math.min(stays(false).length, stays(true).length) < 8);
        if (stayed !== null) {
          expect(stayed.asks).toBeCloseTo(average(stays(false)), 3);
          expect(stayed.silent).toBeCloseTo(average(stays(true)), 3);
        }
        for (const found of [left, stayed]) {
          if (found === null) continue;
          const { difference, range, isTold } = found;
          expect(range.from).toBeLessThanOrEqual(difference);
          expect(range.to).toBeGreaterThanOrEqual(difference);
          if (isTold) expect(range.from > 0 || range.to < 0).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tells a difference that is plain, and none where there is none', () => {
    const moments = (of: (silent: boolean) => Omit<Moment, 'isSilent'>): readonly Moment[] =>
      Array.from({ length: 60 }, (_, at) => at % 3 === 1).map((isSilent) => ({
        isSilent,
        ...of(isSilent),
      }));
    const plain = resultOf(
      moments((silent) => ({ isLeft: !silent, stayMs: (silent ? 20 : 1) * MINUTE_MS })),
    );
    expect([plain.left?.isTold, plain.stayed?.isTold]).toEqual([true, true]);
    expect(plain.stayed?.difference).toBe(-19 * MINUTE_MS);
    const none = resultOf(moments(() => ({ isLeft: true, stayMs: MINUTE_MS })));
    expect([none.left?.isTold, none.stayed?.isTold]).toEqual([false, false]);
    expect(none.stayed?.range.from).toBeLessThanOrEqual(0);
  });

  it('knows the arms of its moments', () => {
    const moment: Moment = { isSilent: true, isLeft: null, stayMs: null };
    expect(armsOf([moment, { ...moment, isSilent: false }])).toEqual([true, false]);
    expect(resultOf([])).toEqual({ left: null, stayed: null });
  });
});
