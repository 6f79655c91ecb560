/** The turn of a day: what is shared, what ends with it, and what goes on when it comes back. */
import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { reduce } from '../../tests/setup/reduce';
import type { Moment } from '../time/moment';
import type { Scene } from '../tracking/scene';
import type { EngineEvent } from './events';
import { NO_HEALING } from './healing';
import { newState, type State } from './state';

const HOUR = 3_600_000;
const FOUR = Date.UTC(2026, 10, 20, 4);
const ELSEWHERE: Scene = { ...IN_MAIL, groupId: null };
const LOOK: EngineEvent = { type: 'observed' };

const at = (ms: number, life = 'a'): Moment => {
  return { at: FOUR + ms, uptimeMs: ms + 100 * HOUR, life, timeZone: 'UTC' };
};
const told = (state: State, event: EngineEvent, scene: Scene, now: Moment) =>
  reduce(state, event, scene, now)[0];
/** In mail from one instant to the next, looking each half minute. */
function inMail(before: State, fromMs: number, toMs: number, life = 'a'): State {
  let state = told(before, LOOK, IN_MAIL, at(fromMs, life));
  for (let ms = fromMs + 30_000; ms <= toMs; ms += 30_000) {
    state = told(state, LOOK, IN_MAIL, at(ms, life));
  }
  return told(state, LOOK, ELSEWHERE, at(toMs, life));
}

describe('a stretch in which the day turns', () => {
  it('is shared between the two, and is one session', () => {
    let state = told(newState(at(-20_000)), LOOK, IN_MAIL, at(-20_000));
    state = told(state, LOOK, IN_MAIL, at(10_000));
    expect(state.today).toMatchObject({ day: '2026-11-20', from: FOUR, to: FOUR + 24 * HOUR });
    expect(state.ledger.countedMs).toEqual({ email: 10_000 });
    expect(state.closedDays).toMatchObject([
      { day: '2026-11-19', countedMs: { email: 20_000 }, isKept: false },
    ]);
    expect(state.sessions.email?.countedMs).toBe(30_000);
  });
});

describe('a rest in the evening that she never comes back from', () => {
  const resting = () => {
    const evening = told(newState(at(-6 * HOUR)), LOOK, ELSEWHERE, at(-6 * HOUR));
    const begun = told(evening, { type: 'rest-begun', seconds: 600 }, ELSEWHERE, at(-6 * HOUR));
    return told(begun, { type: 'practice-taken', id: 'tea' }, ELSEWHERE, at(-6 * HOUR));
  };

  it('is a rest of that day, of what she chose and half an hour; nothing greets her in the morning', () => {
    const started: EngineEvent = { type: 'started', newRun: true };
    const [morning, effects] = reduce(resting(), started, ELSEWHERE, at(3 * HOUR, 'b'));
    expect(effects).toEqual([]);
    expect(morning.rest).toEqual({ kind: 'none' });
    expect(morning.asking.question).toEqual({ kind: 'none' });
    expect(morning.today).toMatchObject({ day: '2026-11-20', rests: 0, level: 1 });
    const end = FOUR - 6 * HOUR + 40 * 60_000;
    expect(morning.closedDays).toMatchObject([
      {
        day: '2026-11-19',
        cup: { rests: 1, level: 5 },
        rests: [{ fromAt: FOUR - 6 * HOUR, toAt: end }],
      },
    ]);
    expect(morning.practicesTaken).toEqual({ tea: end });
  });

  it('is over by itself where the machine stays on', () => {
    const later = told(resting(), LOOK, ELSEWHERE, at(-5 * HOUR));
    expect(later.rest).toMatchObject({ kind: 'over', endedAt: FOUR - 6 * HOUR + 40 * 60_000 });
    expect(told(later, LOOK, ELSEWHERE, at(0)).rest).toEqual({ kind: 'none' });
  });

  it('goes on into the new day where it is not full yet', () => {
    const begun = told(
      newState(at(-60_000)),
      { type: 'rest-begun', seconds: 600 },
      ELSEWHERE,
      at(-60_000),
    );
    const turned = told(begun, LOOK, ELSEWHERE, at(60_000));
    expect(turned.rest.kind).toBe('resting');
    expect(told(turned, { type: 'rest-ended' }, ELSEWHERE, at(600_000)).today.rests).toBe(1);
  });
});

it('has of what she let go of what was of that day: a backup may bring some of another', () => {
  const dropped = (id: string, day: string) =>
    ({ id, text: 'Cake', day, standing: { kind: 'dropped' } }) as const;
  const letGoes = [dropped('a', '2026-10-30'), dropped('b', '2026-11-19')];
  const evening = { ...newState(at(-6 * HOUR)), letGoes };
  expect(told(evening, LOOK, ELSEWHERE, at(0)).closedDays).toMatchObject([
    { day: '2026-11-19', summary: { putDown: [{ id: 'b', text: 'Cake' }] } },
  ]);
});

describe('a clock that was days off and is put right', () => {
  const DAYS = 24 * HOUR;

  it.each([-9_800, -3, -1, 1, 2, 400])(
    'goes on with the day that it left, from %i days off',
    (days) => {
      const off = days * DAYS;
      let state = inMail(newState(at(5 * HOUR)), 5 * HOUR, 6 * HOUR);
      const won = { type: 'wins-counted', day: '2026-11-20', count: 2, before: 0 } as const;
      state = told(state, won, ELSEWHERE, at(6 * HOUR));
      state = told(state, { type: 'pauses-declined-today' }, ELSEWHERE, at(6 * HOUR));
      state = { ...state, tally: { ...state.tally, offered: 2 } };
      const { silentUntil } = state.tally;
      state = told(state, { type: 'started', newRun: true }, ELSEWHERE, at(6 * HOUR + off, 'b'));
      expect(state.today).toMatchObject({ wins: 0, level: 1 });
      state = inMail(state, 7 * HOUR, 7.5 * HOUR, 'c');
      expect(state.today).toMatchObject({ day: '2026-11-20', from: FOUR, wins: 2, level: 3 });
      expect(state.ledger.countedMs).toEqual({ email: 1.5 * HOUR });
      expect(state.tally).toMatchObject({ offered: 2, silentUntil });
      expect(state.closedDays.map(({ day }) => day)).not.toContain('2026-11-20');
    },
  );

  it('by an hour turns no day back', () => {
    const turned = told(newState(at(-HOUR)), LOOK, ELSEWHERE, at(0));
    expect(told(turned, LOOK, ELSEWHERE, at(-HOUR, 'b')).today.day).toBe('2026-11-20');
    expect(told(turned, LOOK, ELSEWHERE, at(-3 * HOUR, 'b')).today.day).toBe('2026-11-19');
  });
});

describe('what she says while a clock is a day ahead', () => {
  const DAY = 24 * HOUR;
  const say = (state: State, event: EngineEvent, ms: number, life = 'a') =>
    told(state, event, ELSEWHERE, at(ms, life));
  const nine = say(newState(at(5 * HOUR)), LOOK, 5 * HOUR);
  const ahead = say(nine, LOOK, 5 * HOUR + DAY, 'b');

  it.each<[string, EngineEvent, (state: State) => boolean]>([
    ['that she is ill', { type: 'healing-begun' }, ({ healing }) => healing.now !== null],
    ['quiet for today', { type: 'quiet-asked', until: 'tomorrow' }, ({ quiet }) => quiet !== null],
    ['quiet for an hour', { type: 'quiet-asked', until: 'an-hour' }, ({ quiet }) => quiet !== null],
  ])('is so on the day that it is, and not on the next one: %s', (_what, event, holds) => {
    const right = say(say(ahead, event, 5 * HOUR + DAY, 'b'), LOOK, 5.2 * HOUR, 'c');
    expect(right.today.day).toBe('2026-11-20');
    expect(holds(right)).toBe(true);
    for (const ms of [DAY, DAY + 5 * HOUR, DAY + 5.5 * HOUR]) {
      const next = say(say(right, LOOK, 7 * HOUR, 'c'), LOOK, ms, 'c');
      expect(next.today.day).toBe('2026-11-21');
      expect(holds(next)).toBe(false);
    }
  });

  it('marks the day that it is, and asks on the next one whether it goes on', () => {
    const ill = say(ahead, { type: 'healing-begun' }, 5 * HOUR + DAY, 'b');
    const next = say(say(ill, LOOK, 5.2 * HOUR, 'c'), LOOK, DAY, 'c');
    expect(next.healing).toEqual({ ...NO_HEALING, asks: 'goes-on' });
    const marks = next.closedDays.map(({ day, summary }) => [day, summary?.healing]);
    expect(marks).toEqual([['2026-11-20', true]]);
  });

  it('that quiet is over stays so on any day', () => {
    const holidays = { type: 'quiet-asked', until: { day: '2026-12-10' } } as const;
    const next = say(say(nine, holidays, 5 * HOUR), LOOK, 5 * HOUR + DAY);
    let state = say(next, { type: 'quiet-ended' }, 6 * HOUR + DAY);
    for (const [ms, life] of [
      [6 * HOUR, 'b'],
      [6 * HOUR + DAY, 'c'],
    ] as const) {
      state = say(state, LOOK, ms, life);
      expect(state.quiet).toBeNull();
    }
  });
});

describe('a healing day that is over', () => {
  it('leaves neither a pass nor minutes in a row to the next one', () => {
    let state = told(newState(at(-HOUR)), { type: 'healing-begun' }, IN_MAIL, at(-HOUR));
    state = { ...state, boundary: { ...state.boundary, passes: { email: FOUR + HOUR } } };
    state = inMail(state, -HOUR + 30_000, 60_000);
    expect(state.boundary.passes).toEqual({});
    expect(state.sessions.email?.countedMs).toBe(60_000);
  });
});

describe('who flies west, or lets her day start later', () => {
  it('keeps the day until the next one begins there', () => {
    const turned = told(newState(at(-HOUR)), LOOK, ELSEWHERE, at(0));
    const west = { ...at(HOUR), timeZone: 'America/Los_Angeles' };
    const landed = told(turned, LOOK, ELSEWHERE, west);
    expect(landed.today).toMatchObject({ day: '2026-11-20', from: FOUR, to: FOUR + 32 * HOUR });
    const later = { type: 'settings-changed', settings: { dayStartMinutes: 720 } } as const;
    const moved = told(told(turned, later, ELSEWHERE, at(HOUR)), LOOK, ELSEWHERE, at(HOUR));
    expect(moved.today).toMatchObject({ day: '2026-11-20', from: FOUR, to: FOUR + 32 * HOUR });
  });
});
