/** For tests: what she reads, word for word, as the built English has it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Messages, speak } from './in-words';

const BUILT = join(import.meta.dirname, '../../.output/chrome-mv3/_locales');

/** Every message by its key, as the browser is given it. */
export function builtLanguage(language: string): Messages {
  const file = join(BUILT, language, 'messages.json');
  const built: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(Object.entries(built).map(([key, { message }]) => [key, message]));
}

export function speakEnglish(): void {
  speak(builtLanguage('en'), 'en-US');
}
