/** A backup each morning that has something new, seven in all, and each to be looked at. */
import { clear, createStore, del, entries, get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aClosedDay } from '../../tests/setup/days';
import { aSnapshot } from '../../tests/setup/snapshots';
import { newState, type State } from '../engine/state';
import { NO_LIMITS } from '../limits/kinds';
import type { Backup, BackupWhy } from '../snapshot/backup';
import { takeBackup } from './automatic-backup';
import { listBackups, readBackup } from './backup-heads';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 10, 19, 4);
const database = createStore('full-cup', 'kept');

const first = newState({ at: START, uptimeMs: 0, life: 'a', timeZone: 'UTC' });
const HERS: State = {
  ...first,
  groups: [{ id: 'email', name: null, sites: [{ host: 'mail.example', path: '' }] }],
};
const win = (id: string, day = '2026-11-18') => ({ id, text: id, at: 5, day, changedAt: 5 });
const keepWins = (day: string, ...ids: string[]) =>
  set(
    `wins:${day}`,
    ids.map((id) => win(id, day)),
    database,
  );

function undoTo(backup: number, why: 'import' | 'delete'): State['undo'] {
  const { ledger, today } = HERS;
  return {
    why,
    backup,
    until: 9,
    before: { ledger, today },
    after: { countedMs: {}, today },
    forgotten: null,
  };
}

async function backups(): Promise<readonly Backup[]> {
  const all = await entries<string, unknown>(database);
  return all.flatMap(([key, value]) => (key.startsWith('backup:') ? [value as Backup] : []));
}

function putBackup(takenAt: number, why: BackupWhy, changed: Partial<Backup> = {}) {
  const backup = { takenAt, why, snapshot: aSnapshot(), strips: {}, draft: null, ...changed };
  return set(`backup:${takenAt}`, backup, database);
}

const takeDaily = (state: State, at: number) => takeBackup(state, undefined, at);
const clearOf = (key: string) => del(key, database);

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await clear(database);
});

describe('the backup of a morning', () => {
  it('has the state without what can be undone, and counts the wins', async () => {
    await keepWins('2026-11-17', 'a', 'b');
    await keepWins('2026-11-18', 'c');
    expect(await takeDaily({ ...HERS, undo: undoTo(5, 'import') }, START)).toBe(3);
    const state = { groups: HERS.groups, undo: null };
    expect(await get('copy:state', database)).toMatchObject({ takenAt: START, state });
    expect((await backups())[0]).toMatchObject({ takenAt: START, why: 'daily', state });
    expect(await get('installed', database)).toEqual({ at: first.installedAt });
  });

  it('backs up all that is hers, under a time of its own', async () => {
    await keepWins('2026-11-18', 'a');
    await putBackup(START, 'import');
    await takeDaily(HERS, START);
    expect((await backups()).map(({ takenAt, why }) => [takenAt - START, why])).toEqual([
      [-1, 'daily'],
      [0, 'import'],
    ]);
    expect((await backups())[0]?.snapshot.wins).toEqual([win('a')]);
  });

  it('backs up nothing twice, and nothing at all where there is nothing', async () => {
    await takeDaily(first, START);
    expect(await backups()).toEqual([]);
    await takeDaily(HERS, START + DAY);
    await takeDaily({ ...HERS, winsRevision: 7, backedUpOn: '2026-11-20' }, START + 2 * DAY);
    expect((await backups()).map(({ takenAt }) => takenAt)).toEqual([START + DAY]);
    await keepWins('2026-11-18', 'a');
    await takeDaily(HERS, START + 3 * DAY);
    expect(await backups()).toHaveLength(2);
  });

  it('leaves seven, with the one that undoing needs', async () => {
    await putBackup(5, 'import');
    for (let day = 0; day < 9; day += 1) {
      await keepWins('2026-11-18', `${day}`);
      await takeDaily({ ...HERS, undo: undoTo(5, 'import') }, START + day * DAY);
    }
    const taken = (await backups()).map(({ takenAt }) => takenAt);
    const mornings = [3, 4, 5, 6, 7, 8].map((day) => START + day * DAY);
    expect(taken.sort((one, other) => one - other)).toEqual([5, ...mornings]);
  });

  it('clears away the backup of a deletion that nobody can undo any more, and no other', async () => {
    await putBackup(START - DAY, 'delete');
    await putBackup(START - 2 * DAY, 'delete');
    await putBackup(START + 365 * DAY, 'delete');
    await takeDaily({ ...first, undo: undoTo(START - DAY, 'delete') }, START);
    expect((await backups()).map(({ takenAt }) => takenAt)).toEqual([START - DAY]);
  });

  it.each<[string, Partial<State>]>([
    ['practice', { practices: [{ id: 'mine', words: 'Water the beans', standing: 'pinned' }] }],
    ['site of her calls', { callSites: [{ host: 'meet.google.com', path: '' }] }],
    [
      'line put down',
      {
        letGoes: [{ id: 'x', text: 'The cake', day: '2026-11-19', standing: { kind: 'someone' } }],
      },
    ],
    ['setting', { settings: { ...HERS.settings, tone: true } }],
    ['limit', { limits: { email: NO_LIMITS } }],
  ])('notices a new %s', async (_what, changed) => {
    await takeDaily(HERS, START);
    await takeDaily({ ...HERS, ...changed }, START + DAY);
    expect(await backups()).toHaveLength(2);
  });

  it('does not take one that a clock a year ahead has dated for the newest', async () => {
    await keepWins('2026-11-18', 'a');
    await takeDaily(HERS, START);
    await keepWins('2026-11-18', 'a', 'b');
    await takeDaily(HERS, START + 365 * DAY);
    await keepWins('2026-11-18', 'a', 'b', 'c');
    for (let day = 1; day <= 10; day += 1) await takeDaily(HERS, START + day * DAY);
    const days = (await backups()).map(({ takenAt }) => (takenAt - START) / DAY);
    expect(days).toEqual([0, 1, 365]);
  });

  it('takes what can not be read any more from the backup before', async () => {
    await keepWins('2026-11-17', 'a');
    await keepWins('2026-11-18', 'b');
    await takeDaily(HERS, START);
    await set('wins:2026-11-17', 'damaged', database);
    await keepWins('2026-11-18', 'b', 'c');
    await takeDaily(HERS, START + DAY);
    const newest = await readBackup(START + DAY);
    expect(newest?.wins.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('counts days that the database does not have yet', async () => {
    const closed = aClosedDay('2026-11-17', { countedMs: { email: 60_000 } });
    await takeDaily({ ...HERS, closedDays: [closed] }, START);
    const { days = [] } = (await readBackup(START)) ?? {};
    expect(days).toEqual([{ day: '2026-11-17', countedMs: { email: 60_000 } }]);
  });
});

describe('the backup after an update', () => {
  it('has the older state as it was, whether anything is new or not', async () => {
    const older = { version: 1, anything: [1] };
    await takeDaily(HERS, START);
    await takeBackup(HERS, older, START + 5);
    expect(await backups()).toMatchObject([
      { why: 'daily' },
      { why: 'update', state: older, takenAt: START + 5 },
    ]);
  });
});

describe('the list of backups', () => {
  it('has the newest first, with what is in each, and no deletion', async () => {
    await keepWins('2026-11-18', 'a', 'b');
    await takeDaily(HERS, START);
    await putBackup(START + 5, 'delete');
    await putBackup(START + 9, 'restore');
    await set('backup:1', 'damaged', database);
    expect(await listBackups()).toEqual([
      { takenAt: START + 9, why: 'restore', winsCount: 0, sitesCount: 0, daysCount: 0 },
      { takenAt: START, why: 'daily', winsCount: 2, sitesCount: 1, daysCount: 0 },
    ]);
  });

  it('does not read them all again for it, once the morning has noted what is in them', async () => {
    await putBackup(1, 'import');
    await keepWins('2026-11-18', 'a');
    await takeDaily(HERS, START);
    await clearOf('backup:1');
    await putBackup(2, 'restore');
    const read = vi.spyOn(IDBObjectStore.prototype, 'get');
    expect((await listBackups()).map(({ takenAt }) => takenAt)).toEqual([START, 2]);
    expect(read.mock.calls).toEqual([['backup:2']]);
    read.mockRestore();
    await takeDaily(HERS, START + DAY);
    const keys = (await entries<string, unknown>(database)).map(([key]) => key);
    expect(keys.filter((key) => key.startsWith('about-'))).toEqual([
      `about-backup:${START}`,
      'about-backup:2',
    ]);
  });

  it('opens one of them, and none that is gone, of a deletion, or not understood', async () => {
    await putBackup(1, 'import');
    await putBackup(2, 'delete');
    await putBackup(3, 'daily', { snapshot: { ...aSnapshot(), version: 9 } as never });
    expect(await readBackup(1)).toEqual(aSnapshot());
    expect(await Promise.all([2, 3, 4].map(readBackup))).toEqual([null, null, null]);
  });
});
