/** What becomes of her mail when she rests: it is as she left it, closed by her, or closed after the rest. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { draftIn, openMail } from './harness/mail';
import { loadAnew } from './harness/own-pages';
import type { Person } from './harness/person';
import { GMAIL, setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
mainlyIn('chromium', 'a closed tab is told of alike', { only: ['closes no other', 'says so on'] });
const DRAFT = 'Half a sentence';

it('says so on the rest page when she has closed her mail herself', async () => {
  const person = await stage.arrivesWithMail(600);
  const mail = await person.visit(GMAIL);
  await person.tell({ type: 'rest-begun', seconds: 600 });
  const page = await person.ownPage('rest.html');
  const rest = person.surface(page);
  await rest.says('Your mail is as you left it.');
  await mail.close();
  await rest.says('Your email tab is closed.');
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

it('keeps a draft that she stays with, when she closes her mail after the rest', async () => {
  const { person, mail, rest } = await restingFromDraft();
  await rest.press('I’m back');
  await rest.says('Welcome back.');
  await rest.press('Close that tab for now');
  await person.answersLeaving('stays');
  await until('her mail is in front', () => isInFront(mail));
  expect(await draftIn(mail)).toBe(DRAFT);
});

it('closes no other tab when hers has gone to another page, and says so', async () => {
  const person = await stage.arrivesWithMail(600);
  await person.visit(GMAIL);
  const mail = await person.visit(GMAIL);
  await person.tell({ type: 'rest-begun', seconds: 600 });
  const page = await person.ownPage('rest.html');
  const address = page.url();
  const rest = person.surface(page);
  await rest.says('Your mail is as you left it.');
  await mail.goto('https://news.example/', { waitUntil: [] });
  await until('it is not said any more', async () => !(await rest.text()).includes('Your mail'));
  await rest.press('I’m back');
  await rest.says('Back to email');
  expect(await rest.has('Close that tab for now')).toBe(false);
  await person.tell({ type: 'went-on', to: 'close' });
  await until('the rest page has gone', async () => !(await person.hasOpen(address)));
  expect(await mailTabs(person)).toBe(1);
});

async function restingFromDraft() {
  const person = await stage.arrivesWithMail(600);
  const mail = await openMail(person);
  // Only a page that was typed into may ask.
  await person.type(DRAFT);
  await until('it is written', async () => (await draftIn(mail)) === DRAFT);
  await person.tell({ type: 'rest-begun', seconds: 600 });
  const rest = person.surface(await person.ownPage('rest.html'));
  await rest.says('Your mail is as you left it.');
  return { person, mail, rest };
}

function isInFront(page: Page): Promise<boolean> {
  return page.evaluate(() => document.visibilityState === 'visible');
}

function mailTabs(person: Person): Promise<number> {
  return person.fromWithin(
    async () => (await chrome.tabs.query({ url: '*://mail.google.com/*' })).length,
  );
}
