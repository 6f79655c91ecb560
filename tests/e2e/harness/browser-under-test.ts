/** The browsers in which every story is told, and what a story needs of one, whichever it is. */
import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { moveIntoChromium } from './chromium-home';
import { warningsOfChromium } from './chromium-warnings';
import { moveIntoFirefox } from './firefox-home';
import { warningsOfFirefox } from './firefox-warnings';
import type { Spot } from './in-page';
import type { Web } from './web';

export type BrowserName = 'chromium' | 'firefox';

/** What she does with the browser's own question; waved away is no button, and not answered. */
export type PromptAnswer = 'yes' | 'no' | 'waved away';

/** What she does when a page of hers asks whether it may lose what she has written. */
export type LeavingAnswer = 'stays' | 'leaves';

export type BrowserUnderTest = {
  readonly name: BrowserName;
  /** The built extension that is tried in it. */
  readonly buildFolder: string;
  /** Makes a fresh profile with the extension in it. */
  moveIn(wishes: Wishes): Promise<Home>;
  /** What this browser would tell her when she installs the extension of that folder. */
  warningsOf(folder: string, env: NodeJS.ProcessEnv): Promise<readonly string[]>;
};

export type Wishes = {
  readonly buildFolder: string;
  /** Null: the one that is found on this machine. */
  readonly executable: string | null;
  readonly env: NodeJS.ProcessEnv;
  /** Null: the web as it is. */
  readonly web: Web | null;
  /** Match patterns that she has said yes to already. */
  readonly grants: readonly string[];
  /** Another extension is there, too, with a popup of its own. */
  readonly neighbour?: boolean;
};

/** A profile of hers; it outlives a power cut. */
export type Home = {
  readonly extensionId: string;
  /** The folder of what she saves. */
  readonly downloads: string;
  /** The address of a page of ours. */
  own(path: string): string;
  /** Starts the browser; it is there when the extension is. */
  start(): Promise<Running>;
  clear(): Promise<void>;
};

export type Running = {
  readonly browser: Browser;
  /** A quiet tab of ours from which everything of ours can be looked at. */
  readonly watcher: Page;
  /** Where a page is now; null when it can't be told. */
  addressOf(page: Page): Promise<string | null>;
  /** The keys that go to a tab by its number. */
  tabKeys(number: number): string;
  /** Where on the screen the pinned cup is, in the window in front. */
  cupOnToolbar(): Promise<Spot>;
  /** Ends the background as the browser does when it is idle. */
  killBackground(): Promise<void>;
  /** Waits until the browser asks her something on behalf of a page of ours, and reads it. */
  readPrompt(page: Page): Promise<void>;
  /** The same, and answers. */
  answerPrompt(page: Page, answer: PromptAnswer): Promise<void>;
  /** Waits until the page in front asks whether it may close with what is written there, and answers with the keys. */
  answerLeaving(answer: LeavingAnswer): Promise<void>;
  /** Takes a grant (a match pattern) back, as she does it in the browser's settings. */
  takeBack(grant: string): Promise<void>;
  /** A page of ours is looked at in light or dark, without motion, and by scripts that are not ours. */
  prefers(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  /** A page of ours is shown in few colours of the system's, as high contrast has it; or no more. */
  forcesColors(page: Page, on: boolean): Promise<void>;
  troubles(): Promise<Troubles>;
  /** What it held against us until now is forgotten. */
  forgetTroubles(): Promise<void>;
  /** Closes whatever is open but the quiet tab, without a question, and puts back how it looks. */
  closeAll(): Promise<void>;
  /** Gives and takes back, without a question, until these match patterns are all that is granted. */
  grantOnly(grants: readonly string[]): Promise<void>;
  /** Loads the extension anew, as an update does: every page of ours closes. The same browser, with another quiet tab. */
  update(): Promise<Running>;
  /** Ends it as she does, who quits it. */
  quit(): Promise<void>;
  /** Ends it as a power cut does. */
  end(): Promise<void>;
};

/** What the browser holds against us. */
export type Troubles = {
  readonly state: string;
  readonly manifestErrors: readonly string[];
  readonly runtimeErrors: readonly string[];
};

const builtFor = (target: string) => resolve(import.meta.dirname, '../../../.output', target);

const CHROMIUM: BrowserUnderTest = {
  name: 'chromium',
  buildFolder: builtFor('chrome-mv3'),
  moveIn: moveIntoChromium,
  warningsOf: warningsOfChromium,
};
const FIREFOX: BrowserUnderTest = {
  name: 'firefox',
  buildFolder: builtFor('firefox-mv3'),
  moveIn: moveIntoFirefox,
  warningsOf: warningsOfFirefox,
};

/** The browser of this run. */
export function browserUnderTest(): BrowserUnderTest {
  return process.env.BROWSER_UNDER_TEST === 'firefox' ? FIREFOX : CHROMIUM;
}
