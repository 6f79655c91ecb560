/** The first run: what she chose stays while she goes back and forth, and nothing is promised that will not come. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import { type Screen, screenNamed } from './screens';
import { prepare, show } from './show';

let headless: Headless;
let page: Page;
beforeAll(async () => {
  headless = await startHeadless(LIVED_IN_GRANTS);
});
afterAll(() => headless?.stop());

const NO_SITES: NonNullable<Screen['change']> = () => ({
  groups: [{ id: 'email', name: null, sites: [] }],
});

async function opened(name: string, beforeScripts: () => void = () => undefined): Promise<void> {
  const screen = screenNamed(name);
  const withoutSites = { ...screen, change: NO_SITES };
  page = await headless.newPage();
  await page.evaluateOnNewDocument(beforeScripts);
  await prepare(headless, withoutSites, page);
  await show(headless, withoutSites, page);
}

const says = (words: string) =>
  until(`the page says ${words}`, () =>
    page.evaluate((sought) => document.body.innerText.includes(sought), words),
  );
const press = (words: string) =>
  page.evaluate((sought) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, a[href], label')];
    all.find((one) => one.innerText.trim().startsWith(sought))?.click();
  }, words);

it('has what she ticked when she comes back to it', async () => {
  await opened('first-run-2');
  await press('Gmail');
  await press('Back');
  await says('1 of 4');
  await press('Next');
  await says('2 of 4');
  expect(await page.$$eval('input:checked', (ticked) => ticked.length)).toBe(1);
  await says('Add Gmail');
});

it('leaves her where she is when the browser is answered after she has gone on', async () => {
  await opened('first-run-2', () => {
    // The browser's prompt stays open until the story answers it.
    chrome.permissions.request = ((_wanted: unknown, answered?: (yes: boolean) => void) =>
      new Promise<boolean>((resolve) => {
        const allow = () => {
          answered?.(true);
          resolve(true);
        };
        Object.assign(window, { allow });
      })) as typeof chrome.permissions.request;
  });
  await press('Gmail');
  await says('Add Gmail');
  await press('Add Gmail');
  await until('the browser asks', () => page.evaluate(() => 'allow' in window));
  await press('Skip');
  await says('3 of 4');
  await press('Skip');
  await says('4 of 4');
  await page.evaluate(() => (window as unknown as { allow(): void }).allow());
  await until('it is kept', () =>
    headless.watcher.evaluate(async () =>
      JSON.stringify(await chrome.storage.local.get('state-chosen')).includes('mail.google.com'),
    ),
  );
  expect(await page.evaluate(() => location.hash)).toBe('#try');
});

it('promises no pause to somebody who has chosen no site', async () => {
  await opened('first-run-5');
  const words = await page.evaluate(() => document.querySelector('.welcome-lead')?.textContent);
  expect(words).not.toMatch(/steam|pause is due/i);
});
