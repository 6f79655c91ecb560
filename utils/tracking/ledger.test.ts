import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { creditLedger, type Ledger, LedgerSchema, turnLedger } from './ledger';

const RULE = { timeZone: 'UTC', dayStartMinutes: 240 };
const FOUR = Date.UTC(2026, 10, 20, 4);
const PAGE: Ledger = { day: '2026-11-19', countedMs: { email: 5_000, chat: 1_000 } };

const span = (fromMs: number, toMs: number) => ({ fromAt: FOUR + fromMs, toAt: FOUR + toMs });
const credit = (fromMs: number, toMs: number, day = '2026-11-20') =>
  creditLedger(PAGE, day, RULE, 'email', span(fromMs, toMs));

describe('a span', () => {
  it('is added to its group, today', () => {
    expect(credit(-60_000, -50_000, PAGE.day)).toEqual({
      ledger: { day: PAGE.day, countedMs: { email: 15_000, chat: 1_000 } },
      closed: null,
    });
  });

  it('is the first of its group', () => {
    const empty = { day: PAGE.day, countedMs: {} };
    const { ledger } = creditLedger(empty, PAGE.day, RULE, 'email', span(-2_000, -1_000));
    expect(ledger.countedMs).toEqual({ email: 1_000 });
  });

  it('changes no page when it is empty', () => {
    expect(credit(-1_000, -1_000, PAGE.day).ledger).toBe(PAGE);
  });

  it('is shared between two days where one begins within it', () => {
    expect(credit(-10_000, 3_000)).toEqual({
      ledger: { day: '2026-11-20', countedMs: { email: 3_000 } },
      closed: { day: '2026-11-19', countedMs: { email: 15_000, chat: 1_000 } },
    });
  });

  it('is all yesterday where it ended before the day began', () => {
    expect(credit(-20_000, -10_000)).toEqual({
      ledger: { day: '2026-11-20', countedMs: {} },
      closed: { day: '2026-11-19', countedMs: { email: 15_000, chat: 1_000 } },
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
    expect(v.parse(LedgerSchema, PAGE)).toEqual(PAGE);
    expect(v.is(LedgerSchema, { ...PAGE, countedMs: { email: -1 } })).toBe(false);
  });

  it('is turned when the day has turned, and handed back', () => {
    expect(turnLedger(PAGE, '2026-11-20')).toEqual({
      ledger: { day: '2026-11-20', countedMs: {} },
      closed: PAGE,
    });
  });

  it('stays while the day does', () => {
    const { ledger, closed } = turnLedger(PAGE, PAGE.day);
    expect(ledger).toBe(PAGE);
    expect(closed).toBeNull();
  });
});
