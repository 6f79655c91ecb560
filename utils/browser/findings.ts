/** The newest copy of the state, in IndexedDB, with a mark that there once was one: what a lost state comes back from. */
import * as v from 'valibot';
import type { State } from '../engine/state';
import { type Backup, newestFirst } from '../snapshot/backup';
import { BACKUP, backupIn, storedCopy } from './backup-records';
import { under } from './database';
import { answerTo, patientStore, store } from './open-database';
import type { Entry } from './records';

const COPY = 'copy:state';
const INSTALLED = 'installed';

const CopySchema = v.object({ takenAt: v.number(), state: v.unknown() });
const InstalledSchema = v.object({ at: v.number() });

/** What a state may be made of again: one of then, or what of it would have left. */
export type Found = {
  readonly takenAt: number;
  readonly state?: unknown;
  readonly snapshot?: Backup['snapshot'];
};

/** What the database knows, where the state is lost. */
export type Findings = {
  /** There once was a state, or something of hers is there. */
  readonly isKnown: boolean;
  readonly installedAt: number | null;
  /** Newest first, without the backup of a deletion: what she has deleted doesn't come back. */
  readonly backups: readonly Found[];
};

/** The copy and the mark, as they are stored. */
export function copyEntries(state: State, at: number): readonly Entry[] {
  return [
    [COPY, { takenAt: at, state: storedCopy(state) }],
    [INSTALLED, { at: state.installedAt }],
  ];
}

/** Copies the state by itself. */
export async function copyState(state: State, at: number): Promise<void> {
  await store('readwrite', async (kept) => {
    for (const [key, value] of copyEntries(state, at)) kept.put(value, key);
    await answerTo(kept.transaction);
  });
}

/** At an instant, epoch ms. Rejects when the database can't be read: then nobody knows whether this is a first run. */
export async function readFindings(at: number): Promise<Findings> {
  return patientStore('readonly', async (kept) => {
    const [count, installed, copy, backups] = await Promise.all([
      answerTo(kept.count()),
      answerTo<unknown>(kept.get(INSTALLED)),
      answerTo<unknown>(kept.get(COPY)),
      answerTo<unknown[]>(kept.getAll(under(BACKUP))),
    ]);
    const marked = v.safeParse(InstalledSchema, installed);
    const copied = v.safeParse(CopySchema, copy);
    const found = backups.flatMap((one) => backupIn(one) ?? []);
    const hers: readonly Found[] = found.filter(({ why }) => why !== 'delete');
    return {
      isKnown: count > 0,
      installedAt: marked.success ? marked.output.at : null,
      // Of the same time the copy is the later one.
      backups: newestFirst(copied.success ? [copied.output, ...hers] : hers, at),
    };
  });
}
