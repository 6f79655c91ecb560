/** What breaks is said in plain words, once, and nothing of hers is lost; what happened can be read and copied. */
import { expect, it } from 'vitest';
import { complaintsAbout } from './harness/complaints';
import { closePopup, openPopupAnew } from './harness/grants';
import { emptyDatabase, winsOf } from './harness/kept';
import { openMail } from './harness/mail';
import { changeState, wakeTheNextMorning } from './harness/next-morning';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
onlyInWholeRun('the database is waited for', { only: ['says that her wins are out of reach'] });
onlyInWholeRun('data that can not be read is told, and is said alike', {
  only: ['says the same of data that is gone'],
});
onlyInWholeRun('one of three of its kind is told; tests/faults refuses every call', {
  only: ['says calmly what can not be stored, while it is so: d'],
});
const WITH_A_POWER_CUT = ['says once that her data', 'keeps that log'];
mainlyIn('firefox', 'pages of ours, without focus, keys of the browser or time', {
  except: WITH_A_POWER_CUT,
});
mainlyIn('chromium', 'that Firefox keeps its database over a power cut is told with a win', {
  only: WITH_A_POWER_CUT,
});

it('says once that her data could not be read, and has her wins', async () => {
  const person = await arriveWithALife();
  await damage(person, { version: 1, groups: 'gone' });
  await person.visit('https://docs.example.org/');
  await person.openPopupByClick();
  await person.popup.says(/Your data couldn’t be read at .+ Your wins are all here\./);
  expect(await winsOf(person)).toEqual(['Soup', 'A walk']);
  await closePopup(person);

  const page = await person.openOwnPage('options.html#wins');
  const wins = person.surface(page);
  await wins.says('Your data couldn’t be read at');
  await wins.says('A walk');
  expect(await complaintsAbout(person, page)).toEqual([]);
  await wins.press('OK');
  await until('it is said no more', async () => !(await wins.has('OK')));
  await openPopupAnew(person);
  await person.popup.says('A win, however small');
  expect(await person.popup.text()).not.toContain('couldn’t be read');
  await closePopup(person);
});

it('says the same of data that is gone, in the popup alone if she likes', async () => {
  const person = await arriveWithALife();
  await person.killBackground();
  await person.fromWithin(() => chrome.storage.local.clear());
  await person.visit('https://docs.example.org/');
  await openPopupAnew(person);
  await person.popup.says(/Your data was missing at .+ Your wins are all here\./);
  await person.popup.press('OK');
  await person.stateBecomes('it is understood', ({ recovered }) => recovered === null);
  await until('it is said no more', async () => !(await person.popup.text()).includes('was gone'));
  expect(await winsOf(person)).toEqual(['Soup', 'A walk']);
  await closePopup(person);
});

it('takes the backup of a morning, and says which it is', async () => {
  const person = await arriveWithALife();
  await wakeTheNextMorning(person);
  await person.stateBecomes('it is today', ({ today }) => today.day > '2026-01-01');
  await damage(person, 'not a record');
  await person.tell({ type: 'quiet-ended' });
  const page = await person.openOwnPage('options.html#sites');
  const sites = person.surface(page);
  await sites.says(/This is the backup from today, .+ Your wins are all here\./);
  await sites.says('mail.google.com');
});

it('says in the morning that her wins are gone from the browser, and how they come back', async () => {
  const person = await arriveWithALife();
  await wakeTheNextMorning(person);
  await emptyDatabase(person);
  await wakeTheNextMorning(person);
  const page = await person.openOwnPage('options.html#wins');
  const wins = person.surface(page);
  await wins.says(
    /Your wins were missing from this browser at .+ restore from it, and they’ll be back\./,
  );
  await wins.press('OK');
  await person.stateBecomes('it is understood', ({ recovered }) => recovered === null);
});

it('leaves what a newer Full Cup wrote as it is, and says so', async () => {
  const newer = { version: 99, more: 'than we know' };
  const person = await arriveWithALife();
  await damage(person, newer);
  await person.visit('https://docs.example.org/');
  await person.openPopupByClick();
  await person.popup.says('Your data was saved by a newer Full Cup');
  await closePopup(person);
  const page = await person.openOwnPage('options.html#data');
  const words = await person.surface(page).says('Your data was saved by a newer Full Cup');
  expect(words.match(/saved by a newer Full Cup/g)).toHaveLength(1);
  expect(await complaintsAbout(person, page)).toEqual([]);
  const stored = await person.fromWithin(async () =>
    JSON.stringify((await chrome.storage.local.get('state')).state),
  );
  expect(JSON.parse(stored)).toEqual(newer);
});

it.each([
  ['disk-full', 'Your disk is full. Nothing is lost while the browser stays open'],
  ['not-written', 'Your browser can’t save right now.'],
  ['database', 'Full Cup can’t reach your wins and backups right now.'],
])('says calmly what can not be stored, while it is so: %s', async (kind, words) => {
  const person = await stage.arrives();
  await person.visit('https://docs.example.org/');
  await note(person, kind);
  await person.openPopupByClick();
  await person.popup.says(words);
  await closePopup(person);
  const page = await person.openOwnPage('options.html#pauses');
  const options = person.surface(page);
  await options.says(words);
  expect(await complaintsAbout(person, page)).toEqual([]);
  await note(person, null);
  await until('it is said no more', async () => !(await options.text()).includes(words));
});

it('says that her wins are out of reach while the database hangs, and keeps her line until it can', async () => {
  const person = await stage.arrives({ mayReport: /Full Cup: / });
  await person.visit('https://docs.example.org/');
  await person.tell({ type: 'win-jotted', id: 'soup', text: 'Soup' });
  await person.killBackground();
  const letGo = await holdDatabase(person);
  await person.openPopupByClick();
  await person.popup.says('A win, however small');
  await person.type('A walk');
  await person.press('Return');
  await person.popup.says('Full Cup can’t reach your wins and backups right now.', 40_000);
  await person.popup.says('Not saved yet. Press Enter once more.');
  expect(await person.popup.focus()).toEqual({ tag: 'textarea', value: 'A walk' });
  await letGo();
  const isWell = async () => !(await person.popup.text()).includes('reach your wins');
  await until('it is said no more', isWell, 60_000);
  await person.press('Return');
  await person.popup.says('Kept.');
  expect(await winsOf(person)).toEqual(['Soup', 'A walk']);
});

it('says it all in a popup that need not be scrolled, the question about her mail above it', async () => {
  const person = await stage.arrives();
  await person.visit('https://docs.example.org/');
  const { at } = await person.fromWithin(() => ({ at: Date.now() - 86_400_000 }));
  await changeState(person, { recovered: { at, copyFrom: null, why: 'unreadable' } });
  await openPopupAnew(person);
  await person.popup.says('There was no backup of your sites and limits');
  await person.popup.says('Which email should Full Cup keep track of?');
  expect(await person.popup.fit()).toMatchObject({ scrolls: false });
  await note(person, 'disk-full');
  await person.popup.says('Your disk is full.');
  expect(await person.popup.text()).not.toContain('There was no backup');
  expect(await person.popup.fit()).toMatchObject({ scrolls: false });
  await closePopup(person);

  const page = await person.openOwnPage('popup.html');
  await person.surface(page).says('Your disk is full.');
  expect(await complaintsAbout(person, page)).toEqual([]);
  await note(person, null);
  await person.surface(page).says('There was no backup of your sites and limits');
  expect(await complaintsAbout(person, page)).toEqual([]);
});

it('has a log of what happened that she can read and copy, and nothing of hers in it', async () => {
  const person = await stage.arrivesWithMail(600, { mayReport: /the cup is broken/ });
  await person.tell(
    { type: 'win-jotted', id: 'soup', text: 'Soup on the table' },
    { type: 'group-added', id: 'site:news.example.org', name: 'Secret news' },
    {
      type: 'site-added',
      groupId: 'site:news.example.org',
      sites: [{ host: 'news.example.org', path: '/secret' }],
    },
  );
  await openMail(person);
  await person.stateBecomes('she is in her mail', ({ attention }) => attention.kind === 'on-group');
  const address = await person.fromWithin(() => chrome.runtime.getURL('popup.html'));
  await person.tell({
    type: 'error-reported',
    words: 'the cup is broken … QuotaExceededError',
  });
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  await data.says('If something goes wrong A log of what Full Cup did lately.');
  await person.stateBecomes('she is elsewhere', ({ attention }) => attention.kind === 'away');
  await data.press('Show the log');
  const text = await data.says('error the cup is broken … QuotaExceededError');
  expect(text).toMatch(/Full Cup \d[\d.]* · (Firefox|Chromium|Google Chrome).* \d+/);
  expect(text).toContain('> in email');
  expect(await complaintsAbout(person, page)).toEqual([]);
  await data.press('Copy');
  await data.says('Copied. You can paste it into a report.');

  const other = await person.visit('https://docs.example.org/');
  await person.surface(other).press('Note');
  await person.press('ctrl+v');
  const pasted = await until('it is pasted', () =>
    other.$eval('#note', (field) => (field as HTMLInputElement).value),
  );
  expect(pasted).toMatch(/^Full Cup \d/);
  expect(pasted).toContain('site-added group-2 1');
  expect(pasted).toContain('wins-counted 1');
  expect(pasted).not.toMatch(/google|gmail|news\.|example|secret|soup|\/\//i);
  expect(pasted).not.toContain(address);
});

it('keeps that log over a power cut, and deletes it with everything else', async () => {
  const person = await stage.arrives({ ownBrowser: 'a power cut ends it' });
  await person.tell({ type: 'group-added', id: 'chat', name: 'Work chat' });
  await person.powerCut();
  expect(await recordOf(person)).toContain('group-added');
  await person.tell({ type: 'everything-deleted' });
  const after = await recordOf(person);
  expect(after).not.toContain('group-added');
  expect(after).toContain('operation-done');
  const { saved } = await person.state();
  expect(saved).toBeNull();
});

/** Two wins, and Gmail. */
async function arriveWithALife(): Promise<Person> {
  const person = await stage.arrivesWithMail(600, { mayReport: /Full Cup: / });
  await person.tell(
    { type: 'win-jotted', id: 'soup', text: 'Soup' },
    { type: 'win-jotted', id: 'walk', text: 'A walk' },
  );
  return person;
}

/** While the background is gone. */
async function damage(person: Person, state: unknown): Promise<void> {
  await person.killBackground();
  await person.fromWithin((damaged) => chrome.storage.local.set({ state: damaged }), state);
}

/** As the background does it when a write fails. */
/** The first thing that a life of the background can keep takes back what stands there, so that comes before. */
async function note(person: Person, kind: string | null): Promise<void> {
  await person.tell({ type: 'settings-changed', settings: { sentence: `Kettle on: ${kind}.` } });
  await person.fromWithin(async (what) => {
    if (what === null) await chrome.storage.session.remove('trouble');
    else await chrome.storage.session.set({ trouble: { kind: what, since: Date.now() } });
  }, kind);
}

/** Somebody holds on to the database: nobody else gets an answer until it is let go. */
async function holdDatabase(person: Person): Promise<() => Promise<void>> {
  await person.fromWithin(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('full-cup');
      opening.onsuccess = () => resolve(opening.result);
    });
    const kept = database.transaction('kept', 'readwrite').objectStore('kept');
    await new Promise((resolve) => {
      const askOn = () => {
        resolve(null);
        if (document.title !== 'let go') kept.get('nothing').onsuccess = askOn;
        else database.close();
      };
      askOn();
    });
  });
  return async () => {
    await person.fromWithin(() => {
      document.title = 'let go';
    });
  };
}

/** As it is stored. */
function recordOf(person: Person): Promise<string> {
  return person.fromWithin(async () => {
    const all = Object.entries(await chrome.storage.local.get(null));
    return JSON.stringify(all.filter(([key]) => key.startsWith('record-')));
  });
}
