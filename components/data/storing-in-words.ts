/** That something can't be stored just now: what happens to what she does, and that she need do nothing. */
import { t } from '../../utils/browser/i18n';

const WORDS = {
  'not-written': 'storing.notWritten',
  'disk-full': 'storing.diskFull',
  'not-read': 'storing.notRead',
  database: 'storing.database',
  newer: 'storing.newer',
} as const;

export function storingInWords(kind: keyof typeof WORDS): string {
  return t(WORDS[kind]);
}
