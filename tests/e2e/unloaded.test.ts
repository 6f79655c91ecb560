/** Pages of ours that the browser has unloaded to save memory: they are found all the same. */
import { expect, it } from 'vitest';
import { openMail, stayUntilDue } from './harness/mail';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';
import { until } from './harness/waiting';

const stage = setStage();
const CARD_TAB = 'popup.html?place=tab';

it('takes the tab that asks away with her answer', async () => {
  const person = await stage.arrivesWithMail(3);
  await person.tell({ type: 'settings-changed', settings: { callBy: 'tab' } });
  await openMail(person);
  await stayUntilDue(person);
  await person.goToTab(1);
  await unload(person, CARD_TAB);
  expect(await addressesOf(person)).toContain(CARD_TAB);
  await person.tell({ type: 'pause-put-off' });
  await until('it has gone', async () => !(await addressesOf(person)).includes(CARD_TAB));
});

it('brings the same rest page forward, and opens no second one', async () => {
  const person = await stage.arrivesWithMail(600);
  await person.tell({ type: 'rest-begun', seconds: 600 });
  await until(
    'the rest page is there',
    async () => (await livingTab(person, 'rest.html')) !== null,
  );
  await person.goToTab(1);
  await unload(person, 'rest.html');
  await person.tell({ type: 'rest-shown' });
  await person.surface(await person.ownPage('rest.html')).says('Resting until');
  expect((await addressesOf(person)).filter((page) => page === 'rest.html')).toHaveLength(1);
});

/** Of our own tabs, after the extension's. */
function addressesOf(person: Person): Promise<readonly string[]> {
  return person.fromWithin(async () => {
    const own = chrome.runtime.getURL('');
    const tabs = await chrome.tabs.query({});
    return tabs.flatMap(({ url }) => (url?.startsWith(own) ? [url.slice(own.length)] : []));
  });
}

/** A driver that holds on to a page keeps it from being unloaded: it is not asked for here. */
function livingTab(person: Person, page: string): Promise<number | null> {
  return person.fromWithin(async (name) => {
    const url = chrome.runtime.getURL(name);
    const open = await chrome.runtime.getContexts({ contextTypes: ['TAB'] });
    return open.find(({ documentUrl }) => documentUrl?.startsWith(url))?.tabId ?? null;
  }, page);
}

async function unload(person: Person, page: string): Promise<void> {
  const tabId = await until(`${page} is there`, () => livingTab(person, page));
  await person.fromWithin((id) => chrome.tabs.discard(id as number), tabId);
  await until('it is unloaded', async () => (await livingTab(person, page)) === null);
}
