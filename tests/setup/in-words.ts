/** For tests: messages of a language that is made up, answered as both browsers answer. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

export type Messages = Readonly<Record<string, string>>;

/** `browserLanguage` is that of the browser’s own menus. */
export function speak(messages: Messages, browserLanguage = messages.locale ?? 'en'): void {
  const words = (key: string, values: readonly string[] = []) =>
    (messages[key] ?? '').replace(/\$(\d)/g, (_all, place) => values[Number(place) - 1] ?? '');
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(words as never);
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(browserLanguage);
}

/** Every message is its own key and what is filled in, so that a test can tell which one was asked for. */
export function speakKeys(locale: string): void {
  const words = (key: string, values: readonly string[] = []) => {
    if (key === 'locale') return locale;
    if (key === 'join_sentences') return values.join(' ');
    if (key === 'join_pieces') return values.join(' · ');
    return [key.replaceAll('_', '.'), ...values].join(' ');
  };
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(words as never);
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(locale);
}
