import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isReached, msUntilReached, reachedKinds } from './evaluate';
import {
  EMAIL_LIMITS,
  LIMIT_KINDS,
  LimitKindIdSchema,
  LimitSchema,
  LimitsSchema,
  NO_LIMITS,
  withLimit,
} from './kinds';

describe.each(LIMIT_KINDS)('the limit "$id"', (kind) => {
  const limits = { ...NO_LIMITS, [kind.id]: { on: true, seconds: 600 } };

  it('has a default within its bounds, and suggestions too', () => {
    const { defaultSeconds, minSeconds, maxSeconds, suggestedSeconds } = kind.field;
    for (const seconds of [defaultSeconds, ...suggestedSeconds]) {
      expect(seconds).toBeGreaterThanOrEqual(minSeconds);
      expect(seconds).toBeLessThanOrEqual(maxSeconds);
    }
  });

  it('is reached when as much is used, and not a moment before', () => {
    expect(isReached(limits, kind.id, { sessionMs: 600_000, dayMs: 600_000 })).toBe(true);
    expect(isReached(limits, kind.id, { sessionMs: 599_999, dayMs: 599_999 })).toBe(false);
    expect(msUntilReached(limits, kind.id, { sessionMs: 1_000, dayMs: 1_000 })).toBe(599_000);
    expect(msUntilReached(limits, kind.id, { sessionMs: 9e9, dayMs: 9e9 })).toBe(0);
  });

  it('measures what it is about, and nothing else', () => {
    const usage = { sessionMs: 100_000, dayMs: 200_000 };
    const usedMs = { session: 100_000, daily: 200_000 }[kind.id];
    expect(msUntilReached(limits, kind.id, usage)).toBe(600_000 - usedMs);
  });

  it('is never reached when it is off', () => {
    expect(msUntilReached(NO_LIMITS, kind.id, { sessionMs: 9e9, dayMs: 9e9 })).toBeNull();
  });
});

describe('limits that are stored', () => {
  it('come back whole', () => {
    expect(v.parse(LimitsSchema, EMAIL_LIMITS)).toEqual(EMAIL_LIMITS);
  });

  it.each(LIMIT_KINDS)('have "$id" switched off in a record from before it was there', ({ id }) => {
    const { [id]: _unknown, ...others } = EMAIL_LIMITS;
    expect(v.parse(LimitsSchema, others)).toEqual({ ...EMAIL_LIMITS, [id]: NO_LIMITS[id] });
  });

  it.each(LIMIT_KINDS)('are changed by "$id" as it may be, and by nothing else', ({ id, off }) => {
    const on = { ...off, on: true };
    expect(v.is(LimitSchema, on)).toBe(true);
    expect(withLimit(NO_LIMITS, id, on)).toEqual({ ...NO_LIMITS, [id]: on });
    expect(v.is(LimitSchema, { ...on, more: 1 })).toBe(false);
    expect(withLimit(NO_LIMITS, id, { on: true } as never)).toBe(NO_LIMITS);
  });

  it('are of a kind that there is', () => {
    for (const { id } of LIMIT_KINDS) expect(v.parse(LimitKindIdSchema, id)).toBe(id);
    expect(v.is(LimitKindIdSchema, 'weekly')).toBe(false);
  });
});

it('tells all that are reached, in the order in which they ask', () => {
  const limits = { session: { on: true, seconds: 60 }, daily: { on: true, seconds: 60 } };
  const usage = { sessionMs: 60_000, dayMs: 60_000 };
  expect(reachedKinds({ ...NO_LIMITS, ...limits }, usage)).toEqual(['session', 'daily']);
  expect(reachedKinds({ ...NO_LIMITS, ...limits }, { ...usage, sessionMs: 0 })).toEqual(['daily']);
});

it('gives email thirty minutes in a row out of the box, and nothing else', () => {
  expect(EMAIL_LIMITS.session).toEqual({ on: true, seconds: 1_800 });
  expect(EMAIL_LIMITS.daily.on).toBe(false);
});
