/** A message by its key. Its plural form is chosen before anything is filled in, and what is filled in comes out as it went in. */
import type { GeneratedI18nStructure as Messages } from '#i18n';
import { browser } from './api';

type Key = keyof Messages;
type Base<K extends Key> = K extends `${infer B}.other` ? B : never;

/** Messages with a form for each plural category of their language; `other` is always there. */
export type CountedKey = Base<Key>;
export type PlainKey = Exclude<Key, `${CountedKey}.${Intl.LDMLPluralRule}` | `@@${string}`>;

export type Value = string | number;

/** As many values as the message has places for. */
export type Values<K extends Key> = Places[Messages[K]['substitutions']];
type Places = readonly [
  [],
  [Value],
  [Value, Value],
  [Value, Value, Value],
  [Value, Value, Value, Value],
];

/** The text of one message. Numbers are written as its language writes them. */
export function message(key: string, values: readonly Value[]): string {
  return browser.i18n.getMessage(key.replaceAll('.', '_'), values.map(inWords));
}

/** The text of a message about so many. The count is its first value where it has no others. */
export function countedMessage(key: string, count: number, values: readonly Value[] = [count]) {
  const form = new Intl.PluralRules(wordsLocale()).select(count);
  // A language may do without a form that its whole numbers seldom ask for.
  return message(`${key}.${form}`, values) || message(`${key}.other`, values);
}

/** The locale of the words: `en` under a browser in German, as long as there are no German ones. */
export function wordsLocale(): string {
  return browser.i18n.getMessage('locale');
}

function inWords(value: Value): string {
  return typeof value === 'string'
    ? isolated(value)
    : new Intl.NumberFormat(wordsLocale()).format(value);
}

/** Letters that run from right to left, and marks that turn around what comes after them. */
const OTHER_WAY = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Set apart where it may run the other way than our words do, so that it turns nothing but itself. */
export function isolated(text: string): string {
  const mayTurn = OTHER_WAY.test(text) || browser.i18n.getMessage('direction') === 'rtl';
  return mayTurn ? `\u2068${text}\u2069` : text;
}
