/** A half-written win is one, wherever she writes it: page and popup have it, F5 leaves it, and Undo brings it back. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import { screenNamed } from './screens';
import { prepare, show } from './show';

let headless: Headless;
beforeAll(async () => {
  headless = await startHeadless(LIVED_IN_GRANTS);
});
afterAll(() => headless?.stop());

const FIELD = '.win-field textarea';

async function opened(name: string, isFirst = true): Promise<Page> {
  const screen = screenNamed(name);
  const page = await headless.newPage();
  if (isFirst) await prepare(headless, screen, page);
  await show(headless, screen, page);
  return page;
}

const fieldSays = (page: Page, words: string) =>
  until(`the field says “${words}”`, () =>
    page.evaluate(
      (field, sought) => document.querySelector<HTMLTextAreaElement>(field)?.value === sought,
      FIELD,
      words,
    ),
  );
const says = (page: Page, words: string) =>
  until(`the page says ${words}`, () =>
    page.evaluate((sought) => document.body.innerText.includes(sought), words),
  );

it('is still there after F5, and in the popup', async () => {
  const page = await opened('wins');
  await page.type(FIELD, 'A quiet morn');
  await page.reload();
  await fieldSays(page, 'A quiet morn');
  const popup = await opened('home', false);
  await fieldSays(popup, 'A quiet morn');
  await popup.type(FIELD, 'ing');
  await fieldSays(page, 'A quiet morning');
  await popup.focus(FIELD);
  await popup.keyboard.press('Enter');
  await says(popup, 'Kept.');
  await fieldSays(page, '');
  await until('it is in the log', () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.win')].some((one) =>
        one.textContent?.includes('A quiet morning'),
      ),
    ),
  );
  await popup.close();
  await page.close();
});

it('comes back into the field by Undo on the page of wins', async () => {
  const page = await opened('wins');
  await page.type(FIELD, 'Soup, again');
  await page.keyboard.press('Enter');
  await says(page, 'Kept.');
  await fieldSays(page, '');
  await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('.win-field button')];
    const undo = all.find((one) => one.innerText === 'Undo');
    // As a press gives it; the button goes.
    undo?.focus();
    undo?.click();
  });
  await fieldSays(page, 'Soup, again');
  expect(
    await page.evaluate(
      () => document.activeElement === document.querySelector('.win-field textarea'),
    ),
  ).toBe(true);
  await page.close();
});

it.each(['home', 'card', 'card-not-today', 'popup-resting', 'home-quiet'])(
  'has a field in the popup: %s',
  async (name) => {
    const page = await opened(name);
    expect(await page.evaluate((field) => document.querySelectorAll(field).length, FIELD)).toBe(1);
    await page.close();
  },
);
