/** What is said to a screen reader: by one polite region a page, and in words that stand where she did something. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import { prepare, SCREENS, show } from './screens';

let headless: Headless;
let page: Page;
beforeAll(async () => {
  headless = await startHeadless(LIVED_IN_GRANTS);
  page = await headless.newPage();
  // All that the region has said since the page began.
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
});
afterAll(() => headless?.stop());

async function seen(name: string): Promise<void> {
  const screen = SCREENS.find((one) => one.name === name);
  if (screen === undefined) throw new Error(`There is no screen ${name}.`);
  await page.setViewport({ width: screen.kind === 'popup' ? 380 : 1_280, height: 800 });
  await prepare(headless, screen, page);
  await show(headless, screen, page);
}

/** What a page finds out only when it stands there. */
const FOUND_OUT = ['Your email tab is closed.', 'The cup is pinned to your toolbar.'];
const LIVE = '[aria-live], [role=status], [role=log], [role=alert], output';
const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
const says = (words: string) =>
  until(`it says ${words}`, async () => (await said()).includes(words));

it.each(SCREENS)(
  '$name has one polite region, and nothing to say for having been opened',
  async (screen) => {
    await seen(screen.name);
    expect(await page.evaluate((live) => document.querySelectorAll(live).length, LIVE)).toBe(1);
    if (screen.act === undefined) {
      expect((await said()).filter((one) => !FOUND_OUT.includes(one))).toEqual([]);
    }
  },
);

it('says what became of a press, where she pressed, and says it once', async () => {
  await seen('wins');
  const press = (words: string) =>
    page.evaluate((sought) => {
      const all = [...document.querySelectorAll<HTMLElement>('.win button')];
      all.find((one) => one.innerText === sought)?.click();
    }, words);
  await press('Delete');
  await says('Deleted.');
  await until('it has been heard', () =>
    page.evaluate(() => document.querySelector('[role=status]')?.textContent === ''),
  );
  // The same once more is said once more: it happened again.
  await press('Delete');
  await until('it says it again', async () => (await said()).length === 2);
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
