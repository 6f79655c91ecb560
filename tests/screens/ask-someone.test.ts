/** Where somebody else can carry it, a sentence with her words lies ready to be copied. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import { screenNamed } from './screens';
import { prepare, show } from './show';

let headless: Headless;
let page: Page;
beforeAll(async () => {
  headless = await startHeadless(LIVED_IN_GRANTS);
  page = await headless.newPage();
  await page.evaluateOnNewDocument(() => {
    const copied: string[] = [];
    const writeText = async (text: string) => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    Object.assign(window, { copied });
  });
});
afterAll(() => headless?.stop());

const SENTENCE = 'Could you take this over for me? The cake for Friday';

/** As a script presses: a pointer's press counts only where all has lain still for a moment. */
const press = (words: string) =>
  page.evaluate((sought) => {
    const all = [...document.querySelectorAll('button')];
    all.find((one) => one.innerText.trim() === sought)?.click();
  }, words);
const says = (words: string) =>
  until(`the page says ${words}`, () =>
    page.evaluate((sought) => document.body.innerText.includes(sought), words),
  );

it.each([
  ['welcome-back-asks-someone', []],
  ['home-let-go-returns', ['Ask someone']],
])('is copied as it is read on %s', async (name, presses) => {
  const screen = screenNamed(name);
  const isPopup = screen.kind === 'popup';
  await page.setViewport({ width: isPopup ? 380 : 1_280, height: isPopup ? 600 : 800 });
  await prepare(headless, screen, page);
  await show(headless, screen, page);
  for (const words of presses) await press(words);
  await says(SENTENCE);
  await press('Copy');
  await says('Copied.');
  const copied = await page.evaluate(() => (window as unknown as { copied: string[] }).copied);
  expect(copied).toEqual([SENTENCE]);
});
