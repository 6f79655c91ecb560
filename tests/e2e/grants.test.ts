/** The life of a grant: given, refused, taken back while it is being counted, and given anew. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { answerFromPopup, closePopup, grantsOf, openPopupAnew } from './harness/grants';
import { openMail } from './harness/mail';
import type { Person } from './harness/person';
import { GMAIL_GRANT, setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';
import { staysSo } from './harness/waiting';

const stage = setStage();
mainlyIn('chromium', 'no is no, and a grant that goes is told by an event of the same name', {
  only: ['taken back, and asked for in the popup: no', 'given back while', 'gone for a site'],
});
mainlyIn('firefox', 'its popup stays open under the prompt', {
  only: ['taken back, and asked for in the popup: waved'],
});

it('given back while she is there, it ends the counting at once, and one click in the popup gives it anew', async () => {
  const { person, mail } = await arriveInCountedMail();
  // Her click has shown us the address by activeTab, too: what is given back is not seen by that.
  await person.openPopupByClick();
  await person.popup.says('A win, however small');
  await closePopup(person);
  await giveBack(person);
  await countingEnds(person);
  await person.openPopupByClick();
  await person.popup.says('Full Cup can’t see mail.google.com');
  await person.popup.press('Allow');
  // Chromium has heard her yes before, and asks nothing a second time.
  if (person.browserName === 'firefox') await person.answersPrompt(mail, 'yes');
  await isCountedAnew(person);
  expect(await grantsOf(person)).toEqual([GMAIL_GRANT]);
  await person.popup.says(/^((?!can’t see).)*$/);
});

it('taken back in the browser’s settings, it ends the counting at once, and is given anew in ours', async () => {
  const { person } = await arriveInCountedMail();
  await person.takesBack(GMAIL_GRANT);
  await countingEnds(person);
  const page = await person.openOwnPage('options.html#sites');
  const options = person.surface(page);
  await options.says('so time there isn’t counted');
  await options.says('not counted');
  await options.press('Allow');
  await person.answersPrompt(page, 'yes');
  await options.says(/^((?!not counted).)*$/);
  await person.goToTab(2);
  await isCountedAnew(person);
});

it('gone for a site that she is not on, it is one line in the popup, until she answers', async () => {
  const { person } = await arriveInCountedMail();
  await person.visit('https://reading.example.org/');
  await giveBack(person);
  await person.openPopupByClick();
  await person.popup.says('so time there isn’t counted');
  expect(await person.popup.text()).not.toContain('Add reading.example.org');
  expect((await person.popup.fit())?.scrolls).toBe(false);
  await person.popup.press('Not now');
  const then = await person.popup.says(/^((?!can’t see).)*$/);
  expect(then, 'nothing takes its place under her hand').not.toContain('Add reading');
  await openPopupAnew(person);
  await person.popup.says('Add reading.example.org');
  expect(await person.popup.text()).not.toContain('can’t see');
});

it.each(['no', 'waved away', 'yes'] as const)(
  'taken back, and asked for in the popup: %s',
  async (answer) => {
    const { person, mail } = await arriveInCountedMail();
    const before = (await person.state()).groups;
    await person.takesBack(GMAIL_GRANT);
    await countingEnds(person);
    await person.openPopupByClick();
    await person.popup.says('Full Cup can’t see mail.google.com');
    await person.popup.press('Allow');
    await answerFromPopup(person, mail, answer);
    if (answer === 'yes') {
      await isCountedAnew(person);
    } else {
      await person.goToTab(2);
      await openPopupAnew(person);
      await person.popup.says('Full Cup can’t see mail.google.com');
    }
    expect((await person.state()).groups).toEqual(before);
    expect(await grantsOf(person)).toEqual(answer === 'yes' ? [GMAIL_GRANT] : []);
  },
);

it('waved away in the options, it is no, and one button asks once more', async () => {
  const person = await stage.arrives();
  const page = await person.openOwnPage('options.html#sites');
  const options = person.surface(page);
  await options.press('Gmail');
  await options.press('Add these');
  await person.answersPrompt(page, 'waved away');
  await page.bringToFront();
  await options.says('nothing was added');
  expect(await grantsOf(person)).toEqual([]);
  await options.press('Ask again');
  await person.answersPrompt(page, 'yes');
  await person.stateBecomes('Gmail is hers', ({ groups }) => groups[0]?.sites.length === 1);
});

it('asked for by a page that has closed meanwhile, it is counted when she says yes, and never half', async () => {
  const person = await stage.arrives();
  const page = await person.openOwnPage('options.html#sites');
  const options = person.surface(page);
  await options.press('Gmail');
  await options.press('Add these');
  await person.readsPrompt(page);
  await page.close();
  // Firefox takes its question along with the page.
  if (person.browserName === 'chromium') {
    const [watching] = await person.browser().pages();
    if (watching === undefined) throw new Error('There is no page left.');
    await person.answersPrompt(watching, 'yes');
    await person.stateBecomes('Gmail is hers', ({ groups }) => groups[0]?.sites.length === 1);
    expect(await grantsOf(person)).toEqual([GMAIL_GRANT]);
  } else {
    expect((await person.state()).groups[0]?.sites).toEqual([]);
    expect(await grantsOf(person)).toEqual([]);
  }
});

async function arriveInCountedMail(): Promise<{ readonly person: Person; readonly mail: Page }> {
  const person = await stage.arrivesWithMail(600);
  const mail = await openMail(person);
  await person.stateBecomes('she is in her mail', ({ attention }) => attention.kind === 'on-group');
  return { person, mail };
}

/** As a page of ours does it, when nothing of hers needs the grant any more. */
async function giveBack(person: Person): Promise<void> {
  await person.fromWithin(
    (origin) => chrome.permissions.remove({ origins: [origin] }),
    GMAIL_GRANT,
  );
}

/** Without waiting for an alarm; and what is counted by then stands. */
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

async function isCountedAnew(person: Person): Promise<void> {
  await person.stateBecomes('it is counted anew', ({ attention }) => attention.kind === 'on-group');
}
