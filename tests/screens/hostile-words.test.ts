/** Her words can hold anything: wherever they are shown, they are there as she wrote them, and the page is whole. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { State } from '../../utils/engine/state';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import { type Screen, screenNamed } from './screens';
import { prepare, show } from './show';

let headless: Headless;
let page: Page;
beforeAll(async () => {
  headless = await startHeadless(LIVED_IN_GRANTS);
  page = await headless.newPage();
});
afterAll(() => headless?.stop());

const HOSTILE = ['$1{0}{{x}}%s|<b>bold</b>&amp;\u202Eback\u2067עב\u2069', 'x'.repeat(500), ''];

/** What she may write, and how much of it; what may not be empty is then as it was. */
const LENGTHS = { group: 60, ownName: 40, sentence: 120, practice: 60, line: 200, win: 500 };
type Written = keyof typeof LENGTHS;

/** Where each of them is shown. */
const SHOWN: readonly (readonly [string, readonly Written[]])[] = [
  ['home', ['group']],
  ['card', ['group']],
  ['card-by-itself', ['group']],
  ['home-does-it-fit', ['group']],
  ['home-let-go-returns', ['line']],
  ['popup-resting', ['ownName']],
  ['rest-with-a-practice', ['ownName', 'sentence', 'practice', 'line']],
  ['welcome-back', ['group', 'line']],
  ['boundary-closed-hours', ['group']],
  ['boundary-sentence', ['group', 'sentence']],
  ['boundary-several', ['group']],
  ['sites', ['group']],
  ['sites-choosing-a-rung', ['sentence']],
  ['rests', ['ownName', 'sentence', 'practice']],
  ['wins', ['win']],
  ['insights', ['group']],
];

const cut = (words: string, what: Written) => words.slice(0, LENGTHS[what]);

/** The state with her words everywhere, in place of those that were there. */
function withWords(state: State, words: string): State {
  const { rest } = state;
  const line = cut(words, 'line');
  const isWritten = words !== '';
  return {
    ...state,
    groups: state.groups.map((group) =>
      isWritten ? { ...group, name: cut(words, 'group') } : group,
    ),
    settings: {
      ...state.settings,
      ownName: cut(words, 'ownName'),
      sentence: cut(words, 'sentence'),
    },
    practices: isWritten
      ? state.practices.map((one) => ({ ...one, words: cut(words, 'practice') }))
      : state.practices,
    letGoes: isWritten ? state.letGoes.map((one) => ({ ...one, text: line })) : state.letGoes,
    rest: 'parked' in rest ? { ...rest, parked: line, practice: 'own-1' } : rest,
  };
}

function screenWith(name: string, words: string): Screen {
  const screen = screenNamed(name);
  return {
    ...screen,
    change: (state, now) => withWords({ ...state, ...screen.change?.(state, now) }, words),
    ...(words !== '' && { wins: [[3, cut(words, 'win')]] }),
  };
}

async function seen(screen: Screen): Promise<void> {
  const [width, height] = screen.kind === 'popup' ? [380, 600] : [1_280, 800];
  await page.setViewport({ width, height });
  await prepare(headless, screen, page);
  await show(headless, screen, page);
}

it.each(HOSTILE)('%j', async (words) => {
  for (const [name, all] of SHOWN) {
    await seen(screenWith(name, words));
    const { text, broken, bold, isWide } = await page.evaluate(() => ({
      text: [
        document.body.textContent,
        ...[...document.querySelectorAll('input, textarea')].map((one) =>
          one.getAttribute('value'),
        ),
        ...[...document.querySelectorAll<HTMLInputElement>('input')].map((one) => one.value),
      ].join('\n'),
      broken: document.querySelector('[role="alert"] button') !== null,
      bold: document.querySelectorAll('b').length,
      isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }));
    expect({ name, broken, bold, isWide }).toEqual({ name, broken: false, bold: 0, isWide: false });
    for (const what of all) expect(text, `${what} on ${name}`).toContain(cut(words, what));
  }
});

/** Where words of the page stand, from the left, in CSS px. */
function leftOf(words: string): Promise<number> {
  return page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      return range.getBoundingClientRect().left;
    }
    throw new Error(`There is no ${sought}.`);
  }, words);
}

it('turns nothing around but itself', async () => {
  await seen(screenWith('insights', 'עבודה'));
  const sum = ['עבודה', '1 hr', '4 min'];
  const places = await Promise.all(sum.map(leftOf));
  expect(places).toEqual([...places].sort((one, other) => one - other));

  await seen(screenWith('card', '\u202Ework'));
  expect(await leftOf('32')).toBeLessThan(await leftOf('minutes.'));
});
