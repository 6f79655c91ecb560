/** Which backups there are, and how much is in each: noted beside them, so that nobody reads them all to know. */
import * as v from 'valibot';
import {
  BACKUP_WHYS,
  type Backup,
  type BackupHead,
  type BackupSummary,
  headOf,
  newestFirst,
} from '../snapshot/backup';
import type { Snapshot } from '../snapshot/snapshot';
import { BACKUP, backupIn, backupKey, snapshotIn } from './backup-records';
import { readClock } from './clock';
import { under } from './database';
import { answerTo, store } from './open-database';
import type { Entry } from './records';

const HEAD = 'about-backup:';

const count = v.number();
const HeadSchema = v.object({
  takenAt: v.number(),
  why: v.picklist(BACKUP_WHYS),
  winsCount: count,
  sitesCount: count,
  daysCount: count,
});

/** The backups that she can look at and go back to, newest first. */
export async function listBackups(): Promise<readonly BackupSummary[]> {
  const { heads } = await readHeads();
  return newestFirst(heads, readClock().at).flatMap(({ why, ...head }) =>
    why === 'delete' ? [] : [{ ...head, why }],
  );
}

/** What is in one of them; null when it is gone, or isn't understood any more. */
export async function readBackup(takenAt: number): Promise<Snapshot | null> {
  const backup = await readWhole(takenAt);
  return backup === null || backup.why === 'delete' ? null : snapshotIn(backup);
}

/** One as it lies there, whatever it is of. */
export async function readWhole(takenAt: number): Promise<Backup | null> {
  const stored = await store('readonly', (kept) =>
    answerTo<unknown>(kept.get(backupKey({ takenAt }))),
  );
  return backupIn(stored);
}

type Heads = {
  readonly heads: readonly BackupHead[];
  /** What is noted of backups that are gone. */
  readonly spare: readonly string[];
};

/** A backup whose head is not noted is looked into, one after the other: together they may be large. */
export async function readHeads(): Promise<Heads> {
  const [keys, noted] = await store('readonly', (kept) =>
    Promise.all([
      answerTo(kept.getAllKeys(under(BACKUP))),
      answerTo<unknown[]>(kept.getAll(under(HEAD))),
    ]),
  );
  const known = new Map(
    noted.flatMap((one) => {
      const parsed = v.safeParse(HeadSchema, one);
      return parsed.success ? [[parsed.output.takenAt, parsed.output] as const] : [];
    }),
  );
  const heads: BackupHead[] = [];
  for (const key of keys) {
    const takenAt = Number(String(key).slice(BACKUP.length));
    const head = known.get(takenAt) ?? (await lookInto(takenAt));
    known.delete(takenAt);
    if (head !== null) heads.push(head);
  }
  return { heads, spare: [...known.values()].map(headKey) };
}

/** As it is noted. */
export function headEntry(head: BackupHead): Entry {
  return [headKey(head), head];
}

export function headKey({ takenAt }: { readonly takenAt: number }): string {
  return HEAD + takenAt;
}

async function lookInto(takenAt: number): Promise<BackupHead | null> {
  const backup = await readWhole(takenAt);
  return backup === null ? null : headOf(backup);
}
