import { describe, expect, it } from 'vitest';
import { isFirstOfWeek, laterDays, letGoQuestion } from './later';

const SATURDAY_SUNDAY = { first: 6, last: 7 };
const FRIDAY_SATURDAY = { first: 5, last: 6 };

function offered(today: string, weekend = SATURDAY_SUNDAY) {
  return laterDays(today, weekend).map(({ kind, day }) => `${kind} ${day}`);
}

describe('later', () => {
  it('is tomorrow, at the weekend or next week', () => {
    expect(offered('2026-11-18')).toEqual([
      'tomorrow 2026-11-19',
      'weekend 2026-11-21',
      'next-week 2026-11-23',
    ]);
  });

  it('offers each day once', () => {
    expect(offered('2026-11-20')).toEqual(['tomorrow 2026-11-21', 'next-week 2026-11-23']);
    expect(offered('2026-11-22')).toEqual(['tomorrow 2026-11-23', 'weekend 2026-11-28']);
  });

  it('knows another weekend, and is never today', () => {
    expect(offered('2026-11-18', FRIDAY_SATURDAY)).toEqual([
      'tomorrow 2026-11-19',
      'weekend 2026-11-20',
      'next-week 2026-11-22',
    ]);
    expect(offered('2026-11-23')).toEqual([
      'tomorrow 2026-11-24',
      'weekend 2026-11-28',
      'next-week 2026-11-30',
    ]);
  });
});

it('the week begins after her weekend', () => {
  expect(isFirstOfWeek('2026-11-23', SATURDAY_SUNDAY)).toBe(true);
  expect(isFirstOfWeek('2026-11-22', SATURDAY_SUNDAY)).toBe(false);
  expect(isFirstOfWeek('2026-11-22', FRIDAY_SATURDAY)).toBe(true);
});

it.each([
  [{ letGoDaily: true, letGoWeekly: true }, 'today', 'week'],
  [{ letGoDaily: false, letGoWeekly: true }, null, 'week'],
  [{ letGoDaily: true, letGoWeekly: false }, 'today', 'today'],
  [{ letGoDaily: false, letGoWeekly: false }, null, null],
])('with %j it asks about %s, and about %s as the week begins', (settings, usual, first) => {
  expect(letGoQuestion(settings, false)).toBe(usual);
  expect(letGoQuestion(settings, true)).toBe(first);
});
