/** Backups as they lie in IndexedDB: under which key, and how one is read. */
import * as v from 'valibot';
import { BACKUP_WHYS, type Backup } from '../snapshot/backup';
import { type Snapshot, SnapshotSchema } from '../snapshot/snapshot';
import type { Entry } from './database';

export const BACKUP = 'backup:';

/** Our own record, written from what had been checked: no later rule may keep her from her way back. */
const BackupSchema = v.object({
  takenAt: v.number(),
  why: v.picklist(BACKUP_WHYS),
  snapshot: v.custom<Snapshot>((snapshot) => typeof snapshot === 'object' && snapshot !== null),
  strips: v.optional(v.record(v.string(), v.unknown()), {}),
  draft: v.nullable(v.object({ id: v.string(), text: v.string() })),
  isOver: v.exactOptional(v.literal(true)),
  record: v.exactOptional(v.unknown()),
});

export function backupKey({ takenAt }: { readonly takenAt: number }): string {
  return BACKUP + takenAt;
}

/** Null when it can't be read. */
export function backupIn(stored: unknown): Backup | null {
  const parsed = v.safeParse(BackupSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** Oldest first. */
export function backupsIn(entries: readonly Entry[]): readonly Backup[] {
  return entries
    .filter(([key]) => key.startsWith(BACKUP))
    .flatMap(([, value]) => backupIn(value) ?? [])
    .sort((one, other) => one.takenAt - other.takenAt);
}

/** One that has lain here for a while, as what leaves today: null when it isn't understood any more. */
export function snapshotIn({ snapshot }: Backup): Snapshot | null {
  const parsed = v.safeParse(SnapshotSchema, snapshot);
  return parsed.success ? parsed.output : null;
}
