/** Copies of everything: one each morning that has something new, a list of them, and each to be looked at. */
import type { State } from '../engine/state';
import { type Backup, type BackupSummary, tooMany } from '../snapshot/backup';
import { snapshotOf } from '../snapshot/kept';
import type { Snapshot } from '../snapshot/snapshot';
import { BACKUP, backupIn, backupKey, snapshotIn } from './backup-records';
import { entriesOfHers, readableIn, under, winsKey } from './database';
import { answerTo, patientStore, store } from './open-database';
import { copyEntries } from './state-copy';

/** A deletion that nobody takes back any more, should its backup have been left behind. */
const LEFT_BEHIND_MS = 600_000;

type Head = Pick<Backup, 'takenAt' | 'why'>;

/** The copies that she can look at and go back to, newest first. */
export async function listBackups(): Promise<readonly BackupSummary[]> {
  const summaries: BackupSummary[] = [];
  await patientStore('readonly', (kept) =>
    eachBackup(kept, ({ takenAt, why, snapshot: { wins, days, groups } }) => {
      if (why === 'delete') return;
      const sitesCount = groups.reduce((count, { sites }) => count + sites.length, 0);
      const counts = { winsCount: wins.length, sitesCount, daysCount: days.length };
      summaries.push({ takenAt, why, ...counts });
    }),
  );
  return summaries.sort((one, other) => other.takenAt - one.takenAt);
}

/** What is in one of them; null when it is gone, or isn't understood any more. */
export async function readBackup(takenAt: number): Promise<Snapshot | null> {
  const stored = await patientStore('readonly', (kept) =>
    answerTo<unknown>(kept.get(backupKey({ takenAt }))),
  );
  const backup = backupIn(stored);
  return backup === null || backup.why === 'delete' ? null : snapshotIn(backup);
}

/**
 * Copies the state, and takes a backup when anything of hers differs from the newest one. Returns how
 * many wins there are. What can't be read of them stands in the backup as it stood in the one before.
 */
export async function copyDaily(state: State, at: number): Promise<number> {
  return store('readwrite', async (kept) => {
    const { wins, days, unreadable } = readableIn(await entriesOfHers(kept));
    const { heads, newest } = await backupsOf(kept);
    const missing = (newest?.wins ?? []).filter(({ day }) => unreadable.includes(winsKey(day)));
    const snapshot = snapshotOf(state, [...wins, ...missing], days, at);
    put(
      kept,
      state,
      heads,
      isWorthABackup(snapshot, newest) ? { why: 'daily', snapshot } : null,
      at,
    );
    await answerTo(kept.transaction);
    return wins.length;
  });
}

/** Takes a backup of what an older version left, with its record as it was. */
export async function backUpBeforeUpdate(state: State, record: unknown, at: number): Promise<void> {
  await patientStore('readwrite', async (kept) => {
    const { wins, days } = readableIn(await entriesOfHers(kept));
    const { heads, records } = await backupsOf(kept);
    const snapshot = snapshotOf(state, wins, days, at);
    // Cut off before the state was written, it is here already.
    const isHere = records.includes(JSON.stringify(record));
    put(kept, state, heads, isHere ? null : { why: 'update', snapshot, record }, at);
    await answerTo(kept.transaction);
  });
}

function put(
  kept: IDBObjectStore,
  state: State,
  heads: readonly Head[],
  what: Pick<Backup, 'why' | 'snapshot' | 'record'> | null,
  at: number,
): void {
  const wayBackTo = state.wayBack?.backup ?? 0;
  const left = heads.filter((one) => isLeftBehind(one, wayBackTo, at));
  const staying: Head[] = heads.filter((one) => !left.includes(one));
  if (what !== null) {
    const backup: Backup = { ...what, takenAt: freeBefore(heads, at), strips: {}, draft: null };
    kept.put(backup, backupKey(backup));
    staying.push(backup);
    left.push(...tooMany(staying, [backup.takenAt, wayBackTo]));
  }
  for (const one of left) kept.delete(backupKey(one));
  for (const [key, value] of copyEntries(state, at)) kept.put(value, key);
}

/** The backup of a deletion goes with its way back; this one didn't. */
function isLeftBehind({ takenAt, why }: Head, wayBackTo: number, at: number): boolean {
  return why === 'delete' && takenAt !== wayBackTo && at - takenAt > LEFT_BEHIND_MS;
}

/** A time of its own, so that it is written over nothing, nor anything over it that happens now. */
function freeBefore(heads: readonly Head[], at: number): number {
  let takenAt = at - 1;
  while (heads.some((one) => one.takenAt === takenAt)) takenAt -= 1;
  return takenAt;
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

async function backupsOf(kept: IDBObjectStore) {
  const heads: Head[] = [];
  const records: string[] = [];
  let newest: Backup | null = null as Backup | null;
  await eachBackup(kept, (backup) => {
    const { takenAt, why, record } = backup;
    heads.push({ takenAt, why });
    if (record !== undefined) records.push(JSON.stringify(record));
    if (why !== 'delete' && takenAt > (newest?.takenAt ?? 0)) newest = backup;
  });
  return { heads, records, newest: newest?.snapshot ?? null };
}

/** One after the other: together they may be large. */
function eachBackup(kept: IDBObjectStore, visit: (backup: Backup) => void): Promise<void> {
  const request = kept.openCursor(under(BACKUP));
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return resolve();
      const backup = backupIn(cursor.value);
      if (backup !== null) visit(backup);
      cursor.continue();
    };
  });
}
