/** A copy each morning that has something new, seven backups in all, and each to be looked at. */
import { clear, createStore, del, entries, get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aSnapshot } from '../../tests/setup/snapshots';
import { newState, type State } from '../engine/state';
import type { Backup, BackupWhy } from '../snapshot/backup';
import { listBackups, readBackup } from './backup-heads';
import { backUpBeforeUpdate, copyDaily } from './copies';

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

async function backups(): Promise<readonly Backup[]> {
  const all = await entries<string, unknown>(database);
  return all.flatMap(([key, value]) => (key.startsWith('backup:') ? [value as Backup] : []));
}

function putBackup(takenAt: number, why: BackupWhy, changed: Partial<Backup> = {}) {
  const backup = { takenAt, why, snapshot: aSnapshot(), strips: {}, draft: null, ...changed };
  return set(`backup:${takenAt}`, backup, database);
}

const clearOf = (key: string) => del(key, database);

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await clear(database);
});

describe('the copy of a morning', () => {
  it('has the state without its way back, and counts the wins', async () => {
    const { ledger, today } = HERS;
    const wayBack = { backup: 5, why: 'import', until: 9, ledger, today, pauses: null } as const;
    await keepWins('2026-11-17', 'a', 'b');
    await keepWins('2026-11-18', 'c');
    expect(await copyDaily({ ...HERS, wayBack: { ...wayBack, saving: null } }, START)).toBe(3);
    expect(await get('copy:state', database)).toMatchObject({
      takenAt: START,
      state: { groups: HERS.groups, wayBack: null },
    });
    expect(await get('installed', database)).toEqual({ at: first.installedAt });
  });

  it('backs up all that is hers, under a time of its own', async () => {
    await keepWins('2026-11-18', 'a');
    await putBackup(START - 1, 'import');
    await copyDaily(HERS, START);
    expect((await backups()).map(({ takenAt, why }) => [takenAt - START, why])).toEqual([
      [-2, 'daily'],
      [-1, 'import'],
    ]);
    expect((await backups())[0]?.snapshot.wins).toEqual([win('a')]);
  });

  it('backs up nothing twice, and nothing at all where there is nothing', async () => {
    await copyDaily(first, START);
    expect(await backups()).toEqual([]);
    await copyDaily(HERS, START + DAY);
    await copyDaily({ ...HERS, winsRevision: 7, copiedOn: '2026-11-20' }, START + 2 * DAY);
    expect((await backups()).map(({ takenAt }) => takenAt)).toEqual([START + DAY - 1]);
    await keepWins('2026-11-18', 'a');
    await copyDaily(HERS, START + 3 * DAY);
    expect(await backups()).toHaveLength(2);
  });

  it('leaves seven, with the one that a way back needs', async () => {
    const { ledger, today } = HERS;
    const way = { why: 'import', until: 9, ledger, today, pauses: null, saving: null } as const;
    await putBackup(5, 'import');
    for (let day = 0; day < 9; day += 1) {
      await keepWins('2026-11-18', `${day}`);
      await copyDaily({ ...HERS, wayBack: { ...way, backup: 5 } }, START + day * DAY);
    }
    const taken = (await backups()).map(({ takenAt }) => takenAt);
    const mornings = [3, 4, 5, 6, 7, 8].map((day) => START + day * DAY - 1);
    expect(taken.sort((one, other) => one - other)).toEqual([5, ...mornings]);
  });

  it('clears away the backup of a deletion that was left behind, and no other', async () => {
    const { ledger, today } = HERS;
    const way = { why: 'delete', until: 9, ledger, today, pauses: null, saving: null } as const;
    await putBackup(START - DAY, 'delete');
    await putBackup(START - 2 * DAY, 'delete');
    await putBackup(START - 60_000, 'delete');
    await copyDaily({ ...first, wayBack: { ...way, backup: START - DAY } }, START);
    expect((await backups()).map(({ takenAt }) => takenAt)).toEqual([START - DAY, START - 60_000]);
  });

  it('takes what can not be read any more from the backup before', async () => {
    await keepWins('2026-11-17', 'a');
    await keepWins('2026-11-18', 'b');
    await copyDaily(HERS, START);
    await set('wins:2026-11-17', 'damaged', database);
    await keepWins('2026-11-18', 'b', 'c');
    await copyDaily(HERS, START + DAY);
    const newest = await readBackup(START + DAY - 1);
    expect(newest?.wins.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('counts days that the database does not have yet', async () => {
    const closed = { day: '2026-11-17', countedMs: { email: 60_000 }, spans: [], rests: [] };
    await copyDaily({ ...HERS, closedDays: [closed] }, START);
    const { days = [] } = (await readBackup(START - 1)) ?? {};
    expect(days).toEqual([{ day: '2026-11-17', countedMs: { email: 60_000 } }]);
  });
});

describe('the backup before an update', () => {
  it('has the old record as it was, once', async () => {
    const record = { version: 1, anything: [1] };
    await backUpBeforeUpdate(HERS, record, START);
    await backUpBeforeUpdate(HERS, record, START + 5);
    expect(await backups()).toMatchObject([{ why: 'update', record, takenAt: START - 1 }]);
    await backUpBeforeUpdate(HERS, { ...record, version: 2 }, START + 9);
    expect(await backups()).toHaveLength(2);
  });
});

describe('the list of copies', () => {
  it('has the newest first, with what is in each, and no deletion', async () => {
    await keepWins('2026-11-18', 'a', 'b');
    await copyDaily(HERS, START);
    await putBackup(START + 5, 'delete');
    await putBackup(START + 9, 'restore');
    await set('backup:1', 'damaged', database);
    expect(await listBackups()).toEqual([
      { takenAt: START + 9, why: 'restore', winsCount: 0, sitesCount: 0, daysCount: 0 },
      { takenAt: START - 1, why: 'daily', winsCount: 2, sitesCount: 1, daysCount: 0 },
    ]);
  });

  it('does not read them all again for it, once the morning has noted what is in them', async () => {
    await putBackup(1, 'import');
    await keepWins('2026-11-18', 'a');
    await copyDaily(HERS, START);
    await clearOf('backup:1');
    await putBackup(2, 'restore');
    const read = vi.spyOn(IDBObjectStore.prototype, 'get');
    expect((await listBackups()).map(({ takenAt }) => takenAt)).toEqual([START - 1, 2]);
    expect(read.mock.calls).toEqual([['backup:2']]);
    read.mockRestore();
    await copyDaily(HERS, START + DAY);
    const keys = (await entries<string, unknown>(database)).map(([key]) => key);
    expect(keys.filter((key) => key.startsWith('about-'))).toEqual([
      `about-backup:${START - 1}`,
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
