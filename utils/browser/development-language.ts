/** In development alone: a pseudo-language that shows what isn't translated, and one that runs right to left. */

export const DEVELOPMENT_LANGUAGES = ['as installed', 'pseudo', 'right to left'] as const;
export type DevelopmentLanguage = (typeof DEVELOPMENT_LANGUAGES)[number];

const KEY = 'development-language';

export function developmentLanguage(): DevelopmentLanguage {
  const stored = globalThis.localStorage?.getItem(KEY);
  return DEVELOPMENT_LANGUAGES.find((name) => name === stored) ?? 'as installed';
}

export function chooseDevelopmentLanguage(name: DevelopmentLanguage): void {
  globalThis.localStorage?.setItem(KEY, name);
}

/** Wraps a translator: longer words with accents for `pseudo`, the other direction for `right to left`. */
export function inDevelopmentLanguage<T extends (key: never, ...rest: never[]) => string>(
  translate: T,
): T {
  return ((key: never, ...rest: never[]) => {
    const text = translate(key, ...rest);
    const chosen = developmentLanguage();
    if ((key as string) === 'direction') return chosen === 'right to left' ? 'rtl' : text;
    return chosen === 'pseudo' ? pseudo(text) : text;
  }) as T;
}

/** A third longer and accented, so that fixed widths and untranslated words show themselves. */
function pseudo(text: string): string {
  const accents: Record<string, string> = {
    a: 'á',
    e: 'é',
    i: 'í',
    o: 'ó',
    u: 'ú',
    A: 'Á',
    E: 'É',
    I: 'Í',
    O: 'Ó',
    U: 'Ú',
    n: 'ñ',
    c: 'ç',
  };
  const accented = text.replace(/[aeiouAEIOUnc]/g, (letter) => accents[letter] ?? letter);
  return `[${accented}${'~'.repeat(Math.ceil(text.length / 3))}]`;
}
