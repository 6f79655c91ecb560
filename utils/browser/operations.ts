/** What the database does for an operation: one transaction, which done again comes to the same. */
import type { Operation, Outcome } from '../engine/operation';
import type { State } from '../engine/state';
import { type Backup, freeTime, tooMany } from '../snapshot/backup';
import { besideToday, daysOfPutDown, joinedDays } from '../snapshot/days';
import { goneBack } from '../snapshot/going-back';
import { snapshotOf } from '../snapshot/kept';
import { broughtIn, mergeAfter, withPausesSince, withWinsSince } from '../snapshot/merge';
import { previewOf } from '../snapshot/preview';
import type { Snapshot } from '../snapshot/snapshot';
import type { Draft } from '../wins/draft';
import { backupEntry, backupKey, backupsIn, snapshotIn, storedCopy } from './backup-records';
import { type Rewritten, rewriteAll } from './database';
import { copyEntries } from './findings';
import { allIn, type Entry, entriesFor, isOfHers, readableIn, UNREADABLE } from './records';
import { stripEntries, stripsIn } from './strips';

/** `draft`: a half-written win that has come back with the rest. */
export type Done = Outcome & { readonly draft: Draft | null };
/** There is no such backup any more, or nobody has the file any more; or there is nothing new in it. */
export type NotDone = 'gone' | 'unchanged';

/** What an operation goes by. `file` is null in a life that has not read it, `draft` where there is none. */
export type Given = {
  readonly kept: State;
  readonly file: Snapshot | null;
  readonly draft: Draft | null;
};

type Found = Given & { readonly entries: readonly Entry[]; readonly backups: readonly Backup[] };
type Step<K extends Operation['kind']> = (
  operation: Extract<Operation, { kind: K }>,
  found: Found,
) => Rewritten<Done | NotDone>;

/**
 * Does it, with a backup of how everything was. The backup has the operation's id: cut off after the
 * transaction and before the state, the next life is told the same again, and nothing is done twice.
 */
export function carryOut(operation: Operation, given: Given): Promise<Done | NotDone> {
  return rewriteAll((entries) => {
    const found = { ...given, entries, backups: backupsIn(entries) };
    switch (operation.kind) {
      case 'import':
        return bringIn(operation, found);
      case 'delete':
        return deleteAll(operation, found);
      case 'restore':
        return restore(operation, found);
      case 'undo':
        return undo(operation, found);
    }
  });
}

const bringIn: Step<'import'> = (operation, found) => {
  const { kept, file, entries } = found;
  const before = backupOf(operation, found);
  if (before !== undefined) return again(before, before.incoming ?? null, found);
  if (file === null) return { entries, result: 'gone' };
  const mine = snapshotOf(kept, allIn(entries), operation.at);
  if (previewOf(mine, file).changesNothing) return { entries, result: 'unchanged' };
  const { day: today } = kept.today;
  const incoming = { ...file, wins: [], days: file.days.filter(({ day }) => day >= today) };
  return replaced(operation, found, { mine, after: mergeAfter(mine, file), incoming });
};

/** What can't be read is put aside: to be rid of it she may be here. */
const restore: Step<'restore'> = (operation, found) => {
  const { kept, entries, backups } = found;
  const from = backups.find((one) => one.takenAt === operation.takenAt && one.why !== 'delete');
  const copy = from === undefined ? null : snapshotIn(from);
  if (copy === null) return { entries, result: 'gone' };
  const before = backupOf(operation, found);
  if (before !== undefined) return again(before, copy, found);
  const mine = snapshotOf(kept, readableIn(entries), operation.at);
  return replaced(operation, found, {
    mine,
    after: goneBack(mine, copy, operation),
    incoming: copy,
    needed: operation.takenAt,
  });
};

const deleteAll: Step<'delete'> = (operation, found) => {
  const { kept, entries, backups, draft } = found;
  const before = backupOf(operation, found);
  if (before !== undefined) return again(before, null, found);
  const mine = snapshotOf(kept, readableIn(entries), operation.at);
  // A second deletion within the minute: it is undone with all that the first one took.
  const first = backups.find(
    ({ why, takenAt }) => why === 'delete' && takenAt === kept.undo?.backup,
  );
  const backup = {
    ...backupFor(operation, found, first === undefined ? mine : mergeAfter(first.snapshot, mine)),
    strips: { ...stripsIn(entries), ...first?.strips },
    draft: draft ?? first?.draft ?? null,
  };
  return {
    entries: [backupEntry(backup)],
    result: { backup: backup.takenAt, snapshot: null, wins: [], draft: null },
  };
};

const undo: Step<'undo'> = (_operation, found) => {
  const { kept, entries, backups } = found;
  const backup = backups.find(({ takenAt }) => takenAt === kept.undo?.backup);
  if (backup === undefined) return { entries, result: 'gone' };
  const { snapshot, strips, draft, brought = {} } = backup;
  const now = readableIn(entries);
  const wins = withWinsSince(snapshot.wins, now.wins, brought);
  const pauses = withPausesSince(snapshot, now.pauses, backup.incoming);
  return {
    entries: [
      ...rewritten(found, { ...snapshot, wins, pauses }),
      ...stripEntries(strips, kept.today.day),
    ],
    result: { backup: backup.takenAt, snapshot, wins, draft },
  };
};

/** What there is now makes way for what will be, with a backup and the newest copy of the state. */
function replaced(
  operation: Operation,
  found: Found,
  { mine, after, incoming, needed = 0 }: Replacing,
): Rewritten<Done> {
  const { kept, backups } = found;
  const backup = {
    ...backupFor(operation, found, mine),
    brought: broughtIn(mine.wins, after.wins),
    ...(operation.kind === 'import' && { incoming }),
  };
  const { takenAt } = backup;
  const staying = [takenAt, needed, kept.undo?.backup ?? 0];
  const going = tooMany([...backups, backup], staying, operation.at).map(backupKey);
  return {
    entries: [
      ...rewritten(found, after).filter(([key]) => !going.includes(key)),
      backupEntry(backup),
      ...copyEntries(kept, operation.at),
    ],
    result: { backup: takenAt, snapshot: incoming, wins: after.wins, draft: null },
  };
}

type Replacing = {
  readonly mine: Snapshot;
  readonly after: Snapshot;
  readonly incoming: Snapshot;
  readonly needed?: number;
};

/** The database has done it already, and the state has not heard of it. */
function again(
  { takenAt }: Backup,
  snapshot: Snapshot | null,
  { entries }: Found,
): Rewritten<Done> {
  const { wins } = readableIn(entries);
  return { entries, result: { backup: takenAt, snapshot, wins, draft: null } };
}

function backupOf({ id }: Operation, { backups }: Found): Backup | undefined {
  return backups.find(({ operation }) => operation === id);
}

function backupFor(
  { id, at, kind }: Operation,
  { kept, backups }: Found,
  snapshot: Snapshot,
): Backup {
  const why = kind === 'undo' ? 'restore' : kind;
  const takenAt = freeTime(backups, at);
  return {
    takenAt,
    why,
    snapshot,
    state: storedCopy(kept),
    strips: {},
    draft: null,
    operation: id,
  };
}

/**
 * Everything that isn't hers as it was, and hers as it will be: today is in the state, and a stamp of 0 is none. What she let
 * go of on a day that was not over when it left has its place in that day now: the state forgets it with the next one.
 */
function rewritten(
  { entries, kept }: Found,
  { wins, days, pauses = [], letGoes = [] }: Snapshot,
): readonly Entry[] {
  const { day: today } = kept.today;
  const { unreadable } = readableIn(entries);
  const aside = entries.filter(([key]) => unreadable.includes(key));
  return [
    ...entries.filter(([key]) => !isOfHers(key)),
    ...aside.map(([key, value]) => [UNREADABLE + key, value] as const),
    ...entriesFor({
      wins: wins.map(({ changedAt, ...win }) => (changedAt ? { ...win, changedAt } : win)),
      days: joinedDays([...days, ...daysOfPutDown(letGoes)]).flatMap((one) =>
        one.day === today ? besideToday(one, letGoes) : [one],
      ),
      pauses,
    }),
  ];
}
