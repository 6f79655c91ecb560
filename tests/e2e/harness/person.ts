/** Somebody at her computer: a browser with Full Cup, real keys, a real mouse, and what can be seen of it all. */
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Answer } from '../../../utils/browser/messaging';
import type { Request } from '../../../utils/engine/requests';
import type { State } from '../../../utils/engine/state';
import { killBackground, killBrowser, startChromium } from './chromium';
import type { Display } from './display';
import { findChromium } from './find-browser';
import { type Hands, handsOn } from './hands';
import { runProgram } from './processes';
import { extensionIdOf, makeProfile } from './profile';
import { type Surface, surfaceOf } from './surface';
import { until } from './waiting';
import { frontWindow, watchingTab, windowCount } from './watching';
import type { Web } from './web';

const BUILD = resolve(import.meta.dirname, '../../../.output/chrome-mv3');
const ARTIFACTS = resolve(import.meta.dirname, '../../../artifacts');
const WINDOW = { x: 60, y: 20, width: 1_150, height: 850 };
/** From the right end and the top of the window to the middle of the pinned cup. */
const CUP_ON_TOOLBAR = { fromRight: 153, fromTop: 63 };

export type Arrival = {
  readonly display: Display;
  /** Null: the web as it is (the demonstration's page has a name that every browser knows as loopback). */
  readonly web: Web | null;
  /** Match patterns that she has said yes to already. */
  readonly grants?: readonly string[];
  readonly executable?: string;
  readonly moreExtensions?: readonly string[];
  /** The page that a new installation opens by itself stays open; otherwise it is closed at once. */
  readonly keepWelcome?: boolean;
};

export type Person = Hands & {
  readonly extensionId: string;
  readonly browser: () => Browser;
  /** The toolbar popup, whoever opened it. */
  readonly popup: Surface;
  /** What is kept, as it is stored. */
  state(): Promise<State>;
  /** Waits for something to be true of what is kept. */
  stateBecomes(what: string, isSo: (state: State) => boolean, withinMs?: number): Promise<State>;
  /** Says something to the background as a page of ours would. */
  tell(...requests: readonly Request[]): Promise<void>;
  /** Opens a new tab in front and goes there. */
  visit(address: string): Promise<Page>;
  /** A page of ours that is open, by its file name; waits for it. */
  ownPage(file: string, withinMs?: number): Promise<Page>;
  /** The same to read and to click. */
  surface(page: Page): Surface;
  openOwnPage(path: string): Promise<Page>;
  openPopupByClick(): Promise<void>;
  openAnotherWindow(): Promise<void>;
  /** Runs something in a quiet page of ours that is always open. */
  fromWithin<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  killBackground(): Promise<void>;
  /** A power cut, and the same profile again. */
  powerCut(): Promise<void>;
  /** What the browser holds against us: errors of the background and of every page of ours. */
  troubles(): ReturnType<typeof chrome.developerPrivate.getExtensionInfo>;
  screenshot(name: string): Promise<string>;
  leave(): Promise<void>;
};

export async function arrive(arrival: Arrival): Promise<Person> {
  const { display, web } = arrival;
  const executable = arrival.executable ?? findChromium();
  if (executable === null) throw new Error('There is no Chromium on this machine.');
  const profileFolder = await makeProfile(BUILD, arrival.grants ?? []);
  const extensionId = extensionIdOf(BUILD);
  const hands = handsOn(display.env);
  const own = (path: string) => `chrome-extension://${extensionId}/${path}`;
  let browser: Browser;
  let watcher: Page;

  const start = async () => {
    browser = await startChromium({
      executable,
      extensionFolders: [BUILD, ...(arrival.moreExtensions ?? [])],
      profileFolder,
      env: display.env,
      webPort: web?.port ?? null,
      window: WINDOW,
    });
    watcher = await watchingTab(browser, own('manifest.json'));
  };
  await start();

  const fromWithin: Person['fromWithin'] = (work, ...args) =>
    watcher.evaluate(work as never, ...(args as unknown[] as never[])) as never;
  /** Not there until something has been worth keeping. */
  const stored = async () =>
    (await fromWithin(() => chrome.storage.local.get('state'))).state as State | undefined;
  const surface = (page: Page) => surfaceOf(() => page, 'page', hands);

  const tell: Person['tell'] = async (...requests) => {
    for (const request of requests) {
      const answer = await fromWithin<Answer, [Request]>(
        (said) => chrome.runtime.sendMessage(said) as Promise<Answer>,
        request,
      );
      if (answer.kind !== 'done') {
        throw new Error(`${request.type} was answered with ${JSON.stringify(answer)}`);
      }
    }
  };

  await until('the background answers', () =>
    tell({ type: 'quiet-ended' }).then(
      () => true,
      () => false,
    ),
  );
  const ownPage: Person['ownPage'] = async (file, withinMs = 10_000) => {
    const target = await browser.waitForTarget((one) => one.url().startsWith(own(file)), {
      timeout: withinMs,
    });
    const page = await target.page();
    if (page === null) throw new Error(`${file} is open, but it is not a page.`);
    return page;
  };
  const welcome = await ownPage('options.html');
  if (arrival.keepWelcome !== true) await welcome.close();
  return {
    ...hands,
    extensionId,
    browser: () => browser,
    popup: surfaceOf(() => watcher, 'popup', hands),
    state: () => until('something is stored', stored),
    stateBecomes: (what, isSo, withinMs) =>
      until(
        what,
        async () => {
          const now = await stored();
          return now !== undefined && isSo(now) && now;
        },
        withinMs,
      ),
    tell,
    visit: async (address) => {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    ownPage,
    surface,
    openOwnPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(own(path));
      return page;
    },
    openPopupByClick: async () => {
      const { left, top, width } = await frontWindow(watcher);
      const { fromRight, fromTop } = CUP_ON_TOOLBAR;
      await hands.clickAt(left + width - fromRight, top + fromTop);
    },
    openAnotherWindow: async () => {
      const before = await windowCount(watcher);
      await hands.press('ctrl+n');
      await until('there is another window', async () => (await windowCount(watcher)) > before);
    },
    fromWithin,
    killBackground: () => killBackground(browser, BUILD),
    powerCut: async () => {
      await killBrowser(browser);
      await start();
    },
    troubles: async () => {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      const found = await page.evaluate(
        (id) => chrome.developerPrivate.getExtensionInfo(id),
        extensionId,
      );
      await page.close();
      return found;
    },
    screenshot: async (name) => {
      const file = join(ARTIFACTS, `${name}.png`);
      await mkdir(join(file, '..'), { recursive: true });
      await runProgram('import', ['-window', 'root', file], display.env);
      return file;
    },
    leave: async () => {
      await killBrowser(browser);
      await rm(profileFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
