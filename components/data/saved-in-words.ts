/** What became of saving a file, said shortly. */
import { t } from '../../utils/browser/i18n';

export type Saved =
  /** The browser has it: it may still ask her where to put it, and she may say no. */
  | { readonly kind: 'handed'; readonly name: string }
  /** Something that is kept can't be read; a file without it would pass for all there is. */
  | { readonly kind: 'unreadable' }
  /** There is nothing that could be in it. */
  | { readonly kind: 'nothing' };

export function savedInWords(saved: Saved): string {
  switch (saved.kind) {
    case 'handed':
      return t('data.handed', [saved.name]);
    case 'unreadable':
      return t('data.notSaved');
    case 'nothing':
      return t('data.nothingPutDown');
  }
}
