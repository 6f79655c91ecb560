/** A rest: to its end, and kept though the background dies or the power goes. */
import { expect, it } from 'vitest';
import { draftIn, openMail } from './harness/mail';
import { setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
onlyInWholeRun('tests/faults kills it at every call', {
  only: ['goes on when the background'],
});
mainlyIn('chromium', 'what a new run of the browser begins with is told of both with the menu', {
  only: ['goes on after a power cut'],
});

it('runs to its end, waits for her, fills today’s cup, and leads back to the mail', async () => {
  const person = await stage.arrivesWithMail(600);
  const mail = await openMail(person);
  await person.type('Half a sentence');
  await person.tell({ type: 'rest-begun', seconds: 4 });
  const page = await person.ownPage('rest.html');
  const rest = person.surface(page);
  await rest.says('Your mail is as you left it.');
  await rest.says('Resting until');
  await until('the time is over', async () => !(await rest.text()).includes('Resting until'));
  expect((await person.state()).rest.kind).toBe('resting');
  await rest.press('I’m back');
  await rest.says('Welcome back.');
  const { rest: over, today } = await person.state();
  expect(over).toMatchObject({ kind: 'over', kept: true });
  expect(today).toMatchObject({ rests: 1, level: 5 });
  await rest.press('Keep this rest as a win');
  await rest.says('Kept.');
  await rest.press('Back to email');
  await until('the mail is in front', () =>
    mail.evaluate(() => document.visibilityState === 'visible'),
  );
  expect(await draftIn(mail)).toBe('Half a sentence');
});

it('goes on when the background is killed', async () => {
  const person = await stage.arrivesWithMail(600);
  await openMail(person);
  await person.tell({ type: 'rest-begun', seconds: 6 });
  const rest = person.surface(await person.ownPage('rest.html'));
  await rest.says('Resting until');
  await person.killBackground();
  await until('the time is over', async () => !(await rest.text()).includes('Resting until'));
  await rest.press('I’m back');
  await rest.says('Welcome back.');
  expect((await person.state()).rest).toMatchObject({ kind: 'over', kept: true });
});

it('goes on after a power cut, and its page comes back by itself', async () => {
  const person = await stage.arrivesWithMail(600, { ownBrowser: 'a power cut ends it' });
  await openMail(person);
  await person.tell({ type: 'rest-begun', seconds: 600 });
  await person.surface(await person.ownPage('rest.html')).says('Resting until');
  const { rest: before } = await person.state();
  if (before.kind !== 'resting') throw new Error('Nobody rests');
  await person.powerCut();
  // A browser that starts anew gives its tabs other ids. What was stored before it says "resting" as well.
  const after = await person.stateBecomes(
    'the new run is known',
    (state) => state.rest.kind === 'resting' && state.rest.from?.tabId === null,
  );
  expect(after.rest).toEqual({ ...before, from: { groupId: 'email', tabId: null } });
  const rest = person.surface(await person.ownPage('rest.html'));
  await rest.says('Resting until');
});
