/** What became of saving a file, said shortly. */
import { t } from '../../utils/browser/i18n';

/** What there are files of by itself, and as what: for other programs, and for reading. */
export type Alone = 'wins' | 'let-goes' | 'minutes';
export type PlainFile = 'csv' | 'md';

export type Saved =
  /** The browser has it: it may still ask her where to put it, and she may say no. */
  | { readonly kind: 'handed'; readonly name: string }
  /** Something that is kept can't be read; a file without it would pass for all there is. */
  | { readonly kind: 'unreadable' }
  /** There is nothing that could be in it. */
  | { readonly kind: 'nothing'; readonly of: Alone };

export function savedInWords(saved: Saved): string {
  switch (saved.kind) {
    case 'handed':
      return t('data.handed', [saved.name]);
    case 'unreadable':
      return t('data.notSaved');
    case 'nothing':
      return t(saved.of === 'minutes' ? 'insights.week.nothing' : 'data.nothingPutDown');
  }
}
