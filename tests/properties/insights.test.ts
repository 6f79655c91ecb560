/** Laws of what is drawn of her days, over random times in zones whose clocks change: the hours on the wall, and a day that goes on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarySoFar } from '../../utils/engine/day-so-far';
import { summaryOf } from '../../utils/history/day';
import { byHour } from '../../utils/insights/by-hour';
import type { KnownDay } from '../../utils/insights/known-day';
import { type DayRule, dayOf, startOfTomorrow } from '../../utils/time/day';
import { EMPTY_LEDGER } from '../../utils/tracking/ledger';
import type { CountedSpan } from '../../utils/tracking/spans';
import { closedBetween } from '../setup/days';
import { runs } from '../setup/dice';
import { IN_MAIL } from '../setup/in-mail';
import { reduce } from '../setup/reduce';
import { LOOK, live, ordinary } from './told';
import { nights } from './zones';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

const pieces = fc.array(
  fc.record({
    afterMinutes: fc.integer({ min: 0, max: 10 * DAY_MINUTES }),
    minutes: fc.integer({ min: 1, max: 200 }),
    struck: fc.constantFrom(false, false, false, true),
  }),
  { maxLength: 12 },
);

/** Full minutes, cut where her day turns, as counting does it. */
function spansFrom(startAt: number, told: typeof pieces extends fc.Arbitrary<infer T> ? T : never) {
  const first = Math.ceil(startAt / MINUTE_MS) * MINUTE_MS;
  return (rule: DayRule): readonly CountedSpan[] =>
    told.flatMap(({ afterMinutes, minutes, struck }) => {
      const fromAt = first + afterMinutes * MINUTE_MS;
      const toAt = Math.min(fromAt + minutes * MINUTE_MS, startOfTomorrow(fromAt, rule));
      return {
        ...{ fromAt, toAt, ms: toAt - fromAt, groupId: 'email', site: 'mail.example', struck },
        ...{ reason: 'in-front', endedBy: 'away' },
      } as CountedSpan;
    });
}

describe('the table of hours', () => {
  it('has each minute in the hour that the clock on the wall showed, on the weekday of its day', () => {
    fc.assert(
      fc.property(nights, pieces, ({ startAt, rule }, told) => {
        const spans = spansFrom(startAt, told)(rule);
        const days = new Set(spans.map(({ fromAt }) => dayOf(fromAt, rule)));
        const known = [...days].map((day): KnownDay => {
          const those = spans.filter(({ fromAt }) => dayOf(fromAt, rule) === day);
          const about = { timeZone: rule.timeZone, quietMs: 0, healing: false, restsOf: () => [] };
          const countedMs = { email: those.reduce((sum, { ms }) => sum + ms, 0) };
          const summary = summaryOf({ ...EMPTY_LEDGER, countedMs, spans: those }, about);
          return { day, countedMs, summary };
        });
        const clock = new Intl.DateTimeFormat('en', {
          ...{ timeZone: rule.timeZone, hour: 'numeric', hourCycle: 'h23' },
        });
        const slowly = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
        for (const { fromAt, toAt, struck } of spans) {
          const day = dayOf(fromAt, rule);
          const row = slowly[(new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7] ?? [];
          for (let at = fromAt; at < toAt && !struck; at += MINUTE_MS) {
            const hour = Number(clock.format(at));
            row[hour] = (row[hour] ?? 0) + MINUTE_MS;
          }
        }
        const table = byHour(known);
        for (const [index, row] of slowly.entries()) {
          for (const [hour, ms] of row.entries()) {
            // A part of a millisecond goes from an hour to the next, for each piece.
            expect(Math.abs((table[index]?.[hour] ?? 0) - ms)).toBeLessThanOrEqual(told.length);
          }
        }
      }),
      runs(60),
    );
  });
});

describe('what a day has come to so far', () => {
  const nowhere = { ...IN_MAIL, groupId: null };

  it('is what will be kept of it where nothing more comes', () => {
    fc.assert(
      fc.property(nights, ordinary, (night, told) => {
        const lived = live(night, told);
        const { now } = lived;
        fc.pre(lived.state.rest.kind !== 'resting');
        const [state] = reduce(lived.state, LOOK, nowhere, now);
        const soFar = summarySoFar(state, now, false);
        const later = { ...now, at: state.today.to + 1, uptimeMs: now.uptimeMs + 9 * 3_600_000 };
        const [after] = reduce(state, LOOK, nowhere, later);
        expect(closedBetween(state, after)[0]?.summary?.groups).toEqual(soFar.groups);
      }),
      runs(60),
    );
  });
});
