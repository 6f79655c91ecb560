/** The healing day in the engine: what rests, what comes back, and what is marked. */
import { describe, expect, it } from 'vitest';
import { closedBetween } from '../../tests/setup/days';
import { DUE } from '../../tests/setup/due-pause';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { operated } from '../../tests/setup/operated';
import { reduce } from '../../tests/setup/reduce';
import { EMAIL_LIMITS, NO_LIMITS } from '../limits/kinds';
import { isAsking, isSilent } from '../pauses/policy';
import type { Moment } from '../time/moment';
import type { Scene } from '../tracking/scene';
import type { EngineEvent } from './events';
import { isHealingDay, NO_HEALING } from './healing';
import { limitsInForce } from './limits-in-force';
import { newState, type State } from './state';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** A Thursday, at nine. */
const START = Date.UTC(2026, 10, 19, 9);
const ELSEWHERE: Scene = { ...IN_MAIL, groupId: null, tabId: 9 };

function moment(ms: number): Moment {
  return { at: START + ms, uptimeMs: Math.max(0, ms), life: 'a', timeZone: 'UTC' };
}

function tell(
  state: State,
  type: EngineEvent['type'] | EngineEvent,
  ms: number,
  scene = ELSEWHERE,
): State {
  const event = (typeof type === 'string' ? { type } : type) as EngineEvent;
  return reduce(state, event, scene, moment(ms))[0];
}

const limits = {
  ...NO_LIMITS,
  session: { on: true, seconds: 1_800, firmness: 'closed' as const },
  breath: { ...NO_LIMITS.breath, on: true },
};
const first: State = {
  ...newState(moment(0)),
  groups: [
    { id: 'email', name: null, sites: [{ host: 'mail.example', path: '' }] },
    { id: 'office', name: 'Office', sites: [], work: true },
  ],
  limits: { email: limits, office: limits },
};
const ill = tell(first, 'healing-begun', 0);

describe('a healing day', () => {
  it('lets all limits rest, the firm ones too, and has work come to the front without waiting', () => {
    expect(isHealingDay(ill)).toBe(true);
    const email = limitsInForce(ill, 'email');
    expect(Object.values(email ?? {}).filter(({ on }) => on)).toEqual([]);
    const office = limitsInForce(ill, 'office');
    expect(Object.entries(office ?? {}).filter(([, { on }]) => on)).toEqual([
      ['closedHours', expect.objectContaining({ firmness: 'front', until: '2026-11-20' })],
    ]);
  });

  it('changes no limit of hers: ended, all of them hold as before', () => {
    expect(ill.limits).toBe(first.limits);
    expect(ill.later).toEqual([]);
    const ended = tell(ill, 'healing-ended', HOUR);
    expect(limitsInForce(ended, 'email')).toBe(limits);
    expect(ended.later).toEqual([]);
  });

  it('still has what loosens a firm limit wait for tomorrow', () => {
    const limit = { on: false, seconds: 1_800 };
    const event = { type: 'limit-changed', groupId: 'email', kind: 'session', limit } as const;
    const after = tell(ill, event, HOUR);
    expect(after.limits.email?.session.on).toBe(true);
    expect(after.later).toMatchObject([{ kind: 'limit', on: '2026-11-20' }]);
  });

  it('gives back what she had let herself do at limits before, and nothing of what it let her do', () => {
    const boundary = { ...first.boundary, without: { office: ['daily' as const] } };
    const begun = tell({ ...first, boundary }, 'healing-begun', 0);
    expect(begun.boundary.without).toEqual({});
    const let_ = { ...begun.boundary, without: { office: ['closedHours' as const] } };
    const passes = { office: START + 4 * MINUTE };
    const ended = tell({ ...begun, boundary: { ...let_, passes } }, 'healing-ended', MINUTE);
    expect(ended.boundary).toMatchObject({ without: { office: ['daily'] }, passes: {} });
  });

  it('withdraws what is due, and counts nothing against her', () => {
    const soft: State = { ...first, limits: { email: EMAIL_LIMITS } };
    let due = tell(soft, 'observed', 0, IN_MAIL);
    for (let ms = 0; ms <= 32 * MINUTE; ms += MINUTE) due = tell(due, 'observed', ms, IN_MAIL);
    expect(isAsking(due, START + 32 * MINUTE)).toBe(true);
    const begun = tell(due, 'healing-begun', 32 * MINUTE, IN_MAIL);
    expect(begun.pause.kind).toBe('none');
    expect(begun.tally).toEqual(due.tally);
    expect(isSilent(begun, START + 5 * HOUR)).toBe(true);
    const later = tell(begun, 'observed', 33 * MINUTE, IN_MAIL);
    expect(later.pause.kind).toBe('none');
    const undone = tell(later, 'healing-undone', 34 * MINUTE, IN_MAIL);
    expect(isAsking(undone, START + 34 * MINUTE)).toBe(true);
  });

  it('that was a slip puts back what was put off, and what she was asked', () => {
    const asked = { fromAt: START - HOUR, toAt: START - MINUTE, sessions: {} };
    const pause = { ...DUE, askAfter: START + 9 * MINUTE, putOff: 1 };
    const sessions = { email: { countedMs: HOUR, beganAt: START - HOUR, lastAt: START, tabId: 7 } };
    const limits = { ...first.limits, email: EMAIL_LIMITS };
    const absence = { ...first.absence, asked };
    const before: State = { ...first, limits, sessions, pause, absence };
    const undone = tell(tell(before, 'healing-begun', 0), 'healing-undone', MINUTE);
    expect(undone).toMatchObject({ pause, absence: { asked }, healing: NO_HEALING });
  });

  it.each([5 * HOUR, -MINUTE])('is no slip %i ms later, and is ended by the same word', (ms) => {
    const moved = { ...moment(ms), uptimeMs: HOUR };
    const [undone] = reduce(ill, { type: 'healing-undone' }, ELSEWHERE, moved);
    expect(undone.healing).toEqual({ ...NO_HEALING, hasBeen: true });
  });

  it('that she ends leaves no minutes in a row behind, and suggests nothing', () => {
    let there = tell(ill, 'observed', 0, IN_MAIL);
    for (let ms = 0; ms <= HOUR; ms += MINUTE) there = tell(there, 'observed', ms, IN_MAIL);
    expect(there.sessions.email?.countedMs).toBeGreaterThan(50 * MINUTE);
    const ended = tell(there, 'healing-ended', HOUR, IN_MAIL);
    expect(ended.sessions).toEqual({});
    expect(ended.ledger.countedMs.email).toBeGreaterThan(50 * MINUTE);
  });

  it('does not ask what her time away was', () => {
    const asked = { fromAt: START - HOUR, toAt: START - MINUTE, sessions: {} };
    const away = { ...first, absence: { ...first.absence, asked } };
    expect(tell(away, 'healing-begun', 0).absence.asked).toBeNull();
    const gone = { ...ELSEWHERE, idle: 'locked' as const };
    const back = tell(tell(ill, 'observed', MINUTE, gone), 'observed', HOUR);
    expect(back.absence).toMatchObject({ since: null, asked: null });
  });
});

describe('the end of a healing day', () => {
  const tomorrowMs = 19 * HOUR;

  it('is the end of the day, and the next one asks once whether it goes on', () => {
    const night = tell(ill, 'observed', tomorrowMs);
    expect(isHealingDay(night)).toBe(false);
    expect(night.healing.asks).toBe('goes-on');
    expect(tell(night, 'healing-question-passed', tomorrowMs).healing).toEqual(NO_HEALING);
    expect(tell(night, 'healing-begun', tomorrowMs).healing).toMatchObject({ asks: null });
    const dayAfter = tell(night, 'observed', tomorrowMs + 24 * HOUR);
    expect(dayAfter.healing.asks).toBeNull();
  });

  it.each<[string, boolean, readonly EngineEvent['type'][]]>([
    ['it went on all day', true, []],
    ['it was ended', true, ['healing-ended']],
    ['it was a slip', false, ['healing-undone']],
    [
      'it was a slip after she had ended it',
      true,
      ['healing-ended', 'healing-begun', 'healing-undone'],
    ],
  ])('leaves a mark on the day, or none: %s', (_when, healing, events) => {
    const told = events.reduce(
      (state, type, index) => tell(state, type, (index + 1) * MINUTE),
      ill,
    );
    const [day] = closedBetween(told, tell(told, 'observed', tomorrowMs));
    expect(day?.summary?.healing).toBe(healing);
  });

  it('is taken back with a day that comes back, since a clock was wrong', () => {
    const ahead = tell(ill, 'observed', 50 * HOUR);
    expect(isHealingDay(ahead)).toBe(false);
    const now = { ...moment(HOUR), uptimeMs: 50 * HOUR + MINUTE };
    const [right] = reduce(ahead, { type: 'observed' }, ELSEWHERE, now);
    expect(right.today.day).toBe('2026-11-19');
    expect(right.healing).toEqual(ill.healing);
  });
});

describe('her line for a friend', () => {
  it('is asked for when a day begins, until she has answered or passed it', () => {
    expect(ill.healing.asks).toBe('friend-line');
    expect(tell(ill, 'healing-question-passed', 1).healing.asks).toBeNull();
    const event = { type: 'settings-changed', settings: { friendLine: 'Stay in bed.' } } as const;
    const typed = tell(ill, event, 1);
    expect(typed).toMatchObject({ healing: { asks: 'friend-line' }, settings: event.settings });
    const said = tell(typed, 'healing-question-passed', 1);
    expect(tell(tell(said, 'healing-ended', 2), 'healing-begun', 3).healing.asks).toBeNull();
  });

  it('has nothing to do with whether it goes on', () => {
    const night = tell(ill, 'observed', 19 * HOUR);
    const event = { type: 'settings-changed', settings: { friendLine: 'Stay in bed.' } } as const;
    expect(tell(night, event, 19 * HOUR).healing.asks).toBe('goes-on');
  });

  it('is not asked for again on the same day', () => {
    const passed = tell(ill, 'healing-question-passed', 1);
    const again = tell(tell(passed, 'healing-ended', 2), 'healing-begun', 3);
    expect(again.healing.asks).toBeNull();
  });
});

describe('everything deleted on a healing day', () => {
  it('ends it, and an undo brings it back', () => {
    const gone = operated({ kind: 'delete' }).reduce((state, one) => tell(state, one, MINUTE), ill);
    expect(gone.healing).toEqual(NO_HEALING);
    const back = operated({ kind: 'undo' }).reduce((state, one) => tell(state, one, MINUTE), gone);
    expect(back.healing).toEqual(ill.healing);
  });

  it('leaves its mark on the day where the undo comes after the turn', () => {
    const fourMs = 19 * HOUR;
    const told = (state: State, kind: 'delete' | 'undo', ms: number) =>
      operated({ kind }).reduce((one, event) => tell(one, event, ms), state);
    const turned = tell(told(ill, 'delete', fourMs - 20_000), 'observed', fourMs + 1_000);
    const [day] = told(turned, 'undo', fourMs + 20_000).closedDays;
    expect(day).toMatchObject({ day: '2026-11-19', summary: { healing: true }, isKept: false });
    const kept = { type: 'days-kept', days: ['2026-11-19'], lately: [] } as const;
    const after = told(tell(turned, kept, fourMs + 2_000), 'undo', fourMs + 20_000);
    expect(after.closedDays[0]).toMatchObject({ summary: { healing: true }, isKept: false });
    expect(after.healing).toEqual(NO_HEALING);
  });
});
