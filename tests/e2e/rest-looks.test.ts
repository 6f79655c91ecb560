/** Every state of the rest page, wide and narrow, light and dark, in both directions: laid out well, and pictured. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { State } from '../../utils/engine/state';
import type { Question } from '../../utils/rests/asking';
import { complaintsAbout } from './harness/complaints';
import { layoutOf, WELL_LAID, wear } from './harness/layout';
import { changeState } from './harness/next-morning';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';

const stage = setStage();
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
  return { rest: { ...rest, practice: null, parked: '', isClosed: false, ...changed } };
}

function over(asking: State['asking'], question: Question, parked = ''): Partial<State> {
  const endedAt = Date.now();
  const startedAt = endedAt - 10 * MINUTE_MS;
  const rest = { kind: 'over', startedAt, endedAt, seconds: 600, kept: true } as const;
  return {
    rest: { ...rest, from: FROM, practice: null, parked, isClosed: false },
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
    ['with-practice', 'Don’t offer it', resting(2, { practice: 'tea' })],
    ['half-over', 'Resting until', resting(5.5, { parked: PARKED })],
    ['counting-up', 'Resting, 14 minutes.', resting(14, { practice: 'tea', parked: PARKED })],
    ['welcome', `You start with ${PARKED}`, over(asking, { kind: 'none' }, PARKED)],
    ['let-go', 'Asked once a day.', over(asking, open, PARKED)],
    ['let-go-later', 'It comes back on', over(asking, { ...open, answer: later })],
    ['help', 'Did this rest help?', over(asking, { kind: 'help', answer: null })],
    ['help-answered', 'Noted.', over(asking, { kind: 'help', answer: 'same' })],
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
    expect(await complaintsAbout(person, page), name).toEqual([]);
    await picture(person, page, `${name}-dark`);
    await person.prefers(page, 'light');
  }
});

async function picture(person: Person, page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const path = `${join(PICTURES, `${person.browserName}-${name}`)}.png` as const;
  await page.screenshot({ path, fullPage: true });
}
