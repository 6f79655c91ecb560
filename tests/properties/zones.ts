/** Places and nights in which the clock does something: half-hour changes, skipped days, midnights that come twice. */
import fc from 'fast-check';
import type { DayRule } from '../../utils/time/day';

/** A zone, and local times shortly before its clocks change (or, without changes, any). */
const NIGHTS = [
  ['America/New_York', '2026-03-07T22:00', '2026-10-31T22:00'],
  ['America/Los_Angeles', '2026-03-07T22:00', '2026-10-31T22:00'],
  ['America/Havana', '2026-03-07T20:00', '2026-10-31T20:00'],
  ['America/St_Johns', '2011-03-12T20:00', '2011-11-05T20:00'],
  ['America/Sao_Paulo', '2018-11-03T20:00', '2019-02-16T20:00'],
  ['Europe/Berlin', '2026-03-28T22:00', '2026-10-24T22:00'],
  ['Africa/Casablanca', '2026-02-14T22:00', '2026-03-21T22:00'],
  ['Asia/Kolkata', '2026-03-28T22:00', '2026-11-19T22:00'],
  ['Australia/Lord_Howe', '2026-04-04T22:00', '2026-10-03T22:00'],
  ['Pacific/Apia', '2011-12-29T18:00', '2026-11-19T22:00'],
] as const;

export type Night = {
  /** Epoch ms, some hours before the clocks change. */
  readonly startAt: number;
  readonly rule: DayRule;
};

/** Her day may start at midnight, at four, and at times that a clock change skips or repeats. */
export const nights: fc.Arbitrary<Night> = fc
  .tuple(
    fc.constantFrom(...NIGHTS),
    fc.boolean(),
    fc.constantFrom(0, 30, 90, 120, 150, 240, 720),
    fc.integer({ min: 0, max: 7 }),
  )
  .map(([[timeZone, spring, autumn], isSpring, dayStartMinutes, halfHours]) => ({
    startAt:
      Temporal.PlainDateTime.from(isSpring ? spring : autumn).toZonedDateTime(timeZone)
        .epochMilliseconds +
      halfHours * 1_800_000,
    rule: { timeZone, dayStartMinutes },
  }));
