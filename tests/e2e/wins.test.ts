/** Wins: one line in the toolbar popup, kept with Enter, never lost half-way, found in the log. */
import { expect, it } from 'vitest';
import { setStage } from './harness/stage';
import { until } from './harness/waiting';

const stage = setStage();

it('keeps a line from the toolbar and shows it in the log', async () => {
  const person = await stage.arrives();
  await person.visit('https://docs.example.org/');
  await person.openPopupByClick();
  await person.popup.says('A win, however small');
  await person.type('Soup on the table');
  await person.press('Return');
  await person.popup.says('Kept.');
  expect((await person.state()).today).toMatchObject({ wins: 1, level: 2 });
  await person.popup.press('Wins');
  const log = person.surface(await person.ownPage('options.html#wins'));
  await log.says('Soup on the table');
});

it('has the half-written line when the popup is opened once more', async () => {
  const person = await stage.arrives();
  const page = await person.visit('https://docs.example.org/');
  await person.openPopupByClick();
  await person.popup.says('A win, however small');
  await person.type('Read two pag');
  // On a busy machine the page beneath may take the click before the popup has taken the last letters.
  await until(
    'the popup has it',
    async () => (await person.popup.focus())?.value === 'Read two pag',
  );
  await person.surface(page).press('Note');
  await person.popup.closes();
  await person.openPopupByClick();
  await person.popup.says('A win, however small');
  expect(await person.popup.focus()).toEqual({ tag: 'textarea', value: 'Read two pag' });
  await person.type('es aloud');
  await person.press('Return');
  await person.popup.says('Kept.');
  await person.popup.press('Wins');
  const log = person.surface(await person.ownPage('options.html#wins'));
  await log.says('Read two pages aloud');
});

it('survives a power cut right after Enter', async () => {
  const person = await stage.arrivesWithMail(600, { ownBrowser: 'a power cut ends it' });
  await person.visit('https://docs.example.org/');
  await person.openPopupByClick();
  await person.popup.says('A win, however small');
  await person.type('A walk');
  await person.press('Return');
  await person.popup.says('Kept.');
  await person.powerCut();
  const log = person.surface(await person.openOwnPage('options.html#wins'));
  await log.says('A walk');
});
