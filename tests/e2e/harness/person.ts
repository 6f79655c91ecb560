/** Somebody at her computer: a browser with Full Cup, real keys, a real mouse, and what can be seen of it all. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { parseParts } from '../../../utils/engine/parts';
import type { Request } from '../../../utils/engine/requests';
import type { State } from '../../../utils/engine/state';
import type { BrowserName, LeavingAnswer, PromptAnswer, Troubles } from './browser-under-test';
import { type Desk, type DeskWishes, setUpDesk } from './desk';
import type { Hands } from './hands';
import { openPage, ownPageOn, pageWhere } from './open-pages';
import { endProgram, runProgram, startProgram } from './processes';
import { type Surface, surfaceOf } from './surface';
import { until } from './waiting';
import { windowCount } from './watching';

const ARTIFACTS = resolve(import.meta.dirname, '../../../artifacts');

export type Person = Hands & {
  readonly browserName: BrowserName;
  /** How long she holds still until her browser calls it a lull. */
  readonly lullMs: number;
  readonly extensionId: string;
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
  /** Ends what she has begun beside the browser: an application, writing on and on. */
  stops(): Promise<void>;
};

/** Somebody at a desk of her own, which nobody uses after her. */
export async function arrive(wishes: DeskWishes): Promise<Person & { leave(): Promise<void> }> {
  const desk = await setUpDesk(wishes);
  const person = personAt(desk, 'nobody else is there');
  return { ...person, leave: desk.leave };
}

/** Without a reason to have it for herself she may not end the browser. */
export function personAt(desk: Desk, ownBrowser: string | null): Person {
  const { display, home, hands, fromWithin, tell } = desk;
  const running = desk.running;
  /** What goes on at the desk until it is ended. */
  const goesOn: (() => Promise<unknown>)[] = [];
  /** Not there until something has been worth keeping. */
  const stored = async (): Promise<State | null> => {
    // As text: Firefox's driver hands over once what is in it twice.
    const read = async () => JSON.stringify(await chrome.storage.local.get(null));
    const parsed = parseParts(JSON.parse(await fromWithin(read)));
    return parsed.kind === 'read' ? parsed.state : null;
  };
  const popup = surfaceOf(() => running().watcher, 'popup', hands);
  /** What no browser outlives in which the next story is to be told. */
  const onlyInOwnBrowser = (what: string) => {
    if (ownBrowser === null) throw new Error(`${what} needs: arrives({ ownBrowser: '<why>' }).`);
  };
  return {
    ...hands,
    browserName: desk.kind.name,
    lullMs: display.lullMs,
    extensionId: home.extensionId,
    downloads: home.downloads,
    browser: () => running().browser,
    popup,
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
    visit: (address) => openPage(desk, address),
    ownPage: (file, withinMs) => ownPageOn(desk, file, withinMs),
    surface: (page) => surfaceOf(() => page, 'page', hands),
    openOwnPage: (path) => openPage(desk, home.own(path)),
    hasOpen: async (address) => (await pageWhere(desk, (it) => it === address)) !== null,
    openPopupByClick: async () => {
      // Browsers swallow a click that comes while the last popup is still leaving the screen.
      await until('a click on the cup opens the popup', async () => {
        const { x, y } = await running().cupOnToolbar();
        await hands.clickAt(x, y);
        return until('it takes her keys', popup.takesKeys, 3_000).catch(() => false);
      });
    },
    openAnotherWindow: async () => {
      const before = await windowCount(running().watcher);
      await hands.press('ctrl+n');
      await until(
        'there is another window',
        async () => (await windowCount(running().watcher)) > before,
      );
    },
    typeOn: (letterMs) => {
      const writing = hands.typeOn(letterMs);
      goesOn.push(() => writing.stop().catch(() => undefined));
      return writing;
    },
    goToTab: (number) => hands.press(running().tabKeys(number)),
    readsPrompt: (page) => running().readPrompt(page),
    answersPrompt: (page, answer) => running().answerPrompt(page, answer),
    answersLeaving: (answer) => running().answerLeaving(answer),
    takesBack: (grant) => running().takeBack(grant),
    prefers: (page, scheme) => running().prefers(page, scheme),
    forcesColors: (page, on) => running().forcesColors(page, on),
    fromWithin,
    killBackground: () => running().killBackground(),
    restarts: () => {
      onlyInOwnBrowser('To start the browser anew');
      return desk.startsAnew('quit');
    },
    powerCut: () => {
      onlyInOwnBrowser('A power cut');
      return desk.startsAnew('power-cut');
    },
    update: () => {
      onlyInOwnBrowser('An update');
      return desk.updates();
    },
    opensApplication: async () => {
      const window = ['-title', 'Letters', '-geometry', '500x400+300+300', 'xc:white'];
      const program = startProgram('display', window, { env: display.env });
      goesOn.push(() => endProgram(program));
      const isInFront = async () =>
        (await runProgram('xdotool', ['getactivewindow', 'getwindowname'], display.env)) ===
        'Letters';
      await until('the application is in front', () => isInFront().catch(() => false));
      return () => endProgram(program);
    },
    troubles: () => running().troubles(),
    screenshot: async (name) => {
      const file = join(ARTIFACTS, `${name}.png`);
      await mkdir(join(file, '..'), { recursive: true });
      await runProgram('import', ['-window', 'root', file], display.env);
      return file;
    },
    stops: async () => {
      for (const end of goesOn) await end();
    },
  };
}
