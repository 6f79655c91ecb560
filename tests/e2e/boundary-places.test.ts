/** Where our tab stands beside a page: after the pinned ones, outside a group of tabs; and where there is no row of tabs the card asks. */
import { expect, it } from 'vitest';
import { CLOSED, countOf, goesElsewhere, isInFront, rowOf, stands } from './harness/at-the-front';
import { GMAIL, setStage } from './harness/stage';

const stage = setStage();

it('stands first after the pinned tabs, where the page is one of them', async () => {
  const person = await stage.arrivesWithMail(600);
  await person.visit(GMAIL);
  await person.visit('https://news.example/');
  await person.fromWithin(async () => {
    const [mail] = await chrome.tabs.query({ url: '*://mail.google.com/*' });
    await chrome.tabs.update(mail?.id ?? 0, { pinned: true });
  });
  await person.tell(CLOSED('closed'));
  await person.goToTab(1);
  await stands(person);
  expect(await rowOf(person)).toEqual(['mail', 'ours', 'first', 'another']);
  await person.press('ctrl+Prior');
  await stands(person);
  expect(await rowOf(person)).toEqual(['mail', 'ours', 'first', 'another']);
});

it('stands outside the group of tabs that the page is in', async () => {
  const person = await stage.arrivesWithMail(600);
  await person.visit('https://news.example/');
  await person.visit(GMAIL);
  await person.visit('https://paper.example/');
  await person.fromWithin(async () => {
    type Grouping = { group(which: { tabIds: number[] }): Promise<number> };
    const tabs = await chrome.tabs.query({});
    const ids = tabs.slice(1).flatMap(({ id }) => id ?? []);
    await (chrome.tabs as unknown as Grouping).group({ tabIds: ids });
  });
  await person.tell(CLOSED('closed'));
  await goesElsewhere(person);
  const grouped = () =>
    person.fromWithin(async () =>
      (await chrome.tabs.query({})).map((tab) => (tab as { groupId?: number }).groupId !== -1),
    );
  await person.goToTab(3);
  await stands(person);
  expect(await rowOf(person)).toEqual(['first', 'another', 'mail', 'another', 'ours']);
  expect(await grouped()).toEqual([false, true, true, true, false]);
});

it('lets the card ask in a window without a row of tabs', async () => {
  const person = await stage.arrivesWithMail(600);
  await person.tell(CLOSED('closed'));
  await person.fromWithin(
    async (url) => void (await chrome.windows.create({ url, type: 'popup' })),
    GMAIL,
  );
  const { boundary } = await person.stateBecomes(
    'a pause is due',
    ({ pause }) => pause.kind === 'due',
  );
  expect(boundary.standing).toBeNull();
  expect(await countOf(person, 'ours')).toBe(0);
  await isInFront(person, 'mail');
});
