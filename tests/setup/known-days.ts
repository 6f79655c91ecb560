/** For tests: histories at random, with days of illness, quiet ones, days without a summary, and days that are missing. */
import fc from 'fast-check';
import type { DaySummary, GroupDay } from '../../utils/history/day';
import type { KnownDay } from '../../utils/insights/known-day';

const HOUR_MS = 3_600_000;
const ids = fc.constantFrom('email', 'chat', 'news');
const sites = fc.constantFrom(
  'mail.example',
  'chat.example',
  'news.example',
  'other.example/forum',
);
const anyMs = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: HOUR_MS }));

const anyGroupDay: fc.Arbitrary<GroupDay> = fc.record({
  hours: fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 23 }), anyMs), { selector: ([hour]) => hour })
    .map((hours) => [...hours].sort(([one], [other]) => one - other)),
  sessions: fc.array(anyMs, { maxLength: 5 }),
  openings: fc.nat(9),
  afterHoursMs: anyMs,
  sites: fc.dictionary(sites, anyMs),
});

const anySummary: fc.Arbitrary<DaySummary> = fc.record({
  groups: fc.dictionary(ids, anyGroupDay),
  rests: fc.array(
    fc.record(
      { fromAt: fc.nat(), toAt: fc.nat(), kept: fc.boolean() },
      { requiredKeys: ['fromAt', 'toAt'] },
    ),
    { maxLength: 3 },
  ),
  quietMs: fc.constantFrom(0, 0, 0, 12 * HOUR_MS - 1, 12 * HOUR_MS),
  healing: fc.constantFrom(false, false, false, true),
});

/** Days of some four years around a leap day, in no order, each once. */
export const histories: fc.Arbitrary<readonly KnownDay[]> = fc.uniqueArray(
  fc
    .tuple(
      fc.integer({ min: 0, max: 1_500 }),
      fc.dictionary(ids, anyMs),
      fc.option(anySummary, { freq: 6 }),
    )
    .map(([nth, countedMs, summary]): KnownDay => {
      const day = new Date(Date.UTC(2023, 0, 1 + nth)).toISOString().slice(0, 10);
      return summary === null ? { day, countedMs } : { day, countedMs, summary };
    }),
  { selector: ({ day }) => day, maxLength: 60 },
);

/** One group of them, one that nothing is known of, or all. */
export const anyGroup = fc.constantFrom(null, 'email', 'chat', 'gone');
