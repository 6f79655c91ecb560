/** Every state of the rest page, wide and narrow, light and dark, in both directions: laid out well, and pictured. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { BAND, teaTop } from '../../utils/cup/geometry';
import type { State } from '../../utils/engine/state';
import type { Question } from '../../utils/rests/asking';
import { complaintsAbout } from './harness/complaints';
import { lostIn } from './harness/high-contrast';
import { layoutOf, WELL_LAID, wear } from './harness/layout';
import { changeState } from './harness/next-morning';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';
import { astrayOn } from './harness/stops';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
onlyInWholeRun('every state in every look takes a minute', { except: ['can be walked through'] });
mainlyIn('chromium', 'pages of ours, without focus, keys of the browser or time');
const PICTURES = resolve(import.meta.dirname, '../../artifacts/rest-looks');
const MINUTE_MS = 60_000;
const FROM = { groupId: 'email', tabId: 1 };
const PARKED = 'the note for Thursday, and what the school has asked for';

/** Its size in CSS pixels: the third is 1280 by 800 at 200 %. */
const LOOKS = [
  { name: 'wide', width: 1280, height: 800, dir: 'ltr' },
  { name: 'narrow', width: 320, height: 640, dir: 'ltr' },
  { name: 'at-200', width: 640, height: 400, dir: 'ltr' },
  { name: 'right-to-left', width: 1280, height: 800, dir: 'rtl' },
] as const;

function resting(agoMinutes: number, changed: object = {}): Partial<State> {
  const startedAt = Date.now() - agoMinutes * MINUTE_MS;
  const rest = { kind: 'resting', startedAt, seconds: 600, from: FROM, back: null } as const;
  return { rest: { ...rest, practice: null, parked: '', ...changed } };
}

function over(asking: State['asking'], question: Question, parked = ''): Partial<State> {
  const endedAt = Date.now();
  const startedAt = endedAt - 10 * MINUTE_MS;
  const rest = { kind: 'over', startedAt, endedAt, seconds: 600, kept: true } as const;
  return {
    rest: { ...rest, from: FROM, practice: null, parked },
    asking: { ...asking, question },
  };
}

it('is laid out well in every state, and finds no complaint', async () => {
  const person = await stage.arrivesWithMail(600);
  const { asking, today } = await person.state();
  const text = 'The cake for Friday';
  const open = { kind: 'let-go', text, answer: { kind: 'open' } } as const;
  const later = { kind: 'later', id: 'cake', on: today.day } as const;
  const states: readonly (readonly [string, string | RegExp, Partial<State>])[] = [
    ['start', 'Rest a little?', {}],
    ['resting', 'Resting until', resting(1)],
    ['with-practice', 'Shoes off', resting(2, { practice: 'lie' })],
    ['half-over', 'Resting until', resting(5.5, { parked: PARKED })],
    ['counting-up', 'Resting for 14 minutes.', resting(14, { practice: 'tea', parked: PARKED })],
    ['welcome', `You were going to start with ${PARKED}`, over(asking, { kind: 'none' }, PARKED)],
    ['let-go', 'I ask at most once a day.', over(asking, open, PARKED)],
    ['let-go-later', 'It will come back on', over(asking, { ...open, answer: later })],
    ['help', 'Did this rest help?', over(asking, { kind: 'help', answer: null })],
    ['help-answered', 'Noted:', over(asking, { kind: 'help', answer: 'same' })],
  ];
  const page = await person.openOwnPage('rest.html');
  for (const [name, words, state] of states) {
    await changeState(person, state);
    await person.surface(page).says(words);
    for (const look of LOOKS) {
      await wear(page, look);
      expect(await layoutOf(page), `${name}, ${look.name}`).toEqual(WELL_LAID);
      await picture(person, page, `${name}-${look.name}`);
    }
    await wear(page, LOOKS[0]);
    expect(await astrayOn(page), `${name}, by key`).toEqual([]);
    await person.forcesColors(page, true);
    expect(await lostIn(page), `${name}, in high contrast`).toEqual([]);
    await picture(person, page, `${name}-high-contrast`);
    await person.forcesColors(page, false);
    expect(await complaintsAbout(person, page), name).toEqual([]);
    await picture(person, page, `${name}-dark`);
    await person.prefers(page, 'light');
  }
});

it('can be walked through by key in each step of its own, and Escape leads back from it', async () => {
  const person = await stage.arrivesWithMail(600);
  const page = await person.openOwnPage('rest.html');
  const rest = person.surface(page);
  const { asking } = await person.state();
  await changeState(person, resting(1.5));
  await rest.says('More ways');
  await wear(page, LOOKS[0]);
  const walk = async (what: string) => expect(await astrayOn(page), what).toEqual([]);
  await pressByKey(page, 'More ways');
  await walk('more ways');
  await pressByKey(page, 'I’ll type it');
  await rest.says('Type it here');
  await until('the field has the focus', async () => (await rest.focus())?.tag === 'input');
  await page.keyboard.press('Escape');
  await rest.says('More ways');
  await until('the place is kept', async () => (await rest.focus())?.tag === 'h1');
  await pressByKey(page, 'I said it');
  await until('it is said', async () => !(await rest.has('I said it')));
  await walk('said');
  await pressByKey(page, 'Breathe together');
  await rest.says('Breathe in');
  await walk('breathing');
  await person.forcesColors(page, true);
  expect(await lostIn(page), 'breathing, in high contrast').toEqual([]);
  await person.forcesColors(page, false);
  // A minute and a half of ten: where nothing may move, the tea stands where it stood after one.
  await person.prefers(page, 'light');
  const afterAMinute = teaTop(0.12 + 0.88 * 0.1) - BAND.bottomY;
  await until(
    'the tea stands where it stood after a minute',
    async () => Math.abs((await teaOn(page)) - afterAMinute) < 0.0005,
  );

  await changeState(
    person,
    over(asking, { kind: 'let-go', text: 'Cake', answer: { kind: 'open' } }),
  );
  await rest.says('I ask at most once a day.');
  await pressByKey(page, 'Later…');
  await rest.says('When would you like it back?');
  await until('the question has the focus', async () => (await rest.focus())?.tag === 'h2');
  await walk('later');
  await picture(person, page, 'when-wide');
});

/** Presses a button as a keyboard does. */
async function pressByKey(page: Page, words: string): Promise<void> {
  await page.evaluate((name) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === name)?.focus();
  }, words);
  await page.keyboard.press('Enter');
}

/** How far the tea is moved down, in units of the drawing. */
function teaOn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const tea = document.querySelector('.still-life-cup .tea');
    return tea === null ? Number.NaN : new DOMMatrix(getComputedStyle(tea).transform).f;
  });
}

async function picture(person: Person, page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const path = `${join(PICTURES, `${person.browserName}-${name}`)}.png` as const;
  // Without a scroll bar, which a picture of the whole page has no use for.
  const showBar = (width: string) =>
    page.evaluate((to) => {
      document.documentElement.style.scrollbarWidth = to;
    }, width);
  await showBar('none');
  await page.screenshot({ path, fullPage: true });
  await showBar('');
}
