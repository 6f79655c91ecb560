import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../tests/setup/dice';
import { covers } from './covers';
import { type Hours, type HoursRange, stretchAt, WEEKDAYS } from './hours';

const EVENINGS: HoursRange = { days: [1, 2, 3, 4, 5], fromMinutes: 1_080, toMinutes: 480 };
const hours = (ranges: readonly HoursRange[], until: string | null = null): Hours => ({
  ranges,
  until,
});

it.each<readonly [string, Hours, boolean]>([
  ['themselves', hours([EVENINGS]), true],
  ['more days', hours([{ ...EVENINGS, days: WEEKDAYS }]), true],
  ['a day less', hours([{ ...EVENINGS, days: [1, 2, 3, 4] }]), false],
  ['an earlier beginning', hours([{ ...EVENINGS, fromMinutes: 1_020 }]), true],
  ['a beginning a minute later', hours([{ ...EVENINGS, fromMinutes: 1_081 }]), false],
  ['an end a minute sooner', hours([{ ...EVENINGS, toMinutes: 479 }]), false],
  [
    'the same in two ranges, over midnight',
    hours([
      { ...EVENINGS, toMinutes: 0 },
      { days: [2, 3, 4, 5, 6], fromMinutes: 0, toMinutes: 480 },
    ]),
    true,
  ],
  ['a date that ends them', hours([EVENINGS], '2026-12-24'), false],
])('evenings are covered by %s: %s %s', (_what, one, isCovered) => {
  expect(covers(one, hours([EVENINGS]))).toBe(isCovered);
});

it('hours with a date are covered by those that end no sooner', () => {
  const until = (day: string | null) => hours([EVENINGS], day);
  expect(covers(until('2026-12-24'), until('2026-12-24'))).toBe(true);
  expect(covers(until('2026-12-25'), until('2026-12-24'))).toBe(true);
  expect(covers(until(null), until('2026-12-24'))).toBe(true);
  expect(covers(until('2026-12-23'), until('2026-12-24'))).toBe(false);
});

const range: fc.Arbitrary<HoursRange> = fc.record({
  days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
  fromMinutes: fc.constantFrom(0, 60, 480, 1_080, 1_320),
  toMinutes: fc.constantFrom(0, 60, 480, 1_080),
});
const some = fc.array(range, { minLength: 1, maxLength: 3 }).map((ranges) => hours(ranges));

it('are covered when there is no moment of the week in which they alone hold', () => {
  const rule = { timeZone: 'UTC', dayStartMinutes: 240 };
  const monday = Date.UTC(2026, 10, 16);
  fc.assert(
    fc.property(some, some, (one, other) => {
      const quarters = Array.from({ length: 7 * 24 }, (_, at) => monday + at * 3_600_000);
      const isIn = (which: Hours) => quarters.map((at) => stretchAt(which, at, rule) !== null);
      const [inOne, inOther] = [isIn(one), isIn(other)];
      expect(covers(one, other)).toBe(inOther.every((is, at) => !is || inOne[at]));
    }),
    runs(30),
  );
});
