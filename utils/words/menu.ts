/** What the entries of the menus say, and what the address bar offers while she types a win there. */
import { t } from '../browser/i18n';
import { cutLine, winLine } from '../wins/line';

/** So much of a line stands in a suggestion, in UTF-16 units. */
const PREVIEW_LENGTH = 60;

/** By what each entry does. */
export function menuTitles() {
  return {
    'jot-win': t('menu.jotWin'),
    'rest-now': t('common.restNow'),
    'quiet-an-hour': t('common.quietAnHour'),
    'keep-selection': t('menu.keepSelection'),
  };
}

/** What Enter would keep of a line, or how to begin one. */
export function previewInWords(text: string): string {
  const line = winLine(text);
  return line === null ? t('menu.typeWin') : t('menu.enterKeeps', [cutLine(line, PREVIEW_LENGTH)]);
}
