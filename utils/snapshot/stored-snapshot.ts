/** A snapshot as it is written down, in a file and in a backup: its history in rows. */
import { namedPause, namedSummary, storedPause, storedSummary } from '../history/rows';
import type { Snapshot } from './snapshot';

/** The schema of a snapshot reads it. */
export type StoredSnapshot = Omit<Snapshot, 'days' | 'pauses'> & {
  readonly days: readonly (Pick<Snapshot['days'][number], 'day' | 'countedMs'> & {
    readonly summary?: unknown;
  })[];
  readonly pauses?: readonly unknown[];
};

export function storedSnapshot(snapshot: Snapshot): StoredSnapshot {
  const { days, pauses } = snapshot;
  return {
    ...snapshot,
    days: days.map(({ summary, ...day }) =>
      summary === undefined ? day : { ...day, summary: storedSummary(summary) },
    ),
    ...(pauses && { pauses: pauses.map(storedPause) }),
  };
}

/** The other way round, unchecked: of a record of our own, that no later rule may keep her from. */
export function ownSnapshot(stored: StoredSnapshot): Snapshot {
  const { days, pauses } = stored;
  const named = {
    ...stored,
    days: days.map(({ summary, ...day }) =>
      summary === undefined ? day : { ...day, summary: namedSummary(summary) },
    ),
    ...(pauses && { pauses: pauses.map(namedPause) }),
  };
  return named as Snapshot;
}
