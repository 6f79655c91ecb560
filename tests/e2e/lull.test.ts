/** The nudge after a long session: it waits while she writes, and comes when she lets go of the keys. */
import { expect, it } from 'vitest';
import { draftIn, openMail, stayUntilDue } from './harness/mail';
import { setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { staysSo } from './harness/waiting';

const stage = setStage({ hurriesLulls: true });
mainlyIn('chromium', 'a lull takes fifteen real seconds in Firefox');
onlyInWholeRun('tests/scenarios kill the background before a lull', { only: ['comes though'] });

it('says nothing while she writes, and opens by itself fifteen seconds after the last key', async () => {
  const person = await stage.arrivesWithMail(1);
  const mail = await openMail(person);
  const writing = person.typeOn();
  await stayUntilDue(person);
  const isStill = async () => !(await person.popup.isOpen());
  await staysSo('no card while she writes', isStill, 5_000);
  const written = await writing.stop();
  const stoppedAt = performance.now();
  await person.popup.says('You’ve been in your email', 30_000);
  expect(performance.now() - stoppedAt).toBeGreaterThan(0.93 * person.lullMs);
  expect(await person.popup.text()).toContain('Rest a little?');
  // The focus is on the heading: no key of hers could press a button.
  expect((await person.popup.focus())?.tag).toBe('h1');
  expect(await draftIn(mail)).toBe(written);
});

it('comes though the background was killed meanwhile', async () => {
  const person = await stage.arrivesWithMail(1);
  await openMail(person);
  await stayUntilDue(person);
  await person.killBackground();
  await person.popup.says('Rest a little?', 30_000);
  await person.stateBecomes('the card has been seen', (state) => state.tally.offered === 1);
});
