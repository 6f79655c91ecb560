/** Everything of hers as it is now, to be saved in a file or compared with one. */
import { snapshotOf } from '../snapshot/kept';
import type { Snapshot } from '../snapshot/snapshot';
import { readAllKept } from './database';
import { readState } from './storage';

/** Throws when anything can't be read: a file that has less in it than she believes is worse than none. */
export async function readSnapshot(at: number): Promise<Snapshot> {
  const parsed = await readState();
  if (parsed.kind !== 'read') throw new Error(`The record can't be read: ${parsed.kind}`);
  return snapshotOf(parsed.state, await readAllKept(), at);
}
