/** Why a copy was made and what is in it: "Made in the morning · 214 wins, 3 sites". */
import { language, t } from '../../utils/browser/i18n';
import type { BackupSummary } from '../../utils/snapshot/backup';
import { inFigures } from './in-figures';

export function copyInWords({ why, winsCount, sitesCount }: BackupSummary): string {
  const contents = [
    winsCount === 0 ? null : t('copies.wins', winsCount, [inFigures(winsCount)]),
    sitesCount === 0 ? null : t('copies.sites', sitesCount, [inFigures(sitesCount)]),
  ].filter((part) => part !== null);
  const inIt = new Intl.ListFormat(language(), { type: 'unit' }).format(contents);
  return [t(`copies.why.${why}`), inIt].filter((part) => part !== '').join(' · ');
}
