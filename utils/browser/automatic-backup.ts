/** Backups that nobody asked for: one each morning that has something new, one after each update of what was before it. */
import type { State } from '../engine/state';
import {
  type Backup,
  freeTime,
  headOf,
  isWorthABackup,
  newestFirst,
  tooMany,
} from '../snapshot/backup';
import { snapshotOf } from '../snapshot/kept';
import { headEntry, headKey, readHeads, readWhole } from './backup-heads';
import { backupEntry, backupKey, storedCopy } from './backup-records';
import { entriesOfHers } from './database';
import { copyEntries } from './findings';
import { answerTo, store } from './open-database';
import { readableIn, winsKey } from './records';

/**
 * Copies the state, and takes a backup when anything of hers differs from the newest one, or when an
 * older version has left a state. Returns how many wins there are. What can't be read of them stands in
 * the backup as it stood in the one before. Nothing else may be written meanwhile.
 */
export async function takeBackup(state: State, older: unknown, at: number): Promise<number> {
  const { heads, spare } = await readHeads();
  const [newest] = newestFirst(heads, at).filter(({ why }) => why !== 'delete');
  const before = newest === undefined ? null : await readWhole(newest.takenAt);
  const { wins, days, pauses, unreadable } = readableIn(await store('readonly', entriesOfHers));
  const missing = (before?.snapshot.wins ?? []).filter(({ day }) =>
    unreadable.includes(winsKey(day)),
  );
  const snapshot = snapshotOf(state, { wins: [...wins, ...missing], days, pauses }, at);
  const isUpdate = older !== undefined;
  const isNew = isUpdate || isWorthABackup(snapshot, before?.snapshot ?? null);
  // Nobody can ask for what was deleted any more.
  const going = heads.filter(
    ({ why, takenAt }) => why === 'delete' && takenAt !== state.undo?.backup,
  );
  const staying = heads.filter((one) => !going.includes(one));
  const backup: Backup = {
    takenAt: freeTime(heads, at),
    why: isUpdate ? 'update' : 'daily',
    snapshot,
    state: older ?? storedCopy(state),
    strips: {},
    draft: null,
  };
  if (isNew) {
    staying.push(headOf(backup));
    going.push(...tooMany(staying, [backup.takenAt, state.undo?.backup ?? 0], at));
  }
  await store('readwrite', async (kept) => {
    const entries = [
      ...(isNew ? [backupEntry(backup)] : []),
      ...staying.map(headEntry),
      ...copyEntries(state, at),
    ];
    for (const [key, value] of entries) kept.put(value, key);
    const gone = going.flatMap((one) => [backupKey(one), headKey(one)]);
    for (const key of [...gone, ...spare]) kept.delete(key);
    await answerTo(kept.transaction);
  });
  return wins.length;
}

/** How many wins there are, of those that can be read. */
export async function countWins(): Promise<number> {
  return readableIn(await store('readonly', entriesOfHers)).wins.length;
}

/** Backups of these times go for good. */
export async function forgetBackups(taken: readonly number[]): Promise<void> {
  await store('readwrite', async (kept) => {
    const keys = taken.flatMap((takenAt) => [backupKey({ takenAt }), headKey({ takenAt })]);
    for (const key of keys) kept.delete(key);
    await answerTo(kept.transaction);
  });
}
