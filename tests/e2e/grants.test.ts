/** The life of a grant: given, refused, taken back while it is being counted, and given anew. */
import { expect, it } from 'vitest';
import { openMail } from './harness/mail';
import type { Person } from './harness/person';
import { answerPrompt, grantsOf } from './harness/prompt';
import { GMAIL_GRANT, setStage } from './harness/stage';
import { staysSo } from './harness/waiting';

const stage = setStage();

it('given back while she is there, it ends the counting at once, and one click in the popup gives it anew', async () => {
  const person = await arriveInCountedMail();
  // Her click has shown us the address by activeTab, too: what is given back is not seen by that.
  await person.openPopupByClick();
  await person.popup.says('A win, however small');
  await person.press('Escape');
  await person.popup.closes();
  await giveBack(person);
  await countingEnds(person);
  await person.openPopupByClick();
  await person.popup.says('Your browser no longer lets Full Cup see mail.google.com');
  // Chromium has heard her yes before, and asks nothing a second time.
  await person.popup.press('Allow');
  await person.stateBecomes('it is counted anew', ({ attention }) => attention.kind === 'on-group');
  expect(await grantsOf(person)).toEqual([GMAIL_GRANT]);
  await person.popup.says(/^((?!no longer).)*$/);
});

it.each(['removed', 'withheld'] as const)(
  '%s on the browser’s own page, it ends the counting at once, and is given anew',
  async (how) => {
    const person = await arriveInCountedMail();
    await takeBack(person, how);
    await countingEnds(person);
    const options = person.surface(await person.openOwnPage('options.html#sites'));
    await options.says('so its minutes are not counted');
    await options.says('not watched');
    await options.press('Allow');
    await answerPrompt(person, 'yes');
    await options.says(/^((?!not watched).)*$/);
    await person.press('ctrl+2');
    await person.stateBecomes(
      'it is counted anew',
      ({ attention }) => attention.kind === 'on-group',
    );
  },
);

it('gone for a site that she is not on, it is one line in the popup, until she answers', async () => {
  const person = await arriveInCountedMail();
  await person.visit('https://reading.example.org/');
  await giveBack(person);
  await person.openPopupByClick();
  await person.popup.says('so its minutes are not counted');
  expect(await person.popup.text()).not.toContain('Count reading.example.org');
  expect((await person.popup.fit())?.scrolls).toBe(false);
  await person.popup.press('Not now');
  await person.popup.says(/^((?!no longer).)*$/);
  expect(await person.popup.text(), 'nothing takes its place under her hand').not.toContain(
    'Count',
  );
  await person.press('Escape');
  await person.popup.closes();
  await person.openPopupByClick();
  await person.popup.says('Count reading.example.org');
  expect(await person.popup.text()).not.toContain('no longer');
});

it.each(['no', 'Escape', 'yes'] as const)(
  'taken back, and asked for in the popup: %s',
  async (answer) => {
    const person = await arriveInCountedMail();
    const before = (await person.state()).groups;
    await takeBack(person, 'removed');
    await countingEnds(person);
    await person.openPopupByClick();
    await person.popup.says('Your browser no longer lets Full Cup see mail.google.com');
    await person.popup.press('Allow');
    await answerPrompt(person, answer);
    if (answer === 'yes') {
      await person.stateBecomes(
        'it is counted anew',
        ({ attention }) => attention.kind === 'on-group',
      );
    } else {
      await person.openPopupByClick();
      await person.popup.says('Your browser no longer lets Full Cup see mail.google.com');
    }
    expect((await person.state()).groups).toEqual(before);
    expect(await grantsOf(person)).toEqual(answer === 'yes' ? [GMAIL_GRANT] : []);
  },
);

it('dismissed by Escape in the options, it is no, and nothing is added', async () => {
  const person = await stage.arrives({ keepWelcome: true });
  const options = person.surface(await person.openOwnPage('options.html#sites'));
  await options.press('Gmail');
  await options.press('Count these');
  await answerPrompt(person, 'Escape');
  await options.says('nothing was added');
  expect(await grantsOf(person)).toEqual([]);
  await options.press('Ask once more');
  await answerPrompt(person, 'yes');
  await person.stateBecomes('Gmail is hers', ({ groups }) => groups[0]?.sites.length === 1);
});

async function arriveInCountedMail(): Promise<Person> {
  const person = await stage.arrivesWithMail(600);
  await openMail(person);
  await person.stateBecomes('she is in her mail', ({ attention }) => attention.kind === 'on-group');
  return person;
}

/** As a page of ours does it, when nothing of hers needs the grant any more. */
async function giveBack(person: Person): Promise<void> {
  await person.fromWithin(
    (origin) => chrome.permissions.remove({ origins: [origin] }),
    GMAIL_GRANT,
  );
}

/** As she does it in the browser's settings, with her mail in front. */
async function takeBack(person: Person, how: 'removed' | 'withheld'): Promise<void> {
  const settings = await person.browser().newPage();
  await settings.goto('chrome://extensions');
  await person.press('ctrl+2');
  await person.stateBecomes(
    'she is back in her mail',
    ({ attention }) => attention.kind === 'on-group',
  );
  await settings.evaluate(
    async (extensionId, grant, way) => {
      const { developerPrivate } = chrome;
      if (way === 'removed') await developerPrivate.removeHostPermission(extensionId, grant);
      else
        await developerPrivate.updateExtensionConfiguration({
          extensionId,
          hostAccess: 'ON_CLICK',
        });
    },
    person.extensionId,
    GMAIL_GRANT,
    how,
  );
}

/** Within one look of the background and no alarm, and what is counted by then stands. */
async function countingEnds(person: Person): Promise<void> {
  const { ledger } = await person.stateBecomes(
    'nothing is counted',
    ({ attention }) => attention.kind === 'away',
    2_000,
  );
  const counted = ledger.countedMs.email;
  expect(counted).toBeGreaterThan(0);
  await staysSo(
    'no more is counted',
    async () => (await person.state()).ledger.countedMs.email === counted,
    2_000,
  );
}
