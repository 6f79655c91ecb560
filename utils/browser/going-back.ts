/** Goes back to a copy: wins and days as they were in it, in one transaction, with a backup of how it was. */
import type { State } from '../engine/state';
import { type Backup, tooMany } from '../snapshot/backup';
import { goneBack } from '../snapshot/going-back';
import { snapshotOf } from '../snapshot/kept';
import type { Win } from '../wins/win';
import { backupKey, backupsIn, snapshotIn } from './backup-records';
import { isSameDeed, stored } from './backups';
import { entriesFor, isOfHers, readableIn, rewriteAll, UNREADABLE } from './database';
import { copyEntries } from './state-copy';

type GoneBack = {
  readonly from: Backup;
  /** All that there are now. */
  readonly wins: readonly Win[];
  /** Which backup tells how it was before. */
  readonly backup: number;
};

/**
 * Null when there is no such copy, or none that is understood. Done again because it was cut off, the
 * first backup stays the way back. What can't be read is set aside: to be rid of it she may be here.
 */
export async function goBackAll(
  state: State,
  takenAt: number,
  at: number,
): Promise<GoneBack | null> {
  let gone: GoneBack | null = null;
  await rewriteAll((entries) => {
    const backups = backupsIn(entries);
    const from = backups.find((one) => one.takenAt === takenAt && one.why !== 'delete');
    const copy = from === undefined ? null : snapshotIn(from);
    if (from === undefined || copy === null) return entries;
    const { wins, days, unreadable } = readableIn(entries);
    const mine = snapshotOf(state, wins, days, at);
    const known = state.wayBack?.backup ?? 0;
    const before =
      backups.find((one) => one.takenAt > known && isSameDeed(one, 'restore', at)) ??
      ({ takenAt: at, why: 'restore', snapshot: mine, strips: {}, draft: null } as const);
    const after = goneBack(mine, copy, takenAt);
    gone = { from: { ...from, snapshot: copy }, wins: after.wins, backup: before.takenAt };
    const others = backups.filter((one) => one.takenAt !== before.takenAt);
    const needed = [before.takenAt, takenAt, known];
    const going = tooMany([...others, before], needed).map(backupKey);
    return [
      ...entries.filter(([key]) => !isOfHers(key) && !going.includes(key)),
      ...entries
        .filter(([key]) => unreadable.includes(key))
        .map(([key, value]) => [UNREADABLE + key, value] as const),
      ...entriesFor(stored(after, state.ledger.day)),
      [backupKey(before), before],
      ...copyEntries(state, at),
    ];
  });
  return gone;
}
