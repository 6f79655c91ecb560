/** Laws of the calendar: a day has one beginning, and time walks through days in order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayOf, startOfDay, startOfTomorrow } from '../../utils/time/day';
import { runs } from '../setup/dice';
import { type Night, nights } from './zones';

const MINUTE_MS = 60_000;

/** Every half hour of a night and a day, and each time the millisecond before. */
function walk({ startAt }: Night): readonly number[] {
  return Array.from({ length: 60 }, (_, half) => startAt + half * 30 * MINUTE_MS).flatMap((at) => [
    at - 1,
    at,
  ]);
}

describe('a day', () => {
  it('has begun, and the next one has not', () => {
    fc.assert(
      fc.property(nights, (night) => {
        for (const at of walk(night)) {
          const day = dayOf(at, night.rule);
          expect(startOfDay(day, night.rule)).toBeLessThanOrEqual(at);
          expect(startOfDay(dayAfter(day), night.rule)).toBeGreaterThan(at);
          expect(startOfTomorrow(at, night.rule)).toBeGreaterThan(at);
        }
      }),
      runs(50),
    );
  });

  it('never comes after a later one while time goes forward', () => {
    fc.assert(
      fc.property(nights, (night) => {
        const days = walk(night).map((at) => dayOf(at, night.rule));
        expect(days).toEqual([...days].sort());
      }),
      runs(50),
    );
  });
});
