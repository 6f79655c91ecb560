/** Somebody at her computer: a browser with Full Cup, real keys, a real mouse, and what can be seen of it all. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Answer } from '../../../utils/browser/messaging';
import { parseState } from '../../../utils/engine/parse';
import type { Request } from '../../../utils/engine/requests';
import type { State } from '../../../utils/engine/state';
import {
  type BrowserName,
  type BrowserUnderTest,
  browserUnderTest,
  type LeavingAnswer,
  type PromptAnswer,
  type Running,
  type Troubles,
} from './browser-under-test';
import type { Display } from './display';
import { type Hands, handsOn } from './hands';
import { endProgram, runProgram, startProgram } from './processes';
import { type Surface, surfaceOf } from './surface';
import { until } from './waiting';
import { windowCount } from './watching';
import type { Web } from './web';

const ARTIFACTS = resolve(import.meta.dirname, '../../../artifacts');

export type Arrival = {
  readonly display: Display;
  /** Null: the web as it is (the demonstration's page has a name that every browser knows as loopback). */
  readonly web: Web | null;
  /** Match patterns that she has said yes to already. */
  readonly grants?: readonly string[];
  /** Another browser than that of this run. */
  readonly browser?: BrowserUnderTest;
  /** Another build than the one that belongs to the browser. */
  readonly buildFolder?: string;
  readonly executable?: string;
  /** What we may report in this story, because something of hers is damaged in it. */
  readonly mayReport?: RegExp;
  /** Another extension is there, too: `harness/neighbour.ts`. */
  readonly neighbour?: boolean;
  /** The page that a new installation opens by itself stays open; otherwise it is closed at once. */
  readonly keepWelcome?: boolean;
};

export type Person = Hands & {
  readonly browserName: BrowserName;
  readonly extensionId: string;
  readonly mayReport: RegExp | null;
  /** The folder of what she saves. */
  readonly downloads: string;
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
  /** Whether a tab is open at this very address. */
  hasOpen(address: string): Promise<boolean>;
  openPopupByClick(): Promise<void>;
  openAnotherWindow(): Promise<void>;
  /** Goes to a tab by its number, with the keys that her browser has for it. */
  goToTab(number: number): Promise<void>;
  /** Waits for the browser's own question on behalf of a page of ours, and reads it. */
  readsPrompt(page: Page): Promise<void>;
  /** The same, and answers. */
  answersPrompt(page: Page, answer: PromptAnswer): Promise<void>;
  /** The page in front asks before it closes with what she has written. */
  answersLeaving(answer: LeavingAnswer): Promise<void>;
  /** Takes a grant back in the browser's settings, wherever she is. */
  takesBack(grant: string): Promise<void>;
  /** Has a page of ours shown in light or dark, without motion. */
  prefers(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  /** Has a page of ours shown in the system's few colours, as in high contrast, or no more. */
  forcesColors(page: Page, on: boolean): Promise<void>;
  /** Runs something in a quiet page of ours that is always open. */
  fromWithin<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  killBackground(): Promise<void>;
  /** She quits the browser, and starts it again. */
  restarts(): Promise<void>;
  /** A power cut, and the same profile again. */
  powerCut(): Promise<void>;
  /** The extension is loaded anew, as by an update; our pages close. */
  update(): Promise<void>;
  /** Another program's window comes to the front; the answer closes it. */
  opensApplication(): Promise<() => Promise<void>>;
  /** What the browser holds against us: errors of the background and of every page of ours. */
  troubles(): Promise<Troubles>;
  screenshot(name: string): Promise<string>;
  leave(): Promise<void>;
};

export async function arrive(arrival: Arrival): Promise<Person> {
  const { display, web, browser: kind = browserUnderTest() } = arrival;
  const home = await kind.moveIn({
    buildFolder: arrival.buildFolder ?? kind.buildFolder,
    executable: arrival.executable ?? null,
    env: display.env,
    web,
    grants: arrival.grants ?? [],
    neighbour: arrival.neighbour === true,
  });
  const { own } = home;
  const hands = handsOn(display.env);
  let running: Running = await home.start();

  const fromWithin: Person['fromWithin'] = (work, ...args) =>
    running.watcher.evaluate(work as never, ...(args as unknown[] as never[])) as never;
  /** Not there until something has been worth keeping. */
  const stored = async (): Promise<State | null> => {
    // As text: Firefox's driver hands over once what is in it twice.
    const read = async () =>
      JSON.stringify((await chrome.storage.local.get('state')).state ?? null);
    const parsed = parseState(JSON.parse(await fromWithin(read)) ?? undefined);
    return parsed.kind === 'read' ? parsed.state : null;
  };
  const surface = (page: Page) => surfaceOf(() => page, 'page', hands);
  const open = async (address: string) => {
    const page = await running.browser.newPage();
    await page.goto(address, { waitUntil: [] });
    const isThere = () => document.readyState === 'complete' && location.href !== 'about:blank';
    await until(`${address} has loaded`, () => page.evaluate(isThere).catch(() => false));
    return page;
  };
  const pages = async () => {
    const open = await running.browser.pages();
    return Promise.all(
      open.map(async (page) => ({ page, address: (await running.addressOf(page)) ?? '' })),
    );
  };
  const pageWhere = async (isIt: (address: string) => boolean) => {
    const open = await pages();
    return open.find(({ address }) => isIt(address))?.page ?? null;
  };

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
  const ownPage: Person['ownPage'] = async (file, withinMs) => {
    const find = () => pageWhere((it) => it.startsWith(own(file)));
    try {
      return await until(`${file} is open`, find, withinMs);
    } catch (error) {
      const open = (await pages()).map(({ address }) => address || 'one without an address');
      throw new Error(`${String(error)} Open are: ${open.join(', ')}.`);
    }
  };
  const welcome = await ownPage('welcome.html');
  if (arrival.keepWelcome !== true) await welcome.close();
  return {
    ...hands,
    browserName: kind.name,
    extensionId: home.extensionId,
    mayReport: arrival.mayReport ?? null,
    downloads: home.downloads,
    browser: () => running.browser,
    popup: surfaceOf(() => running.watcher, 'popup', hands),
    state: () => until('something is stored', stored),
    stateBecomes: (what, isSo, withinMs) =>
      until(
        what,
        async () => {
          const now = await stored();
          return now !== null && isSo(now) && now;
        },
        withinMs,
      ),
    tell,
    visit: open,
    ownPage,
    surface,
    openOwnPage: (path) => open(own(path)),
    hasOpen: async (address) => (await pageWhere((it) => it === address)) !== null,
    openPopupByClick: async () => {
      const { x, y } = await running.cupOnToolbar();
      await hands.clickAt(x, y);
    },
    openAnotherWindow: async () => {
      const before = await windowCount(running.watcher);
      await hands.press('ctrl+n');
      await until(
        'there is another window',
        async () => (await windowCount(running.watcher)) > before,
      );
    },
    goToTab: (number) => hands.press(running.tabKeys(number)),
    readsPrompt: (page) => running.readPrompt(page),
    answersPrompt: (page, answer) => running.answerPrompt(page, answer),
    answersLeaving: (answer) => running.answerLeaving(answer),
    takesBack: (grant) => running.takeBack(grant),
    prefers: (page, scheme) => running.prefers(page, scheme),
    forcesColors: (page, on) => running.forcesColors(page, on),
    fromWithin,
    killBackground: () => running.killBackground(),
    restarts: async () => {
      await running.quit();
      running = await home.start();
    },
    powerCut: async () => {
      await running.end();
      running = await home.start();
    },
    update: async () => {
      running = await running.update();
    },
    opensApplication: async () => {
      const window = ['-title', 'Letters', '-geometry', '500x400+300+300', 'xc:white'];
      const program = startProgram('display', window, { env: display.env });
      const isInFront = async () =>
        (await runProgram('xdotool', ['getactivewindow', 'getwindowname'], display.env)) ===
        'Letters';
      await until('the application is in front', () => isInFront().catch(() => false));
      return () => endProgram(program);
    },
    troubles: () => running.troubles(),
    screenshot: async (name) => {
      const file = join(ARTIFACTS, `${name}.png`);
      await mkdir(join(file, '..'), { recursive: true });
      await runProgram('import', ['-window', 'root', file], display.env);
      return file;
    },
    leave: async () => {
      await running.end();
      await home.clear();
    },
  };
}
