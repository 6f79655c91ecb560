/** The same build's twin in Firefox: it counts a chosen site, asks, rests, and keeps a win. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { State } from '../../utils/engine/state';
import { type Firefox, startFirefox } from './harness/firefox';
import { GMAIL } from './harness/stage';
import { until } from './harness/waiting';
import { startWeb, type Web } from './harness/web';

let web: Web;
let firefox: Firefox;

beforeAll(async () => {
  web = await startWeb();
  firefox = await startFirefox(web);
});
afterAll(async () => {
  await firefox?.stop();
  await web?.stop();
});

it('goes from choosing a site to a pause, a rest and a win', async () => {
  const options = await firefox.open('options.html#sites');
  await says(options, 'Where does your mail live?');
  await press(options, 'Gmail');
  await press(options, 'Count these');
  await says(options, 'After 30 minutes in a row, ask me.');
  await tell(options, {
    type: 'limit-changed',
    groupId: 'email',
    kind: 'session',
    limit: { on: true, seconds: 3 },
  });

  await firefox.open(GMAIL);
  await until('a pause is due', async () => (await state(options)).pause.kind === 'due');

  const card = await firefox.open('popup.html?place=tab');
  await says(card, 'You have been in email for a little while.');
  await press(card, 'Rest now');
  await until('she rests', async () => (await state(options)).rest.kind === 'resting');
  const rest = await firefox.open('rest.html');
  await says(rest, 'Resting until');
  await press(rest, 'I’m back');
  await says(rest, 'Welcome back.');

  await tell(options, { type: 'win-jotted', id: 'one', text: 'Soup on the table' });
  const wins = await firefox.open('options.html#wins');
  await says(wins, 'Soup on the table');
  expect((await state(options)).today).toMatchObject({ wins: 1 });
});

async function says(page: Page, words: string): Promise<void> {
  await until(`the page says ${words}`, async () => (await firefox.text(page)).includes(words));
}

/** Brings the page to the front first: one that is behind draws nothing and can't be clicked. */
async function press(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`::-p-text(${words})`).click();
}

async function state(page: Page): Promise<State> {
  return (await page.evaluate(() => browser.storage.local.get('state'))).state as State;
}

async function tell(page: Page, request: unknown): Promise<void> {
  expect(await page.evaluate((said) => browser.runtime.sendMessage(said), request)).toEqual({
    kind: 'done',
  });
}
