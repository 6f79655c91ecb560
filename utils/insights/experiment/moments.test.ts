import { expect, it } from 'vitest';
import type { PauseEntry } from '../../history/pause';
import { momentsOf, sessionPausesAWeek } from './moments';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 19, 12);

function pause(changed: Partial<PauseEntry>): PauseEntry {
  const known = { id: 'one', day: '2026-11-19', at: NOON, groupId: 'email', ways: [], putOff: 0 };
  return { ...known, limits: ['session'], endedMs: MINUTE, answer: 'lapsed', ...changed };
}
const left = (leftMs: number) => {
  return { leftMs, backMs: null, watchedMs: 60 * MINUTE, restKept: null };
};

it('are those with a coin since it began, in order; of one without a seam nothing is known', () => {
  const asks = pause({ at: NOON + 2, coin: 'asks', notifiedMs: 5, outcome: left(MINUTE) });
  const silent = { coin: 'silent', answer: 'silent' } as const;
  const all = [
    asks,
    pause({ ...silent, at: NOON + 1, notifiedMs: 5, outcome: left(3 * MINUTE) }),
    pause({ ...silent, at: NOON + 3, outcome: left(0) }),
    pause({ at: NOON + 4, notifiedMs: 5, outcome: left(0) }),
    { ...asks, at: NOON - 1 },
  ];
  expect(momentsOf(all, NOON)).toEqual([
    { isSilent: true, isLeft: false, stayMs: 3 * MINUTE },
    { isSilent: false, isLeft: true, stayMs: MINUTE },
    { isSilent: true, isLeft: null, stayMs: null },
  ]);
});

it('come in a week as often as pauses for minutes in a row did lately', () => {
  const on = (day: string, limits: PauseEntry['limits'] = ['session']) => pause({ day, limits });
  const today = '2026-11-30';
  expect(sessionPausesAWeek([], today)).toBe(0);
  // A few days say no more than that.
  expect(sessionPausesAWeek([on('2026-11-29'), on('2026-11-29')], today)).toBe(2);
  const month = [on('2026-11-03'), on('2026-11-20'), on('2026-11-20', ['daily']), on('2026-11-01')];
  expect(sessionPausesAWeek(month, today)).toBe(0.5);
});
