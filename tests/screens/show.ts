/** Puts a screen up: what is kept then, the page as it opens, and what she has pressed; looked at once it stands still. */
import type { Page } from 'puppeteer-core';
import { until } from '../e2e/harness/waiting';
import type { Headless } from './headless';
import { livedIn, moveIn } from './lived-in';
import { drawn } from './reading';
import type { Screen } from './screens';

const NOTED_FOR_MS = 60_000;

/** What is kept while this screen is looked at. */
export async function prepare(headless: Headless, screen: Screen, page: Page): Promise<void> {
  // A page of ours that is open, as a rest opens one, would wake the background with what was kept before.
  await page.goto('about:blank');
  for (const open of await headless.browser.pages()) {
    if (open === headless.watcher || open === page) continue;
    // What was pressed on it may close it at this very moment.
    await open.close().catch((error) => {
      if (!open.isClosed()) throw error;
    });
  }
  const now = Date.now();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const state = livedIn(now, timeZone);
  await moveIn(headless, { ...state, ...screen.change?.(state, now) }, now, screen);
}

/** Opens it as it has been prepared, and waits until it stands still. */
export async function show(headless: Headless, screen: Screen, page: Page): Promise<void> {
  if (screen.note !== undefined) {
    await headless.watcher.evaluate(
      (key, until) => chrome.storage.session.set({ [key]: until }),
      screen.note,
      Date.now() + NOTED_FOR_MS,
    );
  }
  await page.goto(headless.own(screen.file));
  await until(`${screen.name} is drawn`, () =>
    page.evaluate(() => document.querySelector('h1') !== null),
  );
  await isStill(page);
  if (screen.act === undefined) return;
  await screen.act(page);
  await isStill(page);
}

/** A hand is not steady on what has only just come to lie there: a press that comes sooner does nothing. */
export async function takesPresses(page: Page): Promise<void> {
  // What may have come by itself takes them a little later.
  const mayComeByItself =
    page.url().includes('boundary.html') || (await page.$('.answers')) !== null;
  const takesAtMs = mayComeByItself ? 1_500 : 450;
  await until('the page takes presses', () =>
    page.evaluate((ms) => performance.now() > ms, takesAtMs),
  );
}

/** Two looks, a little apart, see the same, and nothing is being read that would change it. */
async function isStill(page: Page): Promise<void> {
  let last: string | null = null;
  await until('the page stands still', async () => {
    const now = await drawn(page);
    const isSame = now !== null && now === last;
    last = now;
    return isSame;
  });
}
