/** When it asks, over a year in which her days always have an answer: never so that it would be a nuisance. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/setup/dice';
import { daysAfter } from '../time/day';
import {
  type Habits,
  NO_HABITS,
  suggestionOn,
  withAnswered,
  withShown,
  withTakenBack,
  withWorkedOut,
} from './asked';
import type { PastDay, Question } from './suggestion';

const FIRST = '2026-01-01';
const QUESTIONS: readonly Question[] = ['chat', 'news'].flatMap((groupId) => [
  { groupId, kind: 'session' as const },
  { groupId, kind: 'daily' as const },
]);

/** Fourteen like any other. */
function fortnightBefore(on: string): PastDay[] {
  const ms = 50 * 60_000;
  const hours: [number, number][] = [[21, ms]];
  const group = { hours, sessions: [ms], openings: 1, afterHoursMs: 0, sites: {} };
  const groups = { chat: group, news: group };
  const summary = { groups, rests: [], quietMs: 0, healing: false };
  return Array.from({ length: 14 }, (_, index) => {
    return { day: daysAfter(on, -1 - index), countedMs: { chat: ms, news: ms }, summary };
  });
}

const workedOut = (habits: Habits, on: string, questions = QUESTIONS) =>
  withWorkedOut(habits, fortnightBefore(on), questions, on);

/** What she does on a day. */
const days = fc.constantFrom('nothing', 'looks', 'takes it up', 'no thanks');

describe('a year of mornings', () => {
  it('has no question twice in a month, a week between any two, and a month after one left or declined', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.array(days, { minLength: 100, maxLength: 365 }), (year) => {
        let habits = NO_HABITS;
        const shown: { day: number; key: string; isTaken: boolean }[] = [];
        for (const [day, act] of year.entries()) {
          const on = daysAfter(FIRST, day);
          habits = workedOut(habits, on);
          const suggestion = suggestionOn(habits, on);
          if (suggestion === null || suggestion.kind === 'quiet' || act === 'nothing') continue;
          habits = withShown(habits, on);
          // However often she looks.
          expect(withShown(habits, on)).toBe(habits);
          expect(suggestionOn(workedOut(habits, on), on)).toBe(suggestion);
          if (act !== 'looks') {
            habits = withAnswered(habits, on, act === 'takes it up');
            expect(suggestionOn(habits, on)).toBeNull();
            expect(withAnswered(habits, on, true)).toBe(habits);
            expect(suggestionOn(workedOut(habits, on), on)).toBeNull();
          }
          const key = `${suggestion.groupId} ${suggestion.kind}`;
          for (const before of shown) {
            const since = day - before.day;
            expect(since).toBeGreaterThanOrEqual(before.key === key || !before.isTaken ? 31 : 7);
          }
          shown.push({ day, key, isTaken: act === 'takes it up' });
          expect(habits.asked.length).toBeLessThanOrEqual(5);
        }
        seen += shown.length;
      }),
      runs(10),
    );
    expect(seen).toBeGreaterThan(10);
  });
});

describe('a question', () => {
  const [first] = QUESTIONS;
  const asked = (on: string) => ({
    ...NO_HABITS,
    asked: [{ ...QUESTIONS[0], on, isTaken: false }],
  });

  it('that nobody saw stands anew tomorrow, and yesterday’s is gone', () => {
    const morning = workedOut(NO_HABITS, FIRST);
    expect(suggestionOn(morning, FIRST)).toMatchObject({ ...first });
    const next = daysAfter(FIRST, 1);
    expect(suggestionOn(morning, next)).toBeNull();
    expect(withShown(morning, next)).toBe(morning);
    expect(suggestionOn(workedOut(morning, next), next)).toMatchObject({ ...first });
  });

  it('is asked again after a month, and that it was asked is forgotten then', () => {
    const [soon, later] = [daysAfter(FIRST, 30), daysAfter(FIRST, 31)];
    expect(workedOut(asked(FIRST) as Habits, soon).suggestion).toBeNull();
    const again = workedOut(asked(FIRST) as Habits, later);
    expect(again.suggestion).toMatchObject({ ...first });
    expect(again.asked).toEqual([]);
  });

  it('that a clock which was ahead says is still to come was asked by now: a month later it may be again', () => {
    for (const days of [1, 900]) {
      const now = workedOut(asked(daysAfter(FIRST, days)) as Habits, FIRST);
      expect(now).toEqual({ ...asked(FIRST), suggestion: null });
      expect(workedOut(now, daysAfter(FIRST, 31)).suggestion).toMatchObject({ ...first });
    }
  });

  it('is declined when what she took up is off again, and no other is', () => {
    const taken = withAnswered(workedOut(NO_HABITS, FIRST), FIRST, true);
    expect(withTakenBack(taken, { groupId: 'chat', kind: 'daily' })).toBe(taken);
    const back = withTakenBack(taken, { groupId: 'chat', kind: 'session' });
    expect(back.asked).toEqual([{ ...first, on: FIRST, isTaken: false }]);
    expect(withTakenBack(back, { groupId: 'chat', kind: 'session' })).toBe(back);
  });
});
