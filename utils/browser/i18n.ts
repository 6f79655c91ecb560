/** Every word she reads, in her language; and clock times, days and counts the way her language writes them. */
import { browser } from './api';
import { inDevelopmentLanguage } from './development-language';
import { IS_FIREFOX } from './differences';
import {
  type CountedKey,
  countedMessage,
  message,
  type PlainKey,
  type Value,
  type Values,
} from './message';

/** The text of a message, with a count where it has plural forms, and the values of `$1`, `$2` and so on. */
export const t = (import.meta.env.DEV ? inDevelopmentLanguage(translate) : translate) as Translate;

type Translate = {
  <K extends PlainKey>(key: K, ...values: Values<K> extends [] ? [] : [Values<K>]): string;
  <K extends CountedKey>(
    key: K,
    count: number,
    ...values: Values<`${K}.other`> extends [] | [Value]
      ? [Values<`${K}.other`>?]
      : [Values<`${K}.other`>]
  ): string;
};

function translate(key: string, ...told: (number | readonly Value[] | undefined)[]): string {
  const [first, second] = told;
  if (typeof first === 'number') return countedMessage(key, first, second as readonly Value[]);
  return message(key, first ?? []);
}

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
