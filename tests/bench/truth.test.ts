/** What is true, summed from the marks of an act, and how far a count lies outside of it. */
import { describe, expect, it } from 'vitest';
import { offMs, truthOf } from './truth';

describe('truthOf', () => {
  it('sums each presence until the next mark, and the last one until the end', () => {
    const marks = [
      { at: 1_000, presence: 'away' },
      { at: 2_000, presence: 'there' },
      { at: 5_000, presence: 'either' },
      { at: 9_000, presence: 'there' },
    ] as const;
    expect(truthOf(marks, 10_000)).toEqual({ thereMs: 4_000, eitherMs: 4_000 });
  });

  it('takes a presence that is marked twice as one', () => {
    const marks = [
      { at: 0, presence: 'there' },
      { at: 300, presence: 'there' },
    ] as const;
    expect(truthOf(marks, 1_000)).toEqual({ thereMs: 1_000, eitherMs: 0 });
  });

  it('is nothing before the first mark', () => {
    expect(truthOf([], 1_000)).toEqual({ thereMs: 0, eitherMs: 0 });
  });
});

describe('offMs', () => {
  const truth = { thereMs: 10_000, eitherMs: 5_000 };

  it.each([
    [8_000, -2_000],
    [10_000, 0],
    [13_000, 0],
    [15_000, 0],
    [17_000, 2_000],
  ])('of %i ms credited is %i', (creditedMs, off) => {
    expect(offMs(truth, creditedMs)).toBe(off);
  });
});
