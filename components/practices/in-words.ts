/** A practice in words: its name, how it is done, and about how long it takes. */
import { t } from '../../utils/browser/i18n';
import { type ChosenPractice, isOurs, minutesOf } from '../../utils/rests/practices';

export function nameOf({ id, words }: ChosenPractice): string {
  if (words !== null) return words;
  return isOurs(id) ? t(`practices.${id}.name`) : id;
}

/** A few words; empty for a line of her own, which says it all. */
export function howTo({ id }: ChosenPractice): string {
  return isOurs(id) ? t(`practices.${id}.how`) : '';
}

/** "about 5 minutes"; empty where nobody said how long. */
export function aboutHowLong({ id }: ChosenPractice): string {
  const minutes = minutesOf(id);
  return minutes === null ? '' : t('practices.about', minutes);
}
