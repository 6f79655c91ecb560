/** How everything was before a file came in, or before everything was deleted. */
import type { Day } from '../time/day';
import type { Snapshot } from './snapshot';

/** So many are kept, the newest ones. */
export const MAX_BACKUPS = 7;
/** Younger than this, a backup may be of something that was cut off and is done again. */
export const SAME_DEED_MS = 60_000;

export type Backup = {
  /** Epoch ms; also in its key. */
  readonly takenAt: number;
  readonly why: 'import' | 'delete';
  readonly snapshot: Snapshot;
  /** By day, as they are stored, what was deleted of the strips. None for a file that came in: it brings none. */
  readonly strips: Readonly<Record<Day, unknown>>;
  /** A half-written win that was deleted with the rest. */
  readonly draft: { readonly id: string; readonly text: string } | null;
  /** What it is of had come to its end, and a later one was taken back since. */
  readonly isOver?: true;
};
