/** The screen stays awake for a child's cup, and no longer than two minutes after that is full. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { type Headless, startHeadless } from './headless';
import { livedIn, moveIn } from './lived-in';

const MINUTE_MS = 60_000;

let headless: Headless;
beforeAll(async () => {
  headless = await startHeadless([]);
});
afterAll(() => headless?.stop());

/** What the page is made to see: its locks on the screen, and by how much its clock is ahead. */
type Seen = { locks: number; aheadMs: number };

/** The rest page so long after a rest of ten minutes began. */
async function restingFor(minutes: number): Promise<Page> {
  const page = await headless.newPage();
  const now = Date.now();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const rest = { kind: 'resting', from: null, back: null, practice: null, parked: '' } as const;
  const startedAt = now - minutes * MINUTE_MS;
  await moveIn(
    headless,
    { ...livedIn(now, timeZone), rest: { ...rest, startedAt, seconds: 600 } },
    now,
  );
  await page.evaluateOnNewDocument(() => {
    const seen = window as unknown as Seen;
    const trueNow = Date.now;
    Object.assign(seen, { locks: 0, aheadMs: 0 });
    Date.now = () => trueNow() + seen.aheadMs;
    navigator.wakeLock.request = async () => {
      seen.locks += 1;
      const release = async () => {
        seen.locks -= 1;
      };
      return { release } as WakeLockSentinel;
    };
  });
  await page.goto(headless.own('rest.html'));
  await until('it is drawn', () => page.evaluate(() => document.querySelector('h1') !== null));
  return page;
}

const locksOn = (page: Page) => page.evaluate(() => (window as unknown as Seen).locks);

it('is kept awake while the cup fills and a little longer, and then left to sleep', async () => {
  const page = await restingFor(11);
  await until('it is kept awake', async () => (await locksOn(page)) === 1);
  await page.evaluate((ms) => {
    (window as unknown as Seen).aheadMs = ms;
  }, 2 * MINUTE_MS);
  await until('it may sleep', async () => (await locksOn(page)) === 0);
  await page.close();
});

it('is not kept awake by a page that is opened later', async () => {
  const page = await restingFor(13);
  await until('the cup is full', () =>
    page.evaluate(() => document.body.innerText.includes('Your cup is full')),
  );
  expect(await locksOn(page)).toBe(0);
  await page.close();
});
