/** A Chromium without a screen that has the built extension in it: for what pages look like, and what a pointer does on them. */
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { killBackground } from '../e2e/harness/chromium';
import { findChromium } from '../e2e/harness/find-browser';
import { extensionIdOf, makeProfile } from '../e2e/harness/profile';
import { until } from '../e2e/harness/waiting';
import { browserIn } from './in-language';
import { watchReading } from './reading';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export type Headless = {
  /** A quiet page of ours that does nothing, to look into the stores from. */
  readonly watcher: Page;
  readonly browser: Browser;
  /** A new page; its scripts wait until it goes somewhere. */
  newPage(): Promise<Page>;
  own(path: string): string;
  /** Waits until it has done what it was told before. */
  backgroundAnswers(): Promise<void>;
  /** Ends the background, as the browser does when it is idle. */
  killBackground(): Promise<void>;
  stop(): Promise<void>;
};

/** `grants` are match patterns that she has said yes to; `language` is that of the browser's own menus. */
export async function startHeadless(
  grants: readonly string[],
  language = 'en-US',
): Promise<Headless> {
  const found = findChromium();
  if (found === null) throw new Error('There is no Chromium on this machine.');
  const { executablePath, made } = await browserIn(language, found);
  const userDataDir = await makeProfile(BUILD, grants);
  const own = (path: string) => `chrome-extension://${extensionIdOf(BUILD)}/${path}`;
  const browser = await puppeteer.launch({
    executablePath,
    env: { ...process.env, LANGUAGE: language },
    headless: true,
    pipe: true,
    userDataDir,
    defaultViewport: null,
    // A debugger on the background would keep that alive.
    targetFilter: (target) => target.type() !== 'service_worker',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--load-extension=${BUILD}`,
      `--disable-extensions-except=${BUILD}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--hide-scrollbars',
      '--no-first-run',
      `--lang=${language}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ],
  });
  const [watcher] = await browser.pages();
  if (watcher === undefined) throw new Error('The browser began without a tab.');
  await watcher.setBypassCSP(true);
  await until('the extension is there', async () => {
    const response = await watcher.goto(own('manifest.json')).catch(() => null);
    return response !== null && watcher.evaluate(() => typeof chrome.storage === 'object');
  });
  const backgroundAnswers = async () => {
    await until('the background answers', () =>
      watcher
        .evaluate(() => chrome.runtime.sendMessage({ type: 'quiet-ended' }))
        .then(
          (answer) => (answer as { kind: string }).kind === 'done',
          () => false,
        ),
    );
  };
  await backgroundAnswers();
  for (const page of await browser.pages()) if (page !== watcher) await page.close();
  return {
    watcher,
    browser,
    own,
    backgroundAnswers,
    newPage: async () => {
      const page = await browser.newPage();
      await page.setBypassCSP(true);
      await watchReading(page);
      return page;
    },
    killBackground: () => killBackground(browser, own('')),
    stop: async () => {
      await browser.close();
      for (const folder of [userDataDir, made]) {
        if (folder !== null) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}
