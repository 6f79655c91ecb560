/** What became of saving a file, said shortly. */
import { t } from '../../utils/browser/i18n';

export type Saved =
  | { readonly kind: 'saved'; readonly name: string }
  /** Something that is kept can't be read; a file without it would pass for all there is. */
  | { readonly kind: 'unreadable' };

export function savedInWords(saved: Saved): string {
  return saved.kind === 'saved' ? t('data.saved', [saved.name]) : t('data.notSaved');
}
