/** Medians, ranges and sums of what came of the acts. */
import { describe, expect, it } from 'vitest';
import { median, type Run, summaryOf, totalOf } from './result';

function run(thereMs: number, creditedMs: number): Run {
  return { thereMs, eitherMs: 0, creditedMs };
}

describe('median', () => {
  it('is the middle one, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 9, 1, 2])).toBe(5.5);
  });
});

describe('summaryOf', () => {
  it('shows how far the runs lie apart', () => {
    const summary = summaryOf([run(10_000, 7_000), run(10_000, 11_000), run(10_000, 10_000)]);
    expect(summary).toMatchObject({ offMs: 0, leastOffMs: -3_000, mostOffMs: 1_000 });
  });

  it('is null for an act that was never played', () => {
    expect(summaryOf([])).toBeNull();
  });
});

describe('totalOf', () => {
  it('lets too much here never make good too little there, nor one run another', () => {
    const tooLittle = summaryOf([run(10_000, 8_000)]);
    const toAndFro = summaryOf([run(10_000, 13_000), run(10_000, 7_000)]);
    if (tooLittle === null || toAndFro === null) throw new Error('There were runs.');
    expect(totalOf([tooLittle, toAndFro])).toEqual({
      thereMs: 20_000,
      creditedMs: 18_000,
      absoluteOffMs: 5_000,
    });
  });
});
