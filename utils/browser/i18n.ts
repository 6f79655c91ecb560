/** Every word she reads, in her language; and numbers, lists, lengths and clock times the way that language writes them. */
import { browser } from './api';
import { inDevelopmentLanguage } from './development-language';
import { IS_FIREFOX } from './differences';
import {
  type CountedKey,
  countedMessage,
  isolated,
  message,
  type PlainKey,
  type Value,
  type Values,
  wordsLocale,
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

/** Of the words, not of the browser: German dates among English words would be read as a fault. */
export const locale = wordsLocale;

/** Writes the language of the words and its direction on the page: the first thing that a page of ours does. */
export function dressPage(page: Document): void {
  page.documentElement.lang = locale();
  page.documentElement.dir = t('direction');
}

/** One sentence after the other; those that are empty are left out. */
export function sentences(...all: readonly string[]): string {
  return all
    .filter((sentence) => sentence !== '')
    .reduce((before, next) => (before === '' ? next : t('join.sentences', [before, next])), '');
}

/** Short pieces beside each other: “8:05–8:24 · Email · 19 minutes”. */
export function pieces(...all: readonly string[]): string {
  return all
    .filter((piece) => piece !== '')
    .reduce((before, next) => (before === '' ? next : t('join.pieces', [before, next])), '');
}

/** "a, b and c". */
export function list(items: readonly string[], how: Intl.ListFormatOptions = {}): string {
  return new Intl.ListFormat(locale(), how).format(items.map(isolated));
}

/** `3:40 PM` or `15:40`. */
export function clockTime(at: number): string {
  return dateFormat({ hour: 'numeric', minute: '2-digit' }).format(at);
}

/** Dates and times in the language of the words, with 12 or 24 hours as she is used to from her browser. */
export function dateFormat(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const hers = hourCycleOf(browser.i18n.getUILanguage());
  // Told what it would do anyway, a format writes 4:00 where its language has 04:00.
  const isUsual = hers === undefined || hers === hourCycleOf(locale());
  return new Intl.DateTimeFormat(locale(), isUsual ? parts : { ...parts, hourCycle: hers });
}

function hourCycleOf(language: string): Intl.DateTimeFormatOptions['hourCycle'] {
  return new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions().hourCycle;
}

/** Her weekend's first and last weekday, from 1, Monday, to 7: where she lives, which the words don’t tell. */
export function weekend(): { readonly first: number; readonly last: number } {
  const home: Intl.Locale & Partial<WithWeek> = new Intl.Locale(browser.i18n.getUILanguage());
  const [first = 6, ...others] = home.getWeekInfo?.().weekend ?? [6, 7];
  return { first, last: others.at(-1) ?? first };
}

/** The first day of her week, from 1, Monday, to 7. */
export function firstWeekday(): number {
  const home: Intl.Locale & Partial<WithWeek> = new Intl.Locale(browser.i18n.getUILanguage());
  return home.getWeekInfo?.().firstDay ?? 1;
}

/** Which comes first in her dates of numbers alone: as she is used to from her browser. */
export function dateOrder(): 'day-first' | 'month-first' {
  const parts = new Intl.DateTimeFormat(browser.i18n.getUILanguage()).formatToParts(0);
  const placeOf = (wanted: string) => parts.findIndex(({ type }) => type === wanted);
  return placeOf('day') < placeOf('month') ? 'day-first' : 'month-first';
}

/** https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Intl/Locale/getWeekInfo */
type WithWeek = {
  getWeekInfo: () => { readonly weekend: readonly number[]; readonly firstDay: number };
};
