import { describe, expect, it } from 'vitest';
import { breathingAfter } from './breath';

describe('a breath', () => {
  it.each([
    [0, 'in', 0, 4_000],
    [3_999, 'in', 0, 1],
    [4_000, 'out', 0, 6_000],
    [9_999, 'out', 0, 1],
    [10_000, 'in', 1, 4_000],
    [614_500, 'out', 61, 5_500],
  ] as const)(
    'after %i ms goes %s, %i breaths done, for %i ms more',
    (ms, half, breaths, leftMs) => {
      expect(breathingAfter(ms)).toEqual({ half, breaths, leftMs });
    },
  );

  it('begins anew when the clock is set back', () => {
    expect(breathingAfter(-5_000)).toEqual(breathingAfter(0));
  });
});
