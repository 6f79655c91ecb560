/** Which limits are in question at all, and what comes of an answer. */
import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { operated } from '../../tests/setup/operated';
import { reduce } from '../../tests/setup/reduce';
import type { PastDay } from '../habits/suggestion';
import { NO_LIMITS } from '../limits/kinds';
import { daysBefore } from '../time/day';
import type { EngineEvent } from './events';
import { suggestionIn } from './habits';
import { newState, type State } from './state';

const NOW = { at: 1_795_200_000_000, uptimeMs: 0, life: 'a', timeZone: 'UTC' };
const DAY_MS = 86_400_000;
const first = newState(NOW);
const { day: TODAY } = first.today;
const site = (host: string) => ({ host, path: '' });
const HERS: State = {
  ...first,
  groups: [
    { id: 'email', name: null, sites: [site('mail.example')] },
    { id: 'empty', name: 'Empty', sites: [] },
    { id: 'chat', name: 'Chat', sites: [site('chat.example')], work: true },
  ],
  limits: { ...first.limits, empty: NO_LIMITS, chat: NO_LIMITS },
};
const LATELY: readonly PastDay[] = Array.from({ length: 14 }, (_, index) => {
  const ms = 50 * 60_000;
  const hours: [number, number][] = [[21, ms]];
  const group = { hours, sessions: [ms], openings: 1, afterHoursMs: 0, sites: {} };
  const groups = { email: group, empty: group, chat: group };
  const summary = { groups, rests: [], quietMs: 0, healing: false };
  const countedMs = { email: ms, empty: ms, chat: ms };
  return { day: daysBefore(TODAY, index + 1), countedMs, summary };
});

const told = (state: State, ...events: EngineEvent[]) =>
  events.reduce((one, event) => reduce(one, event, { ...IN_MAIL, groupId: null }, NOW)[0], state);
const morning = (state: State) => told(state, { type: 'days-kept', days: [], lately: LATELY });
const asks = (state: State) => {
  const suggestion = suggestionIn(morning(state));
  if (suggestion === null || suggestion.kind === 'quiet') return suggestion?.kind ?? null;
  return `${suggestion.groupId} ${suggestion.kind} ${suggestion.seconds / 60}`;
};
const limited = (limits: Partial<State['limits']['chat']>): State => {
  const all = { ...HERS.limits, chat: { ...NO_LIMITS, ...limits } };
  return { ...HERS, limits: all as State['limits'] };
};
const on = { on: true, seconds: 7_200 };

describe('a limit is in question', () => {
  it('where there is none, minutes in a row first: email has those from the start', () => {
    expect(asks(HERS)).toBe('chat session 40');
    expect(asks(limited({ session: on }))).toBe('email daily 40');
    const { email = NO_LIMITS } = HERS.limits;
    const all = { ...HERS.limits, email: { ...email, daily: on } };
    expect(asks({ ...HERS, limits: all })).toBe('chat session 40');
    const both = { ...all, chat: { ...NO_LIMITS, session: on, daily: on } };
    expect(asks({ ...HERS, limits: both })).toBeNull();
  });

  it('not while she has time off from it', () => {
    const settings = { ...HERS.settings, timeOffUntil: '2027-01-01' };
    expect(asks({ ...HERS, settings })).toBe('email daily 40');
  });

  it('not within a month after she has switched it off herself', () => {
    const off = (daysAgo: number) => {
      const changedAt = { 'limit.chat.session': NOW.at - daysAgo * DAY_MS };
      return asks({ ...HERS, changedAt });
    };
    expect([off(0), off(29)]).toEqual(['email daily 40', 'email daily 40']);
    expect(off(40)).toBe('chat session 40');
    // A clock that was ahead.
    expect(off(-40)).toBe('chat session 40');
  });
});

describe('what was asked', () => {
  const answered = told(morning(HERS), { type: 'suggestion-declined' });

  it('goes when she answers, and stays when she only looks', () => {
    const shown = told(morning(HERS), { type: 'suggestion-shown' });
    expect(suggestionIn(shown)).not.toBeNull();
    expect(shown.habits.asked).toHaveLength(1);
    expect(suggestionIn(answered)).toBeNull();
    expect(morning(answered).habits.suggestion).toBeNull();
  });

  it('is taken up when she sets that limit, whatever to, and by no other choice', () => {
    const set = (limit: State['limits']['chat']['session'], groupId = 'chat') =>
      told(morning(HERS), { type: 'limit-changed', groupId, kind: 'session', limit });
    expect(set({ on: true, seconds: 3_000 }).habits.asked).toMatchObject([{ isTaken: true }]);
    expect(set({ on: false, seconds: 3_000 }).habits.asked).toEqual([]);
    expect(suggestionIn(set({ on: true, seconds: 3_000 }, 'email'))).not.toBeNull();
  });

  it('is declined by an undo of what she took up', () => {
    const set = (on: boolean): EngineEvent => {
      return {
        type: 'limit-changed',
        groupId: 'chat',
        kind: 'session',
        limit: { ...NO_LIMITS.session, on },
      };
    };
    const undone = told(morning(HERS), set(true), set(false));
    expect(undone.habits.asked).toMatchObject([{ groupId: 'chat', isTaken: false }]);
    expect(morning(undone).habits.suggestion).toBeNull();
  });

  it('may be quiet, taken up however she goes quiet, and asked no more while it is', () => {
    const help = 'worse' as const;
    const rests = Array.from({ length: 10 }, (_, at) => ({ fromAt: at, toAt: at + 1, help }));
    const lately = LATELY.map((one, index) => {
      const { summary = { groups: {}, rests: [], quietMs: 0, healing: false } } = one;
      return index === 0 ? { ...one, summary: { ...summary, rests } } : one;
    });
    const worse = (state: State) => told(state, { type: 'days-kept', days: [], lately });
    expect(suggestionIn(worse(HERS))).toMatchObject({ kind: 'quiet', worse: 10 });
    const quiet: EngineEvent = { type: 'quiet-asked', until: 'an-hour' };
    expect(suggestionIn(worse(told(HERS, quiet)))).toBeNull();
    const taken = told(worse(HERS), quiet);
    expect(taken.habits).toMatchObject({ suggestion: null, asked: [{ isTaken: true }] });
    const declined = told(worse(HERS), { type: 'suggestion-declined' });
    expect(declined.habits.asked).toMatchObject([{ kind: 'quiet', isTaken: false }]);
    expect(told(morning(HERS), quiet).habits.asked).toEqual([]);
  });

  it('is forgotten with everything, and known again when that is taken back', () => {
    const gone = told(answered, ...operated({ kind: 'delete' }));
    expect(gone.habits.asked).toEqual([]);
    const back = told(gone, ...operated({ kind: 'undo' }));
    expect(back.habits).toEqual(answered.habits);
  });

  it('is kept when she restores a backup', () => {
    const restored = told(answered, ...operated({ kind: 'restore', takenAt: 3 }));
    expect(restored.habits).toEqual(answered.habits);
  });
});
