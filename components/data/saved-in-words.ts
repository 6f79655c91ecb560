/** What became of saving a file, said shortly. */
import { t } from '../../utils/browser/i18n';

export type Saved =
  /** The browser has it: it may still ask her where to put it, and she may say no. */
  | { readonly kind: 'handed'; readonly name: string }
  /** Something that is kept can't be read; a file without it would pass for all there is. */
  | { readonly kind: 'unreadable' };

export function savedInWords(saved: Saved): string {
  return saved.kind === 'handed' ? t('data.handed', [saved.name]) : t('data.notSaved');
}
