/** Calm, as far as it can be counted: how much there is to press, and what is seen without scrolling. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf } from '../e2e/harness/complaints';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import { listen, saidOn } from './said';
import { SCREENS, type Screen } from './screens';
import { prepare, show } from './show';

let headless: Headless;
let page: Page;
beforeAll(async () => {
  headless = await startHeadless(LIVED_IN_GRANTS);
  page = await headless.newPage();
  await listen(page);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
});
afterAll(() => headless?.stop());

const groupsSeen = new Set<string>();

const named = (pattern: RegExp) => SCREENS.filter(({ name }) => pattern.test(name));

async function seen(screen: Screen, width: number, height: number): Promise<void> {
  await page.setViewport({ width, height });
  await prepare(headless, screen, page);
  await show(headless, screen, page);
}

/** Controls that are there to be pressed or filled, by their names. */
const controls = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], input, summary')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? one.id),
  );

describe('the card', () => {
  it.each(named(/^card(-daily|-after-a-call|-by-itself|-to-try|-long-name|)$/))(
    '$name has four answers of one size, and little besides',
    async (screen) => {
      await seen(screen, 380, 600);
      const rows = await page.evaluate(() =>
        [...document.querySelectorAll('.answers .row-choice')].map((row) => {
          const { width, height } = row.getBoundingClientRect();
          return `${Math.round(width)} × ${Math.round(height)}`;
        }),
      );
      expect(rows).toHaveLength(4);
      expect(new Set(rows).size).toBe(1);
      // Three other lengths inside of the first, a call, and a line for a win.
      expect((await controls()).length).toBeLessThanOrEqual(9);
      const filled = await page.evaluate(() => document.querySelectorAll('.main').length);
      expect(filled).toBe(1);
    },
  );
});

describe('a rest', () => {
  const rests = named(/^rest(-|$)/).filter(({ name }) => name !== 'rest-start');

  it.each(rests)('$name has at most eight things to press or fill', async (screen) => {
    await seen(screen, 1_366, 625);
    expect((await controls()).length).toBeLessThanOrEqual(8);
    await isSeenAsAWhole();
    await page.setViewport({ width: 1_024, height: 640 });
    const bottoms = await page.evaluate(() =>
      ['.still-life-cup .cup', 'h1', 'h2'].map(
        (one) => document.querySelector(one)?.getBoundingClientRect().bottom ?? 9_999,
      ),
    );
    // Of the cup's drawing a sixteenth is air below its foot.
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(640);
  });

  it.each(named(/^(rest-start|welcome-back|boundary-)/))(
    '$name is seen as a whole',
    async (screen) => {
      await seen(screen, 1_366, 625);
      await isSeenAsAWhole();
    },
  );
});

it.each(named(/^first-run-/))('$name is seen as a whole', async (screen) => {
  await seen(screen, 1_366, 625);
  await isSeenAsAWhole();
});

/** On two small laptops nothing has to be scrolled. */
async function isSeenAsAWhole(): Promise<void> {
  for (const [width, height] of [
    [1_366, 625],
    [1_280, 577],
  ] as const) {
    await page.setViewport({ width, height });
    const { scrollHeight, scrollWidth } = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return { scrollHeight, scrollWidth };
    });
    expect({ scrollHeight, scrollWidth }).toEqual({ scrollHeight: height, scrollWidth: width });
  }
}

/** What a page finds out only when it stands there. */
const FOUND_OUT = ['Your email tab is closed.', 'The cup is pinned to your toolbar.'];
const LIVE = '[aria-live], [role=status], [role=log], [role=alert], output';

it.each(SCREENS)(
  '$name: axe finds nothing, a popup fits, arrow keys go through choices, and one region speaks, when there is something',
  async (screen) => {
    const isPopup = screen.kind === 'popup';
    await seen(screen, isPopup ? 380 : 1_280, isPopup ? 600 : 800);
    const { scrollHeight, scrollWidth, live } = await page.evaluate((selector) => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return { scrollHeight, scrollWidth, live: document.querySelectorAll(selector).length };
    }, LIVE);
    if (isPopup) {
      expect(scrollHeight).toBeLessThanOrEqual(600);
      expect(scrollWidth).toBeLessThanOrEqual(380);
    }
    expect(live).toBe(1);
    if (screen.act === undefined) {
      expect((await saidOn(page)).filter((one) => !FOUND_OUT.includes(one))).toEqual([]);
    }
    const told: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      told.push(...(await complaintsOf(page, scheme)).map((one) => `${scheme}, ${one}`));
    }
    expect(told).toEqual([]);
    for (const group of await choices()) await goesThrough(group);
  },
);

it('has gone through choices on several screens', () => {
  expect(groupsSeen.size).toBeGreaterThanOrEqual(4);
});

/** The names of the groups of radios that can be seen. */
async function choices(): Promise<readonly string[]> {
  const groups = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    return [...new Set(all.filter((one) => one.checkVisibility()).map(({ name }) => name))];
  });
  for (const group of groups) groupsSeen.add(`${page.url()} ${group}`);
  return groups;
}

/** An arrow key leads to the next, another one back. */
async function goesThrough(group: string): Promise<void> {
  const at = () =>
    page.evaluate((name) => {
      const all = [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
      return [all.indexOf(document.activeElement as HTMLInputElement), all.length] as const;
    }, group);
  await page.evaluate((name) => {
    const all = [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
    (all.find(({ checked }) => checked) ?? all[0])?.focus();
  }, group);
  const [first, length] = await at();
  await page.keyboard.press('ArrowDown');
  expect((await at())[0]).toBe((first + 1) % length);
  await page.keyboard.press('ArrowUp');
  expect((await at())[0]).toBe(first);
}
