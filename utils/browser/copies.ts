/** Copies of everything that nobody asked for: one each morning that has something new, one before each update. */
import type { State } from '../engine/state';
import { type Backup, type BackupHead, headOf, tooMany } from '../snapshot/backup';
import { snapshotOf } from '../snapshot/kept';
import type { Snapshot } from '../snapshot/snapshot';
import { headEntry, headKey, readHeads, readWhole } from './backup-heads';
import { backupKey } from './backup-records';
import { entriesOfHers, readableIn, winsKey } from './database';
import { answerTo, store } from './open-database';
import { copyEntries } from './state-copy';

/** A deletion that nobody takes back any more, should its backup have been left behind. */
const LEFT_BEHIND_MS = 600_000;

/**
 * Copies the state, and takes a backup when anything of hers differs from the newest one. Returns how
 * many wins there are. What can't be read of them stands in the backup as it stood in the one before.
 * In short transactions, so that a win that is told meanwhile waits for none of it; nothing else may
 * happen to everything at once while this goes on.
 */
export async function copyDaily(state: State, at: number): Promise<number> {
  const { heads, spare } = await readHeads();
  const newest = await newestOf(heads);
  const { wins, days, unreadable } = readableIn(await store('readonly', entriesOfHers));
  const missing = (newest?.wins ?? []).filter(({ day }) => unreadable.includes(winsKey(day)));
  const snapshot = snapshotOf(state, [...wins, ...missing], days, at);
  const isNew = isWorthABackup(snapshot, newest);
  await put(state, heads, spare, isNew ? { why: 'daily', snapshot } : null, at);
  return wins.length;
}

/** How many wins there are, of those that can be read. */
export async function countWins(): Promise<number> {
  return readableIn(await store('readonly', entriesOfHers)).wins.length;
}

/** Takes a backup of what an older version left, with its record as it was: once, however often it is cut off. */
export async function backUpBeforeUpdate(state: State, record: unknown, at: number): Promise<void> {
  const { heads, spare } = await readHeads();
  for (const { why, takenAt } of heads) {
    const before = why === 'update' ? (await readWhole(takenAt))?.record : undefined;
    if (JSON.stringify(before) === JSON.stringify(record)) return;
  }
  const { wins, days } = readableIn(await store('readonly', entriesOfHers));
  await put(
    state,
    heads,
    spare,
    { why: 'update', snapshot: snapshotOf(state, wins, days, at), record },
    at,
  );
}

/** Writes a backup, if there is one to be written, and the copy of the state; what there is too much of goes. */
async function put(
  state: State,
  heads: readonly BackupHead[],
  spare: readonly string[],
  what: Pick<Backup, 'why' | 'snapshot' | 'record'> | null,
  at: number,
): Promise<void> {
  const wayBackTo = state.wayBack?.backup ?? 0;
  const going = heads.filter((one) => isLeftBehind(one, wayBackTo, at));
  const staying = heads.filter((one) => !going.includes(one));
  const backup: Backup | null =
    what === null ? null : { ...what, takenAt: freeBefore(heads, at), strips: {}, draft: null };
  if (backup !== null) {
    staying.push(headOf(backup));
    going.push(...tooMany(staying, [backup.takenAt, wayBackTo]));
  }
  await store('readwrite', async (kept) => {
    if (backup !== null) kept.put(backup, backupKey(backup));
    const entries = [...staying.map(headEntry), ...copyEntries(state, at)];
    for (const [key, value] of entries) kept.put(value, key);
    const gone = going.flatMap((one) => [backupKey(one), headKey(one)]);
    for (const key of [...gone, ...spare]) kept.delete(key);
    await answerTo(kept.transaction);
  });
}

/** The backup of a deletion goes with its way back; this one didn't. */
function isLeftBehind({ takenAt, why }: BackupHead, wayBackTo: number, at: number): boolean {
  return why === 'delete' && takenAt !== wayBackTo && at - takenAt > LEFT_BEHIND_MS;
}

/** A time of its own, so that it is written over nothing, nor anything over it that happens now. */
function freeBefore(heads: readonly BackupHead[], at: number): number {
  let takenAt = at - 1;
  while (heads.some((one) => one.takenAt === takenAt)) takenAt -= 1;
  return takenAt;
}

/** What is in the newest one that can be read. */
async function newestOf(heads: readonly BackupHead[]): Promise<Snapshot | null> {
  const newest = heads.findLast(({ why }) => why !== 'delete');
  return newest === undefined ? null : ((await readWhole(newest.takenAt))?.snapshot ?? null);
}

function isWorthABackup(snapshot: Snapshot, newest: Snapshot | null): boolean {
  const { wins, days, groups } = snapshot;
  const isEmpty =
    wins.length + days.length === 0 && groups.every(({ sites }) => sites.length === 0);
  return !isEmpty && (newest === null || sayingOf(snapshot) !== sayingOf(newest));
}

/** All that is hers and stays. */
function sayingOf({ groups, settings, wins, days }: Snapshot): string {
  return JSON.stringify([groups, settings, wins, days]);
}
