/**
 * An impatient hand on every button of some screens: pressed twice at the same spot, it is pressed once, and between
 * press and release nothing has moved. `DELAYS=all` tries each of them with each delay.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import type { Screen } from './screens';
import { prepare, show } from './show';

const DELAYS_MS = [50, 180, 350] as const;
/** So long a finger is down. */
const HELD_MS = 60;

let headless: Headless;
/** What has been pressed on an earlier screen is the same button here. */
const pressed = new Set<string>();
let turn = 0;

/** A test for each screen, in a browser of their own. */
export function pressTwiceOn(screens: readonly Screen[]): void {
  beforeAll(async () => {
    headless = await startHeadless(LIVED_IN_GRANTS);
  });
  afterAll(() => headless?.stop());

  it.each(screens)('$name', { timeout: 600_000 }, async (screen) => {
    const place = screen.file.replace(/[#?].*/, '');
    let page = await newPage();
    const all = await openedAt(screen, page);
    const wrong: string[] = [];
    for (const [index, { is }] of all.entries()) {
      if (pressed.has(`${place} ${is}`)) continue;
      pressed.add(`${place} ${is}`);
      const delays = process.env.DELAYS === 'all' ? DELAYS_MS : [DELAYS_MS[turn++ % 3] ?? 50];
      for (const delayMs of delays) {
        let told: Told;
        do {
          // It may have closed its page, or led it elsewhere; and the pointer rests on a new one nowhere.
          await page.close().catch(() => undefined);
          page = await newPage();
          const button = (await openedAt(screen, page, index))[index];
          told = button === undefined ? 'it is gone' : await pressTwice(page, button, delayMs);
        } while (told === 'too slow');
        if (told !== 'pressed once') wrong.push(`${is}, ${delayMs} ms: ${told}`);
      }
    }
    await page.close().catch(() => undefined);
    expect(wrong).toEqual([]);
  });
}

type Button = { readonly is: string; readonly x: number; readonly y: number };

/** A page that notes what is pressed on it. */
async function newPage(): Promise<Page> {
  const page = await headless.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.evaluateOnNewDocument(() => {
    const seen = window as unknown as Seen;
    seen.clicks = 0;
    seen.pressedAt = [];
    window.addEventListener('pointerdown', ({ timeStamp }) => seen.pressedAt.push(timeStamp), true);
    // A click that the steady hand has swallowed comes no further than the window.
    // What a label hands on to its box is the same press; and a text field takes any.
    const isText = (target: EventTarget | null) =>
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && !/checkbox|radio/.test(target.type));
    const clickedAt = new Set<number>();
    const count = ({ detail, target, timeStamp }: MouseEvent) => {
      if (detail > 0 && !isText(target)) clickedAt.add(Math.round(timeStamp));
      seen.clicks = clickedAt.size;
    };
    document.addEventListener('click', count, true);
  });
  return page;
}

/** The screen afresh, and its buttons, the one of this number in sight. */
async function openedAt(screen: Screen, page: Page, index = 0): Promise<readonly Button[]> {
  await prepare(headless, screen, page);
  const [width, height] = screen.kind === 'popup' ? [380, 600] : [1_280, 800];
  await page.setViewport({ width, height });
  await show(headless, screen, page);
  await page.mouse.move(1, 1);
  return page.evaluate((at) => {
    const dialog = document.querySelector('dialog[open]');
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href], summary, label:has(input[type="checkbox"], input[type="radio"])',
      ),
    ]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => dialog === null || dialog.contains(one));
    all[at]?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      const words = (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\d+/g, '#');
      const is = `${one.tagName.toLowerCase()}.${one.className} “${words.trim()}”`;
      return { is, x: x + Math.min(width / 2, 60), y: y + height / 2 };
    });
  }, index);
}

/** What the page has seen of it. */
type Seen = { clicks: number; pressedAt: number[] };
/** `too slow`: on a busy machine the second press may come as late as one that is meant. */
type Told = 'pressed once' | 'too slow' | string;

async function pressTwice(page: Page, { x, y }: Button, delayMs: number): Promise<Told> {
  try {
    await until('the page takes presses', () => page.evaluate(() => performance.now() > 450));
    const address = page.url();
    await page.mouse.move(x, y);
    await page.mouse.down();
    const before = await page.evaluate(placesOf);
    await passed(HELD_MS);
    const after = await page.evaluate(placesOf);
    const second = passed(delayMs - HELD_MS);
    await page.mouse.up();
    if (before !== after) return `something moved while it was pressed\n${before}\n${after}`;
    await second;
    await page.mouse.click(x, y);
    // It leads elsewhere: what came through there was pressed on another page.
    if (page.url().split('#')[0] !== address.split('#')[0]) return 'pressed once';
    const { clicks, pressedAt } = await page.evaluate(() => {
      const { clicks, pressedAt } = window as unknown as Seen;
      return { clicks, pressedAt };
    });
    const [first = 0, next = 0] = pressedAt;
    if (clicks === 1) return 'pressed once';
    return next - first >= 400 ? 'too slow' : `${clicks} presses of 2 came through`;
  } catch (error) {
    // It leads elsewhere, or closes its page: there is nothing left to press.
    if (/closed|detached|destroyed|navigat/i.test(String(error))) return 'pressed once';
    throw error;
  }
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Runs in the page: where everything stands that can be pressed or filled. */
function placesOf(): string {
  const all = [...document.querySelectorAll('button, a[href], input, summary, label, h1, h2')];
  return all
    .map((one) => one.getBoundingClientRect())
    .map(({ x, y }) => `${Math.round(x)},${Math.round(y + window.scrollY)}`)
    .join(' ');
}
