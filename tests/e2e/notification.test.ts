/** A notification that she clicks on, with the real mouse: the card comes to the front, in a tab of ours. */
import { expect, it } from 'vitest';
import { SCREEN } from './harness/display';
import { openMail, stayUntilDue } from './harness/mail';
import { setStage } from './harness/stage';
import { onlyIn } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
const CARD_TAB = 'popup.html?place=tab';
/** The words on it: from the right end and the bottom of a screen on which nothing else shows them. */
const WORDS = { fromRight: 220, fromBottom: 94 };

onlyIn('chromium', 'Firefox leaves it to the desktop, and here is none that would show it');

it('brings the card, from another application too, and is gone', async () => {
  const person = await stage.arrivesWithMail(1, {
    ownBrowser: 'the browser remembers a yes to notifications',
  });
  const page = await person.openOwnPage('options.html#pauses');
  await person.surface(page).press('A notification');
  await person.answersPrompt(page, 'yes');
  await person.stateBecomes(
    'it is her way',
    ({ settings }) => settings.notifyBy === 'notification',
  );
  await openMail(person);
  await stayUntilDue(person);
  await person.goToTab(1);
  await person.stateBecomes(
    'a notification is there',
    ({ pause }) => pause.kind === 'due' && pause.schedule.notification === 'there',
  );
  const closes = await person.opensApplication();
  await until('her click on it is heard', async () => {
    const { pause } = await person.state();
    if (pause.kind === 'due' && pause.schedule.notification === 'gone') return true;
    await person.clickAt(SCREEN.width - WORDS.fromRight, SCREEN.height - WORDS.fromBottom);
    return false;
  });
  const tab = await person.ownPage(CARD_TAB);
  await until('the card has the keys', () => tab.evaluate(() => document.hasFocus()));
  await person.surface(tab).says('Rest a little?');
  expect((await person.state()).tally.refusalsInRow).toBe(0);
  await person.surface(tab).press('Let me finish this first');
  await person.stateBecomes(
    'it is put off',
    ({ pause }) => pause.kind === 'due' && pause.putOff === 1,
  );
  await closes();
});
