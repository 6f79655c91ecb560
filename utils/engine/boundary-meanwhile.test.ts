/** What changes while our page stands, or after she has answered it: the clock, the day, her limits, and a page that doesn't close. */
import { describe, expect, it } from 'vitest';
import {
  ELSEWHERE,
  limited,
  NOON,
  now,
  OURS,
  SEAM,
  standing,
  type Told,
  tell,
} from '../../tests/setup/at-a-limit';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { LEAVING_MS, PASS_MS, SEAM_MS } from '../boundary/boundary';
import { NO_LIMITS } from '../limits/kinds';
import type { ClosedHours } from '../limits/kinds/closed-hours';
import { HOUR_MS, MINUTE_MS } from '../time/duration';
import { nextDeadlineAt } from './deadlines';
import type { EngineEvent } from './events';
import { newState, type State } from './state';

const pass: EngineEvent = { type: 'boundary-passed', isSaid: false };
const without: EngineEvent = { type: 'boundary-without-today' };
const left: EngineEvent = { type: 'boundary-left' };

/** Closed hours from so many minutes after noon on. */
const closed = (from: number, to: number): ClosedHours => ({
  ...NO_LIMITS.closedHours,
  on: true,
  ranges: [{ days: [1, 2, 3, 4, 5, 6, 7], fromMinutes: 720 + from, toMinutes: 720 + to }],
  firmness: 'closed',
});

/** Minutes of her mail, looked at as often as the background does. */
const inMail = (from: number, until: number): readonly Told[] =>
  Array.from({ length: Math.ceil((until - from) / 2_000) }, (_, at) => [
    from + at * 2_000,
    IN_MAIL,
  ]);

describe('what she has been told', () => {
  const session = { on: true, seconds: 30 } as const;

  it('holds: no card asks before her five minutes are over', () => {
    const { state } = tell(standing(limited('front', { session })).state, [63_000, OURS, pass]);
    let last = state;
    for (const told of inMail(64_000, 63_000 + PASS_MS)) {
      last = tell(last, told).state;
      expect(last.pause.kind).toBe('none');
    }
    expect(last.pauseHistory.waiting).toHaveLength(1);
    // And no card for what waits to come then.
    expect(tell(last, [63_000 + PASS_MS, IN_MAIL]).state.pause.kind).toBe('none');
  });

  it('holds: what she is without today asks no more today, and what she isn’t does', () => {
    const { state } = tell(standing(limited('front', { session })).state, [63_000, OURS, without]);
    expect(state.boundary.without).toEqual({ email: ['daily', 'session'] });
    const on = tell(state, ...inMail(64_000, 10 * MINUTE_MS)).state;
    expect(on.pause.kind).toBe('none');
    const alone = { ...on, boundary: { ...on.boundary, without: { email: ['daily' as const] } } };
    expect(tell(alone, [10 * MINUTE_MS, IN_MAIL]).state.pause).toMatchObject({ limit: 'session' });
  });

  it('is over where she makes the limit firmer herself', () => {
    const { state } = tell(
      standing(limited('front')).state,
      [63_000, OURS, without],
      [64_000, ELSEWHERE],
      [
        65_000,
        ELSEWHERE,
        {
          type: 'limit-changed',
          groupId: 'email',
          kind: 'daily',
          limit: { on: true, seconds: 60, firmness: 'closed' },
        },
      ],
    );
    expect(tell(state, [66_000, IN_MAIL]).effects).toEqual(['come-to-front']);
  });
});

describe('what it says is so', () => {
  const stands = (state: State) => tell(state, [0, ELSEWHERE], [1_000, IN_MAIL], [1_100, OURS]);

  it('until the clock ends it: then it goes, and she is back in the page', () => {
    const hours = { closedHours: closed(-60, 20) };
    const { state } = stands({
      ...newState(now(0)),
      limits: { email: { ...NO_LIMITS, ...hours } },
    });
    expect(state.boundary.standing?.kinds).toEqual(['closedHours']);
    expect(nextDeadlineAt(state, now(1_100))).toBe(NOON + 20 * MINUTE_MS);
    expect(tell(state, [20 * MINUTE_MS - 1, OURS]).effects).toEqual([]);
    const over = tell(state, [20 * MINUTE_MS, OURS]);
    expect(over).toMatchObject({
      effects: ['close-boundary'],
      state: { boundary: { standing: null } },
    });
    expect(tell(over.state, [20 * MINUTE_MS + 100, IN_MAIL]).effects).toEqual([]);
  });

  it('until the day is over', () => {
    const { state } = standing();
    const to = state.today.to - NOON;
    expect(tell(state, [to - 1, OURS]).effects).toEqual([]);
    expect(tell(state, [to, OURS]).effects).toEqual(['close-boundary']);
  });

  it('until minutes in a row are none any more', () => {
    const session = { on: true, seconds: 30, firmness: 'closed' } as const;
    const state = standing({
      ...limited('closed'),
      limits: { email: { ...NO_LIMITS, session } },
    }).state;
    const there = tell(state, [63_000, OURS]).state;
    const lapsesAt = 63_000 + 5 * MINUTE_MS;
    expect(nextDeadlineAt(there, now(63_000))).toBe(NOON + lapsesAt);
    expect(tell(there, [lapsesAt - 1, OURS]).effects).toEqual([]);
    expect(tell(there, [lapsesAt, OURS]).effects).toEqual(['close-boundary']);
  });

  it('with firm hours that have begun meanwhile, and they say how she gets past it', () => {
    const hours = { closedHours: closed(5, 60) };
    const { state } = tell(standing(limited('front', hours)).state, [63_000, OURS]);
    expect(state.boundary.standing?.kinds).toEqual(['daily']);
    // Nobody has looked since.
    const at = 6 * MINUTE_MS;
    const pressed = tell(state, [at, OURS, pass]);
    expect(pressed).toMatchObject({ effects: [], state: { boundary: { passes: {} } } });
    expect(pressed.state.boundary.standing).toMatchObject({
      kinds: ['closedHours', 'daily'],
      since: NOON + at,
    });
    expect(tell(pressed.state, [at + 29_999, OURS, pass]).effects).toEqual([]);
    expect(tell(pressed.state, [at + 30_000, OURS, pass]).effects).toEqual(['close-boundary']);
  });
});

describe('a page that she closes', () => {
  const leaves = () => tell(standing(limited('closed')).state, [63_000, OURS, left]).state;

  it('and that is used all the same has been kept: ours comes at a seam, or after five minutes', () => {
    const there = tell(leaves(), [64_000, IN_MAIL]).state;
    expect(nextDeadlineAt(there, now(64_000))).toBe(NOON + 64_000 + LEAVING_MS);
    const kept = tell(there, [64_000 + LEAVING_MS, IN_MAIL]);
    expect([kept.effects, kept.state.boundary.leaving]).toEqual([[], null]);
    expect(tell(kept.state, [65_000 + LEAVING_MS, IN_MAIL, SEAM]).effects).toEqual([
      'come-to-front',
    ]);
    const late = 64_000 + LEAVING_MS + SEAM_MS;
    expect(tell(kept.state, [late, IN_MAIL]).effects).toEqual(['come-to-front']);
  });

  it('and that is never asked to close, since the background died first, is no free pass', () => {
    const awake: Told = [64_000, OURS, { type: 'started', newRun: false }];
    const there = tell(leaves(), awake, [65_000, IN_MAIL], [65_000 + LEAVING_MS, IN_MAIL]).state;
    const at = 66_000 + LEAVING_MS + SEAM_MS;
    expect(tell(there, [at, IN_MAIL]).effects).toEqual(['come-to-front']);
  });

  it('is written down as left only once it has gone', () => {
    const answers = (...told: readonly Told[]) =>
      tell(leaves(), ...told).state.pauseHistory.waiting.map(({ answer }) => answer);
    expect(answers([64_000, IN_MAIL], [70_000, ELSEWHERE])).toEqual([]);
    const anew: Told = [71_000, ELSEWHERE, { type: 'started', newRun: true }];
    expect(answers([64_000, IN_MAIL], [70_000, ELSEWHERE], anew)).toEqual(['lapsed']);
    const gone: Told = [71_000, ELSEWHERE, { type: 'page-gone', tabId: 7 }];
    expect(answers([64_000, IN_MAIL], [70_000, ELSEWHERE], gone)).toEqual(['left']);
  });
});

it('is written down under the day on which it came', () => {
  // Until ten in the morning.
  const limits = { email: { ...NO_LIMITS, closedHours: closed(-60, -120) } };
  const { state } = tell(
    { ...newState(now(0)), limits },
    [0, ELSEWHERE],
    [1_000, IN_MAIL],
    [1_100, OURS],
    [20 * HOUR_MS, OURS],
  );
  expect([state.today.day, state.boundary.standing?.cameAt]).toEqual(['2026-11-20', NOON + 1_000]);
  const after = tell(state, [22 * HOUR_MS, OURS]).state;
  expect(after.pauseHistory.waiting).toMatchObject([{ day: '2026-11-19', answer: 'lapsed' }]);
});

it('nobody stands at a door where there is no breath any more', () => {
  const breath = { on: true, firmness: 'wait' } as const;
  const calm = { ...newState(now(0)), limits: { email: { ...NO_LIMITS, breath } } };
  const { state } = tell(calm, [0, ELSEWHERE], [1_000, IN_MAIL], [1_100, OURS]);
  const off = tell({ ...state, limits: { email: NO_LIMITS } }, [2_000, OURS]);
  expect([off.effects, off.state.boundary.atTheDoor]).toEqual([['close-boundary'], []]);
  const again = { ...tell(off.state, [3_000, IN_MAIL]).state, limits: calm.limits };
  expect(tell(again, [4_000, ELSEWHERE], [5_000, IN_MAIL]).effects).toEqual([]);
});
