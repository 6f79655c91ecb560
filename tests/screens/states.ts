/** What is kept in the states that look different. */
import { NO_BOUNDARY } from '../../utils/boundary/boundary';
import type { State } from '../../utils/engine/state';
import type { Suggestion } from '../../utils/habits/suggestion';
import { type LimitKindId, type Limits, NO_LIMITS } from '../../utils/limits/kinds';
import { WEEKDAYS } from '../../utils/schedule/hours';
import { daysBefore, weekdayOf } from '../../utils/time/day';
import { DUE } from '../setup/due-pause';
import { illSince } from '../setup/ill';

const MINUTE_MS = 60_000;

const from = { groupId: 'email', tabId: 1 };
export const LONG_NAME = 'The committee for the summer fair and all of its long chats';

export function due({ tally }: State, now: number, more: object = {}): Partial<State> {
  return {
    pause: { ...DUE, askAfter: now - MINUTE_MS, ...more },
    tally,
    sessions: {
      email: { countedMs: 32 * MINUTE_MS, beganAt: now - 32 * MINUTE_MS, lastAt: now, tabId: 1 },
    },
  };
}

export function resting(now: number, minutesAgo: number, more: object = {}): Partial<State> {
  const rest = { kind: 'resting', seconds: 600, from, back: null, practice: null } as const;
  const startedAt = now - minutesAgo * MINUTE_MS;
  return { rest: { ...rest, startedAt, parked: '', ...more } };
}

export function over(now: number, more: object = {}): Partial<State> {
  const rest = { kind: 'over', seconds: 600, kept: true, from, practice: null } as const;
  const [startedAt, endedAt] = [now - 10 * MINUTE_MS, now];
  return { rest: { ...rest, startedAt, endedAt, parked: '', ...more } };
}

/** Closed hours that began in the last hour or two and end in half a day. */
export function closedNow(now: number) {
  const fromMinutes = ((new Date(now).getHours() + 23) % 24) * 60;
  const range = { days: [...WEEKDAYS], fromMinutes, toMinutes: (fromMinutes + 840) % 1_440 };
  return { on: true, ranges: [range], until: null, firmness: 'wait' } as const;
}

/** Limits of a group that are reached, and our page before her. What is not reached would close it. */
export function atTheFront(
  { ledger }: State,
  now: number,
  groupId: string,
  limits: Partial<Limits>,
): Partial<State> {
  const [first, ...others] = (Object.keys(limits) as LimitKindId[]).reverse();
  if (first === undefined) throw new Error('Nothing is reached.');
  const standing = { groupId, tabId: 1, side: 'after', closings: 0 } as const;
  return {
    limits: { email: NO_LIMITS, chat: NO_LIMITS, [groupId]: { ...NO_LIMITS, ...limits } },
    ledger: {
      ...ledger,
      countedMs: { ...ledger.countedMs, [groupId]: 95 * MINUTE_MS },
      openings: { ...ledger.openings, [groupId]: 7 },
    },
    sessions: {
      [groupId]: {
        countedMs: 32 * MINUTE_MS,
        beganAt: now - 32 * MINUTE_MS,
        lastAt: now,
        tabId: 1,
      },
    },
    boundary: {
      ...NO_BOUNDARY,
      atTheDoor: limits.breath === undefined ? [] : [groupId],
      standing: { ...standing, kinds: [first, ...others], cameAt: now, since: now },
    },
  };
}

/** Pauses from nine tomorrow, and on that day of the week alone. */
export function outsideHours({ settings, today }: State): Partial<State> {
  const days = WEEKDAYS.filter((day) => day === (weekdayOf(today.day) % 7) + 1);
  const ranges = [{ days, fromMinutes: 540, toMinutes: 1_020 }];
  return {
    settings: { ...settings, pauseHours: { on: true, ranges } },
    outsideHoursUntil: today.to + 300 * MINUTE_MS,
  };
}

/** Limits on every rung. */
export function firm({ limits: { email, chat } }: State): Partial<State> {
  if (email === undefined || chat === undefined) throw new Error('There are no such groups.');
  return {
    limits: {
      email: { ...email, daily: { ...email.daily, firmness: 'sentence' } },
      chat: {
        ...chat,
        breath: { on: true, firmness: 'wait' },
        session: { ...chat.session, on: true, firmness: 'wait' },
        openings: { ...chat.openings, firmness: 'closed' },
        closedHours: { ...chat.closedHours, firmness: 'closed' },
      },
    },
  };
}

export const FRIEND_LINE = 'Stay in bed. Whoever needs you can wait until Thursday.';

/** A healing day for an hour by now; or just begun. */
export function healing(
  { settings }: State,
  now: number,
  friendLine = '',
  minutes = 60,
): Partial<State> {
  return {
    healing: illSince(now - minutes * MINUTE_MS),
    settings: { ...settings, friendLine },
  };
}

/** At work on one. */
export function atWork(state: State, now: number, friendLine: string): Partial<State> {
  const front = atTheFront(state, now, 'chat', { closedHours: NO_LIMITS.closedHours });
  const groups = state.groups.map((one) => (one.id === 'chat' ? { ...one, work: true } : one));
  return { ...front, ...healing(state, now, friendLine), groups } as Partial<State>;
}

/** Her last fortnight suggests a limit on her chats. */
export function suggesting(kind: Suggestion['kind'], hour: Suggestion['hour'] = 21) {
  return ({ today }: State): Partial<State> => {
    const isSession = kind === 'session';
    const daysAgo = isSession ? [12, 9, 5, 2] : [14, 13, 12, 11, 9, 8, 6, 4, 2, 1];
    const days = daysAgo.map((count) => {
      const minutes = isSession ? [50, 12].slice(0, 1 + (count % 2)) : [70 + count];
      return { day: daysBefore(today.day, count), minutes };
    });
    const usual = isSession
      ? { seconds: 2_400, usualMinutes: 50, hour }
      : { seconds: 3_600, usualMinutes: 75, hour: null };
    const suggestion = { groupId: 'chat', kind, ...usual, days, on: today.day };
    return { habits: { suggestion, asked: [] } };
  };
}

/** The browser keeps one of her sites from us. */
export function notAllowed({ groups }: State): Partial<State> {
  const site = { host: 'mail.example.net', path: '' };
  return { groups: groups.map((one) => ({ ...one, sites: [...one.sites, site] })).slice(0, 1) };
}
