import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EMPTY_LEDGER, type Ledger, LedgerSchema, withCounted, withRested } from './ledger';
import { packed } from './packed-spans';
import type { CountedSpan } from './spans';

const NOON = Date.UTC(2026, 10, 19, 12);
const PAGE: Ledger = { ...EMPTY_LEDGER, countedMs: { email: 5_000, chat: 1_000 } };

const piece = (fromMs: number, toMs: number, endedBy: CountedSpan['endedBy'] = null) => ({
  fromAt: NOON + fromMs,
  toAt: NOON + toMs,
  groupId: 'email',
  site: 'mail.example',
  reason: 'in-front' as const,
  endedBy,
});
const span = (...[fromMs, toMs, endedBy]: Parameters<typeof piece>): CountedSpan => ({
  ...piece(fromMs, toMs, endedBy),
  ms: toMs - fromMs,
  struck: false,
});

describe('a piece', () => {
  it('is added to its group', () => {
    expect(withCounted(PAGE, piece(-60_000, -50_000))).toEqual({
      ...PAGE,
      countedMs: { email: 15_000, chat: 1_000 },
      spans: [span(-60_000, -50_000)],
    });
  });

  it('of no length is no sum, though it tells why the one before ended', () => {
    const ledger = withCounted(EMPTY_LEDGER, piece(-2_000, -1_000));
    const nothing = { ...piece(-1_000, -1_000, 'locked'), groupId: 'chat' };
    expect(withCounted(ledger, nothing)).toEqual({
      ...ledger,
      spans: [span(-2_000, -1_000, 'locked')],
    });
    expect(withCounted(PAGE, piece(-1_000, -1_000))).toBe(PAGE);
  });
});

describe('a ledger', () => {
  it('comes back whole when it was stored, and holds nothing negative', () => {
    const counted = withCounted(PAGE, piece(-60_000, -50_000, 'locked'));
    const ledger = withRested(counted, { fromAt: NOON - 50_000, toAt: NOON - 40_000, kept: true });
    const stored = { ...ledger, spans: packed(ledger.spans) };
    expect(v.parse(LedgerSchema, stored)).toEqual(ledger);
    expect(v.is(LedgerSchema, { ...stored, countedMs: { email: -1 } })).toBe(false);
  });

  it('loses no minute with a strip that is damaged', () => {
    const { countedMs, openings } = PAGE;
    const damaged = { countedMs, openings, spans: { rows: [[1, 2]] }, rests: 7 };
    expect(v.parse(LedgerSchema, damaged)).toEqual(PAGE);
  });
});

describe('a rest that is over', () => {
  it('is kept for the strip, the last fifty', () => {
    let ledger = PAGE;
    for (let at = 0; at < 60; at += 1) ledger = withRested(ledger, { fromAt: at, toAt: at + 1 });
    expect(ledger.rests).toHaveLength(50);
    expect(ledger.rests[0]).toEqual({ fromAt: 10, toAt: 11 });
    expect(ledger.rests.at(-1)).toEqual({ fromAt: 59, toAt: 60 });
  });

  it('is none when it took no time', () => {
    expect(withRested(PAGE, { fromAt: 5, toAt: 5 })).toBe(PAGE);
  });
});
