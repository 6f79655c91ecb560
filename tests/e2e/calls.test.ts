/** While she is on a call nobody asks her; the popup says why, and what was due is there when it is over. */
import { expect, it } from 'vitest';
import { cupSays } from './harness/cup';
import { openPopupAnew } from './harness/grants';
import { openMail, stayUntilDue } from './harness/mail';
import type { Person } from './harness/person';
import { opensNoCard } from './harness/seams';
import { GMAIL_GRANT, setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';

const stage = setStage();
mainlyIn('firefox', 'sound and her word come to us alike in both', {
  only: ['keeps quiet on a call'],
});
onlyInWholeRun('it is her word, and no news of the browser', { only: ['believes her'] });
const MEET = 'https://meet.google.com/abc-defg-hij';

/** Somebody with a place for calls, in the mail for too long, and then on the phone. */
async function isOnTheCall(): Promise<Person> {
  const person = await stage.arrives({ grants: [GMAIL_GRANT, '*://*.meet.google.com/*'] });
  await person.tell(
    { type: 'settings-changed', settings: { pauseGapSeconds: 1, arrivalSeconds: 1 } },
    { type: 'site-added', groupId: 'email', sites: [{ host: 'mail.google.com', path: '' }] },
    { type: 'call-sites-added', sites: [{ host: 'meet.google.com', path: '' }] },
    {
      type: 'limit-changed',
      groupId: 'email',
      kind: 'session',
      limit: { on: true, seconds: 1 },
    },
  );
  // Firefox knows a call by the microphone, Chromium by its sound.
  const isFirefox = person.browserName === 'firefox';
  const call = await person.visit(MEET);
  await person.surface(call).press(isFirefox ? 'Share the microphone' : 'Talk');
  const by = isFirefox ? 'sharing' : 'sound';
  await person.stateBecomes(
    'the call is known',
    (state) => state.call.kind === 'seen' && state.call.by === by,
  );
  return person;
}

it('keeps quiet on a call in another tab, says so, and asks in five minutes when she likes', async () => {
  const person = await isOnTheCall();
  await openMail(person);
  await stayUntilDue(person);
  await person.goToTab(1);
  await opensNoCard(person, 'on a call');
  expect((await person.state()).pause).toMatchObject({
    kind: 'due',
    schedule: { cards: 0 },
    offered: false,
  });
  await cupSays(
    person,
    /A pause is ready\. Quiet since \d.*: (you seem to be on a call|a page is using)/,
  );
  await openPopupAnew(person);
  await person.popup.says(
    /Quiet since \d.*: (you seem to be on a call|a page is using your camera, microphone)/,
  );
  await person.screenshot(`calls-${person.browserName}-on`);
  await person.popup.press('I’m not on a call');
  await person.popup.says('Your call seems to be over.');
  await openPopupAnew(person);
  await person.popup.says(/Your call seems to be over\. Rest a little\?.*I’ll ask after \d/);
  expect((await person.popup.fit())?.scrolls).toBe(false);
  await person.screenshot(`calls-${person.browserName}-over`);
  await person.popup.press('In 5 minutes');
  const { pause, tally } = await person.stateBecomes(
    'the pause waits',
    (state) => state.pause.kind === 'due' && state.pause.askAfter > Date.now(),
  );
  expect(pause).toMatchObject({ putOff: 0 });
  expect(tally.refusalsInRow).toBe(0);
});

it('believes her that she is on a call, until she says that it is over', async () => {
  const person = await stage.arrivesWithMail(3);
  await openMail(person);
  await person.openPopupByClick();
  await person.popup.press('Quiet…');
  await person.popup.press('I’m on a call');
  await person.popup.says(/Quiet for your call until \d/);
  await person.press('Escape');
  await person.popup.closes();
  await stayUntilDue(person);
  await person.goToTab(1);
  await opensNoCard(person, 'on a call');
  await person.killBackground();
  await openPopupAnew(person);
  await person.popup.says(/Quiet for your call until \d/);
  await person.popup.press('The call is over');
  await person.popup.says('Your call seems to be over.');
  await person.popup.press('Not yet');
  await person.popup.says(/Quiet for your call until \d/);
  expect((await person.state()).tally.refusalsInRow).toBe(0);
});
