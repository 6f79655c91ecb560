/** The address bar: the keyword, a line of words, and Enter keeps it. No page goes anywhere. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { cupSays } from './harness/cup';
import { winsOf } from './harness/kept';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';
import { staysSo, until } from './harness/waiting';

const stage = setStage();
mainlyIn('chromium', 'both hand over the line as it was typed', {
  except: ['keeps a line with Enter'],
});
const PAGE = 'https://docs.example.org/';

it('keeps a line with Enter, and the page stays as it is', async () => {
  const person = await stage.arrives();
  const page = await person.visit(PAGE);
  const loads = stage.web().loads(PAGE);
  await goToAddressBar(person, page);
  await person.type('jot soup for <everyone> & more');
  await person.press('Return');
  await cupSays(person, '1 win today.');
  expect(await winsOf(person)).toEqual(['soup for <everyone> & more']);
  await staysSo('the page is not loaded anew', () => stage.web().loads(PAGE) === loads, 1_000);
  expect(page.url()).toBe(PAGE);
});

it('can be undone from the next popup, and kept after all', async () => {
  const person = await stage.arrives();
  const page = await person.visit(PAGE);
  await goToAddressBar(person, page);
  await person.type('jot 11 update stuck');
  await person.press('Return');
  await cupSays(person, '1 win today.');
  await person.openPopupByClick();
  await person.popup.says('Kept: 11 update stuck');
  await person.popup.press('Undo');
  await person.popup.says('Deleted.');
  expect(await winsOf(person)).toEqual([]);
  await person.popup.press('Undo');
  await until('it is a win again', async () => (await winsOf(person)).length === 1);
});

it('keeps it once, though Enter is pressed twice', async () => {
  const person = await stage.arrives();
  const page = await person.visit(PAGE);
  await goToAddressBar(person, page);
  await person.type('jot a walk');
  await person.press('Return', 'Return');
  await cupSays(person, '1 win today.');
  await staysSo('it is one win', async () => (await winsOf(person)).length === 1, 1_000);
});

it('keeps nothing when there is nothing to keep', async () => {
  const person = await stage.arrives();
  const page = await person.visit(PAGE);
  await goToAddressBar(person, page);
  await person.type('jot  ');
  await person.press('Return');
  await staysSo('nothing is kept', async () => (await winsOf(person)).length === 0, 1_000);
});

it.each([
  ['right to left', 'מרק לכולם', 'מרק לכולם'],
  ['emoji', 'soup 👩‍👩‍👧 for 🍲', 'soup 👩‍👩‍👧 for 🍲'],
  ['six hundred letters', 'x'.repeat(600), `${'x'.repeat(499)}…`],
])('keeps %s', async (_what, line, kept) => {
  const person = await stage.arrives();
  const page = await person.visit(PAGE);
  await person.surface(page).press('Note');
  await until('the field has the focus', () =>
    page.evaluate(() => document.activeElement?.tagName === 'INPUT'),
  );
  await page.evaluate((text) => {
    const field = document.activeElement as HTMLInputElement;
    field.value = text;
    field.select();
  }, line);
  const entered = await listenToAddressBar(person);
  await person.press('ctrl+c');
  await goToAddressBar(person, page);
  await person.type('jot ');
  await person.press('ctrl+v');
  await until('the address bar has it', async () => (await entered()).trim() === line);
  await person.press('Return');
  await cupSays(person, '1 win today.');
  expect(await winsOf(person)).toEqual([kept]);
});

/** Some browsers take their time to give the focus away. */
async function goToAddressBar(person: Person, page: Page): Promise<void> {
  const hasFocus = () => page.evaluate(() => document.hasFocus());
  await until('the page has the focus', hasFocus);
  await person.press('ctrl+l');
  await until('the address bar has the focus', async () => !(await hasFocus()));
}

/** Returns a way to ask what stands there after the keyword. */
async function listenToAddressBar(person: Person): Promise<() => Promise<string>> {
  await person.fromWithin(() => {
    chrome.omnibox.onInputChanged.addListener((text) => {
      document.title = text;
    });
  });
  return () => person.fromWithin(() => document.title);
}
