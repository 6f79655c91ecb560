/** The site she is on: one click in the popup, the browser's own question, and it is counted. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { answerFromPopup, closePopup, grantsOf, openPopupAnew } from './harness/grants';
import { openMail, stayUntilDue } from './harness/mail';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';
import { staysSo, until } from './harness/waiting';

const stage = setStage();
mainlyIn('firefox', 'what comes after her yes is told by both alike', {
  only: ['puts mail', 'keeps nothing', 'says nothing', 'fits the popup'],
});
mainlyIn('chromium', 'no is no', { only: ['no to the browser'] });
const READING = 'https://reading.example.org/a/long/story?part=2';
const READING_GRANT = '*://*.reading.example.org/*';

it('counts it in a group of its own, without a limit, from the moment she says yes', async () => {
  const person = await stage.arrives();
  const page = await askToCount(person, READING, 'Add reading.example.org');
  await answerFromPopup(person, page, 'yes');
  const state = await person.stateBecomes('she is on a counted site', (now) => {
    const { attention } = now;
    return attention.kind === 'on-group' && attention.groupId !== 'email';
  });
  const [email, reading] = state.groups;
  expect(state.groups).toHaveLength(2);
  expect(email?.sites).toEqual([]);
  expect(reading).toMatchObject({
    name: 'reading.example.org',
    sites: [{ host: 'reading.example.org', path: '' }],
  });
  expect(state.limits[reading?.id ?? '']).toMatchObject({
    session: { on: false },
    daily: { on: false },
  });
  expect(await grantsOf(person)).toEqual([READING_GRANT]);

  await openPopupAnew(person);
  await person.popup.says('reading.example.org is counted now.');
  await person.popup.press('Undo');
  await person.popup.says('reading.example.org is no longer counted.');
  const after = await person.stateBecomes('it is undone', ({ groups }) => groups.length === 1);
  expect(after.limits[reading?.id ?? '']).toBeUndefined();
  expect(after.attention.kind).toBe('away');
  await until('the grant is given back', async () => (await grantsOf(person)).length === 0);
});

it('puts mail into Email, that host of it and nothing else', async () => {
  const person = await stage.arrives();
  const page = await askToCount(person, 'https://outlook.live.com/mail/0/', 'Add outlook.live.com');
  await answerFromPopup(person, page, 'yes');
  const { groups } = await person.stateBecomes(
    'she is in her mail',
    ({ attention }) => attention.kind === 'on-group',
  );
  expect(groups).toEqual([
    { id: 'email', name: null, sites: [{ host: 'outlook.live.com', path: '' }] },
  ]);
  await openPopupAnew(person);
  await person.popup.says('outlook.live.com is counted now.');
  await person.popup.press('Set a limit');
  const options = person.surface(await person.ownPage('options.html#sites'));
  await options.says('After 30 minutes in a row, ask me.');
});

it.each(['no', 'waved away'] as const)(
  '%s to the browser, and nothing is left of it',
  async (answer) => {
    const person = await stage.arrives();
    const page = await askToCount(person, READING, 'Add reading.example.org');
    await answerFromPopup(person, page, answer);
    await person.goToTab(2);
    await openPopupAnew(person);
    await person.popup.says('Add reading.example.org');
    expect(await grantsOf(person)).toEqual([]);
    expect((await person.state()).groups).toEqual([{ id: 'email', name: null, sites: [] }]);
  },
);

it('hears her yes when popup and background have died meanwhile', async () => {
  const person = await stage.arrives();
  const page = await askToCount(person, READING, 'Add reading.example.org');
  // Chromium closes the popup for its question; in Firefox the question stays when the popup goes.
  if (person.browserName === 'chromium') await person.popup.closes();
  else await closePopup(person);
  await person.killBackground();
  await answerFromPopup(person, page, 'yes');
  await person.stateBecomes('it is counted', ({ attention }) => attention.kind === 'on-group');
});

it('keeps nothing of a site that she has not chosen, though her click shows it', async () => {
  const person = await stage.arrivesWithMail(600);
  const page = await person.visit('https://secret.example.org/letter');
  await person.openPopupByClick();
  await person.popup.says('Add secret.example.org');
  await closePopup(person);
  const shown = () =>
    person.fromWithin(async () =>
      (await chrome.tabs.query({})).some(({ url }) => url?.includes('secret.example.org')),
    );
  expect(await shown(), 'the browser shows us the address for a while').toBe(true);
  await page.evaluate(() => history.pushState(null, '', '/another-letter'));
  await person.killBackground();
  await person.goToTab(1);
  await person.goToTab(2);
  await staysSo(
    'nothing of it is counted or kept',
    async () => {
      const { attention } = await person.state();
      return attention.kind === 'away' && !(await everythingKept(person)).includes('secret');
    },
    3_000,
  );
  expect(await shown()).toBe(true);
});

it('says nothing of the page on the card, nor on one of her sites', async () => {
  const person = await stage.arrivesWithMail(3);
  await openMail(person);
  await person.openPopupByClick();
  await person.popup.says('A win, however small');
  expect(await person.popup.text()).not.toContain('Add mail');
  await closePopup(person);
  await stayUntilDue(person);
  await person.visit(READING);
  await person.openPopupByClick();
  await person.popup.says('Rest a little?');
  expect(await person.popup.text()).not.toContain('reading.example.org');
});

it('fits the popup with a host as long as they get, and while no mail is chosen', async () => {
  const person = await stage.arrives();
  const host = `${'a-very-long-name'.repeat(3)}.${'of-a-site-that'.repeat(4)}.example.org`;
  await person.visit(`https://${host}/`);
  await person.openPopupByClick();
  const text = await person.popup.says('example.org');
  expect(text).toContain('Which email should Full Cup keep track of?');
  const fit = await person.popup.fit();
  expect(fit?.scrolls).toBe(false);
  // What browsers give a popup at the most.
  expect(await popupHeight(person)).toBeLessThanOrEqual(600);
});

/** She opens the popup by her click on the page, and presses the line that would count it. */
async function askToCount(person: Person, address: string, words: string): Promise<Page> {
  const page = await person.visit(address);
  await person.openPopupByClick();
  await person.popup.press(words);
  return page;
}

function popupHeight(person: Person): Promise<number> {
  return person.fromWithin(
    () => chrome.extension.getViews({ type: 'popup' })[0]?.document.body.offsetHeight ?? 0,
  );
}

/** All that is stored anywhere, as text. */
function everythingKept(person: Person): Promise<string> {
  return person.fromWithin(async () => {
    const inDatabases: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const asking = database.transaction(store).objectStore(store).getAll();
        inDatabases.push(
          await new Promise((resolve) => {
            asking.onsuccess = () => resolve(asking.result);
          }),
        );
      }
      database.close();
    }
    const stored = [await chrome.storage.local.get(null), await chrome.storage.session.get(null)];
    return JSON.stringify([...stored, ...inDatabases]);
  });
}
