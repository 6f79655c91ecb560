import { describe, expect, it } from 'vitest';
import type { KnownDay } from './known-day';
import { daysOfWeek, weekOf } from './week';

const usual = { groups: {}, rests: [], quietMs: 0, healing: false };
const rest = (fromAt: number, kept?: boolean) => ({
  fromAt,
  toAt: fromAt + 1,
  ...(kept !== undefined && { kept }),
});

describe('the days of a week', () => {
  it.each([
    ['2026-11-19', 1, 0, '2026-11-16', '2026-11-22'],
    ['2026-11-16', 1, 0, '2026-11-16', '2026-11-22'],
    ['2026-11-22', 1, 0, '2026-11-16', '2026-11-22'],
    ['2026-11-22', 7, 0, '2026-11-22', '2026-11-28'],
    ['2026-11-19', 6, 0, '2026-11-14', '2026-11-20'],
    ['2026-11-19', 1, 2, '2026-11-02', '2026-11-08'],
    ['2027-01-01', 1, 0, '2026-12-28', '2027-01-03'],
  ])('of %s, weeks beginning on %i, %i weeks ago: %s to %s', (today, first, ago, from, to) => {
    const days = daysOfWeek(today, first, ago);
    expect([days.length, days[0], days[6]]).toEqual([7, from, to]);
  });
});

describe('a week', () => {
  const days = daysOfWeek('2026-11-19', 1, 0);
  const known: readonly KnownDay[] = [
    { day: '2026-11-15', countedMs: { email: 9_000 }, summary: usual },
    { day: '2026-11-16', countedMs: { email: 5_000, chat: 1_000 }, summary: usual },
    {
      day: '2026-11-17',
      countedMs: { email: 70_000 },
      summary: { ...usual, healing: true, rests: [rest(1)] },
    },
    {
      day: '2026-11-18',
      countedMs: { email: 2_000, gone: 0 },
      summary: { ...usual, rests: [rest(2, true), rest(3, false), rest(4)] },
    },
    { day: '2026-11-19', countedMs: { chat: 9_000 } },
    { day: '2026-11-20', countedMs: { chat: 1 }, summary: { ...usual, quietMs: 12 * 3_600_000 } },
  ];
  const week = weekOf(days, known);

  it('has seven days, and of each what is known', () => {
    expect(week.days.map(({ countedMs }) => countedMs)).toEqual([
      { email: 5_000, chat: 1_000 },
      {},
      { email: 2_000 },
      { chat: 9_000 },
      {},
      {},
      {},
    ]);
  });

  it('leaves out the minutes of illness and of quiet, and counts every rest that was kept', () => {
    expect(week.days.map(({ isLeftOut }) => isLeftOut)).toEqual([
      false,
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(week.days.map(({ rests }) => rests)).toEqual([0, 1, 2, 0, 0, 0, 0]);
    expect(week.rests).toBe(3);
  });

  it('has the group with the most first, and names the day that had the most of it', () => {
    expect(week.groups).toEqual([
      { id: 'chat', ms: 10_000, mostMs: 9_000, mostOn: '2026-11-19' },
      { id: 'email', ms: 7_000, mostMs: 5_000, mostOn: '2026-11-16' },
    ]);
  });

  it('names no day where several had the most, or one day is all', () => {
    const mostOn = (...counted: readonly number[]) =>
      weekOf(
        days,
        counted.map((email, index) => ({ day: days[index] ?? '', countedMs: { email } })),
      ).groups[0]?.mostOn;
    expect(mostOn(5, 5, 1)).toBeNull();
    expect(mostOn(5)).toBeNull();
    expect(mostOn(5, 4)).toBe('2026-11-16');
  });
});
