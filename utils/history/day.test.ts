/** What is kept of a day: told from its spans, and adding up to what was counted. */
import { describe, expect, it } from 'vitest';
import { EMPTY_LEDGER, type Ledger, type Rested } from '../tracking/ledger';
import type { CountedSpan } from '../tracking/spans';
import { type AboutDay, summaryOf } from './day';

const MINUTE = 60_000;
const NINE = Date.UTC(2026, 10, 19, 9);
const ABOUT: AboutDay = { timeZone: 'UTC', quietMs: 0, healing: false, restsOf: () => [] };

const span = (from: number, to: number, changed: Partial<CountedSpan> = {}): CountedSpan => ({
  fromAt: NINE + from * MINUTE,
  toAt: NINE + to * MINUTE,
  ms: (to - from) * MINUTE,
  groupId: 'email',
  site: 'mail.example',
  reason: 'in-front',
  struck: false,
  endedBy: 'elsewhere',
  ...changed,
});
const rest = (from: number, to: number, kept: boolean): Rested => {
  return { fromAt: NINE + from * MINUTE, toAt: NINE + to * MINUTE, kept };
};
const email = (spans: CountedSpan[], more: Partial<Ledger> = {}, about = ABOUT) =>
  summaryOf({ ...EMPTY_LEDGER, countedMs: { email: 1 }, spans, ...more }, about).groups.email;

describe('the hours', () => {
  it('are those of the clock on the wall, and share a span that lies in several', () => {
    expect(email([span(50, 130)])?.hours).toEqual([
      [9, 10 * MINUTE],
      [10, 60 * MINUTE],
      [11, 10 * MINUTE],
    ]);
    const berlin = { ...ABOUT, timeZone: 'Europe/Berlin' };
    expect(email([span(0, 5)], {}, berlin)?.hours).toEqual([[10, 5 * MINUTE]]);
    const kolkata = { ...ABOUT, timeZone: 'Asia/Kolkata' };
    expect(email([span(20, 40)], {}, kolkata)?.hours).toEqual([
      [14, 10 * MINUTE],
      [15, 10 * MINUTE],
    ]);
  });

  it('are one where the clock goes through it twice', () => {
    const at = Date.UTC(2026, 9, 25, 0, 30);
    const night = span(0, 0, { fromAt: at, toAt: at + 60 * MINUTE, ms: 60 * MINUTE });
    const berlin = { ...ABOUT, timeZone: 'Europe/Berlin' };
    expect(email([night], {}, berlin)?.hours).toEqual([[2, 60 * MINUTE]]);
  });

  // Millisecond by millisecond it took half a minute.
  it('are told where the clock goes through half of one twice', { timeout: 15_000 }, () => {
    const at = Date.UTC(2026, 3, 4, 14);
    const night = span(0, 0, { fromAt: at, toAt: at + 180 * MINUTE, ms: 180 * MINUTE });
    const island = { ...ABOUT, timeZone: 'Australia/Lord_Howe' };
    expect(email([night], {}, island)?.hours).toEqual([
      [1, 90 * MINUTE],
      [2, 60 * MINUTE],
      [3, 30 * MINUTE],
    ]);
  });
});

describe('the sessions', () => {
  const sessions = (spans: CountedSpan[], rests: Rested[] = []) =>
    email(spans, { rests })?.sessions.map((ms) => ms / MINUTE);

  it('go on over a gap of less than five minutes, and over duty', () => {
    expect(sessions([span(0, 10), span(14.9, 20)])).toEqual([15.1]);
    expect(sessions([span(0, 10), span(15, 20)])).toEqual([10, 5]);
    expect(sessions([span(0, 10, { endedBy: 'on-duty' }), span(40, 50)])).toEqual([20]);
  });

  it('end with a rest that was kept, however short', () => {
    expect(sessions([span(0, 10), span(12, 20)], [rest(10, 12, true)])).toEqual([10, 8]);
    expect(sessions([span(0, 10), span(12, 20)], [rest(10, 12, false)])).toEqual([18]);
  });

  it('have nothing of what she struck out', () => {
    expect(sessions([span(0, 10), span(10, 20, { struck: true }), span(20, 30)])).toEqual([10, 10]);
  });
});

describe('the rest of a day', () => {
  it('has the minutes of each site, and those in hours in which the group was to rest', () => {
    const forum = { site: 'example.org/forum', ms: 4 * MINUTE };
    const late = [{ fromAt: NINE + 8 * MINUTE, toAt: NINE + 60 * MINUTE }];
    const about = { ...ABOUT, restsOf: () => late };
    expect(email([span(0, 10), span(20, 25, forum)], {}, about)).toMatchObject({
      sites: { 'mail.example': 10 * MINUTE, 'example.org/forum': 4 * MINUTE },
      afterHoursMs: 6 * MINUTE,
    });
  });

  it('tells of a group to which she only came', () => {
    const { groups } = summaryOf({ ...EMPTY_LEDGER, openings: { chat: 3 } }, ABOUT);
    expect(groups.chat).toMatchObject({ openings: 3, hours: [], sessions: [] });
  });
});
