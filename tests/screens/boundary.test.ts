/** The page that comes to the front at a limit: read from its heading, answered by no key on its way elsewhere, and how a wait is told. */
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
  // What it asks, without what comes of it: an answer closes the page.
  await page.evaluateOnNewDocument(() => {
    const asked: unknown[] = [];
    Object.assign(window, { asked });
    chrome.runtime.sendMessage = ((message: unknown) => {
      asked.push(message);
      return Promise.resolve({ kind: 'done' });
    }) as typeof chrome.runtime.sendMessage;
  });
});
afterAll(() => headless?.stop());

/** As it comes to the front: a later look at it in the same tab comes there once more. */
async function seen(name: string): Promise<void> {
  const screen = screenNamed(name);
  await page.setViewport({ width: 1_280, height: 800 });
  await prepare(headless, screen, page);
  await show(headless, screen, page);
}

const asked = () =>
  page.evaluate(() =>
    (window as unknown as { asked: { type: string; sentence?: string }[] }).asked.map(
      ({ type, sentence }) => (sentence === undefined ? type : `${type}: ${sentence}`),
    ),
  );
const focused = () =>
  page.evaluate(() => document.activeElement?.textContent ?? document.activeElement?.tagName);
const note = () =>
  page.evaluate(() => document.querySelector('.boundary-more .answer-note')?.textContent);
const heading = () => page.evaluate(() => document.querySelector('h1')?.textContent);
/** Once she can have seen it: sooner than that, Tab was on its way to her page. */
const isOld = () =>
  until('she can have seen it', () => page.evaluate(() => performance.now() > 3_000));

it('is read from its heading, and no key answers before it is taken up', async () => {
  await seen('boundary-daily');
  expect(await focused()).toBe(await heading());
  await isOld();
  for (const key of ['Enter', 'Space', 'a', 'Backspace'] as const) await page.keyboard.press(key);
  // The focus may be anywhere: a script puts it on a button.
  await page.evaluate(() => document.querySelector<HTMLElement>('.boundary-more button')?.focus());
  for (const key of ['Enter', 'Space'] as const) await page.keyboard.press(key);
  await staysSo('nothing is asked', async () => (await asked()).length === 0, 500);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until('it is answered', async () => (await asked()).includes('boundary-without-today'));
});

it('is read from its heading each time it comes to the front, and waits anew', async () => {
  await seen('boundary-closed-hours');
  const leftOf = async () => Number(/^ready in (\d+) second/.exec((await note()) ?? '')?.[1] ?? 0);
  await until('most of it has passed', async () => (await leftOf()) <= 5);
  await page.keyboard.press('Tab');
  const other = await headless.browser.newPage();
  await other.bringToFront();
  await page.bringToFront();
  await until('it is read from there', async () => (await focused()) === (await heading()));
  await until('it waits anew', async () => (await leftOf()) > 5);
  await other.close();
});

it('waits by a timer, and says so when that is over, and nothing meanwhile', async () => {
  await seen('boundary-closed-hours');
  const told = await page.evaluate(() => {
    const id = document.querySelector('h1')?.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.innerText;
  });
  expect(told).toMatch(/^One thing only: 5 minutes\s+ready in \d+ seconds$/);
  const press = () =>
    page.evaluate(() => document.querySelector<HTMLElement>('.boundary-more button')?.click());
  await press();
  await until('it is over', async () => (await note())?.startsWith('I’ll ask again') === true);
  await until('it says so', async () => (await saidOn(page)).length > 0);
  expect(await saidOn(page)).toEqual(['You can take 5 minutes for one thing now.']);
  expect(await asked()).toEqual([]);
  await press();
  await until('it is asked', async () => (await asked()).includes('boundary-passed'));
});

it('takes her sentence letter for letter, shows how far it is there, and Enter is enough', async () => {
  await seen('boundary-sentence');
  await page.click('.boundary-sentence input');
  const soFar = () =>
    page.evaluate(() => document.querySelector('.boundary-sentence .said-so-far')?.textContent);
  await page.keyboard.type('im taking a brake');
  await page.keyboard.press('Enter');
  expect([await soFar(), await note()]).toEqual([
    'I’m taking a br',
    'once you’ve typed your sentence',
  ]);
  for (let letter = 0; letter < 'ake'.length; letter += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('eak so i can feel better');
  expect(await note()).toMatch(/^I’ll ask again after/);
  expect(await asked()).toEqual([]);
  await page.keyboard.press('Enter');
  await until('it is asked', async () =>
    (await asked()).includes('boundary-passed: im taking a break so i can feel better'),
  );
});

it('has her own limits behind its link', async () => {
  await seen('boundary-closed-hours');
  expect(await page.$eval('.boundary-foot a', (link) => link.getAttribute('href'))).toBe(
    'options.html#sites/chat',
  );
});
