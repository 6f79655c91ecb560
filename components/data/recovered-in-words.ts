/** What was lost, when, and what stands in its place. */
import { clockTime, sentences, t } from '../../utils/browser/i18n';
import type { Recovered } from '../../utils/engine/recovered';
import { dayAndTime, isSameDate } from './when';

export function recoveredInWords(recovered: Recovered, now: number): string {
  const { copyFrom, why } = recovered;
  if (why === 'winless') return sentences(whatHappened(recovered, now), t('recovered.fromFile'));
  return sentences(
    whatHappened(recovered, now),
    copyFrom === null
      ? t('recovered.noCopy')
      : t('recovered.copyFrom', [dayAndTime(copyFrom, now)]),
    t('recovered.winsAreHere'),
  );
}

function whatHappened({ at, why }: Recovered, now: number): string {
  if (isSameDate(at, now)) return t(`recovered.today.${why}`, [clockTime(at)]);
  return t(`recovered.earlier.${why}`, [dayAndTime(at, now)]);
}
