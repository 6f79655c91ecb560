/** Where the browser itself would not let us speak, or should not: the pause stays due, and the next seam is its moment. */
import { expect, it } from 'vitest';
import { draftIn, letCardOpen, openMail, stayUntilDue, writeUntilDue } from './harness/mail';
import { NEIGHBOUR_KEYS } from './harness/neighbour';
import type { Person } from './harness/person';
import { cardsRested } from './harness/schedule';
import { opensNoCard, reachSeam } from './harness/seams';
import { setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { staysSo, until } from './harness/waiting';

const stage = setStage({ hurriesLulls: true });
onlyInWholeRun('neither browser tells of such a message; tests beside the code hold the keys', {
  only: ['lets a key'],
});
onlyInWholeRun('tests/scenarios end quiet in a lull', { only: ['finds a lull'] });
mainlyIn(
  'firefox',
  'neither browser tells of a lull there, or of another popup, and both of a window alike',
  {
    only: ['needs no lull', 'hangs no card', 'opens nothing while the window'],
  },
);
mainlyIn('chromium', 'a lull takes fifteen real seconds in Firefox', { only: ['finds a lull'] });

it('hangs no card over the popup of another extension', async () => {
  const person = await stage.arrivesWithMail(1, {
    neighbour: true,
    ownBrowser: 'another extension is in it',
  });
  const mail = await openMail(person);
  await writeUntilDue(person);
  await person.type('Half a sentence');
  await person.press(NEIGHBOUR_KEYS);
  // It takes the keys from the page, as ours does.
  const isThere = () => mail.evaluate(() => !document.hasFocus());
  await until('the popup of the neighbour is open', isThere);
  await opensNoCard(person, 'over the popup of the neighbour');
  expect(await isThere()).toBe(true);
  await person.screenshot(`not-now-${person.browserName}-neighbour`);
  await expectNothingLost(person);
  await person.press('Escape');
  await until('the popup of the neighbour is closed', async () => !(await isThere()));
  await person.type(' goes on');
  expect(await draftIn(mail)).toMatch(/Half a sentence goes on$/);
  await reachSeam(person);
});

it('opens nothing while the window is off the screen, and comes when she is back in it', async () => {
  const person = await stage.arrivesWithMail(1);
  await openMail(person);
  await writeUntilDue(person);
  const bringBack = await person.minimise();
  await opensNoCard(person, 'behind her back');
  await expectNothingLost(person);
  await bringBack();
  await reachSeam(person);
});

it('opens nothing while another application is in front, and comes when she is back', async () => {
  const person = await stage.arrivesWithMail(1);
  await openMail(person);
  await writeUntilDue(person);
  const closes = await person.opensApplication();
  await opensNoCard(person, 'beside the application');
  await expectNothingLost(person);
  await closes();
  await reachSeam(person);
});

it('lets a key that was meant for a page’s own message answer nothing of ours, and leaves that standing', async () => {
  const person = await stage.arrivesWithMail(1);
  await openMail(person);
  await stayUntilDue(person);
  // A tab as new as this is no seam.
  const page = await person.visit('https://meet.google.com/film');
  const says = new Promise((resolve) => page.once('dialog', resolve));
  await person.surface(page).press('Say something');
  await says;
  let isHeard = false;
  const hearing = until(
    'the message is gone',
    () => page.evaluate(() => document.title === 'Heard'),
    90_000,
  ).then(() => {
    isHeard = true;
  });
  // No browser tells of such a message; that she leaves keys and mouse alone before it is all that is known.
  await person.popup.says('Rest a little?', 40_000);
  await person.press('Return');
  await person.popup.closes();
  await staysSo('the message stands', () => !isHeard, 1_000);
  const { pause, tally } = await person.stateBecomes(
    'the card is gone',
    (state) => state.pause.kind === 'due' && state.pause.card === null,
  );
  expect(pause).toMatchObject({ putOff: 0 });
  expect(tally.refusalsInRow).toBe(0);
  await person.press('Return');
  await hearing;
  await cardsRested(person);
  await reachSeam(person);
});

it('needs no lull: on a desktop that never has one, coming to a tab is enough', async () => {
  const person = await stage.arrivesWithMail(1);
  await openMail(person);
  await stayUntilDue(person);
  let moves = 0;
  await staysSo(
    'no card while she never holds still',
    async () => {
      moves += 1;
      await person.moveTo(600 + (moves % 2) * 20, 500);
      return !(await person.popup.isOpen());
    },
    3_000,
  );
  expect(await idleState(person)).toBe('active');
  await letCardOpen(person);
});

it('finds a lull that goes on already, when quiet ends and the background was dead', async () => {
  const person = await stage.arrivesWithMail(1);
  await openMail(person);
  await stayUntilDue(person);
  await person.tell({ type: 'quiet-asked', until: 'an-hour' });
  await until('she has held still for long', async () => (await idleState(person)) === 'idle');
  await person.killBackground();
  await staysSo('no card in quiet', async () => !(await person.popup.isOpen()), 1_000);
  await person.tell({ type: 'quiet-ended' });
  await person.popup.says('Rest a little?');
});

function idleState(person: Person): Promise<string> {
  return person.fromWithin(() => chrome.idle.queryState(15));
}

/** Due as before; nothing held against her. */
async function expectNothingLost(person: Person): Promise<void> {
  const { pause, tally } = await person.state();
  expect(pause).toMatchObject({ kind: 'due', offered: false, putOff: 0, card: null });
  expect(tally).toMatchObject({ offered: 0, refusalsInRow: 0 });
}
