/** Back in mail during a rest: for longer than a glance that is mail, whoever looked when, and what is in front by then. */
import { expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { reduce } from '../../tests/setup/reduce';
import { NO_LIMITS } from '../limits/kinds';
import type { Moment } from '../time/moment';
import type { Scene } from '../tracking/scene';
import { newState, type State } from './state';

const FOUR = Date.UTC(2026, 10, 20, 4);
const NINE = FOUR + 5 * 3_600_000;
const IN_CHAT: Scene = { ...IN_MAIL, tabId: 5, groupId: 'chat', site: 'chat.example' };
const LOCKED: Scene = { ...IN_MAIL, idle: 'locked' };
const ELSEWHERE: Scene = { ...IN_MAIL, groupId: null };

type Look = readonly [seconds: number, scene: Scene];

/** A rest that begins where she is first, and what is seen so many seconds later. */
function rested(startAt: number, [first, ...looks]: readonly Look[], limits: State['limits'] = {}) {
  const moment = (seconds: number): Moment => {
    const ms = seconds * 1_000;
    return { at: startAt + ms, uptimeMs: ms, life: 'a', timeZone: 'UTC' };
  };
  const [seconds, scene] = first as Look;
  const begin = { type: 'rest-begun', seconds: 600 } as const;
  const before = { ...newState(moment(0)), limits };
  let [state] = reduce(before, begin, scene, moment(seconds));
  for (const [later, seen] of looks)
    [state] = reduce(state, { type: 'observed' }, seen, moment(later));
  return state;
}

it.each([
  ['mail, then the lock', [IN_MAIL, LOCKED]],
  ['the lock, then mail', [LOCKED, IN_MAIL]],
  ['mail, then her chats', [IN_MAIL, IN_CHAT]],
  ['her chats, then mail', [IN_CHAT, IN_MAIL]],
] as const)('is a minute of mail when it ends at the very moment of %s', (_what, [one, other]) => {
  const { rest, ledger } = rested(NINE, [
    [0, IN_MAIL],
    [55, IN_MAIL],
    [60, one],
    [60, other],
  ]);
  expect(rest).toMatchObject({ kind: 'over', endedAt: NINE });
  expect(ledger.countedMs).toEqual({ email: 60_000 });
});

it.each([
  ['looked only when she had left', []],
  ['looked after a minute', [[61, IN_MAIL]]],
  ['looked all the time', [10, 20, 30, 40, 50, 60, 70].map((s): Look => [s, IN_MAIL])],
] as const)('counts all of it where the background has %s', (_what, between) => {
  const looks: Look[] = [[0, IN_MAIL], [20, IN_MAIL], ...between.filter(([s]) => s > 20)];
  const { rest, ledger, today } = rested(NINE, [...looks, [75, ELSEWHERE]]);
  expect(today.shortRests).toBe(1);
  expect(rest).toMatchObject({ kind: 'over', endedAt: NINE });
  expect(ledger.countedMs).toEqual({ email: 75_000 });
});

it.each([[[]], [[[2, IN_MAIL]]]] as const)(
  'is shared between two days, and ends the rest when she came',
  (between) => {
    const { ledger, closedDays } = rested(FOUR - 10_000, [
      [0, ELSEWHERE],
      [4, IN_MAIL],
      ...between.map(([seconds, scene]): Look => [seconds + 10, scene]),
      [20, ELSEWHERE],
    ]);
    expect(closedDays[0]).toMatchObject({ countedMs: { email: 6_000 }, openings: { email: 1 } });
    expect(ledger).toMatchObject({ countedMs: { email: 10_000 }, openings: {} });
  },
);

it.each([[[]], [[[2_402, IN_MAIL]]]] as const)(
  'counts where the rest would have ended by itself meanwhile',
  (between) => {
    const { rest, ledger } = rested(NINE, [
      [0, ELSEWHERE],
      [2_380, IN_MAIL],
      ...between,
      [2_420, ELSEWHERE],
    ]);
    expect(rest).toMatchObject({ kind: 'over', endedAt: NINE + 2_380_000 });
    expect(ledger).toMatchObject({ countedMs: { email: 40_000 }, openings: { email: 1 } });
  },
);

it('is an opening with a breath before it, where she wants one', () => {
  const looks: readonly Look[] = [
    [0, ELSEWHERE],
    [300, IN_MAIL],
    [330, IN_MAIL],
    [361, IN_MAIL],
  ];
  const breath = { on: true, firmness: 'wait' } as const;
  const { rest, ledger, boundary } = rested(NINE, looks, { email: { ...NO_LIMITS, breath } });
  expect([rest.kind, ledger.openings]).toEqual(['over', { email: 1 }]);
  expect(boundary.standing).toMatchObject({ groupId: 'email', kinds: ['breath'] });
});
