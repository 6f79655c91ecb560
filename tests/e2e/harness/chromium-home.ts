/** Somebody's Chromium: her profile, how it starts and ends, and where things are in it. */
import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';
import type { Home, PromptAnswer, Running, Troubles, Wishes } from './browser-under-test';
import { closeEverythingBut, killBackground, startChromium } from './chromium';
import { type ExtensionsPage, openExtensionsPage } from './chromium-extensions-page';
import { downloadsIn } from './downloads';
import { findChromium } from './find-browser';
import { handsOn } from './hands';
import { areForced } from './high-contrast';
import { makeNeighbour } from './neighbour';
import { killBrowser } from './processes';
import { extensionIdOf, makeProfile } from './profile';
import { staysSo, until } from './waiting';
import { frontWindow, grantsSeenFrom } from './watching';

const WINDOW = { x: 60, y: 20, width: 1_150, height: 850 };
/** From the right end and the top of the window to the middle of the pinned cup. */
const CUP_ON_TOOLBAR = { fromRight: 153, fromTop: 63 };
/** The question opens with the focus on its no. */
const KEYS_FOR: Readonly<Record<PromptAnswer, readonly string[]>> = {
  yes: ['Tab', 'Return'],
  no: ['Return'],
  'waved away': ['Escape'],
};
const KEY_FOR_LEAVING = { stays: 'Escape', leaves: 'Return' } as const;

export async function moveIntoChromium(wishes: Wishes): Promise<Home> {
  const { buildFolder, env, web, grants } = wishes;
  const executable = wishes.executable ?? findChromium();
  if (executable === null) throw new Error('There is no Chromium on this machine.');
  const profileFolder = await makeProfile(buildFolder, grants);
  const extensionId = extensionIdOf(buildFolder);
  const besides = wishes.neighbour === true ? [await makeNeighbour(profileFolder)] : [];
  const own = (path: string) => `chrome-extension://${extensionId}/${path}`;
  const hands = handsOn(env);

  const start = async (): Promise<Running> => {
    const browser = await startChromium({
      executable,
      extensionFolders: [buildFolder, ...besides],
      profileFolder,
      env,
      webPort: web?.port ?? null,
      window: WINDOW,
    });
    const [tab] = await browser.pages();
    if (tab === undefined) throw new Error('The browser began without a tab.');
    return watchedFrom(browser, tab, await openExtensionsPage(browser));
  };

  const watchedFrom = async (
    browser: Browser,
    tab: Page,
    extensions: ExtensionsPage,
  ): Promise<Running> => {
    const watcher = await watchingTab(tab, own('manifest.json'));
    return {
      browser,
      watcher,
      addressOf: async (page) => page.url(),
      tabKeys: (number) => `ctrl+${number}`,
      cupOnToolbar: async () => {
        const { left, top, width } = await frontWindow(watcher);
        const { fromRight, fromTop } = CUP_ON_TOOLBAR;
        return { x: left + width - fromRight, y: top + fromTop };
      },
      killBackground: () => killBackground(browser, own('')),
      readPrompt,
      answerPrompt: async (page, answer) => {
        await readPrompt(page);
        await hands.press(...KEYS_FOR[answer]);
      },
      answerLeaving: async (answer) => {
        // The question is a window of its own, which the keys go to.
        const isAsked = async () => !(await frontWindow(watcher)).focused;
        await until('the page asks', isAsked);
        await hands.press(KEY_FOR_LEAVING[answer]);
        await until('the question has gone', async () => !(await isAsked()));
      },
      takeBack: (grant) => takeBack(extensions, extensionId, grant),
      prefers: async (page, scheme) => {
        await page.setBypassCSP(true);
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
      },
      forcesColors: async (page, on) => {
        const session = await page.createCDPSession();
        const value = on ? 'active' : 'none';
        const features = [{ name: 'forced-colors', value }];
        await session.send('Emulation.setEmulatedMedia', { features });
        await until('the colours are so', () => page.evaluate(areForced).then((are) => are === on));
        // It holds for as long as somebody is there who asked for it.
        if (!on) await session.detach();
      },
      troubles: () => troublesOf(extensions, extensionId),
      forgetTroubles: () =>
        extensions.ask(
          (id) => chrome.developerPrivate.deleteExtensionErrors({ extensionId: id }),
          extensionId,
        ),
      closeAll: async () => {
        await closeEverythingBut(browser, watcher.url());
        await watchingTab(watcher, own('manifest.json'));
      },
      grantOnly: (wanted) => grantOnly(extensions, watcher, extensionId, wanted),
      update: async () => {
        const reload = (id: string) => chrome.developerPrivate.reload(id);
        await extensions.ask(reload, extensionId);
        return watchedFrom(browser, await browser.newPage(), extensions);
      },
      quit: () => browser.close(),
      end: () => killBrowser(browser.process()),
    };
  };
  const clear = () => rm(profileFolder, { recursive: true, force: true, maxRetries: 5 });
  return { extensionId, downloads: downloadsIn(profileFolder), own, start, clear };
}

/**
 * The question is the browser's own: it is there when the page has lost the focus to it. For its
 * first half second it takes no answer, so that nobody agrees by accident; so she reads it first.
 */
async function readPrompt(page: Page): Promise<void> {
  const isAsked = () => page.evaluate(() => !document.hasFocus());
  await until('the browser asks', isAsked);
  await staysSo('the question stands while she reads it', isAsked, 1_000);
}

/** On the browser's page for extensions. */
function takeBack(extensions: ExtensionsPage, id: string, grant: string): Promise<void> {
  const remove = (extensionId: string, origin: string) =>
    chrome.developerPrivate.removeHostPermission(extensionId, origin);
  return extensions.ask(remove, id, grant);
}

/** A tab made into a page of ours that does nothing. */
async function watchingTab(tab: Page, address: string): Promise<Page> {
  await tab.setBypassCSP(true);
  await until('the extension is there', async () => {
    const response = await tab.goto(address).catch(() => null);
    return response !== null && tab.evaluate(() => typeof chrome.storage === 'object');
  });
  return tab;
}

/**
 * What a page has given back the browser would give once more without a question: as if she had never said
 * yes it is when it was taken back on that page.
 */
async function grantOnly(
  extensions: ExtensionsPage,
  watcher: Page,
  id: string,
  wanted: readonly string[],
): Promise<void> {
  const { permissions } = await extensions.ask(
    (extensionId) => chrome.developerPrivate.getExtensionInfo(extensionId),
    id,
  );
  const known = permissions.runtimeHostPermissions?.hosts ?? [];
  for (const { host } of known) {
    // What has been taken back is known still, and can't be a second time.
    if (!wanted.includes(host)) await takeBack(extensions, id, host).catch(() => undefined);
  }
  const has = await grantsSeenFrom(watcher);
  for (const one of wanted) {
    if (has.includes(one)) continue;
    const give = (extensionId: string, origin: string) =>
      chrome.developerPrivate.addHostPermission(extensionId, origin);
    await extensions.ask(give, id, one);
    if ((await grantsSeenFrom(watcher)).includes(one)) continue;
    await watcher.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), one);
  }
}

async function troublesOf(extensions: ExtensionsPage, extensionId: string): Promise<Troubles> {
  const { state, manifestErrors, runtimeErrors } = await extensions.ask(
    (id) => chrome.developerPrivate.getExtensionInfo(id),
    extensionId,
  );
  return {
    state,
    manifestErrors: manifestErrors.map(({ message }) => message),
    runtimeErrors: runtimeErrors.map(({ message }) => message),
  };
}
