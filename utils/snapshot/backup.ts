/** How everything was: each morning, and before anything happened to all of it at once. */
import type { Day } from '../time/day';
import type { Snapshot } from './snapshot';

/** So many are kept, the newest ones. */
export const MAX_BACKUPS = 7;
/** Younger than this, a backup may be of something that was cut off and is done again. */
export const SAME_DEED_MS = 60_000;

export const BACKUP_WHYS = ['daily', 'update', 'import', 'restore', 'delete'] as const;
/** In the morning, or before: a newer version, a file, another copy, nothing at all. */
export type BackupWhy = (typeof BACKUP_WHYS)[number];

/** A backup in a few words. */
export type BackupHead = {
  readonly takenAt: number;
  readonly why: BackupWhy;
  readonly winsCount: number;
  readonly sitesCount: number;
  readonly daysCount: number;
};
/** One that she can look at. That of a deletion is in no list: the way back is its only door. */
export type BackupSummary = BackupHead & { readonly why: Exclude<BackupWhy, 'delete'> };

export type Backup = {
  /** Epoch ms; also in its key. */
  readonly takenAt: number;
  readonly why: BackupWhy;
  readonly snapshot: Snapshot;
  /** By day, as they are stored, what was deleted of the strips. None for a file that came in: it brings none. */
  readonly strips: Readonly<Record<Day, unknown>>;
  /** A half-written win that was deleted with the rest. */
  readonly draft: { readonly id: string; readonly text: string } | null;
  /** What it is of had come to its end, and a later one was taken back since. */
  readonly isOver?: true;
  /** The record as the older version had written it, before an update. */
  readonly record?: unknown;
};

export function headOf({ takenAt, why, snapshot: { wins, groups, days } }: Backup): BackupHead {
  const sitesCount = groups.reduce((count, { sites }) => count + sites.length, 0);
  return { takenAt, why, winsCount: wins.length, sitesCount, daysCount: days.length };
}

/** So many mornings stay, however many files come in on one day. */
const MORNINGS_KEPT = 3;

type Taken = { readonly takenAt: number; readonly why: BackupWhy };

/**
 * Those that have to go, oldest first, so that seven are left. `needed` stay in any case: a way back
 * leads to them, or they are being written. Of the mornings the last three stay, and the last one
 * before an update.
 */
export function tooMany<T extends Taken>(
  backups: readonly T[],
  needed: readonly number[],
): readonly T[] {
  const oldestFirst = [...backups].sort((one, other) => one.takenAt - other.takenAt);
  const lastOf = (why: BackupWhy, count: number) =>
    oldestFirst.filter((one) => one.why === why).slice(-count);
  const staying = new Set([...lastOf('daily', MORNINGS_KEPT), ...lastOf('update', 1)]);
  const mayGo = oldestFirst.filter((one) => !staying.has(one) && !needed.includes(one.takenAt));
  return mayGo.slice(0, Math.max(0, backups.length - MAX_BACKUPS));
}
