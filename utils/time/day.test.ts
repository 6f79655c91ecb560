import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DaySchema, dayAfter, dayOf, daysBefore, startOfDay, startOfTomorrow } from './day';

const FOUR = { dayStartMinutes: 240 };

function at(local: string, timeZone: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds;
}

describe('dayOf', () => {
  it.each([
    ['2026-11-19T12:00', 'Europe/Berlin', '2026-11-19'],
    ['2026-11-20T03:59:59', 'Europe/Berlin', '2026-11-19'],
    ['2026-11-20T04:00', 'Europe/Berlin', '2026-11-20'],
    ['2026-01-01T01:00', 'Asia/Kolkata', '2025-12-31'],
    ['2026-03-01T02:00', 'America/New_York', '2026-02-28'],
  ])('takes %s in %s for %s', (local, timeZone, day) => {
    expect(dayOf(at(local, timeZone), { timeZone, ...FOUR })).toBe(day);
  });

  it('turns at midnight when her day starts there', () => {
    const rule = { timeZone: 'Europe/Berlin', dayStartMinutes: 0 };
    expect(dayOf(at('2026-11-20T00:00', 'Europe/Berlin'), rule)).toBe('2026-11-20');
  });
});

describe('a clock set back over the start of her day', () => {
  const rule = { timeZone: 'Europe/Berlin', dayStartMinutes: 150 };
  const firstHalfPastTwo = startOfDay('2026-10-25', rule);
  const secondQuarterPastTwo = firstHalfPastTwo + 45 * 60_000;

  it('does not begin it twice', () => {
    expect(dayOf(firstHalfPastTwo - 1, rule)).toBe('2026-10-24');
    expect(dayOf(firstHalfPastTwo, rule)).toBe('2026-10-25');
    expect(dayOf(secondQuarterPastTwo, rule)).toBe('2026-10-25');
  });

  it('leaves tomorrow ahead', () => {
    expect(startOfTomorrow(secondQuarterPastTwo, rule)).toBe(startOfDay('2026-10-26', rule));
  });

  it('does not bring yesterday back where it goes over midnight', () => {
    const midnight = { timeZone: 'America/St_Johns', dayStartMinutes: 0 };
    const begun = startOfDay('2011-11-06', midnight);
    expect(dayOf(begun + 30 * 60_000, midnight)).toBe('2011-11-06');
  });
});

describe('the day that was asked for last', () => {
  const hour = 3_600_000;
  const newYear = at('2026-01-01T00:00', 'UTC');
  const question = fc.record({
    at: fc.oneof(
      fc.integer({ min: newYear, max: newYear + 365 * 24 * hour }),
      // Around the hours that clock changes repeat and skip.
      fc.integer({ min: at('2026-10-24T20:00', 'UTC'), max: at('2026-10-25T04:00', 'UTC') }),
      fc.integer({ min: at('2026-03-28T20:00', 'UTC'), max: at('2026-03-29T04:00', 'UTC') }),
    ),
    rule: fc.record({
      timeZone: fc.constantFrom('Europe/Berlin', 'Europe/London'),
      dayStartMinutes: fc.constantFrom(0, 150, 240),
    }),
  });

  /** With another zone's day asked for just before, so that nothing of this one is remembered. */
  function afresh<T>(ask: () => T): T {
    dayOf(0, { timeZone: 'Pacific/Apia', dayStartMinutes: 0 });
    return ask();
  }

  it('changes no answer', () => {
    fc.assert(
      fc.property(fc.array(question, { minLength: 2, maxLength: 8 }), (asked) => {
        const answers = asked.map((one) => [
          dayOf(one.at, one.rule),
          startOfTomorrow(one.at, one.rule),
          startOfDay(dayOf(one.at, one.rule), one.rule),
          startOfDay(dayOf(one.at, one.rule), { ...one.rule, dayStartMinutes: 60 }),
        ]);
        for (const [index, { at: instant, rule }] of asked.entries()) {
          const day = afresh(() => dayOf(instant, rule));
          const to = afresh(() => startOfDay(dayAfter(day), rule));
          const from = afresh(() => startOfDay(day, rule));
          const atOne = afresh(() => startOfDay(day, { ...rule, dayStartMinutes: 60 }));
          expect(answers[index]).toEqual([day, to, from, atOne]);
        }
      }),
    );
  });
});

describe('startOfTomorrow', () => {
  it.each([
    ['a normal day', '2026-11-19T12:00', 'Europe/Berlin', 16],
    ['the day clocks go forward at two', '2026-03-28T04:00', 'Europe/Berlin', 23],
    ['the day clocks go back at three', '2026-10-24T04:00', 'Europe/Berlin', 25],
    ['a zone of half an hour', '2026-11-19T12:00', 'Asia/Kolkata', 16],
  ])('is so many hours away on %s', (_what, local, timeZone, hours) => {
    const now = at(local, timeZone);
    expect(startOfTomorrow(now, { timeZone, ...FOUR }) - now).toBe(hours * 3_600_000);
  });

  it('takes the next existing time where a clock change skips the start', () => {
    const rule = { timeZone: 'Europe/Berlin', dayStartMinutes: 150 };
    const start = Temporal.Instant.fromEpochMilliseconds(startOfDay('2026-03-29', rule));
    expect(start.toZonedDateTimeISO('Europe/Berlin').toPlainTime().toString()).toBe('03:30:00');
  });
});

describe('a day', () => {
  it.each(['2026-11-19', '2028-02-29', '2000-02-29', '2026-12-31'])('is %s', (day) => {
    expect(v.is(DaySchema, day)).toBe(true);
  });

  it.each(['2026-02-29', '2100-02-29', '2026-04-31', '2026-00-10', '2026-1-1', 'today', ''])(
    'is not %j',
    (day) => {
      expect(v.is(DaySchema, day)).toBe(false);
    },
  );
});

describe('days in order', () => {
  it('follow the calendar', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
  });

  it('are counted back over months and leap days', () => {
    expect(daysBefore('2028-03-01', 1)).toBe('2028-02-29');
    expect(daysBefore('2026-11-19', 90)).toBe('2026-08-21');
  });
});
