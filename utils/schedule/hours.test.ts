import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Night, nights } from '../../tests/properties/zones';
import { runs } from '../../tests/setup/dice';
import type { DayRule } from '../time/day';
import { HOUR_MS, MINUTE_MS } from '../time/duration';
import { HOURS_ENTRIES, type Hours, nextStretchAt, stretchAt, WEEKDAYS } from './hours';

const BERLIN: DayRule = { timeZone: 'Europe/Berlin', dayStartMinutes: 240 };
const WORKDAYS = [1, 2, 3, 4, 5] as const;
const EVENINGS: Hours = {
  ranges: [{ days: [...WORKDAYS], fromMinutes: 1_080, toMinutes: 480 }],
  until: null,
};
const ALWAYS: Hours = {
  ranges: [{ days: [...WEEKDAYS], fromMinutes: 0, toMinutes: 0 }],
  until: null,
};

/** 2026-11-16 is a Monday. */
function berlin(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').epochMilliseconds;
}

function inBerlin(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

describe('the evenings of workdays', () => {
  it.each([
    ['2026-11-16T17:59', null, '2026-11-16T18:00'],
    ['2026-11-16T18:00', '2026-11-17T08:00', '2026-11-17T18:00'],
    ['2026-11-17T07:59', '2026-11-17T08:00', '2026-11-17T18:00'],
    ['2026-11-17T08:00', null, '2026-11-17T18:00'],
    ['2026-11-21T07:00', '2026-11-21T08:00', '2026-11-23T18:00'],
    ['2026-11-21T08:00', null, '2026-11-23T18:00'],
    ['2026-11-23T07:59', null, '2026-11-23T18:00'],
  ])('at %s last until %s, and the next ones begin %s', (at, until, next) => {
    const stretch = stretchAt(EVENINGS, berlin(at), BERLIN);
    expect(stretch && inBerlin(stretch.toAt)).toBe(until);
    const following = nextStretchAt(EVENINGS, berlin(at), BERLIN);
    expect(following && inBerlin(following)).toBe(next);
  });

  it('meet the weekend where that is closed, too, and are one stretch with it', () => {
    const weekend = { days: [6, 7] as const, fromMinutes: 480, toMinutes: 480 };
    const hours = { ...EVENINGS, ranges: [...EVENINGS.ranges, weekend] };
    const stretch = stretchAt(hours, berlin('2026-11-20T19:00'), BERLIN);
    expect(stretch && [inBerlin(stretch.fromAt), inBerlin(stretch.toAt)]).toEqual([
      '2026-11-20T18:00',
      '2026-11-23T08:00',
    ]);
  });
});

describe('hours until a date', () => {
  it('are over when that day of hers begins, in the middle of a range', () => {
    const hours = { ...EVENINGS, until: '2026-11-18' };
    expect(inBerlin(stretchAt(hours, berlin('2026-11-17T23:00'), BERLIN)?.toAt ?? 0)).toBe(
      '2026-11-18T04:00',
    );
    expect(stretchAt(hours, berlin('2026-11-18T04:00'), BERLIN)).toBeNull();
    expect(nextStretchAt(hours, berlin('2026-11-17T19:00'), BERLIN)).toBeNull();
  });

  it('may be every hour for weeks', () => {
    const hours = { ...ALWAYS, until: '2027-01-07' };
    expect(inBerlin(stretchAt(hours, berlin('2026-11-17T23:00'), BERLIN)?.toAt ?? 0)).toBe(
      '2027-01-07T04:00',
    );
  });
});

it('finds no end where every hour of the week is in them', () => {
  const stretch = stretchAt(ALWAYS, berlin('2026-11-17T23:00'), BERLIN);
  expect(stretch?.toAt).toBe(Number.POSITIVE_INFINITY);
  expect(nextStretchAt(ALWAYS, berlin('2026-11-17T23:00'), BERLIN)).toBeNull();
});

it.each([
  ['the 29th of March skips it', '2026-03-29', '2026-03-29T03:00', '2026-03-29T05:00'],
  ['the 25th of October has it twice', '2026-10-25', '2026-10-25T02:30', '2026-10-25T05:00'],
])('begins at half past two where %s', (_why, day, from, to) => {
  const hours = {
    ranges: [{ days: [7] as const, fromMinutes: 150, toMinutes: 300 }],
    until: null,
  };
  const at = nextStretchAt(hours, berlin(`${day}T00:00`), BERLIN);
  const stretch = at === null ? null : stretchAt(hours, at, BERLIN);
  expect(stretch && [inBerlin(stretch.fromAt), inBerlin(stretch.toAt)]).toEqual([from, to]);
});

/** What Intl writes on the wall, minute by minute; nothing of Temporal's arithmetic is in it. */
function wallIn({ timeZone }: DayRule) {
  const clock = new Intl.DateTimeFormat('en-u-hc-h23', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (at: number) => {
    const parts = Object.fromEntries(clock.formatToParts(at).map((one) => [one.type, one.value]));
    const text = `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
    const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday ?? '') + 1;
    return { text, day };
  };
}

/**
 * The same by walking through three days a minute at a time: a range is entered when the wall first
 * shows its beginning or later, and left when it first shows its end or later.
 */
function walked(hours: Hours, fromAt: number, toAt: number, rule: DayRule): readonly boolean[] {
  const wall = wallIn(rule);
  const minutesAt: { at: number; text: string }[] = [];
  for (let at = fromAt - 60 * HOUR_MS; at < toAt; at += MINUTE_MS) {
    minutesAt.push({ at, text: wall(at).text });
  }
  const ranges = daysBetween(minutesAt[0]?.text, minutesAt.at(-1)?.text).flatMap((date) =>
    hours.ranges
      .filter(({ days }) => days.some((day) => day === weekday(date)))
      .map(({ fromMinutes, toMinutes }) => {
        const to = toMinutes > fromMinutes ? date : dayLater(date);
        return { from: `${date}T${clockText(fromMinutes)}`, to: `${to}T${clockText(toMinutes)}` };
      }),
  );
  const reached = (text: string) =>
    minutesAt.find((one) => one.text >= text)?.at ?? Number.POSITIVE_INFINITY;
  const stretches = ranges.map(({ from, to }) => [reached(from), reached(to)] as const);
  return minutesAt
    .filter(({ at }) => at >= fromAt)
    .map(({ at }) => stretches.some(([from, to]) => from <= at && at < to));
}

/** Each day of the calendar, also one that is skipped where she is: a range from then on lasts into the next. */
function daysBetween(first = '', last = ''): readonly string[] {
  const dates: string[] = [];
  const lastDate = last.slice(0, 10);
  for (let date = first.slice(0, 10); date <= lastDate; date = dayLater(date)) dates.push(date);
  return dates;
}

function weekday(date: string): number {
  return ((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7) + 1;
}

function dayLater(date: string): string {
  return new Date(Date.parse(`${date}T00:00Z`) + 24 * HOUR_MS).toISOString().slice(0, 10);
}

function clockText(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const ranges = fc
  .array(
    fc.record({
      days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      fromMinutes: fc.constantFrom(0, 60, 90, 119, 120, 150, 180, 1_080, 1_439),
      toMinutes: fc.constantFrom(0, 61, 90, 120, 149, 180, 240, 480, 1_320),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((some): Hours => ({ ranges: some, until: null }));

/** Shortly before the clocks of Samoa jump from Thursday to Saturday. */
const NO_FRIDAY: Night = {
  startAt: Date.UTC(2011, 11, 30, 4),
  rule: { timeZone: 'Pacific/Apia', dayStartMinutes: 0 },
};
const OVER_FRIDAY_NIGHT: Hours = {
  ranges: [{ days: [5], fromMinutes: 150, toMinutes: 90 }],
  until: null,
};

describe('in ten places, around their changes of the clock,', () => {
  it('says of each minute what the wall says', () => {
    fc.assert(
      fc.property(nights, ranges, ({ startAt, rule }, hours) => {
        const fromAt = Math.floor(startAt / MINUTE_MS) * MINUTE_MS;
        const toAt = fromAt + 14 * HOUR_MS;
        const truth = walked(hours, fromAt, toAt, rule);
        const said = truth.map((_, at) => stretchAt(hours, fromAt + at * MINUTE_MS, rule) !== null);
        expect(said).toEqual(truth);
      }),
      { ...runs(6), examples: [[NO_FRIDAY, OVER_FRIDAY_NIGHT]] },
    );
  });

  it('begins and ends where it says', () => {
    fc.assert(
      fc.property(nights, ranges, fc.nat(48 * 60), ({ startAt, rule }, hours, minutes) => {
        const at = startAt + minutes * MINUTE_MS;
        const stretch = stretchAt(hours, at, rule);
        const next = nextStretchAt(hours, at, rule);
        if (stretch !== null) {
          expect(stretchAt(hours, stretch.fromAt, rule)?.toAt).toBe(stretch.toAt);
          expect(stretchAt(hours, stretch.fromAt - 1, rule)?.fromAt).not.toBe(stretch.fromAt);
          if (Number.isFinite(stretch.toAt)) {
            expect(stretchAt(hours, stretch.toAt - 1, rule)?.toAt).toBe(stretch.toAt);
            expect(stretchAt(hours, stretch.toAt, rule)).toBeNull();
          }
        }
        if (next === null) return;
        expect(next).toBeGreaterThanOrEqual(stretch?.toAt ?? at);
        expect(stretchAt(hours, next, rule)?.fromAt).toBe(next);
        expect(stretchAt(hours, next - 1, rule)).toBeNull();
      }),
      runs(200),
    );
  });
});

describe('hours that are read', () => {
  const schema = v.object(HOURS_ENTRIES);
  const range = { days: [1, 2], fromMinutes: 0, toMinutes: 1_439 };
  it.each([
    ['a range', { ranges: [range], until: null }, true],
    ['a date', { ranges: [range], until: '2026-12-24' }, true],
    ['no range', { ranges: [], until: null }, false],
    ['no day', { ranges: [{ ...range, days: [] }], until: null }, false],
    ['a day twice', { ranges: [{ ...range, days: [2, 2] }], until: null }, false],
    ['days out of order', { ranges: [{ ...range, days: [2, 1] }], until: null }, false],
    ['an eighth day', { ranges: [{ ...range, days: [8] }], until: null }, false],
    ['a time after midnight', { ranges: [{ ...range, toMinutes: 1_440 }], until: null }, false],
    ['no such date', { ranges: [range], until: '2026-02-30' }, false],
  ])('may have %s: %j %s', (_what, hours, isFine) => {
    expect(v.is(schema, hours)).toBe(isFine);
  });
});
