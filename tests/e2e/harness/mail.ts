/** Being in the mail: the made-up inbox, her draft in it, and how a session becomes too long. */
import type { Page } from 'puppeteer-core';
import type { SeenReport } from './chrome';
import type { Person } from './person';
import { type Arrival, GMAIL, type Stage } from './stage';
import { staysSo, until } from './waiting';

/** Opens the mail and puts the cursor into the message. */
export async function openMail(person: Person): Promise<Page> {
  const mail = await person.visit(GMAIL);
  await person.surface(mail).press('Message');
  return mail;
}

export function draftIn(mail: Page): Promise<string> {
  return mail.$eval('#draft', (field) => (field as HTMLTextAreaElement).value);
}

/** What happened to a page since it was loaded. */
export function seenBy(page: Page): Promise<SeenReport> {
  return page.evaluate(() => window.__report());
}

/** Stays in the mail until the cup steams. */
export async function stayUntilDue(person: Person, withinMs = 30_000): Promise<void> {
  await person.stateBecomes('a pause is due', ({ pause }) => pause.kind === 'due', withinMs);
}

/** The same, and writes all the while: no lull comes before whatever is next. */
export async function writeUntilDue(person: Person): Promise<void> {
  const writing = person.typeOn();
  await stayUntilDue(person);
  await writing.stop();
}

/** Waits until the tab is no young one any more: those are for writing in. */
export async function growOld(page: Page): Promise<void> {
  await until('the tab is older than five seconds', () =>
    page.evaluate(() => performance.now() > 5_500),
  );
}

/** Goes to the first tab, which is an old one, and stays: the card opens by itself. */
export async function letCardOpen(person: Person): Promise<void> {
  await person.goToTab(1);
  await person.popup.says('Rest a little?');
}

/** Sooner than this after the card is there, a click or Tab can't have been meant for it, and doesn't answer it. */
export async function haveTimeToSee(person: Person): Promise<void> {
  await person.popup.says('Rest a little?');
  await staysSo('the card is there while she looks', () => person.popup.isOpen(), 1_000);
}

/** Somebody in her mail, with the card open and seen. */
export async function arriveAtTheCard(stage: Stage, arrival?: Arrival): Promise<Person> {
  const person = await stage.arrivesWithMail(1, arrival);
  await openMail(person);
  await stayUntilDue(person);
  await letCardOpen(person);
  await haveTimeToSee(person);
  return person;
}

/** Goes to the tab right of the first one. */
export async function backToMail(person: Person): Promise<void> {
  await person.goToTab(2);
}
