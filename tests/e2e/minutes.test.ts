/** Minutes that are true: what is counted lies between the shortest and the longest time that she can have been in her mail. */
import { expect, it } from 'vitest';
import { haveTimeToSee, letCardOpen, openMail, stayUntilDue } from './harness/mail';
import type { Person } from './harness/person';
import { GMAIL, setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { staysSo, until } from './harness/waiting';

const stage = setStage();
mainlyIn('chromium', 'a killed background and an open popup count alike in both', {
  only: ['counts on', 'counts from her coming'],
});
onlyInWholeRun('tests/faults dies at every call, and tests/scenarios close the browser', {
  only: ['counts on, to the second', 'counts nothing of'],
});
mainlyIn('firefox', 'a start is a start', {
  only: ['counts nothing of', 'loses neither', 'loses half a minute', 'counts a tab in whichever'],
});

/** What no event tells of is found by asking every four seconds, ms, and looking a little later; of those half is counted. */
const FOUND_WITHIN_MS = 5_500;
const HALF_MS = 2_000;
/** An open span is written this often, ms. */
const WRITTEN_EVERY_MS = 30_000;

it('counts from her coming to her going, and nothing before or after', async () => {
  const person = await stage.arrivesWithMail(600);
  const stay = await comeToMail(person);
  await staysSo('she is in her mail', () => isCounted(person), 6_000);
  await expectCounted(person, await leave(person, stay));
});

it('counts on, to the second, though the background is killed again and again', async () => {
  const person = await stage.arrivesWithMail(600);
  const stay = await comeToMail(person);
  for (let kills = 0; kills < 3; kills += 1) {
    await staysSo('she is in her mail', () => isCounted(person), 2_000);
    await person.killBackground();
  }
  await expectCounted(person, await leave(person, stay));
});

it('counts on under our own popup', async () => {
  const person = await stage.arrivesWithMail(600);
  const stay = await comeToMail(person);
  await person.openPopupByClick();
  await person.popup.says('A win, however small');
  await staysSo('it is counted', () => isCounted(person), 7_000);
  await person.press('Escape');
  await until('the popup is closed', async () => !(await person.popup.isOpen()));
  await expectCounted(person, await leave(person, stay));
});

it('ends when another application comes to the front, of which nobody tells', async () => {
  const person = await stage.arrivesWithMail(600);
  const stay = await comeToMail(person);
  await staysSo('she is in her mail', () => isCounted(person), 3_000);
  const least = performance.now() - stay.since;
  const closes = await person.opensApplication();
  const left = performance.now();
  const { ledger } = await person.stateBecomes(
    'nothing is counted',
    ({ attention }) => attention.kind === 'away',
  );
  expect(performance.now() - left).toBeLessThan(FOUND_WITHIN_MS);
  expect(ledger.countedMs.email).toBeGreaterThan(least - HALF_MS);
  expect(ledger.countedMs.email).toBeLessThan(left + HALF_MS - stay.from);
  expect(ledger.spans.at(-1)?.endedBy).toBe('other-window');
  await closes();
  await person.stateBecomes('she is back', ({ attention }) => attention.kind === 'on-group');
});

it('loses half a minute at most to a power cut, and never has too much', async () => {
  const person = await stage.arrivesWithMail(600, { ownBrowser: 'a power cut ends it' });
  const stay = await comeToMail(person);
  await staysSo('she is in her mail', () => isCounted(person), 5_000);
  const least = performance.now() - stay.since;
  await person.powerCut();
  const most = performance.now() - stay.from;
  const { ledger } = await person.stateBecomes(
    'the browser was gone',
    ({ attention }) => attention.kind === 'away',
  );
  const counted = ledger.countedMs.email ?? 0;
  expect(counted).toBeLessThan(most);
  expect(counted).toBeGreaterThanOrEqual(Math.max(0, least - WRITTEN_EVERY_MS));
});

it('counts nothing of the time in which the browser was closed', async () => {
  const person = await stage.arrivesWithMail(600, { ownBrowser: 'she quits it' });
  const stay = await comeToMail(person);
  await staysSo('she is in her mail', () => isCounted(person), 2_000);
  const before = await leave(person, stay);
  await expectCounted(person, before);
  await person.restarts();
  await person.stateBecomes('it has begun anew', ({ attention }) => attention.kind === 'away');
  const again = await comeToMail(person);
  await staysSo('she is in her mail', () => isCounted(person), 2_000);
  const after = await leave(person, again);
  await expectCounted(person, {
    least: before.least + after.least,
    most: before.most + after.most,
  });
});

it('counts a tab in whichever window it is, and one that was asleep from when she comes to it', async () => {
  const person = await stage.arrivesWithMail(600);
  const stay = await comeToMail(person);
  await person.fromWithin(moveToWindowOfItsOwn, GMAIL);
  // On its way it is in neither window for a moment.
  await until('it is in front', () => person.fromWithin(isInFront, GMAIL));
  await staysSo('it is in front', () => person.fromWithin(isInFront, GMAIL), 3_000);
  await person.openAnotherWindow();
  await person.stateBecomes('she has gone', ({ attention }) => attention.kind === 'away');
  const most = performance.now() - stay.from;
  const moved = (await person.state()).ledger.countedMs.email ?? 0;
  expect(moved).toBeGreaterThan(2_000);
  expect(moved).toBeLessThan(most);
  await person.fromWithin(putToSleepBehind, GMAIL);
  await staysSo('a tab asleep counts nothing', async () => !(await isCounted(person)), 2_500);
  expect((await person.state()).ledger.countedMs.email).toBe(moved);
  await person.fromWithin(comeToTabOf, GMAIL);
  await person.stateBecomes('she is back', ({ attention }) => attention.kind === 'on-group');
});

it('counts nothing of mail that loads behind another page', async () => {
  const person = await stage.arrivesWithMail(600);
  await person.fromWithin(async (address) => {
    await chrome.tabs.create({ url: address, active: false });
  }, GMAIL);
  await until('it has loaded', () => person.fromWithin(isLoaded, GMAIL));
  await staysSo('nothing is counted', async () => !(await isCounted(person)), 3_000);
  expect((await person.state()).ledger).toMatchObject({ countedMs: {}, spans: [] });
});

it('loses neither the pause nor a minute to an update while the card is open', async () => {
  const person = await stage.arrivesWithMail(1, { ownBrowser: 'an update is for good' });
  await openMail(person);
  await stayUntilDue(person);
  await letCardOpen(person);
  await haveTimeToSee(person);
  const before = await person.state();
  await person.update();
  await person.stateBecomes(
    'the pause is still due',
    ({ pause }) => pause.kind === 'due' && pause.card === null,
  );
  await openMail(person);
  const after = await person.stateBecomes(
    'it counts anew',
    ({ attention }) => attention.kind === 'on-group',
  );
  expect(after.pause.kind).toBe('due');
  expect(after.ledger.countedMs.email).toBeGreaterThanOrEqual(before.ledger.countedMs.email ?? 0);
});

async function moveToWindowOfItsOwn(address: string): Promise<void> {
  const [tab] = await chrome.tabs.query({ url: `${address}*` });
  await chrome.windows.create({ tabId: tab?.id as number, focused: true });
}

/** A tab in front is never put to sleep, so another one comes beside it. */
async function isInFront(address: string): Promise<boolean> {
  const [tab] = await chrome.tabs.query({ url: `${address}*`, active: true });
  return tab !== undefined && (await chrome.windows.get(tab.windowId as number)).focused === true;
}

async function putToSleepBehind(address: string): Promise<void> {
  const [tab] = await chrome.tabs.query({ url: `${address}*` });
  await chrome.tabs.create({ windowId: tab?.windowId as number, active: true });
  await chrome.tabs.discard(tab?.id as number);
}

/** In a browser that has put it to sleep it has another id. */
async function comeToTabOf(address: string): Promise<void> {
  const [tab] = await chrome.tabs.query({ url: `${address}*` });
  await chrome.tabs.update(tab?.id as number, { active: true });
  await chrome.windows.update(tab?.windowId as number, { focused: true });
}

async function isLoaded(address: string): Promise<boolean> {
  const [tab] = await chrome.tabs.query({ url: `${address}*` });
  return tab?.status === 'complete';
}

/** She comes: since then it can be true at the earliest, and has been at the latest. */
type Stay = { readonly from: number; readonly since: number };
type Bounds = { readonly least: number; readonly most: number };

async function comeToMail(person: Person): Promise<Stay> {
  const from = performance.now();
  await openMail(person);
  await person.stateBecomes('she is in her mail', ({ attention }) => attention.kind === 'on-group');
  return { from, since: performance.now() };
}

/** To the quiet tab, which is no site of hers. */
async function leave(person: Person, stay: Stay): Promise<Bounds> {
  const least = performance.now() - stay.since;
  await person.goToTab(1);
  await person.stateBecomes('she has gone', ({ attention }) => attention.kind === 'away');
  return { least, most: performance.now() - stay.from };
}

async function isCounted(person: Person): Promise<boolean> {
  return (await person.state()).attention.kind === 'on-group';
}

/** Within the bounds, and the strip of the day has the same sum. */
async function expectCounted(person: Person, { least, most }: Bounds): Promise<void> {
  const { ledger } = await person.state();
  const counted = ledger.countedMs.email ?? 0;
  expect(counted).toBeGreaterThan(least);
  expect(counted).toBeLessThan(most);
  expect(ledger.spans.reduce((sum, { ms }) => sum + ms, 0)).toBe(counted);
}
