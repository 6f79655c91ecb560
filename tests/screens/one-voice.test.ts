/** What is said to a screen reader when she does something: once, in words that stand where she did it. That each page has one region is in calm.test.ts. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { staysSo, until } from '../e2e/harness/waiting';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import { listen, saidOn } from './said';
import { screenNamed } from './screens';
import { prepare, show } from './show';

let headless: Headless;
let page: Page;
beforeAll(async () => {
  headless = await startHeadless(LIVED_IN_GRANTS);
  page = await headless.newPage();
  await listen(page);
});
afterAll(() => headless?.stop());

async function seen(name: string): Promise<void> {
  const screen = screenNamed(name);
  await page.setViewport({ width: screen.kind === 'popup' ? 380 : 1_280, height: 800 });
  await prepare(headless, screen, page);
  await show(headless, screen, page);
}

const said = () => saidOn(page);
const says = (words: string) =>
  until(`it says ${words}`, async () => (await said()).includes(words));

it('says what became of a press, where she pressed, and says it once', async () => {
  await seen('wins');
  const press = (words: string) =>
    page.evaluate((sought) => {
      const all = [...document.querySelectorAll<HTMLElement>('.win button')];
      all.find((one) => one.innerText === sought)?.click();
    }, words);
  const isHeard = () =>
    page.evaluate(() => document.querySelector('[role=status]')?.textContent === '');
  await press('Delete');
  await says('Deleted.');
  await until('it has been heard', isHeard);
  // The same once more is said once more: it happened again.
  await press('Delete');
  await until('it says it again', async () => (await said()).length >= 2);
  await until('it has been heard again', isHeard);
  await staysSo('nothing is said once more', async () => (await said()).length === 2, 1_000);
  expect(await page.evaluate(() => document.querySelectorAll('.win-gone').length)).toBe(2);
});

it('says in an open dialog what happens there', async () => {
  await seen('data-deleting');
  const isInDialog = () =>
    page.evaluate(() => document.querySelector('dialog[open] [role=status]') !== null);
  await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('dialog button')];
    all.find((one) => one.innerText.startsWith('Back up'))?.click();
  });
  await until('something is said', async () => (await said()).length > 0);
  expect(await isInDialog()).toBe(true);
});
