import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seenRows } from './seen-rows';

it('are those of which a part is in view', () => {
  const heights = [100, 50, 0, 200, 100];
  expect(seenRows(heights, { from: 0, to: 100 })).toEqual({ first: 0, last: 0 });
  expect(seenRows(heights, { from: 99, to: 151 })).toEqual({ first: 0, last: 3 });
  expect(seenRows(heights, { from: 350, to: 900 })).toEqual({ first: 4, last: 4 });
  expect(seenRows(heights, { from: 450, to: 900 })).toBeNull();
  expect(seenRows([], { from: 0, to: 900 })).toBeNull();
});

it('leave nothing in view undrawn, and draw little that is not', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 });
  fc.assert(
    fc.property(heights, fc.nat(9_000), fc.integer({ min: 1, max: 2_000 }), (all, from, length) => {
      const to = from + length;
      const rows = seenRows(all, { from, to });
      let top = 0;
      for (const [index, height] of all.entries()) {
        const isSeen = top < to && top + height > from;
        const isDrawn = rows !== null && index >= rows.first && index <= rows.last;
        expect(isDrawn).toBe(isSeen);
        top += height;
      }
    }),
  );
});
