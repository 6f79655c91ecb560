/** Close the mail tab too, while she rests: with one tap, unless the page itself asks about a draft. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { draftIn, openMail } from './harness/mail';
import { loadAnew } from './harness/own-pages';
import type { Person } from './harness/person';
import { GMAIL, setStage } from './harness/stage';
import { until } from './harness/waiting';

const stage = setStage();
const DRAFT = 'Half a sentence';

it('closes it with one tap, and the rest goes on', async () => {
  const person = await stage.arrivesWithMail(600);
  await person.visit(GMAIL);
  await person.tell({ type: 'rest-begun', seconds: 600 });
  const page = await person.ownPage('rest.html');
  const rest = person.surface(page);
  await rest.says('Your mail is as you left it.');
  await rest.press('Close the email tab too');
  await rest.says('Your email tab is closed.');
  expect(await person.hasOpen(GMAIL)).toBe(false);
  await person.killBackground();
  await loadAnew(person, page);
  await rest.says('Your email tab is closed.');
  await rest.press('I’m back');
  await rest.says('Back to email');
  expect(await rest.text()).not.toContain('Close that tab for now');
  await rest.press('Back to email');
  // Her site's own address: the tab that she came from is gone.
  await until('there is mail', () => person.hasOpen('https://mail.google.com/'));
});

it('keeps a draft that she stays with: the rest goes on, and nothing is said to be closed', async () => {
  const { person, mail, rest, toRest } = await restingFromDraft();
  await rest.press('Close the email tab too');
  await person.answersLeaving('stays');
  expect(await isInFront(mail)).toBe(true);
  expect(await draftIn(mail)).toBe(DRAFT);

  await toRest();
  await rest.says('Resting until');
  expect((await person.state()).rest).toMatchObject({ kind: 'resting' });
  expect(await rest.text()).toContain('Your mail is as you left it.');
  expect(await rest.has('Close the email tab too')).toBe(true);

  await rest.press('I’m back');
  await rest.says('Welcome back.');
  expect(await rest.has('Close that tab for now')).toBe(true);
  await rest.press('Back to email');
  await until('the same tab is in front', () => isInFront(mail));
  expect(await draftIn(mail)).toBe(DRAFT);
});

it('asks her once more when she closes it after all; she leaves, and comes back to mail anew', async () => {
  const { person, rest, toRest } = await restingFromDraft();
  await rest.press('Close the email tab too');
  await person.answersLeaving('stays');
  await toRest();
  await rest.press('Close the email tab too');
  await person.answersLeaving('leaves');
  await rest.says('Your email tab is closed.');
  expect(await mailTabs(person)).toBe(0);
  expect((await person.state()).rest).toMatchObject({ kind: 'resting' });

  await rest.press('I’m back');
  await rest.says('Back to email');
  expect(await rest.has('Close that tab for now')).toBe(false);
  await rest.press('Back to email');
  await until('there is mail', () => person.hasOpen('https://mail.google.com/'));
  await person.stateBecomes('she has gone on', (now) => now.rest.kind === 'none');
  expect(await mailTabs(person)).toBe(1);
});

it('closes no other tab when hers has gone to another page, and says so', async () => {
  const person = await stage.arrivesWithMail(600);
  await person.visit(GMAIL);
  const mail = await person.visit(GMAIL);
  await person.tell({ type: 'rest-begun', seconds: 600 });
  const rest = person.surface(await person.ownPage('rest.html'));
  await rest.says('Your mail is as you left it.');
  await mail.goto('https://news.example/', { waitUntil: [] });
  await rest.says('Your email is no longer in that tab, so the tab stays open.');
  expect(await rest.has('Close the email tab too')).toBe(false);
  await person.tell({ type: 'closing-asked' });
  await rest.press('I’m back');
  await rest.says('Back to email');
  expect(await rest.has('Close that tab for now')).toBe(false);
  expect(await mailTabs(person)).toBe(1);
});

/** Her mail is the second tab, the rest page the third. */
async function restingFromDraft() {
  const person = await stage.arrivesWithMail(600);
  const mail = await openMail(person);
  // Only a page that was typed into may ask.
  await person.type(DRAFT);
  await until('it is written', async () => (await draftIn(mail)) === DRAFT);
  await person.tell({ type: 'rest-begun', seconds: 600 });
  const page = await person.ownPage('rest.html');
  const rest = person.surface(page);
  await rest.says('Your mail is as you left it.');
  const toRest = async () => {
    await person.goToTab(3);
    await until('the rest page is in front', () => isInFront(page));
  };
  return { person, mail, rest, toRest };
}

function isInFront(page: Page): Promise<boolean> {
  return page.evaluate(() => document.visibilityState === 'visible');
}

function mailTabs(person: Person): Promise<number> {
  return person.fromWithin(
    async () => (await chrome.tabs.query({ url: '*://mail.google.com/*' })).length,
  );
}
