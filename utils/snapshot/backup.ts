/** How everything was: each morning, and before anything happened to all of it at once. */
import type { Day } from '../time/day';
import type { Draft } from '../wins/draft';
import type { Snapshot } from './snapshot';

/** So many are kept, the newest ones. */
export const MAX_BACKUPS = 7;

export const BACKUP_WHYS = ['daily', 'update', 'import', 'restore', 'delete'] as const;
/** In the morning, or before: a newer version, a file, another backup, nothing at all. */
export type BackupWhy = (typeof BACKUP_WHYS)[number];

/** A backup in a few words. */
export type BackupHead = {
  readonly takenAt: number;
  readonly why: BackupWhy;
  readonly winsCount: number;
  readonly sitesCount: number;
  readonly daysCount: number;
};
/** One that she can look at. That of a deletion is in no list: undoing it is its only door. */
export type BackupSummary = BackupHead & { readonly why: Exclude<BackupWhy, 'delete'> };

export type Backup = {
  /** Epoch ms; also in its key. */
  readonly takenAt: number;
  readonly why: BackupWhy;
  readonly snapshot: Snapshot;
  /** The state as it was stored, by whichever version; older backups have none. */
  readonly state?: unknown;
  /** By day, as they are stored, what was deleted of the strips. None for a file that came in: it brings none. */
  readonly strips: Readonly<Record<Day, unknown>>;
  /** A half-written win that was deleted with the rest. */
  readonly draft: Draft | null;
  /** The id of the operation that it was taken before. */
  readonly operation?: string;
  /** The wins that came with that operation, by id, each with its stamp: those that differ have come since. */
  readonly brought?: Readonly<Record<string, number>>;
  /** What else came in with a file, for the state. */
  readonly incoming?: Snapshot;
};

export function headOf({ takenAt, why, snapshot: { wins, groups, days } }: Backup): BackupHead {
  const sitesCount = groups.reduce((count, { sites }) => count + sites.length, 0);
  return { takenAt, why, winsCount: wins.length, sitesCount, daysCount: days.length };
}

/**
 * At an instant, epoch ms. A time after now tells of a clock that was ahead, and of nothing else: such
 * a one comes last, or it would be the newest for a year.
 */
export function newestFirst<T extends { readonly takenAt: number }>(
  all: readonly T[],
  at: number,
): readonly T[] {
  const isAhead = ({ takenAt }: T) => Number(takenAt > at);
  return [...all].sort(
    (one, other) => isAhead(one) - isAhead(other) || other.takenAt - one.takenAt,
  );
}

/** A time of its own for one that is taken at an instant, so that it is written over no other. */
export function freeTime(all: readonly { readonly takenAt: number }[], at: number): number {
  let takenAt = at;
  while (all.some((one) => one.takenAt === takenAt)) takenAt -= 1;
  return takenAt;
}

/** Whether anything of hers is other than in the newest backup, or would be in a first one. */
export function isWorthABackup(snapshot: Snapshot, newest: Snapshot | null): boolean {
  const { wins, days, groups } = snapshot;
  const isEmpty =
    wins.length + days.length === 0 && groups.every(({ sites }) => sites.length === 0);
  return !isEmpty && (newest === null || sayingOf(snapshot) !== sayingOf(newest));
}

/** All but when it left, and the cup, which is another each day: what is added to a snapshot is in it by itself. */
function sayingOf({ exportedAt: _at, cup: _cup, ...hers }: Snapshot): string {
  return JSON.stringify(hers);
}

/** So many mornings stay, however many files come in on one day. */
const MORNINGS_KEPT = 3;

type Taken = { readonly takenAt: number; readonly why: BackupWhy };

/**
 * Those that have to go, oldest first, so that seven are left. `needed` stay in any case: undoing
 * needs them, or they are being written. Of the mornings the last three stay, and the last one
 * before an update.
 */
export function tooMany<T extends Taken>(
  backups: readonly T[],
  needed: readonly number[],
  at: number,
): readonly T[] {
  const ordered = newestFirst(backups, at);
  const lastOf = (why: BackupWhy, count: number) =>
    ordered.filter((one) => one.why === why).slice(0, count);
  const staying = new Set([...lastOf('daily', MORNINGS_KEPT), ...lastOf('update', 1)]);
  const mayGo = ordered.filter((one) => !staying.has(one) && !needed.includes(one.takenAt));
  return mayGo.reverse().slice(0, Math.max(0, backups.length - MAX_BACKUPS));
}
