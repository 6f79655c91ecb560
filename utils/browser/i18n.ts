/** Every word she reads, in her language; and clock times, days and counts the way her language writes them. */
import { i18n } from '#i18n';
import { browser } from './api';
import { inDevelopmentLanguage } from './development-language';
import { IS_FIREFOX } from './differences';

/** The text of a message; substitutions and a count for its plural as in `locales/en.yml`. */
export const t: typeof i18n.t = import.meta.env.DEV
  ? inDevelopmentLanguage(i18n.t)
  : (i18n.t as typeof i18n.t);

/** Where our words quote the browser’s own, or say where something is in it: each has its own. */
export const BROWSER = IS_FIREFOX ? 'firefox' : 'chromium';

export function language(): string {
  return browser.i18n.getUILanguage();
}

/** Writes the language and its direction on the page: the first thing that a page of ours does. */
export function dressPage(page: Document): void {
  page.documentElement.lang = language();
  page.documentElement.dir = t('direction');
}

/** Her weekend's first and last weekday, from 1, Monday, to 7; Saturday and Sunday where the browser doesn't know. */
export function weekend(): { readonly first: number; readonly last: number } {
  const locale: Intl.Locale & Partial<WithWeek> = new Intl.Locale(language());
  const [first = 6, ...others] = locale.getWeekInfo?.().weekend ?? [6, 7];
  return { first, last: others.at(-1) ?? first };
}

/** https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Intl/Locale/getWeekInfo */
type WithWeek = { getWeekInfo: () => { readonly weekend: readonly number[] } };

/** `3:40 PM` or `15:40`, as her language writes it. */
export function clockTime(at: number): string {
  return new Intl.DateTimeFormat(language(), { hour: 'numeric', minute: '2-digit' }).format(at);
}
