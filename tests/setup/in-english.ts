/** For tests: what she reads, word for word, as the built English has it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const MESSAGES = join(import.meta.dirname, '../../.output/chrome-mv3/_locales/en/messages.json');

type Messages = Readonly<Record<string, { readonly message: string }>>;

export function speakEnglish(): void {
  const messages: Messages = JSON.parse(readFileSync(MESSAGES, 'utf8'));
  const words = (key: string, told: readonly string[] = []) =>
    messages[key]?.message.replace(/\$(\d)/g, (_all, at) => told[Number(at) - 1] ?? '') ?? '';
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(words as never);
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-US');
}
