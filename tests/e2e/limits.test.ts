/** Limits are hers: changed in the options and obeyed at once; a grant taken back ends the counting. */
import { expect, it } from 'vitest';
import { haveTimeToSee, letCardOpen, openMail, stayUntilDue } from './harness/mail';
import { GMAIL_GRANT, setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { staysSo, until } from './harness/waiting';

const stage = setStage();
onlyInWholeRun('tests of the engine and the screens hold it', {
  only: ['a daily limit', 'closed hours'],
});
mainlyIn('firefox', 'it is the state that is obeyed', {
  only: ['a limit switched off', 'a session goes on'],
});

it('a limit switched off and on in the options is obeyed at once', async () => {
  const person = await stage.arrivesWithMail(3);
  await openMail(person);
  await stayUntilDue(person);
  const options = person.surface(await person.openOwnPage('options.html#sites'));
  await options.says('After 3 seconds in a row, ask me.');
  await options.press('Minutes in a row');
  await options.says('Minutes in a row: no limit.');
  await person.stateBecomes('nothing is due', ({ pause }) => pause.kind === 'none');
  await options.press('Minutes in a row');
  await options.says('After 3 seconds in a row, ask me.');
  await person.goToTab(2);
  await stayUntilDue(person);
});

it('a daily limit asks in its own words', async () => {
  const person = await stage.arrivesWithMail(600);
  await person.tell({
    type: 'limit-changed',
    groupId: 'email',
    kind: 'daily',
    limit: { on: true, seconds: 3 },
  });
  await openMail(person);
  await stayUntilDue(person);
  await letCardOpen(person);
  await haveTimeToSee(person);
  expect(await person.popup.text()).toContain('today');
  await person.popup.says('Close this tab for now');
  await person.popup.says('5 more minutes');
});

it('closed hours are set in two presses, and ask in their own words', async () => {
  const person = await stage.arrivesWithMail(600);
  const options = person.surface(await person.openOwnPage('options.html#sites'));
  await options.says('Closed hours: none.');
  await options.press('Closed hours');
  await options.says(/Rests from 6:00.PM to 8:00.AM, Monday to Friday\./);
  await options.says(/Next: |Resting now/);
  const sinceMidnight = new Date().getHours() * 60 + new Date().getMinutes();
  const [fromMinutes, toMinutes] = [sinceMidnight + 1_439, sinceMidnight + 90].map(
    (m) => m % 1_440,
  );
  await person.tell({
    type: 'limit-changed',
    groupId: 'email',
    kind: 'closedHours',
    limit: {
      on: true,
      ranges: [{ days: [1, 2, 3, 4, 5, 6, 7], fromMinutes, toMinutes } as never],
      until: null,
    },
  });
  await options.says('Resting now, until');
  await openMail(person);
  await stayUntilDue(person);
  await letCardOpen(person);
  await haveTimeToSee(person);
  expect(await person.popup.text()).toContain('Email rests until');
  await person.popup.says('Close this tab for now');
  await person.popup.says('5 more minutes');
});

it('a grant taken back in the browser ends the counting, and one button asks for it', async () => {
  const person = await stage.arrivesWithMail(600);
  await openMail(person);
  await person.stateBecomes('she is in her mail', ({ attention }) => attention.kind === 'on-group');
  await person.fromWithin(
    (origin) => chrome.permissions.remove({ origins: [origin] }),
    GMAIL_GRANT,
  );
  const { ledger } = await person.stateBecomes(
    'nothing is counted',
    ({ attention }) => attention.kind === 'away',
  );
  await staysSo(
    'no more is counted',
    async () => (await person.state()).ledger.countedMs.email === ledger.countedMs.email,
    2_000,
  );
  const options = person.surface(await person.openOwnPage('options.html#sites'));
  await options.says('so time there isn’t counted');
  expect(await options.has('Allow')).toBe(true);
});

it('a session goes on in another window, and only what is in front counts', async () => {
  const person = await stage.arrivesWithMail(600);
  await openMail(person);
  await person.stateBecomes('she is in her mail', ({ attention }) => attention.kind === 'on-group');
  await person.openAnotherWindow();
  await person.stateBecomes('she is elsewhere', ({ attention }) => attention.kind === 'away');
  const second = await person.visit('https://mail.google.com/mail/u/1/');
  await until('the second mail is in front', () => second.evaluate(() => document.hasFocus()));
  const { sessions } = await person.stateBecomes(
    'she is in her mail there',
    ({ attention }) => attention.kind === 'on-group',
  );
  expect(Object.keys(sessions)).toEqual(['email']);
});
