/** Copies that Full Cup makes by itself: looked at, gone back to, undone, saved; and when she last had a file of it all. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { complaintsAbout } from './harness/complaints';
import { chooseFile, fileText, savedFile } from './harness/files';
import { openPopupAnew } from './harness/grants';
import { keptBy } from './harness/kept';
import { changeState, wakeTheNextMorning } from './harness/next-morning';
import type { Person } from './harness/person';
import { type Arrival, setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
mainlyIn('firefox', 'pages of ours, without focus, keys of the browser or time');
onlyInWholeRun('tests beside the code hold when there is a backup and when it is offered', {
  only: ['is quiet once', 'says calmly', 'says of a backup'],
});

const SAVES = { ownBrowser: 'browsers show a button for what she has saved' } as const;
const DAY_MS = 86_400_000;
const A_FILE = /full-cup-[\d-]+\.json/;

const NEWS_AND_A_WIN = fileText({
  groups: [{ id: 'news', name: 'News', sites: [{ host: 'news.example.org', path: '' }] }],
  wins: [{ id: 'old', text: 'Called home', at: 1_700_000_000_000, day: '2023-11-14' }],
});

it('says when it was last saved outside the browser, and saves with one click', async () => {
  const person = await arriveWithALife(SAVES);
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await data.says('There’s no backup file yet.');
  await data.press('Back up to a file');
  await data.says('Handed to your browser as');
  await data.says('The last backup file was made today.');
  expect((await person.state()).saved).toMatchObject({ winsCount: 2 });
  await changeState(person, { saved: { at: Date.now() - 12 * DAY_MS, winsCount: 2 } });
  await data.says('The last backup file was made 12 days ago.');
});

it('says calmly that there is no backup yet', async () => {
  const person = await stage.arrives();
  const page = await person.openOwnPage('options.html#data');
  await person.surface(page).says('Automatic backups There’s no backup yet.');
});

it('makes a backup in the morning, when there is something new', async () => {
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

  await data.says(/Today, [^·]+Before adding a file · 2 wins, 1 site/);
  await data.press('Today,');
  await data.says(/What the backup from today, .+ 1 win added from a file since then will go\./);
  await data.says('1 group goes: News. 1 site goes: news.example.org.');
  await hasFocusOn(page, 'what-going-back-would-do');
  expect(await complaintsAbout(person, page)).toEqual([]);
  await data.press('Cancel');
  await until('it is left', async () => !(await data.has('Restore this backup')));
  expect(await keptBy(person)).toEqual(after);

  await data.press('Today,');
  await data.press('Restore this backup');
  await data.says('Restored. You can undo until');
  await hasFocusOn(page, 'undo-going-back');
  expect(await complaintsAbout(person, page)).toEqual([]);
  const back = await keptBy(person);
  expect(back).toEqual({ ...before, wins: [...before.wins, 'Since then'].sort() });
  await data.says('Before restoring a backup');

  await data.press('Undo');
  await data.says('Undone. Everything is as it was.');
  expect(await keptBy(person)).toEqual(after);
  await until('nothing is left to undo', async () => !(await data.has('Undo')));
});

it('says of a backup that everything is as it is now; and saves it as a file of its own day', async () => {
  const person = await arriveWithALife(SAVES);
  await wakeTheNextMorning(person);
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await data.says('At the start of the day');
  await data.press('Today,');
  await data.press('Save as a file');
  const words = await data.says(/Handed to your browser as full-cup-\d{4}-\d\d-\d\d\.json\./);
  const saved = JSON.parse(await savedFile(person, A_FILE.exec(words)?.[0] ?? ''));
  expect(saved.wins.map(({ text }: { text: string }) => text)).toEqual(['Soup', 'A walk']);
});

it('goes back by keys alone, on 320 px', async () => {
  const person = await arriveWithALife();
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await bringIn(person, page);
  await page.setViewport({ width: 320, height: 640 });
  await data.says('Before adding a file');
  await page.focus('.backup');
  await person.press('Return');
  await hasFocusOn(page, 'what-going-back-would-do');
  const { scrollWidth } = await page.evaluate(() => {
    const { scrollWidth: width } = document.documentElement;
    return { scrollWidth: width };
  });
  expect(scrollWidth).toBeLessThanOrEqual(320);
  await person.press('Tab', 'Return');
  await data.says('Restored. You can undo until');
  await hasFocusOn(page, 'undo-going-back');
  await person.press('Return');
  await data.says('Undone.');
});

it('offers in the popup to save a file of 25 wins, and saves it on a page that stays', async () => {
  const person = await stage.arrives(SAVES);
  await person.visit('https://docs.example.org/');
  await jot(person, 24);
  await openPopupAnew(person);
  await person.popup.says('A win, however small');
  expect(await person.popup.text()).not.toContain('all of them in this browser');
  await jot(person, 25);
  await openPopupAnew(person);
  await person.popup.says('You have 25 wins, all of them in this browser. Back them up?');
  await person.popup.press('Back up to a file');
  const page = await person.ownPage('options.html');
  const words = await person.surface(page).says('Handed to your browser as');
  await until('the popup is gone', async () => !(await person.popup.isOpen()));
  const saved = JSON.parse(await savedFile(person, A_FILE.exec(words)?.[0] ?? ''));
  expect(saved.wins).toHaveLength(25);
  await person.stateBecomes('it is known to be saved', ({ saved: it }) => it?.winsCount === 25);
});

it('is quiet once the offer is answered, until there are twice as many', async () => {
  const person = await stage.arrives();
  await person.visit('https://docs.example.org/');
  await jot(person, 26);
  await openPopupAnew(person);
  await person.popup.says('You have 25 wins');
  await person.popup.press('Not now');
  await person.stateBecomes('it is answered', ({ offerAnswered }) => offerAnswered === 25);
  await jot(person, 49);
  await openPopupAnew(person);
  await person.popup.says('A win, however small');
  expect(await person.popup.text()).not.toContain('all of them in this browser');
  await jot(person, 50);
  await openPopupAnew(person);
  await person.popup.says('You have 50 wins');
});

/** Two wins, Gmail with a limit, a sentence. */
async function arriveWithALife(arrival: Arrival = {}): Promise<Person> {
  const person = await stage.arrivesWithMail(600, arrival);
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
  await data.press('Add it');
  await data.says('Added. You can undo until');
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
