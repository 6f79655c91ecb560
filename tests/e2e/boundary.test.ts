/** A limit that does more than ask: our tab comes to the front beside the untouched page, whatever she tries, and nobody is trapped. */
import { expect, it } from 'vitest';
import {
  arrivesAtClosed,
  CLOSED,
  countOf,
  goesElsewhere,
  isInFront,
  stands,
  staysInFront,
  walk,
} from './harness/at-the-front';
import { draftIn, openMail, seenBy } from './harness/mail';
import { GMAIL, GMAIL_GRANT, setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
onlyInWholeRun('tests of the engine hold the waits and the holds', {
  only: ['gives one breath', 'leaves full screen', 'knows one that was there'],
});
mainlyIn('chromium', 'it is the state that is kept', {
  only: ['is there', 'asks for her', 'closed twice on a soft'],
});
const NEWS = 'https://news.example/';
const MEET = 'https://meet.google.com/abc-defg-hij';

it('comes beside the untouched page, again each time she returns, and lets her past by either key', async () => {
  const person = await arrivesAtClosed(stage, 'closed');
  await person.visit(NEWS);
  const mail = await person.visit(GMAIL);
  await stands(person);
  await person.killBackground();
  await person.visit('https://paper.example/');
  for (const key of ['ctrl+Next', 'ctrl+Prior']) {
    const seen = await walk(person, key, 6);
    expect(seen).not.toContain('mail');
    // Both pages that are none of hers, too.
    expect(new Set(seen).size).toBe(4);
  }
  expect(await countOf(person, 'ours')).toBe(1);
  expect(stage.web().loads(GMAIL)).toBe(1);
  expect(await seenBy(mail)).toMatchObject({ loads: 1, changes: [], errors: [], messages: [] });
});

it('is not got past by the way back, a reload, a new tab or a second window', async () => {
  const person = await stage.arrivesWithMail(600);
  const tab = await person.visit(GMAIL);
  await tab.goto(NEWS, { waitUntil: [] });
  await person.stateBecomes('she is elsewhere', ({ attention }) => attention.kind === 'away');
  await person.tell(CLOSED('closed'));
  await person.press('alt+Left');
  await stands(person);
  await tab.evaluate(() => location.reload());
  await goesElsewhere(person);
  await person.press('ctrl+Next');
  await isInFront(person, 'ours');
  await person.visit(`${GMAIL}#inbox/2`);
  await isInFront(person, 'ours');
  expect(await countOf(person, 'ours')).toBe(1);
  await person.openAnotherWindow();
  await person.visit(`${GMAIL}#inbox/3`);
  await isInFront(person, 'ours');
  expect(await countOf(person, 'ours')).toBe(1);
});

it('knows one that was there before, and answers on the rung that only waits', async () => {
  const person = await arrivesAtClosed(stage, 'wait');
  await person.openOwnPage('boundary.html');
  await person.visit(GMAIL);
  const { boundary } = await stands(person);
  expect(await countOf(person, 'ours')).toBe(1);
  await person.tell({ type: 'boundary-passed' }, { type: 'boundary-without-today' });
  await staysInFront(person, 'ours');
  const waitedAt = (boundary.standing?.since ?? 0) + 10_000;
  await until('ten seconds have passed', () => Date.now() > waitedAt);
  await person.tell({ type: 'boundary-passed' });
  await isInFront(person, 'mail');
  await staysInFront(person, 'mail');
  expect(await countOf(person, 'ours')).toBe(0);
});

it('is there no more today where it only asks, when she says so', async () => {
  const person = await arrivesAtClosed(stage, 'front');
  await person.visit(GMAIL);
  await stands(person);
  await person.tell({ type: 'boundary-without-today' });
  await isInFront(person, 'mail');
  await goesElsewhere(person);
  await person.press('ctrl+Next');
  await isInFront(person, 'mail');
  await staysInFront(person, 'mail');
  expect(await countOf(person, 'ours')).toBe(0);
});

it('gives one breath before an opening, and none before the next tab of it', async () => {
  const person = await stage.arrivesWithMail(600);
  await person.tell({
    type: 'limit-changed',
    groupId: 'email',
    kind: 'breath',
    limit: { on: true, firmness: 'wait' },
  });
  await person.visit(GMAIL);
  await stands(person);
  const page = person.surface(await person.ownPage('boundary.html'));
  await page.says('One breath before your email.');
  await page.says('You’ve opened it once today.');
  await until('it is ready', async () => !(await page.text()).includes('ready in'));
  await page.press('Open it');
  await isInFront(person, 'mail');
  await person.visit(`${GMAIL}#inbox/2`);
  await staysInFront(person, 'mail');
  expect(await countOf(person, 'ours')).toBe(0);
});

it('is there after a restart', async () => {
  const person = await arrivesAtClosed(stage, 'closed', { ownBrowser: 'it is started anew' });
  await person.visit(GMAIL);
  await stands(person);
  await person.restarts();
  await person.visit(GMAIL);
  await stands(person);
  expect(await countOf(person, 'ours')).toBe(1);
});

it('asks for her sentence where she wanted that', async () => {
  const person = await arrivesAtClosed(stage, 'sentence');
  await person.visit(GMAIL);
  await stands(person);
  await person.tell({ type: 'boundary-passed', sentence: 'No.' }, { type: 'boundary-passed' });
  await staysInFront(person, 'ours');
  await person.tell({ type: 'settings-changed', settings: { sentence: '“I take a break, now.”' } });
  await person.tell({ type: 'boundary-passed', sentence: ' i take  a BREAK now ' });
  await isInFront(person, 'mail');
});

it('closed twice on a firm rung brings another tab to the front, and gives nothing', async () => {
  const person = await arrivesAtClosed(stage, 'closed');
  await person.visit(GMAIL);
  await stands(person);
  await person.press('ctrl+w');
  await person.stateBecomes('it was closed', ({ boundary }) => boundary.standing?.closings === 1);
  await stands(person);
  await isInFront(person, 'ours');
  await person.press('ctrl+w');
  await isInFront(person, 'first');
  await staysInFront(person, 'first');
  expect((await person.state()).boundary.passes).toEqual({});
});

it('closed twice on a soft rung gives five minutes', async () => {
  const person = await arrivesAtClosed(stage, 'front');
  await person.visit(GMAIL);
  for (const closings of [1, 2]) {
    await stands(person);
    await person.press('ctrl+w');
    if (closings === 1)
      await person.stateBecomes('once', ({ boundary }) => boundary.standing?.closings === 1);
  }
  await person.stateBecomes('five minutes', ({ boundary }) => 'email' in boundary.passes);
  await isInFront(person, 'mail');
  await staysInFront(person, 'mail');
});

it('closes exactly that page, and a draft is asked about over the page alone', async () => {
  const person = await stage.arrivesWithMail(600);
  const mail = await openMail(person);
  await person.type('Half a sentence');
  await until('it is written', async () => (await draftIn(mail)) === 'Half a sentence');
  await person.visit(NEWS);
  await person.tell(CLOSED('closed'));
  await person.press('ctrl+Prior');
  await stands(person);
  await person.tell({ type: 'boundary-left' });
  await person.answersLeaving('stays');
  await isInFront(person, 'mail');
  await staysInFront(person, 'mail');
  expect(await draftIn(mail)).toBe('Half a sentence');
  await goesElsewhere(person);
  await person.press('ctrl+Next');
  await isInFront(person, 'ours');
  await person.tell({ type: 'boundary-left' });
  await person.answersLeaving('leaves');
  await until('her mail has gone', async () => (await countOf(person, 'mail')) === 0);
  await until('ours has gone', async () => (await countOf(person, 'ours')) === 0);
  expect(await countOf(person, 'another')).toBe(1);
});

it('leaves full screen and a call alone, and comes when they are over', async () => {
  const person = await stage.arrivesWithMail(600, {
    grants: [GMAIL_GRANT, '*://*.meet.google.com/*'],
  });
  await openMail(person);
  await person.press('F11');
  await person.stateBecomes('she is in her mail', ({ attention }) => attention.kind === 'on-group');
  await person.tell(CLOSED('closed'));
  await person.stateBecomes('it waits', ({ boundary }) => boundary.waiting?.isHeld === true);
  await staysInFront(person, 'mail');
  await person.press('F11');
  await isInFront(person, 'ours');
  await person.tell({ type: 'call-sites-added', sites: [{ host: 'meet.google.com', path: '' }] });
  const call = await person.visit(MEET);
  const isFirefox = person.browserName === 'firefox';
  await person.surface(call).press(isFirefox ? 'Share the microphone' : 'Talk');
  await person.stateBecomes('the call is known', (state) => state.call.kind === 'seen');
  await goesElsewhere(person);
  await person.press('ctrl+Next');
  await isInFront(person, 'mail');
  await staysInFront(person, 'mail');
  await person.tell({ type: 'call-ended' });
  await isInFront(person, 'ours');
});
