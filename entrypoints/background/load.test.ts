/** How a life begins: with what was stored, or in the place of what was lost, and never with a first day over hers. */
import { clear, createStore, entries, get, set } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import older from '../../tests/fixtures/states-1-first.json';
import { ELSEWHERE, storedState } from '../../tests/setup/asked-by-a-page';
import { aToday } from '../../tests/setup/days';
import { aSnapshot } from '../../tests/setup/snapshots';
import type { EngineEvent } from '../../utils/engine/events';
import { storedFrom } from '../../utils/engine/parse';
import { PART_KEYS } from '../../utils/engine/parts';
import { newState, type State, VERSION } from '../../utils/engine/state';
import type { Backup } from '../../utils/snapshot/backup';

vi.mock('../../utils/browser/view', () => ({ readView: async () => ELSEWHERE }));
vi.mock('../../utils/browser/permissions', () => ({ returnUnneeded: async () => undefined }));

const NOON = Date.UTC(2026, 10, 19, 12);
const TODAY = '2026-11-19';
const HOUR = 3_600_000;
const MOMENT = { at: NOON - 5 * HOUR, uptimeMs: 0, life: 'a', timeZone: 'UTC' };
const database = createStore('full-cup', 'kept');
const inDatabase = (key: string) => get(key, database);
const local = fakeBrowser.storage.local;

async function comeToLife() {
  vi.resetModules();
  const store = await import('./store');
  const { doChores } = await import('./chores');
  store.onCommit(doChores);
  store.start();
  return store;
}

/** Until nothing is left to be done. */
async function live(...events: EngineEvent[]): Promise<void> {
  const { dispatch, withState } = await comeToLife();
  for (const event of [...events, { type: 'observed' } as const]) await dispatch(event);
  await vi.waitFor(async () => {
    const { closedDays, backedUpOn } = await withState(async (state) => state);
    expect(closedDays.every(({ isKept }) => isKept)).toBe(true);
    expect(backedUpOn).toBe(TODAY);
  });
  await withState(async () => undefined);
}

/** What a life does beside its events is done before the next story begins. */
async function choresDone(): Promise<void> {
  await vi.waitFor(async () => expect((await storedState()).backedUpOn).toBe(TODAY));
}

async function trouble(): Promise<string | null> {
  const { readTrouble } = await import('../../utils/browser/trouble');
  return (await readTrouble())?.kind ?? null;
}

const HERS: State = {
  ...newState(MOMENT),
  groups: [{ id: 'email', name: null, sites: [{ host: 'mail.example', path: '' }] }],
  ledger: { countedMs: { email: 600_000 }, spans: [], rests: [], calls: [], openings: {} },
  today: { ...aToday(TODAY), wins: 1, rests: 1, shortRests: 0, level: 5 },
  changedAt: { 'site.mail.example': 5 },
};
const win = (id: string, day = TODAY) => ({ id, text: id, at: 5, day, changedAt: 5 });
const copyOf = (one: State, takenAt: number) =>
  set('copy:state', { takenAt, state: storedFrom(one) }, database);
const backupAt = (takenAt: number, changed: Partial<Backup> = {}) => {
  const snapshot = aSnapshot({
    groups: [
      { id: 'email', name: null, changedAt: 0, sites: [], limits: {} },
      { id: 'news', name: 'News', changedAt: 7, sites: [], limits: {} },
    ],
    settings: { sentence: { value: 'From the backup.', changedAt: 7 } },
    days: [{ day: '2026-11-18', countedMs: { news: 60_000 } }],
    cup: { day: '2026-11-18', wins: 3, rests: 0, shortRests: 0, level: 4 },
  });
  const backup: Backup = { takenAt, why: 'daily', snapshot, strips: {}, draft: null, ...changed };
  return set(`backup:${takenAt}`, backup, database);
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOON });
  vi.spyOn(console, 'error').mockReturnValue();
  fakeBrowser.reset();
  await clear(database);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a first day', () => {
  it('begins with nothing, and leaves a mark in both stores', async () => {
    await live();
    expect(await storedState()).toMatchObject({ installedAt: NOON, recovered: null, winsTotal: 0 });
    expect((await local.get('installedAt')).installedAt).toBe(NOON);
    expect(await get('installed', database)).toEqual({ at: NOON });
    expect(await trouble()).toBeNull();
  });

  it('does not begin while nobody can know what the database has, and begins when it can', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('broken');
    });
    const { dispatch } = await comeToLife();
    await expect(dispatch({ type: 'observed' })).rejects.toThrow('broken');
    expect(await local.get(null)).toEqual({});
    expect(await trouble()).toBe('database');
    open.mockRestore();
    await dispatch({ type: 'observed' });
    expect(await storedState()).toMatchObject({ recovered: null });
    await vi.waitFor(async () => expect(await trouble()).toBeNull());
  });
});

describe('a mark that is missing', () => {
  it('is made again, and nothing is said of it', async () => {
    await local.set({ state: storedFrom(HERS) });
    await set('wins:2026-11-19', [win('a')], database);
    await live();
    expect((await local.get('installedAt')).installedAt).toBe(HERS.installedAt);
    expect(await get('installed', database)).toEqual({ at: HERS.installedAt });
    expect((await storedState()).recovered).toBeNull();
  });
});

describe('a record that is gone', () => {
  it('is asked for once more before anybody believes it', async () => {
    await local.set({ state: storedFrom(HERS), installedAt: HERS.installedAt });
    vi.spyOn(local, 'get').mockImplementationOnce(async () => ({}));
    const { dispatch } = await comeToLife();
    await dispatch({ type: 'observed' });
    expect(await storedState()).toMatchObject({ groups: HERS.groups, recovered: null });
    await choresDone();
  });

  it('is not written over when it turns up while the copy is looked for', async () => {
    const stored = { state: storedFrom(HERS), installedAt: HERS.installedAt };
    await local.set(stored);
    vi.spyOn(local, 'get')
      .mockImplementationOnce(async () => ({}))
      .mockImplementationOnce(async () => ({}));
    await copyOf({ ...HERS, groups: [] }, NOON - HOUR);
    const { dispatch } = await comeToLife();
    await dispatch({ type: 'observed' });
    expect(await storedState()).toMatchObject({ groups: HERS.groups, recovered: null });
    await choresDone();
  });

  it('comes back from the copy, with the wins of today counted anew', async () => {
    await copyOf(
      {
        ...HERS,
        rest: {
          kind: 'resting',
          startedAt: 5,
          seconds: 600,
          from: null,
          back: null,
          practice: null,
          parked: '',
        },
      },
      NOON - HOUR,
    );
    await set(`wins:${TODAY}`, [win('a'), win('b'), win('c')], database);
    await set('wins:2025-01-01', [win('d', '2025-01-01')], database);
    await live();
    const { groups, ledger, today, recovered, winsTotal, rest, installedAt } = await storedState();
    expect({ groups, ledger, installedAt }).toMatchObject({
      groups: HERS.groups,
      ledger: HERS.ledger,
      installedAt: HERS.installedAt,
    });
    expect(today).toEqual({ ...HERS.today, wins: 3 });
    expect(winsTotal).toBe(4);
    expect(rest.kind).toBe('none');
    expect(recovered).toEqual({ at: NOON, copyFrom: NOON - HOUR, why: 'empty' });
  });

  it('of yesterday comes back with the day that was not over, kept in its place', async () => {
    const yesterday = { ...HERS.ledger, day: '2026-11-18' };
    await copyOf({ ...HERS, ledger: yesterday, today: { ...HERS.today, day: '2026-11-18' } }, 5);
    await set(`wins:${TODAY}`, [win('a'), win('b')], database);
    await live();
    expect((await storedState()).today).toEqual({ ...HERS.today, wins: 2, rests: 0, level: 3 });
    expect(await get('day:2026-11-18', database)).toMatchObject({ countedMs: { email: 600_000 } });
  });

  it('does not come back from a backup that a clock a year ahead has dated', async () => {
    await copyOf(HERS, NOON - HOUR);
    await backupAt(NOON + 365 * 24 * HOUR);
    await live();
    expect(await storedState()).toMatchObject({
      groups: HERS.groups,
      recovered: { copyFrom: NOON - HOUR },
    });
  });

  it('comes back from the state in a backup, where the copy is damaged', async () => {
    await set('copy:state', 'damaged', database);
    await backupAt(NOON - HOUR, { state: storedFrom(HERS) });
    await live();
    const { ledger, groups } = HERS;
    expect(await storedState()).toMatchObject({ ledger, groups, recovered: { why: 'empty' } });
  });

  it('comes back from the newest backup where that is newer, or the copy is damaged', async () => {
    await copyOf(HERS, NOON - 3 * HOUR);
    await backupAt(NOON - 4 * HOUR, { snapshot: aSnapshot() });
    await backupAt(NOON - 2 * HOUR);
    await set('installed', { at: 77 }, database);
    await live();
    const { groups, settings, recovered, installedAt, changedAt } = await storedState();
    expect(groups.map(({ id }) => id)).toEqual(['email', 'news']);
    expect(settings).toMatchObject({ sentence: 'From the backup.', pausesPerDay: 3 });
    expect(changedAt).toMatchObject({ 'group.news': 7 });
    expect(recovered?.copyFrom).toBe(NOON - 2 * HOUR);
    expect(installedAt).toBe(77);
    expect(await get('day:2026-11-18', database)).toMatchObject({ countedMs: { news: 60_000 } });
  });

  it('comes back without choices where only wins are left, and says so', async () => {
    await set('wins:2025-01-01', [win('d', '2025-01-01')], database);
    await set('copy:state', 'damaged', database);
    await live();
    expect((await storedState()).recovered).toEqual({ at: NOON, copyFrom: null, why: 'empty' });
    expect(await get('wins:2025-01-01', database)).toHaveLength(1);
    await live({ type: 'recovery-understood' });
    expect((await storedState()).recovered).toBeNull();
  });

  it('is known by its mark alone', async () => {
    await local.set({ installedAt: 33 });
    await live();
    expect(await storedState()).toMatchObject({ installedAt: 33, recovered: { copyFrom: null } });
  });

  it('does not bring back what she has deleted', async () => {
    await backupAt(NOON - 20 * 60_000, { why: 'delete' });
    await live();
    const { groups, recovered } = await storedState();
    expect(groups).toEqual([{ id: 'email', name: null, sites: [] }]);
    expect(recovered?.copyFrom).toBeNull();
    expect((await entries<string, unknown>(database)).map(([key]) => key)).toEqual([
      'copy:state',
      'installed',
    ]);
  });

  it('is left alone where the copy is a newer version’s', async () => {
    await set('copy:state', { takenAt: 5, state: { version: 99 } }, database);
    const { dispatch } = await comeToLife();
    await expect(dispatch({ type: 'observed' })).rejects.toThrow('newer');
    expect(await local.get(null)).toEqual({});
    expect(await trouble()).toBe('newer');
  });
});

describe('a record that can not be read', () => {
  const DAMAGED = { version: 2, groups: 'gone' };

  it('is put aside, and its copy takes its place', async () => {
    await local.set({ state: DAMAGED, installedAt: 5 });
    await copyOf(HERS, NOON - HOUR);
    await live();
    const aside = Object.entries(await local.get(null)).filter(([key]) => key.startsWith('unread'));
    expect(aside).toEqual([[`unreadable-${NOON}`, DAMAGED]]);
    expect(await storedState()).toMatchObject({
      groups: HERS.groups,
      recovered: { copyFrom: NOON - HOUR, why: 'unreadable' },
    });
  });

  it('stays where it is until the database can be read', async () => {
    await local.set({ state: DAMAGED });
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('broken');
    });
    const { dispatch } = await comeToLife();
    await expect(dispatch({ type: 'observed' })).rejects.toThrow('broken');
    expect(await local.get(null)).toEqual({ state: DAMAGED });
    open.mockRestore();
    await dispatch({ type: 'observed' });
    expect((await storedState()).recovered?.why).toBe('unreadable');
  });

  it('is put aside once, however often it is cut off, and three of them at most', async () => {
    await local.set({ state: DAMAGED });
    const { set: write } = local;
    vi.spyOn(local, 'set').mockImplementation(async (items) => {
      if ('state' in items) throw new Error('killed');
      await write(items);
    });
    for (let n = 0; n < 3; n += 1) {
      vi.setSystemTime(NOON + n);
      const { dispatch } = await comeToLife();
      await dispatch({ type: 'observed' }).catch(() => undefined);
    }
    vi.restoreAllMocks();
    vi.spyOn(console, 'error').mockReturnValue();
    const aside = async () =>
      Object.keys(await local.get(null)).filter((key) => key.startsWith('unreadable-'));
    expect(await aside()).toHaveLength(1);
    for (let n = 0; n < 5; n += 1) {
      vi.setSystemTime(NOON + 10 + n);
      await local.set({ state: { ...DAMAGED, n } });
      await live();
    }
    expect(await aside()).toEqual([12, 13, 14].map((ms) => `unreadable-${NOON + ms}`));
  });
});

describe('a record that lies there whole', () => {
  const WHOLE = storedFrom(HERS);

  it('is written in its parts at once, and before that it is still whole', async () => {
    await local.set({ state: WHOLE, installedAt: HERS.installedAt });
    const refusing = vi.spyOn(local, 'set').mockRejectedValue(new Error('killed'));
    const { dispatch } = await comeToLife();
    await dispatch({ type: 'observed' }).catch(() => undefined);
    expect((await local.get('state')).state).toEqual(WHOLE);
    refusing.mockRestore();
    await live();
    const { state, ...others } = await local.get([...PART_KEYS]);
    expect(Object.keys(state as object)).toEqual(['version', 'rows', 'clock', 'attention']);
    expect(Object.keys(others)).toHaveLength(PART_KEYS.length - 1);
    expect(await storedState()).toMatchObject({ groups: HERS.groups, recovered: null });
  });
});

describe('a record of an older version', () => {
  const OLDER = older.rested;

  it('is backed up with everything before it is written anew', async () => {
    await local.set({ state: OLDER });
    await set('wins:2025-01-01', [win('d', '2025-01-01')], database);
    await live();
    expect(await storedState()).toMatchObject({ version: VERSION, recovered: null, winsTotal: 1 });
    const backups = (await entries<string, Backup>(database)).filter(([key]) =>
      key.startsWith('backup:'),
    );
    expect(backups).toHaveLength(1);
    expect(backups[0]?.[1]).toMatchObject({ why: 'update', state: OLDER });
    expect(backups[0]?.[1].snapshot.wins.map(({ id }) => id)).toEqual(['d']);
  });

  it('cut off before it is written, is backed up once', async () => {
    await local.set({ state: OLDER });
    const { dispatch } = await comeToLife();
    vi.spyOn(local, 'set').mockRejectedValue(new Error('killed'));
    await dispatch({ type: 'observed' }).catch(() => undefined);
    vi.restoreAllMocks();
    vi.spyOn(console, 'error').mockReturnValue();
    expect((await local.get('state')).state).toEqual(OLDER);
    vi.setSystemTime(NOON + 5);
    await live();
    const keys = (await entries<string, unknown>(database)).map(([key]) => key);
    expect(keys.filter((key) => key.startsWith('backup:'))).toHaveLength(1);
    expect((await local.get('before-update'))['before-update']).toBeUndefined();
  });

  it('is put aside as long as the database can not take it, and nothing waits for that', async () => {
    await local.set({ state: OLDER });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('broken');
    });
    const { dispatch } = await comeToLife();
    await dispatch({ type: 'observed' });
    expect((await storedState()).version).toBe(VERSION);
    expect((await local.get('before-update'))['before-update']).toEqual(OLDER);
  });
});

describe('a state that the browser does not give us', () => {
  it('is said, and a win is kept all the same, and counted once it can be read', async () => {
    await local.set({ state: storedFrom(HERS), installedAt: HERS.installedAt });
    const reading = vi
      .spyOn(local, 'get')
      .mockRejectedValue(new Error('An unexpected error occurred'));
    const { dispatch, onCommit } = await comeToLife();
    const { fulfil, tellUntold } = await import('./requests');
    onCommit(tellUntold);
    await expect(dispatch({ type: 'observed' })).rejects.toThrow('unexpected');
    expect(await trouble()).toBe('not-read');
    const { readClock } = await import('../../utils/browser/clock');
    const jot = { type: 'win-jotted', id: 'w1', text: 'Soup' } as const;
    expect(await fulfil(jot, readClock())).toEqual({ kind: 'done' });
    expect(await inDatabase(`wins:${TODAY}`)).toMatchObject([{ id: 'w1' }]);
    reading.mockRestore();
    await dispatch({ type: 'observed' });
    await dispatch({ type: 'observed' });
    expect(await storedState()).toMatchObject({ today: { wins: 1 }, recovered: null });
    expect(await trouble()).toBeNull();
  });
});

describe('a record of a newer version', () => {
  it('is left alone, and said', async () => {
    await local.set({ state: { version: 99 } });
    const { dispatch } = await comeToLife();
    await expect(dispatch({ type: 'observed' })).rejects.toThrow('newer');
    expect(await local.get(null)).toEqual({ state: { version: 99 } });
    expect(await trouble()).toBe('newer');
    expect(await entries(database)).toEqual([]);
  });
});
