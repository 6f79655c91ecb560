/** What is wrong with the messages of a language, in words for whoever translates it. */
import type { Messages } from './in-words';

const FORM = /_(zero|one|two|few|many|other)$/;
const MAX_DESCRIPTION = 132;
/** Whole numbers that she may meet; a form that no other number needs is not asked for. */
const COUNTS = Array.from({ length: 1_001 }, (_, count) => count);

/** The messages of a language, built as browsers read them; empty when nothing is wrong. */
export function complaintsAbout(messages: Messages, english: Messages): readonly string[] {
  const forms = numbersOf(messages.locale ?? 'en');
  return [
    ...aboutLocale(messages),
    ...aboutKeys(messages, english, [...forms.keys()]),
    ...Object.entries(messages).flatMap(([key, text]) => aboutText(key, text, english, forms)),
  ];
}

/** The forms that a message about a count needs in a language: "1 file", "2 pliki", "5 plików". */
export function formsOf(locale: string): readonly string[] {
  return [...numbersOf(locale).keys()];
}

type Forms = ReadonlyMap<string, readonly number[]>;

/** Which whole numbers a form is for. */
function numbersOf(locale: string): Forms {
  const rules = new Intl.PluralRules(locale);
  const forms = new Map<string, number[]>();
  for (const count of COUNTS) {
    const form = rules.select(count);
    forms.set(form, [...(forms.get(form) ?? []).slice(0, 1), count]);
  }
  return forms.has('other') ? forms : forms.set('other', []);
}

function aboutLocale({ locale = '', direction }: Messages): readonly string[] {
  const [known] = Intl.PluralRules.supportedLocalesOf([locale || 'zxx']);
  if (known === undefined) return [`locale: "${locale}" is no language that Intl knows`];
  const isRightToLeft = /^(Arab|Hebr|Thaa|Syrc)$/.test(
    new Intl.Locale(locale).maximize().script ?? '',
  );
  const right = isRightToLeft ? 'rtl' : 'ltr';
  return direction === right ? [] : [`direction: ${locale} is written ${right}`];
}

function aboutKeys(
  messages: Messages,
  english: Messages,
  forms: readonly string[],
): readonly string[] {
  const wanted = new Set(
    Object.keys(english).flatMap((key) =>
      FORM.test(key) ? forms.map((form) => key.replace(FORM, `_${form}`)) : [key],
    ),
  );
  const missing = [...wanted].filter((key) => (messages[key] ?? '').trim() === '');
  const unknown = Object.keys(messages).filter((key) => !wanted.has(key));
  return [
    ...missing.map((key) => `${key} is missing`),
    ...unknown.map((key) => `${key} is nothing that is asked for`),
  ];
}

function aboutText(key: string, text: string, english: Messages, forms: Forms): readonly string[] {
  const base = english[key.replace(FORM, '_other')] ?? english[key] ?? '';
  // In a form that means one number alone, the number itself may be left unsaid.
  const least = isOneNumber(key, forms) ? (english[key.replace(FORM, '_one')] ?? base) : base;
  const [has, most, needs] = [text, base, least].map(placesIn) as [string[], string[], string[]];
  const wrong = [
    ...needs.filter((place) => !has.includes(place)).map((place) => `${key} lacks ${place}`),
    ...has
      .filter((place) => !most.includes(place))
      .map((place) => `${key} has ${place}, which nothing fills`),
  ];
  if (key === 'productDescription' && text.length > MAX_DESCRIPTION) {
    wrong.push(`${key} is longer than ${MAX_DESCRIPTION} letters, which stores refuse`);
  }
  if (text.length > lengthFor(base)) wrong.push(`${key} is longer than ${lengthFor(base)} letters`);
  return wrong;
}

/** What finds room wherever the English stands. */
function lengthFor(english: string): number {
  return 15 + 2 * english.length;
}

function isOneNumber(key: string, forms: Forms): boolean {
  return forms.get(FORM.exec(key)?.[1] ?? '')?.length === 1;
}

function placesIn(text: string): string[] {
  return [...new Set(text.match(/\$\d/g))].sort();
}
