import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  creditLedger,
  emptyLedger,
  type Ledger,
  LedgerSchema,
  turnLedger,
  withRested,
} from './ledger';
import { packed } from './packed-spans';
import type { CountedSpan } from './spans';

const RULE = { timeZone: 'UTC', dayStartMinutes: 240 };
const FOUR = Date.UTC(2026, 10, 20, 4);
const PAGE: Ledger = {
  ...emptyLedger('2026-11-19'),
  countedMs: { email: 5_000, chat: 1_000 },
};

const piece = (fromMs: number, toMs: number, endedBy: CountedSpan['endedBy'] = null) => ({
  fromAt: FOUR + fromMs,
  toAt: FOUR + toMs,
  groupId: 'email',
  reason: 'in-front' as const,
  endedBy,
});
const span = (
  fromMs: number,
  toMs: number,
  endedBy: CountedSpan['endedBy'] = null,
): CountedSpan => ({
  ...piece(fromMs, toMs, endedBy),
  ms: toMs - fromMs,
  struck: false,
});
const credit = (
  fromMs: number,
  toMs: number,
  day = '2026-11-20',
  endedBy: CountedSpan['endedBy'] = null,
) => creditLedger(PAGE, day, RULE, piece(fromMs, toMs, endedBy));

describe('a span', () => {
  it('is added to its group, today', () => {
    expect(credit(-60_000, -50_000, PAGE.day)).toEqual({
      ledger: {
        ...PAGE,
        countedMs: { email: 15_000, chat: 1_000 },
        spans: [span(-60_000, -50_000)],
      },
      closed: null,
    });
  });

  it('of no length is no sum, though it tells why the one before ended', () => {
    const empty = emptyLedger(PAGE.day);
    const { ledger } = creditLedger(empty, PAGE.day, RULE, piece(-2_000, -1_000));
    const nothing = piece(-1_000, -1_000, 'locked');
    const other = { ...nothing, groupId: 'chat' };
    expect(creditLedger(ledger, PAGE.day, RULE, other).ledger).toEqual({
      ...ledger,
      spans: [span(-2_000, -1_000, 'locked')],
    });
  });

  it('is the first of its group', () => {
    const empty = emptyLedger(PAGE.day);
    const { ledger } = creditLedger(empty, PAGE.day, RULE, piece(-2_000, -1_000));
    expect(ledger.countedMs).toEqual({ email: 1_000 });
  });

  it('changes no page when it is empty', () => {
    expect(credit(-1_000, -1_000, PAGE.day).ledger).toBe(PAGE);
  });

  it('is shared between two days where one begins within it', () => {
    expect(credit(-10_000, 3_000, '2026-11-20', 'asleep')).toEqual({
      ledger: {
        ...emptyLedger('2026-11-20'),
        countedMs: { email: 3_000 },
        spans: [span(0, 3_000, 'asleep')],
      },
      closed: {
        ...PAGE,
        countedMs: { email: 15_000, chat: 1_000 },
        spans: [span(-10_000, 0)],
      },
    });
  });

  it('is all yesterday where it ended before the day began', () => {
    expect(credit(-20_000, -10_000, '2026-11-20', 'asleep')).toEqual({
      ledger: emptyLedger('2026-11-20'),
      closed: {
        ...PAGE,
        countedMs: { email: 15_000, chat: 1_000 },
        spans: [span(-20_000, -10_000, 'asleep')],
      },
    });
  });

  it('is all today where it began after the day did', () => {
    const { ledger, closed } = credit(1_000, 4_000);
    expect(ledger.countedMs).toEqual({ email: 3_000 });
    expect(closed).toBe(PAGE);
  });
});

describe('a page', () => {
  it('comes back whole when it was stored, and holds nothing negative', () => {
    const counted = credit(-60_000, -50_000, PAGE.day, 'locked').ledger;
    const ledger = withRested(counted, FOUR - 50_000, FOUR - 40_000);
    const stored = { ...ledger, spans: packed(ledger.spans) };
    expect(v.parse(LedgerSchema, stored)).toEqual(ledger);
    expect(v.is(LedgerSchema, { ...stored, countedMs: { email: -1 } })).toBe(false);
  });

  it('loses no minute with a strip that is damaged', () => {
    const { day, countedMs } = PAGE;
    const damaged = { day, countedMs, spans: { rows: [[1, 2]] }, rests: 7 };
    expect(v.parse(LedgerSchema, damaged)).toEqual(PAGE);
  });

  it('is turned when the day has turned, and handed back', () => {
    expect(turnLedger(PAGE, '2026-11-20')).toEqual({
      ledger: emptyLedger('2026-11-20'),
      closed: PAGE,
    });
  });

  it('stays while the day does', () => {
    const { ledger, closed } = turnLedger(PAGE, PAGE.day);
    expect(ledger).toBe(PAGE);
    expect(closed).toBeNull();
  });
});

describe('a rest that is over', () => {
  it('is kept for the strip, the last fifty', () => {
    let ledger = PAGE;
    for (let at = 0; at < 60; at += 1) ledger = withRested(ledger, at, at + 1);
    expect(ledger.rests).toHaveLength(50);
    expect(ledger.rests[0]).toEqual({ fromAt: 10, toAt: 11 });
    expect(ledger.rests.at(-1)).toEqual({ fromAt: 59, toAt: 60 });
  });

  it('is none when it took no time', () => {
    expect(withRested(PAGE, 5, 5)).toBe(PAGE);
  });
});
