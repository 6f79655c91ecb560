import { describe, expect, it } from 'vitest';
import { aClosedDay } from '../../tests/setup/days';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { operated } from '../../tests/setup/operated';
import { reduce } from '../../tests/setup/reduce';
import { aSnapshot } from '../../tests/setup/snapshots';
import { GAINS, gainOffer } from '../sites/gained';
import { backupOffer } from '../snapshot/saved';
import { withClosed } from './closed-day';
import type { EngineEvent } from './events';
import { newState, type State } from './state';

const NOW = { at: 1_795_200_000_000, uptimeMs: 0, life: 'a', timeZone: 'UTC' };
const SCENE = { ...IN_MAIL, groupId: null };
const first = newState(NOW);
const TODAY = first.today.day;
const told = (state: State, ...events: EngineEvent[]) =>
  events.reduce((one, event) => reduce(one, event, SCENE, NOW)[0], state);
const closed = (day: string) =>
  aClosedDay(day, {
    countedMs: { email: 60_000 },
    spans: [
      {
        ...{ fromAt: 0, toAt: 60_000, ms: 60_000, groupId: 'email', site: null, struck: false },
        ...({ reason: 'reading', endedBy: 'away' } as const),
      },
    ],
    rests: [{ fromAt: 5, toAt: 9 }],
  });
const DAYS = Array.from({ length: 10 }, (_, at) => `2026-11-${10 + at}`);

describe('days that are over', () => {
  it('keep their minutes until they are kept, and the last seven their strips', () => {
    const waiting = DAYS.map(closed).reduce(withClosed, [] as State['closedDays']);
    expect(waiting.map(({ countedMs }) => countedMs)).toEqual(DAYS.map(() => ({ email: 60_000 })));
    expect(waiting.map(({ spans, rests }) => spans.length + rests.length)).toEqual([
      ...[0, 0, 0],
      ...[2, 2, 2, 2, 2, 2, 2],
    ]);
  });

  it('wait no longer once they are kept, each by itself, and the last seven may still come back', () => {
    const state = { ...first, closedDays: DAYS.map(closed) };
    const { closedDays } = told(state, {
      type: 'days-kept',
      days: [...DAYS.slice(1), '2026-01-01'],
      lately: [],
    });
    expect(closedDays.map(({ day, isKept }) => [day, isKept])).toEqual([
      [DAYS[0], false],
      ...DAYS.slice(3).map((day) => [day, true]),
    ]);
  });

  it('are there once, as they were last', () => {
    const once = withClosed([closed('2026-11-17'), closed('2026-11-18')], closed('2026-11-17'));
    expect(once.map(({ day }) => day)).toEqual(['2026-11-18', '2026-11-17']);
  });
});

describe('the number of wins', () => {
  const counted = (count: number, before: number, day = TODAY) =>
    ({ type: 'wins-counted', day, count, before }) as const;
  const known: State = { ...first, winsTotal: 10, today: { ...first.today, wins: 2 } };

  it('follows what is written, today and of other days', () => {
    expect(told(known, counted(3, 2)).winsTotal).toBe(11);
    expect(told(known, counted(1, 2)).winsTotal).toBe(9);
    expect(told(known, counted(4, 5, '2026-01-01')).winsTotal).toBe(9);
    expect(told(known, counted(3, 2), counted(3, 3)).winsTotal).toBe(11);
  });

  it('has a win of today in it that was written in a life which ended before it told', () => {
    expect(told(known, counted(3, 3)).winsTotal).toBe(11);
  });

  it('that falls to none though several were known is said, until she has understood', () => {
    const none = { type: 'backed-up', day: TODAY, winsTotal: 0, winsRevision: 0 } as const;
    const gone = told(known, none);
    expect(gone.recovered).toEqual({ at: NOW.at, copyFrom: null, why: 'winless' });
    expect(gone.winsTotal).toBe(0);
    expect(told(gone, { type: 'recovery-understood' }, none).recovered).toBeNull();
    expect(told({ ...known, winsTotal: 1 }, none).recovered).toBeNull();
    expect(told({ ...known, winsTotal: null }, none).recovered).toBeNull();
    expect(told({ ...known, winsRevision: 1 }, none).recovered).toBeNull();
  });

  it('stays unknown until all are counted, and is no other for what was written meanwhile', () => {
    const copied = { type: 'backed-up', day: TODAY, winsTotal: 40, winsRevision: 0 } as const;
    const unknown = told(first, counted(1, 0));
    expect(unknown.winsTotal).toBeNull();
    expect(told(unknown, copied)).toMatchObject({ winsTotal: null, backedUpOn: TODAY });
    expect(told(unknown, { ...copied, winsRevision: 1 }).winsTotal).toBe(40);
    expect(told({ ...known, winsRevision: 1 }, copied).winsTotal).toBe(10);
  });

  it('is as many as came in, came back, or are left', () => {
    const win = { id: 'a', text: 'a', at: 5, day: '2026-01-01' };
    const came = operated({ kind: 'import' }, { snapshot: aSnapshot(), wins: [win, win] });
    expect(told(known, ...came).winsTotal).toBe(2);
    expect(told(known, ...operated({ kind: 'delete' })).winsTotal).toBe(0);
  });
});

describe('a file that is saved outside', () => {
  const many: State = { ...first, winsTotal: 60 };

  it('is known by when and with how much, and ends the offer', () => {
    expect(backupOffer(many)).toBe(50);
    const saved = told(many, { type: 'saved-outside', winsCount: 60 });
    expect(saved.saved).toEqual({ at: NOW.at, winsCount: 60 });
    expect(backupOffer(saved)).toBeNull();
  });

  it('may be declined until there are more', () => {
    const answered = told(many, { type: 'backup-offer-answered' });
    expect(answered.offerAnswered).toBe(50);
    expect(told(answered, { type: 'backup-offer-answered' }).offerAnswered).toBe(50);
  });

  it('is forgotten with everything, and known again when that is taken back', () => {
    const saved = told(many, { type: 'saved-outside', winsCount: 60 });
    const deleted = told(saved, ...operated({ kind: 'delete' }, { backup: 5 }));
    expect(deleted.saved).toBeNull();
    const twice = told(deleted, ...operated({ kind: 'delete' }, { backup: 6 }));
    const undoing = operated({ kind: 'undo' }, { backup: 6, snapshot: aSnapshot() });
    const back = told(twice, ...undoing);
    expect(back.saved).toEqual(saved.saved);
  });
});

describe('a host that a mail service gains', () => {
  const site = { host: 'outlook.cloud.microsoft', path: '' };
  const hers: State = {
    ...first,
    groups: [{ id: 'email', name: null, sites: [{ host: 'outlook.office.com', path: '' }] }],
  };
  const afterUpdate = (state: State) => told(state, { type: 'started', newRun: true });

  it('is offered until she has answered, and then no more', () => {
    const updated = afterUpdate({ ...hers, gainsTold: 0 });
    expect(gainOffer(updated.gainsTold, updated.groups)?.site).toEqual(site);
    const answered = told(updated, { type: 'gain-answered', site });
    expect(gainOffer(answered.gainsTold, answered.groups)).toBeNull();
    expect(told(answered, { type: 'gain-answered', site })).toEqual(answered);
  });

  it('is no news where she counts nothing of that service, or has it, or begins today', () => {
    expect(afterUpdate({ ...first, gainsTold: 0 }).gainsTold).toBe(GAINS.length);
    const has = { ...hers, groups: [{ id: 'work', name: 'Work', sites: [site] }] };
    expect(afterUpdate({ ...has, gainsTold: 0 }).gainsTold).toBe(GAINS.length);
    expect(newState(NOW).gainsTold).toBe(GAINS.length);
  });
});

describe('a recovery', () => {
  it('is said until she has understood', () => {
    const recovered = { at: 5, copyFrom: null, why: 'empty' } as const;
    const state: State = { ...first, recovered };
    expect(told(state, { type: 'observed' }).recovered).toEqual(recovered);
    expect(told(state, { type: 'recovery-understood' }).recovered).toBeNull();
  });
});
