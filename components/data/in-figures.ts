/** A count, the way her language writes numbers. */
import { language } from '../../utils/browser/i18n';

export function inFigures(count: number): string {
  return new Intl.NumberFormat(language()).format(count);
}
