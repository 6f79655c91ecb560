/** Somebody's Firefox: her profile, how it starts and ends, and where things are in it. */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Home, Running, Wishes } from './browser-under-test';
import { downloadsIn } from './downloads';
import { startFirefox } from './firefox';
import { inside } from './firefox-insides';
import { makeFirefoxProfile } from './firefox-profile';
import { firefoxTroubles } from './firefox-troubles';
import { handsOn } from './hands';
import { areForced } from './high-contrast';
import { makeNeighbour, NEIGHBOUR } from './neighbour';
import { killBrowser } from './processes';
import { startProxy } from './proxy';
import { staysSo, until } from './waiting';
import { grantsSeenFrom } from './watching';

/** As the built manifest names it. */
const ADD_ON = 'full-cup@full-cup.example';
/** Chosen by us, so that the addresses of our pages are known. */
const HOST = '5d1f4c2e-7a0b-4a55-9a3c-1f0e8b7c6d5a';
const CUP = 'full-cup_full-cup_example-browser-action';

export async function moveIntoFirefox(wishes: Wishes): Promise<Home> {
  const { env, web, grants } = wishes;
  const profileFolder = await makeFirefoxProfile();
  // A file of its name that says where it is makes it an installed one, not one that is there for a while.
  await mkdir(join(profileFolder, 'extensions'), { recursive: true });
  await writeFile(join(profileFolder, 'extensions', ADD_ON), wishes.buildFolder);
  if (wishes.neighbour === true) {
    const neighbour = await makeNeighbour(profileFolder);
    await writeFile(join(profileFolder, 'extensions', NEIGHBOUR), neighbour);
  }
  const proxy = web === null ? null : await startProxy(web.port);
  const own = (path: string) => `moz-extension://${HOST}/${path}`;
  const hands = handsOn(env);

  const start = async (): Promise<Running> => {
    const browser = await startFirefox({
      executable: wishes.executable,
      profileFolder,
      env,
      proxyPort: proxy?.port ?? null,
      preferences: { 'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: HOST }) },
    });
    // At once a page of ours may be open beside it; that is hers to see.
    const tab = await until('the browser has its first tab', async () => {
      const pages = await browser.pages();
      const addresses = await Promise.all(pages.map(addressOf));
      return pages.find((_page, index) => addresses[index]?.startsWith(own('')) !== true);
    });
    const reported = firefoxTroubles(browser, ADD_ON, own(''));
    return watchedFrom(browser, tab, reported);
  };

  /** The driver puts back what it had changed in the profile; begun before, the next one stumbles over it. */
  const tidied = () =>
    until('the driver has tidied up', () => !existsSync(join(profileFolder, 'user.js.puppeteer')));

  const watchedFrom = async (
    browser: Browser,
    tab: Page,
    reported: ReturnType<typeof firefoxTroubles>,
  ): Promise<Running> => {
    const watcher = await watchingTab(browser, tab, own('manifest.json'));
    await inside(browser, (cup) => CustomizableUI.addWidgetToArea(cup, 'nav-bar'), CUP);
    return {
      browser,
      watcher,
      addressOf,
      tabKeys: (number) => `alt+${number}`,
      cupOnToolbar: () => inside(browser, middleOf, `#${CUP}`),
      killBackground: () => endBackground(browser),
      readPrompt: () => readPrompt(browser),
      answerPrompt: async (_page, answer) => {
        await readPrompt(browser);
        // Escape goes to the page under it; it leaves when another tab comes.
        if (answer === 'waved away') {
          await hands.press('ctrl+Tab');
          await until('the question has gone', async () => !(await inside(browser, isAsking)));
          return;
        }
        const which = answer === 'yes' ? 'primary' : 'secondary';
        const button = `#notification-popup .popup-notification-${which}-button`;
        const { x, y } = await inside(browser, middleOf, button);
        await hands.clickAt(x, y);
      },
      answerLeaving: async (answer) => {
        const isAsked = () => inside(browser, isAskingToLeave);
        await until('the page asks', isAsked);
        await hands.press(answer === 'stays' ? 'Escape' : 'Return');
        await until('the question has gone', async () => !(await isAsked()));
      },
      takeBack: (grant) => withdraw(browser, [grant]),
      prefers: (_page, scheme) =>
        inside(
          browser,
          (isDark) => {
            const override = 'layout.css.prefers-color-scheme.content-override';
            Services.prefs.setIntPref(override, isDark ? 0 : 1);
            Services.prefs.setIntPref('ui.prefersReducedMotion', 1);
          },
          scheme === 'dark',
        ),
      forcesColors: async (page, on) => {
        const force = (isOn: boolean) =>
          Services.prefs.setIntPref('browser.display.document_color_use', isOn ? 2 : 0);
        await inside(browser, force, on);
        await until('the colours are so', () => page.evaluate(areForced).then((are) => are === on));
      },
      troubles: reported.troubles,
      forgetTroubles: reported.forget,
      closeAll: async () => {
        await inside(browser, closeAllBut, own('manifest.json'));
        await watchingTab(browser, watcher, own('manifest.json'));
      },
      grantOnly: async (wanted) => {
        const has = await grantsSeenFrom(watcher);
        await withdraw(
          browser,
          has.filter((one) => !wanted.includes(one)),
        );
        await grant(
          browser,
          wanted.filter((one) => !has.includes(one)),
        );
      },
      update: async () => {
        await update(browser);
        return watchedFrom(browser, await browser.newPage(), reported);
      },
      quit: async () => {
        await browser.close();
        await tidied();
      },
      end: async () => {
        await killBrowser(browser.process());
        await tidied();
      },
    };
  };

  return {
    extensionId: ADD_ON,
    downloads: downloadsIn(profileFolder),
    own,
    start: async () => {
      const running = await start();
      // At every start: Firefox writes grants down after a while, and a power cut may come sooner.
      if (grants.length > 0) await grant(running.browser, grants);
      return running;
    },
    clear: async () => {
      proxy?.stop();
      await rm(profileFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** As the browser's page for add-ons does it with a temporary one. */
async function update(browser: Browser): Promise<void> {
  const reload = async (id: string) => {
    const { AddonManager } = ChromeUtils.importESModule(
      'resource://gre/modules/AddonManager.sys.mjs',
    );
    const addOn = await AddonManager.getAddonByID(id);
    await addOn?.reload();
  };
  await inside(browser, reload, ADD_ON);
}

/** A tab made into a page of ours that does nothing. */
async function watchingTab(browser: Browser, tab: Page, address: string): Promise<Page> {
  const isThere = (id: string) => WebExtensionPolicy.getByID(id) !== null;
  await until('the extension is there', () => inside(browser, isThere, ADD_ON));
  await tab.goto(address, { waitUntil: [] });
  const isOurs = () => location.protocol === 'moz-extension:' && typeof chrome === 'object';
  await until('the quiet tab is ours', () => tab.evaluate(isOurs).catch(() => false));
  return tab;
}

/** For the driver some pages of ours have no address, and some keep theirs when they have gone; so each is asked itself. */
function addressOf(page: Page): Promise<string | null> {
  return page.evaluate(() => location.href).catch(() => null);
}

/** Where on the screen the middle of something of the browser's own is. */
function middleOf(selector: string): { readonly x: number; readonly y: number } {
  const found = document.querySelector(selector) as XulElement | null;
  if (found === null) throw new Error(`The browser shows no ${selector}.`);
  const { width, height } = found.getBoundingClientRect();
  return { x: found.screenX + width / 2, y: found.screenY + height / 2 };
}

/** As if she had answered the browser's question before. */
async function grant(browser: Browser, origins: readonly string[]): Promise<void> {
  const add = async (id: string, granted: readonly string[]) => {
    const address = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
    const { ExtensionPermissions } = ChromeUtils.importESModule(address);
    const extension = WebExtensionPolicy.getByID(id)?.extension;
    if (extension === undefined) throw new Error('The extension is not there.');
    await ExtensionPermissions.add(id, { permissions: [], origins: granted }, extension);
  };
  await inside(browser, add, ADD_ON, origins);
}

async function readPrompt(browser: Browser): Promise<void> {
  const isAsked = () => inside(browser, () => PopupNotifications.panel.state === 'open');
  await until('the browser asks', isAsked);
  await staysSo('the question stands while she reads it', isAsked, 1_000);
}

/** As the switch of a site does on the browser's page for add-ons. */
async function withdraw(browser: Browser, origins: readonly string[]): Promise<void> {
  const remove = async (id: string, gone: readonly string[]) => {
    const address = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
    const { ExtensionPermissions } = ChromeUtils.importESModule(address);
    const extension = WebExtensionPolicy.getByID(id)?.extension;
    if (extension === undefined) throw new Error('The extension is not there.');
    await ExtensionPermissions.remove(id, { permissions: [], origins: gone }, extension);
  };
  await inside(browser, remove, ADD_ON, origins);
}

async function endBackground(browser: Browser): Promise<void> {
  /** Looked at right when it has ended: what was on its way to it may begin the next one within moments. */
  const end = async (id: string) => {
    const extension = WebExtensionPolicy.getByID(id)?.extension;
    if (extension?.backgroundState === 'stopped') return true;
    await extension?.terminateBackground({
      ignoreDevToolsAttached: true,
      disableResetIdleForTest: true,
    });
    return extension?.backgroundState !== 'running';
  };
  await until('the background is gone', () => inside(browser, end, ADD_ON));
}

/** Runs in the browser's own window: every tab and window goes but the tab of one address, and looks are as they were. */
function closeAllBut(address: string): void {
  const windows = [...Services.wm.getEnumerator('navigator:browser')];
  const isKept = ({ linkedBrowser }: FirefoxTab) => linkedBrowser.currentURI.spec === address;
  for (const window of windows) {
    const tabs = [...window.gBrowser.tabs];
    if (!tabs.some(isKept)) window.close();
    else
      for (const tab of tabs)
        if (!isKept(tab))
          window.gBrowser.removeTab(tab, { skipPermitUnload: true, animate: false });
    window.fullScreen = false;
  }
  for (const look of [
    'layout.css.prefers-color-scheme.content-override',
    'ui.prefersReducedMotion',
    'browser.display.document_color_use',
  ])
    Services.prefs.clearUserPref(look);
}

/** Runs in the browser's own window: the question of the page in front is there and has the keys. */
function isAskingToLeave(): boolean {
  const frames = document.querySelectorAll<HTMLIFrameElement>('.dialogFrame');
  return [...frames].some(({ contentDocument }) => contentDocument?.hasFocus() === true);
}

/** Runs in the browser's own window. */
function isAsking(): boolean {
  const panel = document.getElementById('notification-popup') as { state?: string } | null;
  return panel !== null && panel.state !== 'closed';
}
