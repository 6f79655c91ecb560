/** Her data: it leaves as a file, comes back in, and goes for good, with a way back at each step. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { State } from '../../utils/engine/state';
import { EMAIL_LIMITS } from '../../utils/limits/kinds';
import { chooseFile, dropFile, fileText, savedFile } from './harness/files';
import { grantsOf } from './harness/grants';
import { damageADay, databaseKeys, databaseText, keptBy } from './harness/kept';
import type { Person } from './harness/person';
import { type Arrival, setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
mainlyIn('chromium', 'pages of ours, without focus, keys of the browser or time');
onlyInWholeRun('unit tests and tests/faults hold what comes in and goes out', {
  only: ['lets it go for good', 'takes in no more', 'saves nothing', 'refuses what is no file'],
});

const SAVES = { ownBrowser: 'browsers show a button for what she has saved' } as const;

const NOTHING = {
  wins: [],
  groups: [{ id: 'email', name: null, sites: [] }],
  limits: { email: EMAIL_LIMITS },
  settings: expect.objectContaining({ sentence: '', pausesPerDay: 3 }),
};

const A_WIN_OF_LONG_AGO = {
  id: 'old',
  text: 'Called home',
  at: 1_700_000_000_000,
  day: '2023-11-14',
};
/** Its clock is a little ahead: what it says is taken for said now. */
const A_LITTLE_MORE = fileText({
  groups: [{ id: 'news', name: 'News', sites: [{ host: 'news.example.org', path: '' }] }],
  settings: { sentence: { value: 'Tea first.', changedAt: Date.now() + 9 * 60_000 } },
  wins: [A_WIN_OF_LONG_AGO],
  days: [{ day: '2023-11-14', countedMs: { email: 600_000 } }],
});

it('backs up to a file, deletes everything, and undoes that within the minute', async () => {
  const person = await arriveWithALife(SAVES);
  const before = await keptBy(person);
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await data.says('One file with your 2 wins');
  const saved = JSON.parse(await saveFile(person, page));
  expect(saved).toMatchObject({ format: 'full-cup', version: 1 });
  expect(saved.wins.map(({ text }: { text: string }) => text)).toEqual(['Soup', 'A walk']);

  await deleteEverything(person, page);
  expect(await keptBy(person)).toEqual(NOTHING);
  await data.says('One file with your wins');
  await page.close();

  // Whichever place she comes back to, the way back is there.
  const later = person.surface(await person.openOwnPage('options.html#wins'));
  await later.says('Everything is deleted. You can undo until');
  await later.says('Small counts.');
  await later.press('Undo');
  await later.says('Everything is back.');
  await later.says('A walk');
  expect(await keptBy(person)).toEqual(before);
  expect((await person.state()).undo).toBeNull();
});

it('lets it go for good when the minute has passed, though it came back once, and has it all from the file', async () => {
  const person = await arriveWithALife(SAVES);
  const before = await keptBy(person);
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  const saved = await saveFile(person, page);
  await deleteEverything(person, page);
  await data.press('Undo');
  await data.says('Everything is back.');
  await deleteEverything(person, page);
  await letTheMinutePass(person);
  await until('the page says so no more', async () => !(await data.has('Undo')));
  expect(await data.text()).not.toContain('Everything is back.');
  await until('no backup is left', async () => (await backupsOf(person)).length === 0);
  expect(await databaseText(person)).not.toMatch(/Soup|A walk|google|Work chat|then on/);
  await until('the grant is returned', async () => (await grantsOf(person)).length === 0);

  await chooseFile(person, page, saved, 'full-cup-from-before.json');
  await data.says(/It adds 2 wins, from \w+ \d+\. .*It adds 1 site: mail\.google\.com\./);
  await data.press('Add it');
  await data.says('Added. You can undo until');
  expect(await keptBy(person)).toEqual(before);
  await data.says('Full Cup can’t see mail.google.com yet');
});

it('restores from a file, and undoes that', async () => {
  const person = await arriveWithALife();
  const before = await keptBy(person);
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await chooseFile(person, page, A_LITTLE_MORE, 'full-cup-more.json');
  await data.says('What full-cup-more.json would change It adds 1 win, from November 14, 2023.');
  await data.says('It adds 1 group: News. It adds 1 site: news.example.org.');
  await data.says('It adds the minutes of 1 day.');
  await data.press('Add it');
  await data.says('Added. You can undo until');
  await hasFocus(page, 'Undo');
  const after = await keptBy(person);
  expect(after.wins).toEqual(['A walk', 'Called home', 'Soup']);
  expect(after.settings.sentence).toBe('Tea first.');
  await data.press('Undo');
  await data.says('Undone. Everything is as it was.');
  expect(await keptBy(person)).toEqual(before);
});

it('asks the browser for the sites that came in, and adds nothing twice', async () => {
  const person = await arriveWithALife();
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await chooseFile(person, page, A_LITTLE_MORE, 'full-cup-once.json');
  await data.press('Add it');
  await data.says('Full Cup can’t see news.example.org yet');
  await data.press('Allow');
  await person.answersPrompt(page, 'yes');
  await until('nothing is missing', async () => !(await data.has('Allow')));
  expect(await grantsOf(person)).toContain('*://*.news.example.org/*');
  const once = await keptBy(person);
  await chooseFile(person, page, A_LITTLE_MORE, 'full-cup-twice.json');
  await data.says('There’s nothing new in full-cup-twice.json.');
  expect(await data.has('Add it')).toBe(false);
  await data.press('Close');
  await until('it is put away', async () => !(await data.has('Close')));
  expect(await keptBy(person)).toEqual(once);
});

it('refuses what is no file of hers, says why, and changes nothing', async () => {
  const person = await arriveWithALife();
  const before = await keptBy(person);
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  const notADay = { ...A_WIN_OF_LONG_AGO, day: '2026-02-30' };
  const refused = [
    [fileText({}).slice(0, -1), 'The end of this file is missing.'],
    ['{"sites1":"mail.google.com"}', 'This isn’t a Full Cup backup file.'],
    [fileText({ version: 99 }), 'A newer Full Cup made this file.'],
    [fileText({ wins: [notADay] }), 'isn’t as Full Cup wrote it, at wins.0.day.'],
  ] as const;
  for (const [index, [text, words]] of refused.entries()) {
    await chooseFile(person, page, text, `full-cup-${index}.json`);
    expect(await data.says(words)).toContain('Nothing has changed.');
    expect(await data.has('Add it'), words).toBe(false);
  }
  expect(await keptBy(person)).toEqual(before);
  expect(await backupsOf(person)).toEqual([]);
});

it('takes in no more than can leave again', async () => {
  const person = await stage.arrives();
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  const groupsFrom = (first: number) =>
    fileText({
      groups: Array.from({ length: 300 }, (_, n) => ({ id: `g${first + n}`, name: 'Chat' })),
    });
  await chooseFile(person, page, groupsFrom(0), 'full-cup-one.json');
  await data.press('Add it');
  await data.says('Added.');
  const once = await keptBy(person);
  await chooseFile(person, page, groupsFrom(300), 'full-cup-two.json');
  await data.says('this is more than one backup file can hold.');
  expect(await data.has('Add it')).toBe(false);
  expect(await keptBy(person)).toEqual(once);
});

it('saves nothing, and adds nothing, where a day can’t be read', async () => {
  const person = await stage.arrives({ mayReport: /What is kept could not be/ });
  await person.tell({ type: 'win-jotted', id: 'soup', text: 'Soup' });
  await damageADay(person);
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await data.press('Back up to a file');
  await data.says('can’t be read, so nothing was saved.');
  await chooseFile(person, page, A_LITTLE_MORE, 'full-cup.json');
  await data.says('can’t be read, so nothing can be added to it.');
});

it('takes a file that is dropped on the sheet, and stays on the page when it falls beside it', async () => {
  const person = await arriveWithALife();
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await data.says('Or drop it here.');
  expect(await dropFile(page, 'h1', A_LITTLE_MORE, 'beside.json')).toBe(true);
  expect(await dropFile(page, 'input[type=file]', fileText({}), 'on-it.json')).toBe(true);
  await data.says('There’s nothing new in on-it.json.');
  await dropFile(page, 'input[type=file]', A_LITTLE_MORE, 'more.json');
  await data.says('What more.json would change It adds 1 win');
  await data.press('Cancel');
  await until('it is left', async () => !(await data.has('Add it')));
});

it('keeps it all at Escape, and gives the focus back; by keys alone', async () => {
  const person = await arriveWithALife();
  const before = await keptBy(person);
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await data.says('Your data');
  await page.focus('[aria-haspopup=dialog]');
  await person.press('Return');
  await data.says('Delete everything?');
  await hasFocus(page, 'Keep everything');
  await person.press('Escape');
  await hasFocus(page, 'Delete everything…');
  expect(await keptBy(person)).toEqual(before);
  await person.press('Return');
  await hasFocus(page, 'Keep everything');
  await person.press('Tab');
  await hasFocus(page, 'Delete everything');
  await person.press('Return');
  await data.says('Everything is deleted.');
  await hasFocus(page, 'Undo');
  await person.press('Return');
  await data.says('Everything is back.');
  expect(await keptBy(person)).toEqual(before);
});

/** Two wins, Gmail with a limit, a group of her own, a sentence. */
async function arriveWithALife(arrival: Arrival = {}): Promise<Person> {
  const person = await stage.arrivesWithMail(600, arrival);
  await person.tell(
    { type: 'win-jotted', id: 'soup', text: 'Soup' },
    { type: 'win-jotted', id: 'walk', text: 'A walk' },
    { type: 'group-added', id: 'chat', name: 'Work chat' },
    { type: 'settings-changed', settings: { sentence: 'A break, then on.', pausesPerDay: 2 } },
  );
  return person;
}

async function backupsOf(person: Person): Promise<readonly string[]> {
  return (await databaseKeys(person)).filter((key) => key.startsWith('backup:'));
}

async function saveFile(person: Person, page: Page): Promise<string> {
  const data = person.surface(page);
  await data.press('Back up to a file');
  const words = await data.says(/Handed to your browser as full-cup-\d{4}-\d\d-\d\d\.json\./);
  return savedFile(person, /full-cup-[\d-]+\.json/.exec(words)?.[0] ?? '');
}

async function deleteEverything(person: Person, page: Page): Promise<void> {
  const data = person.surface(page);
  await data.press('Delete everything…');
  await data.says('Delete everything?');
  await data.press('Delete everything');
  await data.says('Everything is deleted. You can undo until');
  await hasFocus(page, 'Undo');
}

/** A browser that was away for that minute: the background ends, and begins after it. */
async function letTheMinutePass(person: Person): Promise<void> {
  await person.killBackground();
  await person.fromWithin(async () => {
    const { 'state-past': past } = await chrome.storage.local.get('state-past');
    const { undo } = past as Pick<State, 'undo'>;
    if (undo === null) throw new Error('There is no way back.');
    const over = { ...undo, until: Date.now() - 1 };
    await chrome.storage.local.set({ 'state-past': { ...(past as object), undo: over } });
  });
  await person.tell({ type: 'quiet-ended' });
}

async function hasFocus(page: Page, control: string): Promise<void> {
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).innerText);
  await until(`"${control}" has the focus`, async () => (await focused()) === control);
}
