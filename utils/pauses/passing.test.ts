import { describe, expect, it } from 'vitest';
import { CARD, CONTEXT, DUE, MINUTE, NOW, TOMORROW } from '../../tests/setup/due-pause';
import { used } from '../../tests/setup/usage';
import { EMAIL_LIMITS, NO_LIMITS } from '../limits/kinds';
import { letTimePass, type Measures, putTallyRight } from './passing';
import { type DuePause, NO_PAUSE } from './pause';
import type { PauseContext } from './reduce';
import { NOTHING_YET as YET } from './schedule';

const TALLY = CONTEXT.tally;
const LIMIT_MS = EMAIL_LIMITS.session.seconds * 1_000;
const REACHED: Measures = {
  attending: 'email',
  limitsOf: () => EMAIL_LIMITS,
  usageOf: () => used({ sessionMs: LIMIT_MS, dayMs: LIMIT_MS }),
};

function pass(changed: Partial<PauseContext> = {}, measures: Partial<Measures> = {}) {
  const [slice, effects] = letTimePass({ ...CONTEXT, ...changed }, { ...REACHED, ...measures });
  return { ...slice, effects };
}

describe('a pause falls due', () => {
  const none = { pause: NO_PAUSE };

  it('when a limit of the group in front is reached', () => {
    expect(pass(none)).toEqual({
      pause: { ...DUE, askAfter: NOW, schedule: { ...YET, freeSince: NOW } },
      tally: TALLY,
      effects: [],
    });
  });

  it('for the daily limit when that is the one', () => {
    const daily = { ...NO_LIMITS, daily: { on: true, seconds: 60 } };
    expect(pass(none, { limitsOf: () => daily }).pause).toMatchObject({ limit: 'daily' });
  });

  it.each<readonly [string, Partial<PauseContext>, Partial<Measures>]>([
    ['before', {}, { usageOf: () => used({ sessionMs: LIMIT_MS - 1, dayMs: 9e9 }) }],
    ['when she is elsewhere', {}, { attending: null }],
    ['without limits', {}, { limitsOf: () => undefined }],
    ['while she rests', { rest: { kind: 'resting' } }, {}],
    ['while it is quiet', { quiet: { until: NOW + 1 } }, {}],
    ['after *not today*', { tally: { ...TALLY, silentUntil: NOW + 1 } }, {}],
    ['within ten minutes of a card', { tally: { ...TALLY, lastCardAt: NOW - 9 * MINUTE } }, {}],
    ['of one not seen', { tally: { ...TALLY, cardTimes: [0, NOW - 9 * MINUTE] } }, {}],
    ['when today has had its number', { tally: { ...TALLY, offered: 3 } }, {}],
  ])('not %s', (_when, changed, measures) => {
    expect(pass({ ...none, ...changed }, measures).pause).toEqual(NO_PAUSE);
  });

  it('on the moment at which another may come', () => {
    const tally = { ...TALLY, lastCardAt: NOW - 10 * MINUTE };
    expect(pass({ ...none, tally }).pause.kind).toBe('due');
  });
});

describe('a pause lapses', () => {
  it('into another one at once, where that limit has been reached meanwhile', () => {
    const limits = { ...EMAIL_LIMITS, daily: { on: true, seconds: 60 } };
    const now = { limitsOf: () => limits, usageOf: () => used({ sessionMs: 0, dayMs: LIMIT_MS }) };
    expect(pass({ pause: { ...DUE, card: null } }, now).pause).toMatchObject({
      kind: 'due',
      limit: 'daily',
      askAfter: NOW,
      offered: false,
    });
  });

  it.each<readonly [string, Partial<PauseContext>, Partial<Measures>]>([
    ['with its session', { sessions: {} }, { attending: null }],
    [
      'when the limit is raised',
      {},
      { usageOf: () => used({ sessionMs: LIMIT_MS - 1, dayMs: 0 }) },
    ],
    ['when the limit is taken away', {}, { limitsOf: () => NO_LIMITS }],
    ['with its group', {}, { limitsOf: () => undefined }],
  ])('%s', (_when, changed, measures) => {
    expect(pass(changed, measures)).toEqual({ pause: NO_PAUSE, tally: TALLY, effects: [] });
    const open = { ...changed, pause: { ...DUE, card: CARD } };
    expect(pass(open, measures).pause).toEqual(open.pause);
  });

  it('not while she is with a group whose day is used up, though nothing of it is counted yet', () => {
    const daily = { limitsOf: () => ({ ...NO_LIMITS, daily: { on: true, seconds: 60 } }) };
    const first = pass({ pause: NO_PAUSE, sessions: {} }, daily).pause;
    expect(first).toMatchObject({ kind: 'due', limit: 'daily' });
    expect(pass({ pause: first, sessions: {} }, daily).pause).toEqual(first);
  });

  it('not with its session while she is on a call, and as long after it as any absence', () => {
    const gone = { sessions: {} };
    const nothing = { usageOf: () => used({ sessionMs: 0, dayMs: 0 }) };
    const kept = (call: PauseContext['call'], changed: Partial<PauseContext> = {}) =>
      pass({ ...gone, call, ...changed }, nothing).pause.kind;
    const over = (agoMs: number) =>
      ({ kind: 'over', at: NOW - agoMs, silentSince: 0, by: 'sound', answered: false }) as const;
    expect(kept({ kind: 'seen', by: 'sound', since: 0, silentSince: null })).toBe('due');
    expect(kept({ kind: 'said', until: NOW + 1 })).toBe('due');
    const long = { pause: { ...DUE, askAfter: NOW - 60 * MINUTE } };
    expect(kept(over(5 * MINUTE), long)).toBe('none');
    expect(kept(over(5 * MINUTE - 1), long)).toBe('due');
    const inFive = { ...DUE, askAfter: NOW + MINUTE };
    expect(kept(over(5 * MINUTE), { pause: inFive })).toBe('due');
    expect(kept(over(60 * MINUTE), { sessions: CONTEXT.sessions })).toBe('due');
    const withoutLimit = pass({ ...gone, call: over(0) }, { limitsOf: () => NO_LIMITS });
    expect(withoutLimit.pause).toEqual(NO_PAUSE);
  });

  it('of the group it is about, wherever she is now', () => {
    const limitsOf = (groupId: string) => (groupId === 'email' ? EMAIL_LIMITS : NO_LIMITS);
    expect(pass({}, { attending: 'chat', limitsOf }).pause.kind).toBe('due');
  });
});

describe('the other way', () => {
  const held = ({ scene }: Partial<PauseContext>): DuePause['held'] =>
    scene === undefined ? null : { by: 'full-screen', since: NOW, cardsOnly: false };
  const freeFor = (ms: number) => ({ ...DUE, schedule: { ...YET, freeSince: NOW - ms } });

  it('is counted towards from when nothing holds it', () => {
    expect(pass().pause).toEqual(freeFor(0));
    expect(pass({ pause: freeFor(MINUTE) }).pause).toEqual(freeFor(MINUTE));
  });

  it.each<readonly [string, Partial<PauseContext>]>([
    ['a film in full screen', { scene: { ...CONTEXT.scene, fullScreen: true, audible: true } }],
    ['quiet', { quiet: { until: NOW + 1 } }],
    ['an open card', { pause: { ...DUE, card: CARD } }],
    ['a card on its way', { pause: { ...DUE, schedule: { ...YET, openingAt: NOW } } }],
  ])('is not, with %s', (_what, changed) => {
    const waiting = { ...((changed.pause ?? DUE) as DuePause), held: held(changed) };
    expect(pass({ ...changed, pause: waiting }).pause).toEqual(waiting);
    const schedule = { ...waiting.schedule, freeSince: NOW - 10 * MINUTE };
    const { pause, effects } = pass({ ...changed, pause: { ...waiting, schedule } });
    expect([pause, effects]).toEqual([waiting, []]);
  });

  it('comes after ten minutes, once', () => {
    expect(pass({ pause: freeFor(10 * MINUTE - 1) }).effects).toEqual([]);
    const { pause, tally, effects } = pass({ pause: freeFor(10 * MINUTE) });
    expect(pause).toEqual({ ...DUE, schedule: { ...YET, freeSince: NOW, tab: 'asked' } });
    expect(tally).toEqual(TALLY);
    expect(effects).toEqual([{ type: 'notify-by-tab' }]);
    const later = { ...DUE, schedule: { ...YET, tab: 'gone', freeSince: 0 } } as const;
    expect(pass({ pause: later }).effects).toEqual([]);
  });

  it('is no nearer when the clock has been set back', () => {
    expect(pass({ pause: freeFor(-60 * MINUTE) }).pause).toEqual(freeFor(0));
  });
});

describe("the day's tally", () => {
  const passed = (tally: typeof TALLY) => putTallyRight(tally, NOW, TOMORROW);
  const used = { ...TALLY, offered: 2, lastOfferedAt: 5, lastCardAt: 6, refusalsInRow: 1 };

  it('is the same object while nothing has to change', () => {
    expect(passed(used)).toBe(used);
    const justNow = { ...used, lastOfferedAt: NOW, lastCardAt: NOW };
    expect(passed(justNow)).toBe(justNow);
    const silent = { ...used, silentUntil: NOW + 1 };
    expect(passed(silent)).toBe(silent);
  });

  it('ends *not today* when its time has come', () => {
    expect(passed({ ...used, silentUntil: NOW })).toEqual({ ...used, silentUntil: null });
  });

  it('keeps quiet no longer than until tomorrow begins, which a clock that was ahead had promised', () => {
    const until = (silentUntil: number) => passed({ ...used, silentUntil });
    expect(until(TOMORROW + 1).silentUntil).toBe(TOMORROW);
    expect(until(TOMORROW).silentUntil).toBe(TOMORROW);
    expect(until(TOMORROW - 1).silentUntil).toBe(TOMORROW - 1);
  });

  it('is put right when the clock had been ahead', () => {
    expect(passed({ ...used, lastOfferedAt: NOW + 1 })).toEqual({ ...used, lastOfferedAt: NOW });
    expect(passed({ ...used, lastCardAt: NOW + 1 })).toEqual({ ...used, lastCardAt: NOW });
    const ahead = passed({ ...used, cardTimes: [NOW - 5, NOW + 1] });
    expect(ahead.cardTimes).toEqual([NOW - 5, NOW]);
  });
});
