/** The state a second time, in IndexedDB, with a mark that there once was one: what a lost record comes back from. */
import * as v from 'valibot';
import { storedFrom } from '../engine/parse';
import type { State } from '../engine/state';
import type { Backup } from '../snapshot/backup';
import { BACKUP, backupIn } from './backup-records';
import { type Entry, under } from './database';
import { answerTo, patientStore, store } from './open-database';

const COPY = 'copy:state';
const INSTALLED = 'installed';

const CopySchema = v.object({ takenAt: v.number(), state: v.unknown() });
const InstalledSchema = v.object({ at: v.number() });

/** What the database knows, where the state is lost. */
export type Findings = {
  /** There once was a state, or something of hers is there. */
  readonly isKnown: boolean;
  readonly installedAt: number | null;
  readonly copy: { readonly takenAt: number; readonly state: unknown } | null;
  /** Newest first, without that of a deletion: what she has deleted doesn't come back. */
  readonly backups: readonly Backup[];
};

/** The copy and the mark, as they are stored. What can be taken back for a minute is in no copy. */
export function copyEntries(state: State, at: number): readonly Entry[] {
  const copied = storedFrom({ ...state, wayBack: null });
  return [
    [COPY, { takenAt: at, state: copied }],
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

/** Rejects when the database can't be read: then nobody knows whether this is a first run. */
export async function readFindings(): Promise<Findings> {
  return patientStore('readonly', async (kept) => {
    const [count, installed, copy] = await Promise.all([
      answerTo(kept.count()),
      answerTo<unknown>(kept.get(INSTALLED)),
      answerTo<unknown>(kept.get(COPY)),
    ]);
    const marked = v.safeParse(InstalledSchema, installed);
    const copied = v.safeParse(CopySchema, copy);
    return {
      isKnown: count > 0,
      installedAt: marked.success ? marked.output.at : null,
      copy: copied.success ? { ...copied.output, state: copied.output.state } : null,
      backups: count > 0 ? await backupsOf(kept) : [],
    };
  });
}

async function backupsOf(kept: IDBObjectStore): Promise<readonly Backup[]> {
  const stored = await answerTo<unknown[]>(kept.getAll(under(BACKUP)));
  return stored
    .flatMap((one) => backupIn(one) ?? [])
    .filter(({ why }) => why !== 'delete')
    .sort((one, other) => other.takenAt - one.takenAt);
}
