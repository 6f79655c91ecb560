import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownPart, rangeOf, stepsIn } from './range';

const TODAY = '2026-05-31';
const dayAt = (nth: number) => new Date(Date.UTC(2024, 0, 1 + nth)).toISOString().slice(0, 10);

describe('a range', () => {
  it.each([
    ['sevenDays', '2026-05-25', TODAY],
    ['fourWeeks', '2026-05-04', TODAY],
    ['threeMonths', '2026-03-01', TODAY],
    ['twelveMonths', '2025-06-01', TODAY],
    ['between', '2026-05-01', '2026-05-09'],
  ] as const)('%s is from %s to %s', (kind, from, to) => {
    expect(rangeOf(kind, TODAY, ['2026-05-09', '2026-05-01'])).toEqual({ from, to });
  });

  it('has no day to come', () => {
    const between = (from: string, to: string) => rangeOf('between', TODAY, [from, to]);
    expect(between('2026-05-01', '2026-06-09')).toEqual({ from: '2026-05-01', to: TODAY });
    expect(between('2026-06-03', '2026-06-09')).toEqual({ from: TODAY, to: TODAY });
  });

  it('that is all begins with the first day that is known', () => {
    const all = rangeOf('everything', TODAY, [TODAY, TODAY]);
    const known = ['2026-05-02', '2019-02-28', '2026-06-01'].map((day) => ({ day }));
    expect(knownPart(all, known)).toEqual({ from: '2019-02-28', to: TODAY });
    expect(knownPart(all, [])).toBeNull();
  });
});

describe('its steps', () => {
  it('have each day in one of them, in order, by its own name', () => {
    const anyRange = fc.tuple(fc.nat(60), fc.oneof(fc.nat(40), fc.nat(2_000)));
    fc.assert(
      fc.property(anyRange, ([first, length]) => {
        const days = Array.from({ length: length + 1 }, (_, nth) => dayAt(first + nth));
        const [from = '', to = ''] = [days[0], days.at(-1)];
        const steps = stepsIn({ from, to });
        const slowly = days.map((day) => steps.filter((one) => one.from <= day && day <= one.to));
        expect(slowly.every((those) => those.length === 1)).toBe(true);
        expect(days.every((day, nth) => day.startsWith(slowly[nth]?.[0]?.key ?? '?'))).toBe(true);
        expect(steps.map(({ key }) => key)).toEqual(
          [...new Set(steps.map(({ key }) => key))].sort(),
        );
        expect([steps[0]?.from, steps.at(-1)?.to]).toEqual([from, to]);
      }),
    );
  });

  it.each([
    ['2026-05-01', '2026-05-31', 31, '2026-05-01'],
    ['2026-05-01', '2026-06-01', 2, '2026-05'],
    ['2023-06-30', '2026-05-01', 36, '2023-06'],
    ['2023-05-30', '2026-05-01', 4, '2023'],
  ])('from %s to %s are %i, the first of them %s', (from, to, count, key) => {
    const steps = stepsIn({ from, to });
    expect([steps.length, steps[0]?.key]).toEqual([count, key]);
  });
});
