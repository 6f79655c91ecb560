/** For tests: what she reads, word for word, as the built English has it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Messages, speak } from './in-words';

const BUILT = join(import.meta.dirname, '../../.output/chrome-mv3/_locales/en/messages.json');

export function builtEnglish(): Messages {
  const built: Record<string, { message: string }> = JSON.parse(readFileSync(BUILT, 'utf8'));
  return Object.fromEntries(Object.entries(built).map(([key, { message }]) => [key, message]));
}

export function speakEnglish(): void {
  speak(builtEnglish(), 'en-US');
}
