/** Our page at a limit, with everything else that goes on: what holds it, what keeps silent for it, and what is written down. */
import { describe, expect, it } from 'vitest';
import {
  ELSEWHERE,
  limited,
  MINUTE,
  NOON,
  now,
  OURS,
  SEAM,
  standing,
  type Told,
  tell,
  waiting,
} from '../../tests/setup/at-a-limit';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { PASS_MS, SEAM_MS } from '../boundary/boundary';
import type { Times } from '../fields/value';
import type { Firmness } from '../limits/firmness';
import { NO_LIMITS } from '../limits/kinds';
import type { Scene } from '../tracking/scene';
import { limitsThatAsk } from './boundary';
import { isListeningForSeam, nextDeadlineAt } from './deadlines';
import type { EngineEvent } from './events';
import { newState, type State } from './state';
import { isWorthAWrite } from './worth-a-write';

/** Hours for pauses on another day than the one of these stories. */
const SUNDAYS: Times = { on: true, ranges: [{ days: [7], fromMinutes: 540, toMinutes: 600 }] };

describe('a limit that comes to the front', () => {
  it('waits for a seam that it listens for, five minutes at most, and asks by no card', () => {
    const { state, effects } = waiting();
    expect([effects, state.pause.kind]).toEqual([[], 'none']);
    expect(state.boundary.waiting).toMatchObject({ groupId: 'email', since: NOON + 60_000 });
    expect(isListeningForSeam(state, NOON + 60_000)).toBe(true);
    expect(nextDeadlineAt(state, now(60_000))).toBe(NOON + 60_000 + SEAM_MS);
    expect(tell(state, [61_000, IN_MAIL, SEAM]).effects).toEqual(['come-to-front']);
    expect(tell(state, [60_000 + SEAM_MS, IN_MAIL]).effects).toEqual(['come-to-front']);
  });

  it('comes at once on arrival, and writes nothing while she stays at it', () => {
    const { state, effects } = standing();
    expect(effects).toEqual(['come-to-front']);
    const there = tell(state, [62_100, OURS]).state;
    expect(there.boundary.ours).toEqual({ tabId: 40, isInFront: true });
    const still = tell(there, [64_000, OURS]).state;
    expect(isWorthAWrite(there, still)).toBe(false);
  });

  it('says all that is reached on one page, and no card of that group asks beside it', () => {
    const session = { on: true, seconds: 30 } as const;
    const asked = tell(limited('closed', { session }), ...MINUTE).state;
    expect(asked.boundary.waiting).not.toBeNull();
    expect(asked.pause.kind).toBe('none');
    const { state } = standing(limited('closed', { session }));
    expect(state.boundary.standing?.kinds).toEqual(['daily', 'session']);
    expect(limitsThatAsk(state, 'email', IN_MAIL)?.session.on).toBe(false);
  });

  it('asks by the card where there is no place beside a page', () => {
    const alone = { ...IN_MAIL, hasTabStrip: false };
    const { state, effects } = tell(limited('closed'), [0, alone], [60_000, alone]);
    expect([effects, state.boundary.standing]).toEqual([[], null]);
    expect(state.pause).toMatchObject({ kind: 'due', limit: 'daily' });
  });
});

describe('a breath before a group', () => {
  const breath = { on: true, firmness: 'wait' } as const;
  const MINUTES = 60_000;
  const PASS: EngineEvent = { type: 'boundary-passed', isSaid: true };
  const calm = { ...newState(now(0)), limits: { email: { ...NO_LIMITS, breath } } };
  const opened = (state: State = calm) => tell(state, [0, ELSEWHERE], [1_000, IN_MAIL]);
  const taken = (state: State = calm) =>
    tell(opened(state).state, [1_100, OURS], [11_000, OURS, PASS]);

  it('is taken at each opening, for ten seconds, until she has taken it', () => {
    const { state, effects } = opened();
    expect([effects, state.boundary.standing?.kinds]).toEqual([['come-to-front'], ['breath']]);
    expect(tell(state, [1_100, OURS], [2_000, IN_MAIL]).effects).toEqual(['come-to-front']);
    expect(tell(state, [1_100, OURS], [10_999, OURS, PASS]).effects).toEqual([]);
    expect(taken().effects).toEqual(['close-boundary']);
    expect(taken().state.pauseHistory.waiting).toMatchObject([{ limits: ['breath'] }]);
  });

  it('is not taken again within five minutes, and is at the next opening', () => {
    const inside = tell(taken().state, [12_000, IN_MAIL], [20 * MINUTES, IN_MAIL]);
    expect(inside.effects).toEqual([]);
    const soon = tell(inside.state, [21 * MINUTES, ELSEWHERE], [25 * MINUTES, IN_MAIL]);
    expect([soon.effects, soon.state.ledger.openings]).toEqual([[], { email: 1 }]);
    const later = tell(soon.state, [26 * MINUTES, ELSEWHERE], [31 * MINUTES, IN_MAIL]);
    expect([later.effects, later.state.ledger.openings]).toEqual([['come-to-front'], { email: 2 }]);
  });

  it('lets no limit be passed for five minutes', () => {
    const daily = { on: true, seconds: 60, firmness: 'front' } as const;
    const both = { ...calm, limits: { email: { ...NO_LIMITS, breath, daily } } };
    const stays: readonly Told[] = [12_000, 42_000, 72_000].map((ms) => [ms, IN_MAIL]);
    const inside = tell(taken(both).state, ...stays).state;
    expect(inside.boundary).toMatchObject({ passes: {}, waiting: { groupId: 'email' } });
  });

  it('is left out in a call, and where there is no place beside a page, and asks by no card', () => {
    const call = { kind: 'seen', by: 'sound', since: NOON, silentSince: null } as const;
    const calling = { ...IN_MAIL, callSign: 'sound' } as const;
    const rung = tell({ ...calm, call }, [0, ELSEWHERE], [1_000, calling]).state;
    const free: State = { ...rung, call: { kind: 'none' } };
    expect(tell(free, [60_000, IN_MAIL]).effects).toEqual([]);
    const alone = { ...IN_MAIL, hasTabStrip: false };
    const { state, effects } = tell(calm, [0, alone], [60_000, alone]);
    expect([effects, state.pause.kind]).toEqual([[], 'none']);
  });
});

describe('it is held', () => {
  const call = { kind: 'seen', by: 'sound', since: NOON, silentSince: null } as const;

  it.each<readonly [string, Partial<State>, Partial<Scene>]>([
    ['a call', { call }, { callSign: 'sound' }],
    ['full screen', {}, { fullScreen: true }],
    ['a locked screen', {}, { idle: 'locked' }],
    ['our popup', {}, { ownPopupOpen: true }],
    ['a call that begins', {}, { callSign: 'sound' }],
  ])('by %s, and comes when that is over', (_what, of, scene) => {
    const held = { ...IN_MAIL, ...scene };
    const { state, effects } = tell(
      { ...waiting().state, ...of },
      [61_000, ELSEWHERE],
      [62_000, held],
      [62_000 + 2 * SEAM_MS, held],
    );
    expect([effects, state.boundary.standing]).toEqual([[], null]);
    const free = { ...state, call: { kind: 'none' } as const };
    expect(tell(free, [63_000 + 2 * SEAM_MS, IN_MAIL]).effects).toEqual(['come-to-front']);
  });

  it('by neither quiet, "not today" nor her hours for pauses, nor by what the page itself plays', () => {
    const { state } = tell(
      limited('closed'),
      [0, ELSEWHERE, { type: 'quiet-asked', until: 'tomorrow' }],
      [0, ELSEWHERE, { type: 'pauses-declined-today' }],
      [0, ELSEWHERE, { type: 'settings-changed', settings: { pauseHours: SUNDAYS } }],
      [0, IN_MAIL],
      [60_000, { ...IN_MAIL, audible: true }],
      [61_000, ELSEWHERE],
    );
    expect(state.outsideHoursUntil).not.toBeNull();
    const playing = { ...IN_MAIL, audible: true };
    expect(tell(state, [62_000, playing]).effects).toEqual(['come-to-front']);
  });

  it('by a rest, which answers it; and comes again after that where the limit is still reached', () => {
    const begun = tell(standing().state, [63_000, OURS, { type: 'rest-begun', seconds: 60 }]);
    expect(begun.effects).toEqual(['show-rest-page', 'close-boundary']);
    expect(tell(begun.state, [64_000, IN_MAIL]).effects).toEqual([]);
    const back = tell(
      begun.state,
      [123_500, ELSEWHERE, { type: 'rest-ended' }],
      [124_000, IN_MAIL],
    );
    expect(back.effects).toEqual(['come-to-front']);
  });
});

describe('what she does about it', () => {
  const pass: EngineEvent = { type: 'boundary-passed', isSaid: false };

  it('gives five minutes by the clock, and on a rung with a sentence only for that', () => {
    const said = (isSaid: boolean) =>
      tell(standing(limited('sentence')).state, [63_000, OURS, { ...pass, isSaid }]);
    expect(said(false)).toMatchObject({ effects: [], state: { boundary: { passes: {} } } });
    const { state } = said(true);
    expect(state.boundary.passes).toEqual({ email: NOON + 63_000 + PASS_MS });
    const within = tell(state, [64_000, IN_MAIL]);
    expect([within.effects, within.state.pause.kind]).toEqual([[], 'none']);
    const after = tell(
      within.state,
      [63_000 + PASS_MS, IN_MAIL],
      [64_000 + PASS_MS, IN_MAIL, SEAM],
    );
    expect(after.effects).toEqual(['come-to-front']);
  });

  it('is written down, without comment', () => {
    const answered = (rung: Exclude<Firmness, 'ask'>, ...told: readonly Told[]) =>
      tell(standing(limited(rung)).state, ...told).state.pauseHistory.waiting;
    expect(answered('closed', [92_000, OURS, pass])).toMatchObject([
      {
        groupId: 'email',
        limits: ['daily'],
        ways: ['tab'],
        seenMs: 0,
        endedMs: 30_000,
        answer: 'passed',
      },
    ]);
    expect(answered('closed', [91_999, OURS, pass])).toEqual([]);
    const without = { type: 'boundary-without-today' } as const;
    expect(answered('front', [63_000, OURS, without])).toMatchObject([{ answer: 'without-today' }]);
    const rest = { type: 'rest-begun', seconds: 60 } as const;
    expect(answered('wait', [63_000, OURS, rest])).toMatchObject([{ answer: 'rest' }]);
    const left: readonly Told[] = [
      [63_000, OURS, { type: 'boundary-left' }],
      [64_000, OURS, { type: 'page-gone', tabId: 7 }],
    ];
    expect(answered('closed', ...left)).toMatchObject([{ answer: 'left' }]);
    expect(answered('closed', [63_000, OURS, { type: 'started', newRun: true }])).toMatchObject([
      { answer: 'lapsed' },
    ]);
  });

  it('keeps still while the page asks about a draft, and waits for a seam where she stays with it', () => {
    const asking = tell(
      standing().state,
      [63_000, OURS, { type: 'boundary-left' }],
      // The question has the focus.
      [64_000, { ...IN_MAIL, focused: false }],
      [64_000 + 2 * SEAM_MS, { ...IN_MAIL, focused: false }, SEAM],
    );
    expect([asking.effects, asking.state.boundary.leaving]).toEqual([
      [],
      { tabId: 7, since: null },
    ]);
    const ms = 65_000 + 2 * SEAM_MS;
    const kept = tell(
      asking.state,
      [ms, IN_MAIL, { type: 'page-kept', tabId: 7 }],
      [ms + 1, IN_MAIL],
    );
    expect(kept.effects).toEqual([]);
    expect(tell(kept.state, [ms + 2_000, IN_MAIL, SEAM]).effects).toEqual(['come-to-front']);
  });
});

describe('it is over', () => {
  it('with its group, so that nothing stands that answers no more', () => {
    const { state, effects } = tell({ ...standing().state, limits: {} }, [63_000, OURS]);
    expect([state.boundary.standing, effects]).toEqual([null, ['close-boundary']]);
  });

  it('with everything that is deleted, and its tab goes', () => {
    const operation = { kind: 'delete', id: 'one', at: NOON } as const;
    const outcome = { backup: 1, snapshot: null, wins: [] };
    const { state, effects } = tell(
      standing().state,
      [63_000, OURS, { type: 'operation-asked', operation }],
      [64_000, OURS, { type: 'operation-done', id: 'one', outcome }],
    );
    expect([state.boundary.standing, effects]).toEqual([null, ['close-boundary']]);
    expect(state.pauseHistory.waiting).toEqual([]);
  });

  it('in a new run of the browser, where tabs have other ids; what she was given stays', () => {
    const before = standing(limited('front')).state;
    const { state } = tell(
      { ...before, boundary: { ...before.boundary, passes: { chat: NOON + 70_000 } } },
      [63_000, ELSEWHERE, { type: 'started', newRun: true }],
    );
    const nothing = { waiting: null, standing: null, leaving: null };
    expect(state.boundary).toMatchObject({ ...nothing, passes: { chat: NOON + 70_000 } });
    expect(tell(state, [64_000, { ...IN_MAIL, tabId: 90 }]).effects).toEqual(['come-to-front']);
  });

  it('with the day, what she was without', () => {
    const without = { type: 'boundary-without-today' } as const;
    const { state } = tell(standing(limited('front')).state, [63_000, OURS, without]);
    expect(state.boundary.without).toEqual({ email: ['daily'] });
    expect(tell(state, [64_000, IN_MAIL]).effects).toEqual([]);
    expect(tell(state, [16 * 3_600_000, ELSEWHERE]).state.boundary.without).toEqual({});
  });
});
