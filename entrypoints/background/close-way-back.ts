/** What the state says of a deletion is carried out: all but its backup goes, and when the way back closes, the rest. */
import { emptyBut, forgetBackup } from '../../utils/browser/backups';
import { returnUnneeded } from '../../utils/browser/permissions';
import { report } from '../../utils/browser/report';
import type { State } from '../../utils/engine/state';
import { askDatabase } from './trouble';

/** A deletion may have been cut off behind the state, which has the last word. */
export async function finishDeletion({ wayBack, unfinished }: State, at: number): Promise<void> {
  if (wayBack?.why !== 'delete' || unfinished !== null) return;
  try {
    await askDatabase(at, () => emptyBut(wayBack.backup));
  } catch (error) {
    report('could not carry out a deletion; it is done before its way back closes', error);
  }
}

/** Nobody has taken the way back. Where a file has come in instead, what is here is that file's. */
export async function makeDeletionFinal(backup: number, after: State): Promise<void> {
  if (after.wayBack === null) await emptyBut(backup);
  await closeWayBack(backup, after);
}

/** The backup goes for good, and grants that no site of hers needs. */
export async function closeWayBack(backup: number, { groups, callSites }: State): Promise<void> {
  await forgetBackup(backup);
  const needed = [...groups.flatMap(({ sites }) => sites), ...callSites];
  await returnUnneeded(needed).catch((error: unknown) =>
    report('A grant could not be given back', error),
  );
}
