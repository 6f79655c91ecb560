/** The cup for those who don't see it, in quarters, so that it is seldom said anew. */
import { t } from '../utils/browser/i18n';
import type { CupSilhouette } from './Cup';

/** For a fullness of 0 to 1. */
export function cupInWords(fullness: number, silhouette?: CupSilhouette): string {
  if (silhouette === 'over') return t('cup.turnedOver');
  if (fullness >= 1) return t('cup.full');
  if (fullness >= 0.75) return t('cup.threeQuartersFull');
  if (fullness >= 0.5) return t('cup.halfFull');
  return fullness >= 0.25 ? t('cup.quarterFull') : t('cup.firstSip');
}
