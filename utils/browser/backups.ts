/** Everything at once, in one transaction each: bring a file in, delete it all, go back; with a copy of how it was. */

import type { State } from '../engine/state';
import { type Backup, SAME_DEED_MS, tooMany } from '../snapshot/backup';
import { snapshotOf } from '../snapshot/kept';
import { joinedWins, mergeAfter } from '../snapshot/merge';
import { previewOf } from '../snapshot/preview';
import type { Snapshot } from '../snapshot/snapshot';
import type { Day } from '../time/day';
import type { Win } from '../wins/win';
import { BACKUP, backupKey, backupsIn } from './backup-records';
import {
  type AllKept,
  allIn,
  type Entry,
  entriesFor,
  forgetEntry,
  isOfHers,
  readableIn,
  rewriteAll,
} from './database';
import { copyEntries } from './state-copy';
import { stripEntries, stripsIn, todaysStrip } from './strips';

/** The wins that there are now, and which backup tells how it was before. */
type Merged = { readonly wins: readonly Win[]; readonly backup: number };

/**
 * Brings a snapshot in; null when there is nothing new in it. `known` is the backup that the state
 * knows of, if any: a younger one is of the same deed, cut off before its end, and stays the way back.
 */
export async function mergeAll(
  kept: State,
  theirs: Snapshot,
  known: number | null,
  at: number,
): Promise<Merged | null> {
  let merged: Merged | null = null;
  await rewriteAll((entries) => {
    const { wins, days } = allIn(entries);
    const mine = snapshotOf(kept, wins, days, at);
    const backups = backupsIn(entries);
    const cutOff = backups.find(
      (one) => !one.isOver && one.takenAt > (known ?? 0) && isSameDeed(one, 'import', at),
    );
    if (cutOff === undefined && previewOf(mine, theirs).changesNothing) return entries;
    const before: Backup = cutOff ?? {
      takenAt: at,
      why: 'import',
      snapshot: mine,
      strips: {},
      draft: null,
    };
    const after = mergeAfter(mine, theirs);
    merged = { wins: after.wins, backup: before.takenAt };
    const others = backups.filter((one) => one !== cutOff);
    const going = tooMany([...others, before], [before.takenAt, known ?? 0]).map(backupKey);
    return [
      ...entries.filter(([key]) => !isOfHers(key) && !going.includes(key)),
      ...entriesFor(stored(after, kept.ledger.day)),
      [backupKey(before), before],
      ...copyEntries(kept, at),
    ];
  });
  return merged;
}

/** Keeps how everything is, for the way back from a deletion. Nothing is deleted yet: `emptyBut` does that. */
export async function backUpAll(kept: State, draft: Backup['draft'], at: number): Promise<number> {
  await rewriteAll((entries) => {
    const { wins, days } = readableIn(entries);
    const now = snapshotOf(kept, wins, days, at);
    // Asked for twice: there is one way back, and it leads to all of it.
    const last = backupsIn(entries).find((one) => isSameDeed(one, 'delete', at));
    const snapshot = last === undefined ? now : mergeAfter(last.snapshot, now);
    const before = {
      takenAt: at,
      why: 'delete',
      snapshot,
      strips: { ...stripsIn(entries), ...todaysStrip(kept.ledger), ...last?.strips },
      draft: draft ?? last?.draft ?? null,
    } as const;
    return [...entries, [backupKey(before), before]];
  });
  return at;
}

/**
 * Deletes everything that was there when a backup was taken, and all other backups. Done again, it
 * changes nothing. Returns the wins written since.
 */
export async function emptyBut(takenAt: number): Promise<readonly Win[]> {
  let since: readonly Win[] = [];
  await rewriteAll((entries) => {
    const backup = entries.find(([key]) => key === BACKUP + takenAt);
    since = winsSince(entries, takenAt);
    return backup === undefined ? entries : [backup, ...entriesFor({ wins: since, days: [] })];
  });
  return since;
}

/** Puts back what a backup has, with the wins written since. Null when there is no such backup. */
export async function restoreAll(
  takenAt: number,
  today: Day,
): Promise<{ readonly backup: Backup; readonly wins: readonly Win[] } | null> {
  let restored: { readonly backup: Backup; readonly wins: readonly Win[] } | null = null;
  await rewriteAll((entries) => {
    const backup = backupsIn(entries).find((one) => one.takenAt === takenAt);
    if (backup === undefined) return entries;
    const since = winsSince(entries, takenAt);
    const { wins: before, days } = backup.snapshot;
    const wins = joinedWins([...before, ...since]);
    restored = { backup, wins };
    return [
      ...entries.filter(([key]) => !isOfHers(key)),
      // The state will know of none: those before this one must not be taken for cut off.
      ...backupsIn(entries)
        .filter((one) => one.takenAt < takenAt)
        .map((one) => [backupKey(one), { ...one, isOver: true }] as const),
      ...stripEntries(backup.strips, today),
      ...entriesFor(stored({ wins, days }, today)),
    ];
  });
  return restored;
}

/** Removes a backup for good. */
export async function forgetBackup(takenAt: number): Promise<void> {
  await forgetEntry(BACKUP + takenAt);
}

export function isSameDeed(backup: Backup, why: Backup['why'], at: number): boolean {
  const ageMs = at - backup.takenAt;
  return backup.why === why && ageMs >= 0 && ageMs < SAME_DEED_MS;
}

export function winsSince(entries: readonly Entry[], at: number): readonly Win[] {
  return readableIn(entries).wins.filter(({ changedAt = 0 }) => changedAt > at);
}

/** As it is kept: today is in the state, and a stamp of 0 is none. */
export function stored({ wins, days }: AllKept, today: Day): AllKept {
  return {
    wins: wins.map(({ changedAt, ...win }) => (changedAt ? { ...win, changedAt } : win)),
    days: days.filter(({ day }) => day !== today),
  };
}
