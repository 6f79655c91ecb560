/** How she is notified is hers to say: a notification, a tab behind hers, or the cup alone; and that outlives what dies. */
import { expect, it } from 'vitest';
import { arriveAtTheCard, growOld, letCardOpen, openMail, stayUntilDue } from './harness/mail';
import { ownPageGoes } from './harness/own-pages';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { staysSo, until } from './harness/waiting';

const stage = setStage();
mainlyIn('chromium', 'it is our own page', { only: ['a smaller rest'] });
onlyInWholeRun('tests/scenarios tell every way', { only: ['the cup alone'] });
onlyInWholeRun('it is the state that outlives a browser, and tests/faults kill that', {
  only: ['an answer given'],
});
/** Asked once more, it would give what was taken back without a question. */
const YES_FOR_GOOD = 'the browser remembers a yes to notifications';
const CARD_TAB = 'popup.html?place=tab';

/** Whether a notification stands. Firefox shows none on a machine without a place for them: there it is what was asked of it. */
async function isNotified(person: Person): Promise<boolean> {
  const { pause } = await person.state();
  const isMeant = pause.kind === 'due' && pause.schedule.notification === 'there';
  if (person.browserName === 'firefox') return isMeant;
  const shown = await person.fromWithin(async () => {
    const { notifications } = chrome as unknown as {
      notifications?: { getAll(): Promise<Record<string, unknown>> };
    };
    return Object.keys((await notifications?.getAll()) ?? {});
  });
  return isMeant && shown.length === 1;
}

it('a notification: asked for in place, refused without harm, shown, cleared, and taken back', async () => {
  const person = await stage.arrivesWithMail(1, { ownBrowser: YES_FOR_GOOD });
  const page = await person.openOwnPage('options.html#pauses');
  const options = person.surface(page);
  await options.press('A notification');
  await person.answersPrompt(page, 'no');
  await options.says('OK, nothing has changed.');
  expect((await person.state()).settings.notifyBy).toBe('popup');
  await options.press('A notification');
  await person.answersPrompt(page, 'yes');
  await person.stateBecomes(
    'it is her way',
    ({ settings }) => settings.notifyBy === 'notification',
  );
  await options.says('Clicking it shows the card.');

  await openMail(person);
  await stayUntilDue(person);
  await person.goToTab(1);
  await until('a notification is there', () => isNotified(person));
  expect(await person.popup.isOpen()).toBe(false);
  await person.tell({ type: 'pause-put-off' });
  await until('it is gone with her answer', async () => !(await isNotified(person)));

  await page.bringToFront();
  await person.fromWithin(() =>
    (chrome.permissions as unknown as { remove(what: object): Promise<boolean> }).remove({
      permissions: ['notifications'],
    }),
  );
  await options.says('Your browser no longer allows notifications');
});

it('the cup alone, and nothing opens; or a tab behind hers, with every answer of the card', async () => {
  const person = await stage.arrivesWithMail(1);
  await person.tell({ type: 'settings-changed', settings: { notifyBy: 'cup' } });
  const mail = await openMail(person);
  await stayUntilDue(person);
  await growOld(mail);
  await person.goToTab(1);
  await staysSo('nothing opens', async () => !(await person.popup.isOpen()), 3_000);
  expect(await person.state()).toMatchObject({ pause: { schedule: { cards: 0, tab: 'not-yet' } } });

  await person.tell({ type: 'settings-changed', settings: { notifyBy: 'tab' } });
  await person.goToTab(2);
  const card = person.surface(await person.ownPage(CARD_TAB));
  expect(await person.popup.isOpen()).toBe(false);
  await person.goToTab(3);
  await card.says('Rest a little?');
  await card.press('Not today');
  await card.says('No more pauses until tomorrow.');
  await card.press('Undo');
  await card.says('Rest a little?');
  await card.press('Let me finish this first');
  await ownPageGoes(person, CARD_TAB);
  await person.stateBecomes(
    'it is put off',
    ({ pause }) => 'putOff' in pause && pause.putOff === 1,
  );
});

it('an answer given while the background is dead is heard, and a put-off outlives the browser', async () => {
  const person = await arriveAtTheCard(stage, { ownBrowser: 'a power cut ends it' });
  // Firefox ends no background that a popup is connected to.
  if (person.browserName === 'chromium') await person.killBackground();
  await person.popup.press('Let me finish this first');
  await person.popup.closes();
  const { pause } = await person.stateBecomes('it is put off', (state) => {
    return state.pause.kind === 'due' && state.pause.putOff === 1;
  });
  await person.powerCut();
  await until('the background answers', () =>
    person.tell({ type: 'quiet-ended' }).then(
      () => true,
      () => false,
    ),
  );
  expect((await person.state()).pause).toEqual(pause);
});

it('a smaller rest is one tap away', async () => {
  const person = await stage.arrivesWithMail(1);
  await openMail(person);
  await stayUntilDue(person);
  await letCardOpen(person);
  await staysSo('the card is there while she looks', () => person.popup.isOpen(), 1_000);
  await person.popup.press('Rest now, 2 min');
  await person.popup.closes();
  const { rest } = await person.stateBecomes('she rests', (state) => state.rest.kind === 'resting');
  expect(rest).toMatchObject({ seconds: 120 });
});
