/** Pages of ours as the browser knows them: to a driver a page of an extension in Firefox never seems closed. */
import type { Page } from 'puppeteer-core';
import type { Person } from './person';
import { until } from './waiting';

/** Waits until no tab shows a page of ours whose address begins with this (`popup.html?trial`). */
export async function ownPageGoes(person: Person, file: string): Promise<void> {
  await until(`${file} has gone`, () =>
    person.fromWithin(async (name) => {
      const open = await chrome.runtime.getContexts({ contextTypes: ['TAB'] });
      const address = chrome.runtime.getURL(name);
      return open.every(({ documentUrl }) => documentUrl?.startsWith(address) !== true);
    }, file),
  );
}

/** Loads the page in front anew with the key for it, and waits until it is there. */
export async function loadAnew(person: Person, page: Page): Promise<void> {
  await page.evaluate(() => document.body.setAttribute('data-before', ''));
  await person.press('F5');
  await until('the page is there anew', () =>
    page
      .evaluate(
        () => document.body?.children.length > 0 && !document.body.hasAttribute('data-before'),
      )
      .catch(() => false),
  );
}
