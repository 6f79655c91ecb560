/** Every language says everything, in words that are kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(ROOT, '.output', 'chrome-mv3', '_locales');

type Messages = Readonly<Record<string, { readonly message: string }>>;

function messagesOf(language: string): Messages {
  return JSON.parse(readFileSync(join(BUILT, language, 'messages.json'), 'utf8'));
}

const languages = readdirSync(BUILT);
const english = messagesOf('en');

/** What our sources ask to be said: whole keys, and patterns where a part is filled in. */
function keysAskedFor(): readonly RegExp[] {
  const asked = [/^productDescription$/, /^locale$/];
  for (const folder of ['components', 'entrypoints', 'utils/browser']) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue;
      const text = readFileSync(join(ROOT, folder, file), 'utf8');
      for (const [, key = ''] of text.matchAll(
        /['`]((?:\w+|\$\{[^}]+\})(?:\.(?:\w+|\$\{[^}]+\}))*)['`]/g,
      )) {
        const pattern = key.replaceAll('.', '_').replaceAll(/\$\{[^}]+\}/g, '[^_]+');
        asked.push(new RegExp(`^${pattern}(_(zero|one|two|few|many|other))?$`));
      }
    }
  }
  return asked;
}

describe.each(languages)('the language %s', (language) => {
  const messages = messagesOf(language);

  it('has keys that Chromium takes: with any other it refuses the whole extension', () => {
    expect(Object.keys(messages).filter((key) => !/^\w+$/.test(key))).toEqual([]);
  });

  it('says everything that English says, with the same substitutions', () => {
    const placeholders = (text: string) => [...new Set(text.match(/\$\d|\{\w+\}/g))].sort();
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
    for (const [key, { message }] of Object.entries(messages)) {
      expect(placeholders(message), key).toEqual(placeholders(english[key]?.message ?? ''));
    }
  });

  it('says which way it is written', () => {
    expect(['ltr', 'rtl']).toContain(messages.direction?.message);
  });
});

describe('English', () => {
  it('says nothing that nobody asks for', () => {
    const asked = keysAskedFor();
    expect(Object.keys(english).filter((key) => !asked.some((one) => one.test(key)))).toEqual([]);
  });

  it.each(Object.entries(english))('is kind in %s', (_key, { message }) => {
    expect(message).not.toMatch(
      /!|\b(streak|goal|score|failed|blocked|limit reached|only|just|still|should|productive|congratulations|well done|great job|missed|wasted)\b/i,
    );
    expect(message.replaceAll('ask again', '')).not.toMatch(/\bagain\b/i);
  });
});
