/** Why a backup was made and what is in it: "Made in the morning · 214 wins, 3 sites". */
import { list, pieces, t } from '../../utils/browser/i18n';
import type { BackupSummary } from '../../utils/snapshot/backup';

export function backupInWords({ why, winsCount, sitesCount }: BackupSummary): string {
  const contents = [
    winsCount === 0 ? null : t('counts.wins', winsCount),
    sitesCount === 0 ? null : t('counts.sites', sitesCount),
  ].filter((part) => part !== null);
  return pieces(t(`backups.why.${why}`), list(contents, { type: 'unit' }));
}
