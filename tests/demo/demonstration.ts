/** A browser with Full Cup and an inbox that it counts, for her to try; without a screen it is walked through. */
import { join } from 'node:path';
import { type Display, startDisplay } from '../e2e/harness/display';
import { findChromium, isBrandedChrome } from '../e2e/harness/find-browser';
import { arrive, type Person } from '../e2e/harness/person';
import type { Headless } from '../screens/headless';
import { LIVED_IN_GRANTS, livedIn, moveIn } from '../screens/lived-in';
import { INBOX_HOST, serveInbox } from './inbox-server';
import { walkThrough } from './walk-through';

const LIMIT_SECONDS = 20;

/** Returns the exit code: 0 when all went well, or when she has closed the browser. */
export async function demonstrate({ hasScreen }: { hasScreen: boolean }): Promise<number> {
  const executable = findChromium();
  if (executable === null || isBrandedChrome(executable)) {
    sayHowByHand(executable);
    return executable === null ? 1 : 0;
  }
  const inbox = await serveInbox();
  const display: Display = hasScreen
    ? { env: process.env, lullMs: 15_000, stop: async () => undefined }
    : await startDisplay();
  let person: Awaited<ReturnType<typeof arrive>> | undefined;
  const end = async () => {
    await person?.leave();
    await display.stop();
    inbox.stop();
  };
  process.once('SIGINT', () => void end().then(() => process.exit(0)));
  try {
    const grants = [...LIVED_IN_GRANTS, `*://*.${INBOX_HOST}/*`];
    person = await arrive({ display, web: null, executable, grants });
    await hasLivedHere(person);
    await person.tell(
      // With so short a session she has always arrived a moment ago.
      { type: 'settings-changed', settings: { arrivalSeconds: 1 } },
      { type: 'site-added', groupId: 'email', sites: [{ host: INBOX_HOST, path: '' }] },
      {
        type: 'limit-changed',
        groupId: 'email',
        kind: 'session',
        limit: { on: true, seconds: LIMIT_SECONDS },
      },
    );
    const mail = await person.visit(inbox.address);
    if (hasScreen) await letHerTry(person, inbox.address);
    else {
      await putAside(person);
      return await walkThrough(person, mail);
    }
    return 0;
  } finally {
    await end();
  }
}

/** Weeks of wins, and a day that has begun; the session of the demonstration begins with it. */
async function hasLivedHere(person: Person): Promise<void> {
  const now = Date.now();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const state = { ...livedIn(now, timeZone), sessions: {} };
  // What moving in needs of a browser.
  const browser = {
    killBackground: person.killBackground,
    backgroundAnswers: () => person.tell({ type: 'quiet-ended' }),
    watcher: { evaluate: person.fromWithin },
  };
  await moveIn(browser as unknown as Headless, state, now);
}

/** The tab that the tests look through has a window of its own, which nobody sees. */
async function putAside(person: Person): Promise<void> {
  await person.fromWithin(async () => {
    const tab = await chrome.tabs.getCurrent();
    if (tab?.id === undefined || tab.windowId === undefined) return;
    await chrome.windows.create({ tabId: tab.id, state: 'minimized' });
    // New tabs open in the window that had the focus last.
    await chrome.windows.update(tab.windowId, { focused: true });
  });
}

async function letHerTry(person: Person, address: string): Promise<void> {
  const browser = person.browser();
  // The tab that tests look through.
  await (await browser.pages())[0]?.close();
  console.log(`
Full Cup is in the toolbar of the browser that has opened, and ${address} is its one mail site.
A long session is ${LIMIT_SECONDS} seconds here, so that you needn't wait for half an hour.

  1. Write a mail for half a minute. Nothing interrupts you; the cup begins to steam.
  2. Let go of keys and mouse. After 15 quiet seconds, or when you come to another tab
     and stay, the pause opens by itself. Write on all the same, and it goes away.
  3. Rest now: say the sentence, watch the cup fill. "I'm back" leads back to the mail.
  4. Click the cup at any time: one line for a win, Enter keeps it.
  5. Settings in the same popup: limits, sites, and everything you have kept.

Close the browser, or press Ctrl+C here, when you have seen enough. Nothing of it is kept.
`);
  await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
}

function sayHowByHand(executable: string | null): void {
  const folder = join('.output', 'chrome-mv3');
  console.log(
    executable === null
      ? 'No Chromium, Brave or Edge was found: install one of them, or name one in CHROMIUM.'
      : 'Google Chrome loads no extension for a script: install Chromium, Brave or Edge for that.',
  );
  console.log(
    `By hand: open chrome://extensions, switch on "Developer mode", "Load unpacked", and choose ${folder}.`,
  );
}
