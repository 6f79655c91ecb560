import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EMPTY_LEDGER, type Ledger } from './ledger';
import { PackedSpansSchema, packed } from './packed-spans';
import { COUNTED_REASONS, type CountedSpan, GAP_REASONS } from './spans';
import { struckMs, withStruck } from './strike';

const span = (fromAt: number, toAt: number, changed: Partial<CountedSpan> = {}): CountedSpan => ({
  fromAt,
  toAt,
  ms: toAt - fromAt,
  groupId: 'email',
  site: 'mail.example',
  reason: 'in-front',
  struck: false,
  endedBy: null,
  ...changed,
});

/** A day out of spans, with a session that has all but the first one. */
function dayOf(spans: readonly CountedSpan[]) {
  const countedMs: Record<string, number> = {};
  for (const { groupId, ms } of spans) {
    if (ms > 0) countedMs[groupId] = (countedMs[groupId] ?? 0) + ms;
  }
  const sessions = {
    email: {
      countedMs: spans
        .slice(1)
        .reduce((sum, one) => sum + (one.groupId === 'email' ? one.ms : 0), 0),
      beganAt: spans[1]?.fromAt ?? spans[0]?.toAt ?? 0,
      lastAt: spans.at(-1)?.toAt ?? 0,
      tabId: 7,
    },
  };
  const ledger: Ledger = { ...EMPTY_LEDGER, countedMs, spans };
  return { ledger, sessions };
}

const DAY = dayOf([
  span(1_000, 5_000, { endedBy: 'away' }),
  span(400_000, 410_000),
  span(410_000, 411_000, { groupId: 'chat', endedBy: 'locked' }),
]);
const strike = (fromAt: number, toAt: number, day = DAY) => withStruck(day, { fromAt, toAt }, true);
const putBack = (fromAt: number, toAt: number, day = DAY) =>
  withStruck(day, { fromAt, toAt }, false);

describe('striking out', () => {
  it('takes a span from the sum, and from a session that it belongs to', () => {
    const { ledger, sessions } = strike(400_000, 410_000);
    expect(ledger.countedMs).toEqual({ email: 4_000, chat: 1_000 });
    expect(sessions.email.countedMs).toBe(0);
    expect(ledger.spans).toHaveLength(3);
    expect(ledger.spans[1]).toEqual({ ...DAY.ledger.spans[1], struck: true });
    expect(struckMs(ledger)).toBe(10_000);
  });

  it('leaves a session alone that began later', () => {
    const { ledger, sessions } = strike(1_000, 5_000);
    expect(ledger.countedMs.email).toBe(10_000);
    expect(sessions).toBe(DAY.sessions);
  });

  it('leaves a session alone that shows the time of an earlier one once more, since the clock was set back', () => {
    const again = dayOf([span(0, 9_000, { endedBy: 'away' }), span(7_000, 8_000)]);
    const struck = strike(7_000, 8_000, again);
    expect(struck.ledger.countedMs.email).toBe(8_000);
    expect(struck.sessions.email.countedMs).toBe(0);
    expect(putBack(0, 10_000, struck).sessions).toEqual(again.sessions);
  });

  it('cuts a span, each part with its share', () => {
    const short = dayOf([span(0, 1_000, { ms: 500, endedBy: 'away' })]);
    const { ledger } = strike(200, 600, short);
    expect(ledger.spans).toEqual([
      span(0, 200, { ms: 100 }),
      span(200, 600, { ms: 200, struck: true }),
      span(600, 1_000, { ms: 200, endedBy: 'away' }),
    ]);
    expect(ledger.countedMs.email).toBe(300);
  });

  it('strikes nothing twice, and nothing outside or in a stretch that ends before it begins', () => {
    const once = strike(400_000, 405_000);
    expect(strike(400_000, 405_000, once)).toEqual(once);
    expect(strike(5_000, 400_000)).toEqual(DAY);
    expect(strike(410_000, 400_000)).toEqual(DAY);
  });

  it('goes no lower than nothing, whatever a sum from elsewhere says', () => {
    const less = { ...DAY, ledger: { ...DAY.ledger, countedMs: { email: 3_000 } } };
    expect(strike(0, 500_000, less).ledger.countedMs).toEqual({});
    const shorter = { ...DAY.sessions.email, countedMs: 10 };
    expect(
      strike(0, 500_000, { ...DAY, sessions: { email: shorter } }).sessions.email.countedMs,
    ).toBe(0);
  });
});

describe('putting back', () => {
  it('is exact, however it was struck out', () => {
    expect(putBack(0, 500_000, strike(2_000, 405_000))).toEqual(DAY);
    expect(putBack(0, 500_000, strike(3_000, 3_500, strike(2_000, 405_000)))).toEqual(DAY);
  });

  it('of a part leaves the rest struck out', () => {
    const { ledger } = putBack(401_000, 402_000, strike(400_000, 410_000));
    expect(ledger.spans.map(({ struck }) => struck)).toEqual([false, true, false, true, false]);
    expect(ledger.countedMs.email).toBe(5_000);
  });

  it.each([
    ['a part in its middle', 220, 280],
    ['a part of the one before', 110, 120],
  ])('mends no more than it has cut: %s', (_what, fromAt, toAt) => {
    const day = dayOf([span(0, 100), span(100, 200), span(200, 300), span(300, 400)]);
    expect(putBack(fromAt, toAt, strike(fromAt, toAt, day))).toEqual(day);
  });

  it.each([
    ['where something lay between', span(0, 100), span(500, 600)],
    ['where counting stopped', span(0, 100, { endedBy: 'locked' }), span(100, 200)],
  ])('leaves two spans two %s', (_what, one, other) => {
    const day = dayOf([span(-50, -40), one, other]);
    const back = putBack(0, 600, strike(0, 600, day));
    expect(back.ledger.spans).toEqual(day.ledger.spans);
  });

  it('leaves apart what a session keeps apart', () => {
    const abutting = dayOf([span(0, 1_000), span(1_000, 2_000)]);
    expect(putBack(0, 2_000, strike(500, 1_500, abutting)).ledger.spans).toEqual(
      abutting.ledger.spans,
    );
  });
});

const spans: fc.Arbitrary<readonly CountedSpan[]> = fc
  .array(
    fc.record({
      gapMs: fc.integer({ min: 1, max: 900_000 }),
      lengthMs: fc.integer({ min: 1, max: 3_600_000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      groupId: fc.constantFrom('email', 'chat', 'b1946ac9-2492-4d23-8d4e-0f1a5b7c9d3e'),
      site: fc.constantFrom('mail.example', 'example.org/forum', null),
      reason: fc.constantFrom(...COUNTED_REASONS),
      struck: fc.boolean(),
      endedBy: fc.constantFrom(null, ...GAP_REASONS),
    }),
    { maxLength: 40 },
  )
  .map((drawn) => {
    let at = 1_795_100_000_000;
    return drawn.map(({ gapMs, lengthMs, share, ...others }) => {
      const fromAt = at + gapMs;
      at = fromAt + lengthMs;
      return { ...others, fromAt, toAt: at, ms: Math.round(lengthMs * share) };
    });
  });

describe('whatever she strikes out', () => {
  const stretches = fc.array(
    fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
    ),
    { maxLength: 12 },
  );

  it('the sum is that of what is left, never negative, and all of it can be put back', () => {
    fc.assert(
      fc.property(spans, stretches, (drawn, asked) => {
        const whole = dayOf(drawn.map((one) => ({ ...one, struck: false })));
        const [fromAt, toAt] = [drawn[0]?.fromAt ?? 0, drawn.at(-1)?.toAt ?? 0];
        const at = (share: number) => Math.round(fromAt + share * (toAt - fromAt));
        let day = whole;
        for (const [one, other, struck] of asked) {
          day = withStruck(day, { fromAt: at(one), toAt: at(other) }, struck);
          expect(sumsOf(day.ledger.spans)).toEqual(day.ledger.countedMs);
          for (const { ms } of day.ledger.spans) expect(ms).toBeGreaterThanOrEqual(0);
          expect(day.sessions.email.countedMs).toBeGreaterThanOrEqual(0);
        }
        const back = withStruck(day, { fromAt, toAt }, false);
        expect(back.ledger.countedMs).toEqual(sumsOf(whole.ledger.spans));
        expect(back.sessions).toEqual(whole.sessions);
      }),
    );
  });

  it('is stored and read again as it is', () => {
    fc.assert(
      fc.property(spans, (drawn) => {
        expect(v.parse(PackedSpansSchema, JSON.parse(JSON.stringify(packed(drawn))))).toEqual(
          drawn,
        );
      }),
    );
  });

  it('is not read where a row names no group, or no reason', () => {
    const stored = packed([span(0, 5)]);
    const row = (reason: number) => ({ ...stored, rows: [[0, 5, 0, 0, reason, 0, 0]] });
    expect(v.is(PackedSpansSchema, row(2))).toBe(true);
    expect(v.is(PackedSpansSchema, row(3))).toBe(false);
    expect(v.is(PackedSpansSchema, { ...stored, groups: [] })).toBe(false);
  });
});

function sumsOf(all: readonly CountedSpan[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { groupId, ms, struck } of all) {
    if (!struck && ms > 0) sums[groupId] = (sums[groupId] ?? 0) + ms;
  }
  return sums;
}
