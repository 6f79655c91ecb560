/** The browser's own question, whether we may see a site: asked over a page or the popup, and answered by key. */
import type { Person } from './person';
import { staysSo, until } from './waiting';

/**
 * The prompt is there when no page of this browser has the focus any more, and neither has the popup.
 * For its first half second it takes no answer, so that nobody agrees by accident; so she reads it first.
 */
export async function answerPrompt(person: Person, answer: 'yes' | 'no' | 'Escape'): Promise<void> {
  const isAsked = async () => {
    if (await person.popup.isOpen()) return false;
    const pages = await person.browser().pages();
    const focus = await Promise.all(pages.map((page) => page.evaluate(() => document.hasFocus())));
    return !focus.includes(true);
  };
  await until('the browser asks', isAsked);
  await staysSo('the prompt stands while she reads it', isAsked, 1_000);
  if (answer === 'yes') await person.press('Tab', 'Return');
  else await person.press(answer === 'no' ? 'Return' : 'Escape');
}

/** What the browser lets us see, as match patterns. */
export async function grantsOf(person: Person): Promise<readonly string[]> {
  const { origins = [] } = await person.fromWithin(() => chrome.permissions.getAll());
  return [...origins].sort();
}
