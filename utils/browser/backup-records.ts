/** Backups as they lie in IndexedDB: under which key, and how one is read. */
import * as v from 'valibot';
import { storedFrom } from '../engine/parse';
import type { State } from '../engine/state';
import { BACKUP_WHYS, type Backup } from '../snapshot/backup';
import { type Snapshot, SnapshotSchema } from '../snapshot/snapshot';
import { ownSnapshot, type StoredSnapshot, storedSnapshot } from '../snapshot/stored-snapshot';
import { DraftSchema } from '../wins/draft';
import type { Entry } from './records';

export const BACKUP = 'backup:';

/** Our own record, written from what had been checked: no later rule may keep her from undoing. */
const OwnSnapshotSchema = v.pipe(v.custom<StoredSnapshot>(hasHistory), v.transform(ownSnapshot));

/** What it is read by would throw, and then no backup at all could be read. */
function hasHistory(stored: unknown): boolean {
  return v.is(
    v.object({ days: v.array(v.object({})), pauses: v.exactOptional(v.array(v.unknown())) }),
    stored,
  );
}

const BackupSchema = v.pipe(
  v.object({
    takenAt: v.number(),
    why: v.picklist(BACKUP_WHYS),
    snapshot: OwnSnapshotSchema,
    state: v.exactOptional(v.unknown()),
    strips: v.optional(v.record(v.string(), v.unknown()), {}),
    draft: v.nullable(DraftSchema),
    operation: v.exactOptional(v.string()),
    brought: v.exactOptional(v.record(v.string(), v.number())),
    incoming: v.exactOptional(OwnSnapshotSchema),
    /** What versions before 3 called the state. */
    record: v.exactOptional(v.unknown()),
  }),
  v.transform(({ record, ...backup }) =>
    record === undefined ? backup : { ...backup, state: record },
  ),
);

export function backupKey({ takenAt }: { readonly takenAt: number }): string {
  return BACKUP + takenAt;
}

export function backupEntry(backup: Backup): Entry {
  const { snapshot, incoming } = backup;
  const stored = {
    ...backup,
    snapshot: storedSnapshot(snapshot),
    ...(incoming && { incoming: storedSnapshot(incoming) }),
  };
  return [backupKey(backup), stored];
}

/** Null when it can't be read. */
export function backupIn(stored: unknown): Backup | null {
  const parsed = v.safeParse(BackupSchema, stored);
  return parsed.success ? parsed.output : null;
}

export function backupsIn(entries: readonly Entry[]): readonly Backup[] {
  const found = entries.filter(([key]) => key.startsWith(BACKUP));
  return found.flatMap(([, value]) => backupIn(value) ?? []);
}

/** One that has lain here for a while, as what leaves today: null when it isn't understood any more. */
export function snapshotIn({ snapshot }: Pick<Backup, 'snapshot'>): Snapshot | null {
  const parsed = v.safeParse(SnapshotSchema, snapshot);
  return parsed.success ? parsed.output : null;
}

/** A state as it is kept in a backup: what can be undone for a minute is in none. */
export function storedCopy(state: State) {
  return storedFrom({ ...state, undo: null });
}
