/** Why a file can't be brought in, and what she can do about it. */
import { t } from '../../utils/browser/i18n';
import type { Refusal } from '../../utils/snapshot/refusal';

export type WhyNot =
  | Refusal
  /** Neither a backup nor JSON, and no wins with their days in it. */
  | { readonly kind: 'no-wins' }
  /** The browser could not read the file. */
  | { readonly kind: 'not-readable' }
  /** What is here can't be read, so nothing can be said of what the file would change. */
  | { readonly kind: 'mine-unreadable' }
  /** Together with what is here it would be more than can leave again. */
  | { readonly kind: 'too-much' };

const MEGABYTE = 1_000_000;

export function refusalInWords(why: WhyNot): string {
  switch (why.kind) {
    case 'too-large':
      return t('data.tooLarge', [Math.floor(why.maxBytes / MEGABYTE)]);
    case 'not-text':
      return t('data.notText');
    case 'not-json':
      return t(why.cut ? 'data.cutShort' : 'data.damaged');
    case 'not-ours':
      return t('data.notOurs');
    case 'no-wins':
      return t('data.noWins');
    case 'newer':
      return t('data.newer');
    case 'not-valid':
      return t('data.notValid', [why.where]);
    case 'not-readable':
      return t('data.notReadable');
    case 'mine-unreadable':
      return t('data.mineUnreadable');
    case 'too-much':
      return t('data.tooMuch');
  }
}
