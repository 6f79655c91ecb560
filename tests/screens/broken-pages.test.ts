/** A page that throws, wherever it does, says so, has a way on, and leaves a line in the log. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { type Headless, startHeadless } from './headless';

let headless: Headless;
beforeAll(async () => {
  headless = await startHeadless([]);
});
afterAll(() => headless?.stop());

const PAGES = [
  'popup.html',
  'popup.html?place=tab',
  'rest.html',
  'boundary.html',
  'welcome.html',
  'options.html',
];
const NEVER = -2;
const SAID = 'Something went wrong on this page.';

async function opened(file: string, before: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await headless.newPage();
  await before(page);
  await page.goto(headless.own(file));
  return page;
}

async function says(page: Page, words: string): Promise<void> {
  await until(`the page says ${words}`, () =>
    page.evaluate((sought) => document.body.innerText.includes(sought), words),
  );
}

/** The log, as far as it has been written; she may look at any moment, which the background takes for news. */
async function logSays(words: string): Promise<void> {
  await until(`the log says ${words}`, () =>
    headless.watcher.evaluate(async (sought) => {
      await chrome.runtime.sendMessage({ type: 'quiet-asked', until: 'an-hour' });
      await chrome.runtime.sendMessage({ type: 'quiet-ended' });
      return JSON.stringify(await chrome.storage.local.get(null)).includes(sought);
    }, words),
  );
}

it.each(PAGES)('%s: while it reads', async (file) => {
  const page = await opened(file, (fresh) =>
    fresh.evaluateOnNewDocument(() => {
      chrome.storage.local.get = () => Promise.reject(new Error('read-broke'));
      chrome.storage.session.get = () => Promise.reject(new Error('read-broke'));
    }),
  );
  // A state that can't be read is something a page knows how to show; nothing is an empty page.
  await until('something is drawn', () =>
    page.evaluate(() => document.body.innerText.trim() !== ''),
  );
  await logSays('read-broke');
  await page.close();
});

/** Her words are looked up some dozens of times for each page: the net has to hold at each. */
it.each(PAGES)('%s: at any place of its drawing', async (file) => {
  const count = await wordsOf(file);
  expect(count).toBeGreaterThan(3);
  const step = Math.max(1, Math.floor(count / 6));
  for (let at = 0; at < count; at += step) {
    const page = await opened(file, (fresh) => fresh.evaluateOnNewDocument(breakAt, at));
    await says(page, SAID);
    expect(await page.evaluate(() => document.querySelectorAll('[role=alert] button').length)).toBe(
      2,
    );
    await page.close();
  }
  await logSays('drawing-broke');
});

it.each(PAGES)('%s: after it was drawn, and the page stays', async (file) => {
  const page = await opened(file, async () => undefined);
  await until('it is drawn', () => page.evaluate(() => document.querySelector('h1') !== null));
  // As the browser tells it: what a driver throws in a page isn't told to the page.
  await page.evaluate(() => {
    const [error, reason] = [new Error('handler-broke'), new Error('promise-broke')];
    window.dispatchEvent(new ErrorEvent('error', { error }));
    const promise = Promise.resolve();
    window.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason }));
  });
  await says(page, SAID);
  expect(await page.evaluate(() => document.querySelector('h1') !== null)).toBe(true);
  await logSays('handler-broke');
  await logSays('promise-broke');
  await page.close();
});

/** How often a page looks its words up until it stands. */
async function wordsOf(file: string): Promise<number> {
  const page = await opened(file, (fresh) => fresh.evaluateOnNewDocument(breakAt, NEVER));
  await until('it is drawn', () => page.evaluate(() => document.querySelector('h1') !== null));
  const count = await page.evaluate(() => (window as unknown as { asked: number }).asked);
  await page.close();
  return count;
}

/** Runs in the page before its scripts: looking words up throws once, at that place. */
function breakAt(at: number): void {
  const { i18n } = chrome;
  const { getMessage } = i18n;
  const page = window as unknown as { asked: number };
  page.asked = 0;
  i18n.getMessage = (...args) => {
    if (page.asked++ === at) throw new Error('drawing-broke');
    return getMessage.apply(i18n, args);
  };
}
