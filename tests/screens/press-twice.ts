/**
 * An impatient hand on every button of some screens: pressed twice at the same spot, it is pressed once, and between
 * press and release nothing has moved. In `npm test` every other one of every third screen is tried, with one delay; in
 * `test:all` each of all screens, with all of them.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import type { Screen } from './screens';
import { prepare, show, takesPresses } from './show';

const DELAYS_MS = [50, 180, 350] as const;
/** So long a finger is down. */
const HELD_MS = 60;

/** In `npm test` buttons with the same words, as in the rows of a list, are one button, and so are the ticks of a list. */
const ALL = process.env.STORIES === 'all';
/** In `npm test`: so many screens apart, and so many buttons. */
const ONE_IN = { screens: 3, buttons: 2 };

let headless: Headless;
let page: Page;
/** What has been pressed on an earlier screen is the same button here. */
const pressed = new Set<string>();
/** Buttons that were new, on all screens that are tried. */
let seen = 0;
let turn = 0;

/** A test for each screen, in a browser of their own. */
export function pressTwiceOn(screens: readonly Screen[]): void {
  beforeAll(async () => {
    headless = await startHeadless(LIVED_IN_GRANTS);
    page = await newPage();
  });
  afterAll(() => headless?.stop());

  const tried = screens.filter((_, index) => ALL || index % ONE_IN.screens === 0);
  it.each(tried)('$name', { timeout: 600_000 }, async (screen) => {
    const place = screen.file.replace(/[#?].*/, '');
    const isNew = ({ is }: Button) => !pressed.has(`${place} ${is}`);
    const buttons = await open(screen);
    let isOpen = true;
    const wrong: string[] = [];
    for (const [index, button] of buttons.entries()) {
      if (!isNew(button)) continue;
      pressed.add(`${place} ${button.is}`);
      if (!ALL && seen++ % ONE_IN.buttons !== 0) continue;
      for (const delayMs of ALL ? DELAYS_MS : [DELAYS_MS[turn++ % 3] ?? 50]) {
        let told: Told;
        do {
          if (!isOpen) await open(screen);
          isOpen = false;
          told = await pressTwice(index, delayMs);
        } while (told === 'too slow');
        if (told !== 'pressed once') wrong.push(`${button.is}, ${delayMs} ms: ${told}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

type Button = { readonly is: string; readonly x: number; readonly y: number };

/** The screen afresh; the pointer has been nowhere on it. */
async function open(screen: Screen): Promise<readonly Button[]> {
  page = await emptied(page, screen);
  await prepare(headless, screen, page);
  // Behind another tab, as one that a press has opened, a page hears of no pointer for seconds.
  await page.bringToFront();
  await page.mouse.move(1, 1);
  const [width, height] = screen.kind === 'popup' ? [380, 600] : [1_280, 800];
  await page.setViewport({ width, height });
  await show(headless, screen, page);
  await takesPresses(page);
  return page.evaluate(buttonsOn, ALL);
}

/**
 * The settings' page with nothing on it, or else a new page: any other may be closed by what was pressed, and by the
 * background in its own time, long after the press.
 */
async function emptied(page: Page, { file }: Screen): Promise<Page> {
  if (!file.startsWith('options') || page.isClosed()) return newPage();
  await page.goto('about:blank');
  return page;
}

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
    let clickedAt = 0;
    const count = ({ detail, target, timeStamp }: MouseEvent) => {
      if (detail === 0 || isText(target)) return;
      if (timeStamp - clickedAt > 5) seen.clicks += 1;
      clickedAt = timeStamp;
    };
    document.addEventListener('click', count, true);
  });
  return page;
}

/** Runs in the page: all that can be pressed with a pointer, the one of this number in sight. */
function buttonsOn(all: boolean, at = 0): readonly Button[] {
  const dialog = document.querySelector('dialog[open]');
  const found = [
    ...document.querySelectorAll<HTMLElement>(
      'button, a[href], summary, label:has(input[type="checkbox"], input[type="radio"])',
    ),
  ];
  const buttons = found
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => dialog === null || dialog.contains(one));
  buttons[at]?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return buttons.map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const seen = [...one.childNodes]
      .filter((node) => !(node instanceof Element && node.matches('.visually-hidden')))
      .map(({ textContent }) => textContent)
      .join(' ');
    const isTick = one.querySelector('input[type="checkbox"]:not([role="switch"])') !== null;
    const name = one.getAttribute('aria-label') ?? one.textContent ?? '';
    // A switch has no words that are seen.
    const words = (all ? name : isTick ? 'a tick' : seen || name).replace(/\d+/g, '#');
    const is = `${one.tagName.toLowerCase()}.${one.className} “${words.trim()}”`;
    return { is, x: x + Math.min(width / 2, 60), y: y + height / 2 };
  });
}

/** What the page has seen of it. */
type Seen = { clicks: number; pressedAt: number[] };
/** `too slow`: on a busy machine the second press may come as late as one that is meant. */
type Told = 'pressed once' | 'too slow' | string;

async function pressTwice(index: number, delayMs: number): Promise<Told> {
  try {
    const address = page.url();
    // What a page finds out late, such as where the cup is, may have moved it since.
    const button = (await page.evaluate(buttonsOn, ALL, index))[index];
    if (button === undefined) return 'it is gone';
    const { x, y } = button;
    await page.mouse.move(x, y);
    await page.mouse.down();
    const before = await page.evaluate(placesOf);
    await passed(HELD_MS);
    const after = await page.evaluate(placesOf);
    const second = passed(delayMs - HELD_MS);
    await page.mouse.up();
    if (before !== after) return `something moved while it was pressed\n${before}\n${after}`;
    await second;
    // A tab that it opened is in front by now: that is what a second press falls on, and this page hears of it late.
    if (await page.evaluate(() => document.visibilityState === 'hidden')) return 'pressed once';
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
