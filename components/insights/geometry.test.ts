/** What is drawn, held against what it is drawn from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAfter, heightOf, middleOf, namedOf, sideOf } from './geometry';

const someMs = fc.array(fc.nat(9_000_000), { minLength: 1, maxLength: 60 });

describe('bars', () => {
  it('are as high as what they stand for, the most at the top', () => {
    fc.assert(
      fc.property(someMs, (all) => {
        const most = Math.max(...all);
        for (const ms of all) expect(heightOf(ms, most) * most).toBeCloseTo(ms, 3);
        expect(Math.max(...all.map((ms) => heightOf(ms, most)))).toBe(most > 0 ? 1 : 0);
      }),
    );
  });

  it('stand in order within their field, and no more than seven have their names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (count) => {
        const middles = Array.from({ length: count }, (_, index) => middleOf(index, count));
        for (const [index, middle] of middles.entries()) {
          expect(middle).toBeCloseTo((index / count + (index + 1) / count) / 2, 9);
        }
        const named = namedOf(count);
        expect(named.length).toBeLessThanOrEqual(7);
        expect(named[0]).toBe(0);
        const apart = named.slice(1).map((index, nth) => index - (named[nth] ?? 0));
        expect(new Set(apart).size).toBeLessThanOrEqual(1);
        if (count <= 7) expect(named).toHaveLength(count);
      }),
    );
  });
});

describe('squares', () => {
  it('have areas like what they stand for, but for those that would be too small to be seen', () => {
    fc.assert(
      fc.property(someMs, (all) => {
        const most = Math.max(...all);
        for (const ms of all) {
          const side = sideOf(ms, most);
          expect(side > 0).toBe(ms > 0);
          expect(side).toBeLessThanOrEqual(1);
          if (ms > most * 0.02) expect(side ** 2 * most).toBeCloseTo(ms, 2);
        }
      }),
    );
  });
});

describe('from cell to cell', () => {
  const size = { rows: 7, columns: 15 };
  const at = (row: number, column: number) => ({ row, column });

  it.each([
    ['ArrowRight', false, at(2, 3), at(2, 4)],
    ['ArrowRight', true, at(2, 3), at(2, 2)],
    ['ArrowLeft', true, at(2, 14), at(2, 14)],
    ['ArrowLeft', false, at(2, 0), at(2, 0)],
    ['ArrowDown', false, at(6, 3), at(6, 3)],
    ['ArrowUp', true, at(6, 3), at(5, 3)],
    ['Home', false, at(6, 3), at(6, 0)],
    ['End', false, at(6, 3), at(6, 14)],
    ['Tab', false, at(6, 3), null],
  ] as const)('%s, right to left %s: from %j to %j', (key, isRightToLeft, from, to) => {
    expect(cellAfter(key, isRightToLeft, from, size)).toEqual(to);
  });
});
