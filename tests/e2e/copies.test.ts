/** Copies that Full Cup makes by itself: looked at, gone back to, undone, saved; and when she last had a file of it all. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { complaintsAbout } from './harness/complaints';
import { chooseFile, fileText, savedFile } from './harness/files';
import { openPopupAnew } from './harness/grants';
import { keptBy } from './harness/kept';
import { changeState, wakeTheNextMorning } from './harness/next-morning';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';
import { until } from './harness/waiting';

const stage = setStage();
const DAY_MS = 86_400_000;
const A_FILE = /full-cup-[\d-]+\.json/;

const NEWS_AND_A_WIN = fileText({
  groups: [{ id: 'news', name: 'News', sites: [{ host: 'news.example.org', path: '' }] }],
  wins: [{ id: 'old', text: 'Called home', at: 1_700_000_000_000, day: '2023-11-14' }],
});

it('says when it was last saved outside the browser, and saves with one click', async () => {
  const person = await arriveWithALife();
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await data.says('Nothing is saved outside this browser yet.');
  await data.press('Save a file');
  await data.says('Your browser saves it as');
  await data.says('Last saved outside this browser: today.');
  expect((await person.state()).saved).toMatchObject({ winsCount: 2 });
  await changeState(person, { saved: { at: Date.now() - 12 * DAY_MS, winsCount: 2 } });
  await data.says('Last saved outside this browser: 12 days ago.');
});

it('says calmly that there is no copy yet', async () => {
  const person = await stage.arrives();
  const page = await person.openOwnPage('options.html#data');
  await person.surface(page).says('Earlier copies There is no copy yet.');
});

it('makes a copy in the morning, when there is something new', async () => {
  const person = await arriveWithALife();
  await wakeTheNextMorning(person);
  const page = await person.openOwnPage('options.html#data');
  await person.surface(page).says(/Today, [^·]+At the start of the day · 2 wins, 1 site/);
});

it('shows what going back would do, goes back, and takes that back', async () => {
  const person = await arriveWithALife();
  const before = await keptBy(person);
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await bringIn(person, page);
  await person.tell({ type: 'win-jotted', id: 'since', text: 'Since then' });
  const after = await keptBy(person);

  await data.says(/Today, [^·]+Before a file came in · 2 wins, 1 site/);
  await data.press('Today,');
  await data.says(/Going back to today, .+ 1 win that came in with a file since goes\./);
  await data.says('1 group goes: News. 1 site goes: news.example.org.');
  await hasFocusOn(page, 'what-going-back-would-do');
  expect(await complaintsAbout(person, page)).toEqual([]);
  await data.press('Leave it');
  await until('it is left', async () => !(await data.has('Go back to this')));
  expect(await keptBy(person)).toEqual(after);

  await data.press('Today,');
  await data.press('Go back to this');
  await data.says('It is as it was in that copy. You can undo it until');
  await hasFocusOn(page, 'undo-going-back');
  expect(await complaintsAbout(person, page)).toEqual([]);
  const back = await keptBy(person);
  expect(back).toEqual({ ...before, wins: [...before.wins, 'Since then'].sort() });
  await data.says('Before you went back');

  await data.press('Undo');
  await data.says('Undone. Everything is as it was.');
  expect(await keptBy(person)).toEqual(after);
  await until('nothing is left to undo', async () => !(await data.has('Undo')));
});

it('says of a copy that it is as it is now; and saves it as a file of its own day', async () => {
  const person = await arriveWithALife();
  await wakeTheNextMorning(person);
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await data.says('At the start of the day');
  await data.press('Today,');
  await data.press('Save as a file');
  const words = await data.says(/Your browser saves it as full-cup-\d{4}-\d\d-\d\d\.json\./);
  const saved = JSON.parse(await savedFile(person, A_FILE.exec(words)?.[0] ?? ''));
  expect(saved.wins.map(({ text }: { text: string }) => text)).toEqual(['Soup', 'A walk']);
});

it('goes back by keys alone, on 320 px', async () => {
  const person = await arriveWithALife();
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await bringIn(person, page);
  await page.setViewport({ width: 320, height: 640 });
  await data.says('Before a file came in');
  await page.focus('.copy');
  await person.press('Return');
  await hasFocusOn(page, 'what-going-back-would-do');
  const { scrollWidth } = await page.evaluate(() => {
    const { scrollWidth: width } = document.documentElement;
    return { scrollWidth: width };
  });
  expect(scrollWidth).toBeLessThanOrEqual(320);
  await person.press('Tab', 'Return');
  await data.says('It is as it was in that copy.');
  await hasFocusOn(page, 'undo-going-back');
  await person.press('Return');
  await data.says('Undone.');
});

it('offers in the popup to save a file of 25 wins, and saves it there', async () => {
  const person = await stage.arrives();
  await person.visit('https://docs.example.org/');
  await jot(person, 24);
  await openPopupAnew(person);
  await person.popup.says('A win, however small');
  expect(await person.popup.text()).not.toContain('nowhere but in this browser');
  await jot(person, 25);
  await openPopupAnew(person);
  await person.popup.says('25 wins are here, and nowhere but in this browser. Keep a copy?');
  await person.popup.press('Save a file');
  const words = await person.popup.says('Your browser saves it as');
  expect(await person.popup.has('Not now')).toBe(false);
  const saved = JSON.parse(await savedFile(person, A_FILE.exec(words)?.[0] ?? ''));
  expect(saved.wins).toHaveLength(25);
  await person.stateBecomes('it is known to be saved', ({ saved: it }) => it?.winsCount === 25);
});

it('is quiet once the offer is answered, until there are twice as many', async () => {
  const person = await stage.arrives();
  await person.visit('https://docs.example.org/');
  await jot(person, 26);
  await openPopupAnew(person);
  await person.popup.says('25 wins are here');
  await person.popup.press('Not now');
  await person.stateBecomes('it is answered', ({ offerAnswered }) => offerAnswered === 25);
  await jot(person, 49);
  await openPopupAnew(person);
  await person.popup.says('A win, however small');
  expect(await person.popup.text()).not.toContain('wins are here');
  await jot(person, 50);
  await openPopupAnew(person);
  await person.popup.says('50 wins are here');
});

/** Two wins, Gmail with a limit, a sentence. */
async function arriveWithALife(): Promise<Person> {
  const person = await stage.arrivesWithMail(600);
  await person.tell(
    { type: 'win-jotted', id: 'soup', text: 'Soup' },
    { type: 'win-jotted', id: 'walk', text: 'A walk' },
    { type: 'settings-changed', settings: { sentence: 'A break, then on.' } },
  );
  return person;
}

async function bringIn(person: Person, page: Page): Promise<void> {
  const data = person.surface(page);
  await chooseFile(person, page, NEWS_AND_A_WIN, 'full-cup-more.json');
  await data.press('Bring it in');
  await data.says('Brought in. You can undo it until');
}

/** As many in all. */
async function jot(person: Person, count: number): Promise<void> {
  for (let number = (await person.state()).today.wins + 1; number <= count; number += 1) {
    await person.tell({ type: 'win-jotted', id: `win-${number}`, text: `Win ${number}` });
  }
}

async function hasFocusOn(page: Page, id: string): Promise<void> {
  await until(`#${id} has the focus`, () =>
    page.evaluate((wanted) => document.activeElement?.id === wanted, id),
  );
}
