/** Where an act is played: a screen with hands and a browser, and the book in which is written what was really in front when. */
import type { ChildProcess } from 'node:child_process';
import type { Display } from '../e2e/harness/display';
import { type Hands, handsOn } from '../e2e/harness/hands';
import { endProgram, startProgram } from '../e2e/harness/processes';
import { until } from '../e2e/harness/waiting';
import { type RunningBrowser, WINDOW } from './browser';
import { type Desktop, desktopOn } from './desktop';
import { wait } from './passing-time';
import type { Mark, Presence } from './truth';

/** What may be in front. Each is known by how the front window's title begins. */
export type Place = 'mail' | 'news' | 'application' | 'something else';

const APPLICATION = 'Another application';
/** A machine that has much else to do takes its time, and a window more of it than a tab. */
const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 250;
/** The hand on the mouse moves a little this often. */
const NUDGE_EVERY_MS = 2_000;

export type Desk = {
  /** The environment in which a program appears on this screen. */
  readonly env: NodeJS.ProcessEnv;
  readonly hands: Hands;
  readonly desktop: Desktop;
  readonly browser: () => RunningBrowser;
  readonly extensionId: string;
  /** Does something, waits until the window manager says that the place is in front, and writes down since when. */
  comesTo(place: Place, by: () => Promise<unknown>): Promise<void>;
  /** Stays where she is. Breaks the act when something else comes in front meanwhile. */
  stays(seconds: number, how?: 'hands on' | 'hands off'): Promise<void>;
  /** From now on it is so, whatever is in front. */
  isNow(presence: Presence): void;
  /** Waits until the mail says in its title that it does something. */
  mailSays(what: string | RegExp): Promise<void>;
  /** A click into the page in front, where nothing is. */
  clickPage(): Promise<void>;
  /** Another program's window comes up; `close` ends it. */
  openApplication(): Promise<{ close(): Promise<void> }>;
  /** A power cut, and the same profile again with the news in front and the mail behind. */
  powerCut(): Promise<void>;
  /** Starts the browser, lets it be prepared, and sets the scene. */
  start(prepare: () => Promise<void>): Promise<void>;
  readonly marks: readonly Mark[];
  /** Ends all that was started here. */
  leave(): Promise<void>;
};

export type DeskNeeds = {
  readonly display: Display;
  readonly extensionId: string;
  startBrowser(): Promise<RunningBrowser>;
  /** Brings the browser to where an act begins. */
  setScene(browser: RunningBrowser): Promise<void>;
};

export function deskOn({ display, extensionId, startBrowser, setScene }: DeskNeeds): Desk {
  const hands = handsOn(display.env);
  const desktop = desktopOn(display.env);
  const marks: Mark[] = [];
  const applications: ChildProcess[] = [];
  let place: Place = 'something else';
  let browser: RunningBrowser | null = null;

  const running = () => {
    if (browser === null) throw new Error('There is no browser now.');
    return browser;
  };
  const isNow = (presence: Presence) => {
    marks.push({ at: performance.now(), presence });
  };
  const comesTo: Desk['comesTo'] = async (next, by) => {
    await by();
    const isInFront = async () => placeOf(await desktop.frontTitle()) === next;
    await until(`${next} is in front`, isInFront, PATIENCE_MS);
    isNow(next === 'mail' ? 'there' : 'away');
    place = next;
  };
  return {
    env: display.env,
    hands,
    desktop,
    extensionId,
    marks,
    browser: running,
    isNow,
    comesTo,
    start: async (prepare) => {
      browser = await startBrowser();
      await prepare();
      await setScene(browser);
      await comesTo('news', async () => undefined);
    },
    stays: async (seconds, how = 'hands on') => {
      const endAt = performance.now() + seconds * 1_000;
      let nudgeAt = performance.now();
      let side = 0;
      while (performance.now() < endAt) {
        const title = await desktop.frontTitle();
        if (placeOf(title) !== place) throw new Error(`"${title}" came in front; it was ${place}`);
        if (how === 'hands on' && performance.now() >= nudgeAt) {
          side = 1 - side;
          await hands.moveTo(WINDOW.x + 300 + side, WINDOW.y + 500);
          nudgeAt += NUDGE_EVERY_MS;
        }
        await wait(Math.min(LOOK_EVERY_MS, endAt - performance.now()));
      }
    },
    mailSays: async (what) => {
      const says = async () => {
        const title = await desktop.frontTitle();
        return placeOf(title) === 'mail' && title.search(what) !== -1;
      };
      await until(`the mail says ${what}`, says, PATIENCE_MS);
    },
    clickPage: () => hands.clickAt(WINDOW.x + 300, WINDOW.y + 500),
    openApplication: async () => {
      const window = ['-title', APPLICATION, '-geometry', '500x400+300+300', 'xc:white'];
      const program = startProgram('display', window, { env: display.env });
      applications.push(program);
      return { close: () => endProgram(program) };
    },
    powerCut: async () => {
      await running().kill();
      isNow('away');
      browser = await startBrowser();
      await setScene(browser);
      await comesTo('news', async () => undefined);
    },
    leave: async () => {
      for (const program of applications) await endProgram(program);
      await browser?.kill();
    },
  };
}

function placeOf(title: string): Place {
  if (/^Mail\b/.test(title)) return 'mail';
  if (/^News\b/.test(title)) return 'news';
  return title === APPLICATION ? 'application' : 'something else';
}
