/** What is said of a text that doesn't fit: it stays where it is, whole, and she shortens it. */
import { t } from '../../utils/browser/i18n';
import { MAX_WIN_LENGTH } from '../../utils/wins/win';

export function isTooLong(text: string): boolean {
  return text.trim().length > MAX_WIN_LENGTH;
}

/** Null where it fits. */
export function tooLongInWords(text: string): string | null {
  return isTooLong(text) ? t('common.tooLong', MAX_WIN_LENGTH) : null;
}
