import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/setup/dice';
import { NOTHING_USED, used } from '../../tests/setup/usage';
import { isReached, msUntilReached, overAt, reachedKinds } from './evaluate';
import {
  EMAIL_LIMITS,
  LENGTH_KINDS,
  LIMIT_KINDS,
  LimitKindIdSchema,
  LimitSchema,
  type Limits,
  LimitsSchema,
  NO_LIMITS,
  storedLimits,
  withLimit,
} from './kinds';
import { AFTER_WORK } from './kinds/closed-hours';
import type { Usage } from './limit';

const HOUR = 3_600_000;
/** Noon on a Thursday. */
const NOON = NOTHING_USED.at;
const EVENING = NOON + 6 * HOUR;

function on(limits: Partial<Limits>): Limits {
  return { ...NO_LIMITS, ...limits };
}

describe.each(LENGTH_KINDS)('the limit "$id"', (kind) => {
  const limits = on({ [kind.id]: { on: true, seconds: 600 } });
  const usage = (ms: number) => used({ sessionMs: ms, dayMs: ms });

  it('has a default within its bounds, and suggestions too', () => {
    const { defaultSeconds, minSeconds, maxSeconds, suggestedSeconds } = kind.field;
    for (const seconds of [defaultSeconds, ...suggestedSeconds]) {
      expect(seconds).toBeGreaterThanOrEqual(minSeconds);
      expect(seconds).toBeLessThanOrEqual(maxSeconds);
    }
  });

  it('is reached when as much is used, and not a moment before', () => {
    expect(isReached(limits, kind.id, usage(600_000))).toBe(true);
    expect(isReached(limits, kind.id, usage(599_999))).toBe(false);
    expect(msUntilReached(limits, kind.id, usage(1_000))).toBe(599_000);
    expect(msUntilReached(limits, kind.id, usage(9e9))).toBe(0);
  });

  it('counts what she struck out where it is firm, and nowhere else', () => {
    const struck = used({ struckInSessionMs: 400_000, struckInDayMs: 400_000 });
    const left = (firmness: 'wait' | 'sentence' | 'closed') =>
      msUntilReached(on({ [kind.id]: { on: true, seconds: 600, firmness } }), kind.id, struck);
    expect([left('wait'), left('sentence'), left('closed')]).toEqual([600_000, 200_000, 200_000]);
    expect(msUntilReached(limits, kind.id, struck)).toBe(600_000);
  });

  it('measures what it is about, and nothing else', () => {
    const usedMs = { session: 100_000, daily: 200_000 };
    const both = used({ sessionMs: usedMs.session, dayMs: usedMs.daily, openings: 99 });
    expect(msUntilReached(limits, kind.id, both)).toBe(600_000 - usedMs[kind.id]);
  });
});

describe('openings a day', () => {
  const limits = on({ openings: { on: true, count: 6 } });

  it.each([
    [0, null],
    [6, null],
    [7, 0],
    [40, 0],
  ])('after %i of six: %s', (openings, ms) => {
    expect(msUntilReached(limits, 'openings', used({ openings }))).toBe(ms);
  });
});

describe('closed hours', () => {
  const limits = on({ closedHours: { ...NO_LIMITS.closedHours, on: true } });

  it.each([
    ['at noon', NOON, 6 * HOUR, null],
    ['a moment before six', EVENING - 1, 1, null],
    ['at six', EVENING, 0, NOON + 20 * HOUR],
    ['before eight in the morning', NOON + 20 * HOUR - 1, 0, NOON + 20 * HOUR],
    ['at eight', NOON + 20 * HOUR, 10 * HOUR, null],
  ])('%s', (_when, at, ms, over) => {
    expect(msUntilReached(limits, 'closedHours', used({ at }))).toBe(ms);
    expect(overAt(limits, 'closedHours', used({ at }))).toBe(over);
  });

  it('are over for good on their date', () => {
    const until = on({ closedHours: { ...NO_LIMITS.closedHours, on: true, until: '2026-11-19' } });
    expect(msUntilReached(until, 'closedHours', used({ at: EVENING }))).toBeNull();
  });
});

describe('the hours that work keeps to', () => {
  it.each([
    ['Friday at noon', 24 * HOUR, 6 * HOUR, null],
    ['Friday evening', 31 * HOUR, 0, NOON + 92 * HOUR],
    ['Sunday at noon', 72 * HOUR, 0, NOON + 92 * HOUR],
    ['Monday at eight', 92 * HOUR, 10 * HOUR, null],
  ])('on %s', (_when, later, ms, over) => {
    const limits = on({ closedHours: AFTER_WORK });
    const usage = used({ at: NOON + later });
    expect(msUntilReached(limits, 'closedHours', usage)).toBe(ms);
    expect(overAt(limits, 'closedHours', usage)).toBe(over);
  });
});

const days = fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 });
const minutes = fc.nat(1_439);
const range = fc.record({ days, fromMinutes: minutes, toMinutes: minutes });
const seconds = fc.integer({ min: 1, max: 86_400 });
const someLimits: fc.Arbitrary<Limits> = fc.record({
  breath: fc.record({ on: fc.boolean(), firmness: fc.constant('wait' as const) }),
  session: fc.record({ on: fc.boolean(), seconds }),
  daily: fc.record({ on: fc.boolean(), seconds }),
  openings: fc.record({ on: fc.boolean(), count: fc.integer({ min: 1, max: 20 }) }),
  closedHours: fc.record({
    on: fc.boolean(),
    ranges: fc.array(range, { minLength: 1, maxLength: 3 }),
    until: fc.constantFrom(null, '2026-11-21'),
  }),
});
const someUsage: fc.Arbitrary<Usage> = fc
  .record({
    sessionMs: fc.nat(5 * HOUR),
    dayMs: fc.nat(9 * HOUR),
    openings: fc.nat(25),
    isAtTheDoor: fc.boolean(),
  })
  .chain((some) => fc.nat(72 * HOUR).map((ms) => used({ ...some, at: NOON + ms })));

/** She stays for so long. */
function staying(usage: Usage, ms: number): Usage {
  const { sessionMs, dayMs, at } = usage;
  return { ...usage, sessionMs: sessionMs + ms, dayMs: dayMs + ms, at: at + ms };
}

describe.each(LIMIT_KINDS)('whatever the limit "$id" is', ({ id }) => {
  const some = fc.record({ limits: someLimits, usage: someUsage, ms: fc.nat(20 * HOUR) });

  it('comes as much nearer as time passes, and is reached when it said', () => {
    fc.assert(
      fc.property(some, ({ limits, usage, ms }) => {
        const left = msUntilReached(limits, id, usage);
        if (left === null || left === 0) return;
        expect(isReached(limits, id, staying(usage, left))).toBe(true);
        expect(isReached(limits, id, staying(usage, left - 1))).toBe(false);
        if (ms < left) expect(msUntilReached(limits, id, staying(usage, ms))).toBe(left - ms);
      }),
      runs(200),
    );
  });

  it('stays reached while she stays, until the clock ends it', () => {
    fc.assert(
      fc.property(some, ({ limits, usage, ms }) => {
        if (!isReached(limits, id, usage)) return;
        const over = overAt(limits, id, usage);
        const later = staying(usage, ms);
        if (over === null || later.at < over) expect(isReached(limits, id, later)).toBe(true);
        if (over === null || !Number.isFinite(over)) return;
        expect(isReached(limits, id, staying(usage, over - usage.at))).toBe(false);
      }),
      runs(200),
    );
  });

  it('is never reached when it is off', () => {
    fc.assert(
      fc.property(some, ({ limits, usage }) => {
        const off = { ...limits, [id]: { ...limits[id], on: false } };
        expect(msUntilReached(off, id, usage)).toBeNull();
        expect(reachedKinds(off, usage)).toEqual(
          reachedKinds(limits, usage).filter((one) => one !== id),
        );
      }),
      runs(100),
    );
  });
});

describe('limits that are stored', () => {
  it('come back whole', () => {
    expect(v.parse(LimitsSchema, EMAIL_LIMITS)).toEqual(EMAIL_LIMITS);
    fc.assert(
      fc.property(someLimits, (limits) => {
        expect(v.parse(LimitsSchema, JSON.parse(JSON.stringify(limits)))).toEqual(limits);
      }),
      runs(50),
    );
  });

  it('are written where they were set, and read as they were', () => {
    expect(Object.keys(storedLimits(EMAIL_LIMITS))).toEqual(['session', 'daily']);
    fc.assert(
      fc.property(someLimits, (limits) => {
        expect(v.parse(LimitsSchema, storedLimits(limits))).toEqual(limits);
      }),
      runs(50),
    );
  });

  it.each(LIMIT_KINDS)('have "$id" switched off in a record from before it was there', ({ id }) => {
    const { [id]: _unknown, ...others } = EMAIL_LIMITS;
    expect(v.parse(LimitsSchema, others)).toEqual({ ...EMAIL_LIMITS, [id]: NO_LIMITS[id] });
  });

  it.each(LIMIT_KINDS)('are changed by "$id" as it may be, and by nothing else', ({ id, off }) => {
    const changed = { ...off, on: true };
    expect(v.is(LimitSchema, changed)).toBe(true);
    expect(withLimit(NO_LIMITS, id, changed)).toEqual({ ...NO_LIMITS, [id]: changed });
    expect(v.is(LimitSchema, { ...changed, more: 1 })).toBe(false);
    expect(withLimit(NO_LIMITS, id, { on: true } as never)).toBe(NO_LIMITS);
  });

  it('are of a kind that there is', () => {
    for (const { id } of LIMIT_KINDS) expect(v.parse(LimitKindIdSchema, id)).toBe(id);
    expect(v.is(LimitKindIdSchema, 'weekly')).toBe(false);
  });
});

it('tells all that are reached, those that stand first', () => {
  const limits = on({ session: { on: true, seconds: 60 }, daily: { on: true, seconds: 60 } });
  const minute = used({ sessionMs: 60_000, dayMs: 60_000 });
  expect(reachedKinds(limits, minute)).toEqual(['daily', 'session']);
  expect(reachedKinds(limits, { ...minute, sessionMs: 0 })).toEqual(['daily']);
});

it('gives email thirty minutes in a row out of the box, and nothing else', () => {
  expect(EMAIL_LIMITS.session).toEqual({ on: true, seconds: 1_800 });
  expect(LIMIT_KINDS.filter(({ id }) => EMAIL_LIMITS[id].on).map(({ id }) => id)).toEqual([
    'session',
  ]);
});
