/** What the one region of a page for screen readers has said since the page began. */
import type { Page } from 'puppeteer-core';

type Heard = { said: string[] };

/** For each page that is opened from now on. */
export async function listen(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const said: string[] = [];
    let last = '';
    Object.assign(window, { said });
    new MutationObserver(() => {
      const words = document.querySelector('[role=status]')?.textContent ?? '';
      if (words !== '' && words !== last) said.push(words);
      last = words;
    }).observe(document, { subtree: true, childList: true });
  });
}

export function saidOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as Heard).said);
}
