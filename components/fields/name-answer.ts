/** What a name still needs before it can be added, in words. */
import { t } from '../../utils/browser/i18n';
import { folded } from '../../utils/wins/fold';

/** Null when it needs nothing. `others` are the names that there are, by which they are told apart. */
export function nameAnswer(
  name: string,
  maxLength: number,
  others: readonly string[],
): string | null {
  const words = name.trim();
  if (words === '') return t('common.typeFirst');
  if (words.length > maxLength) return t('common.tooLong', maxLength);
  const isTaken = others.some((other) => folded(other) === folded(words));
  return isTaken ? t('common.taken', [words]) : null;
}
