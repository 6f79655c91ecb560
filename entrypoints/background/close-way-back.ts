/** What is left when a way back is closed goes: the backup for good, and grants that no group needs. */
import { forgetBackup } from '../../utils/browser/backups';
import { returnUnneeded } from '../../utils/browser/permissions';
import { report } from '../../utils/browser/report';
import type { State } from '../../utils/engine/state';

export async function closeWayBack(backup: number, { groups }: State): Promise<void> {
  await forgetBackup(backup);
  await returnUnneeded(groups.flatMap(({ sites }) => sites)).catch((error: unknown) =>
    report('A grant could not be given back', error),
  );
}
