/** Every surface of ours, looked at by axe: nothing it knows of stands in anybody's way. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openMail, stayUntilDue } from './harness/mail';
import { setStage } from './harness/stage';

const stage = setStage();
const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

it('finds nothing on the popup, at home and as the card', async () => {
  const person = await stage.arrivesWithMail(3);
  await openMail(person);
  const home = await person.openOwnPage('popup.html?place=tab');
  await person.surface(home).says('A win, however small');
  expect(await complaintsAbout(home)).toEqual([]);
  await home.close();
  await stayUntilDue(person);
  const card = await person.openOwnPage('popup.html?place=tab');
  await person.surface(card).says('Rest a little?');
  expect(await complaintsAbout(card)).toEqual([]);
});

it('finds nothing on the rest page, while she rests and after', async () => {
  const person = await stage.arrivesWithMail(600);
  await openMail(person);
  await person.tell({ type: 'rest-begun', seconds: 600 });
  const page = await person.ownPage('rest.html');
  await person.surface(page).says('Resting until');
  expect(await complaintsAbout(page)).toEqual([]);
  await person.surface(page).press('I’m back');
  await person.surface(page).says('Welcome back');
  expect(await complaintsAbout(page)).toEqual([]);
});

it.each([
  ['sites', 'Full Cup sees these sites'],
  ['pauses', 'How often Full Cup may ask'],
  ['wins', 'Soup on the table'],
])('finds nothing in the options: %s', async (section, words) => {
  const person = await stage.arrivesWithMail(600);
  await person.tell({ type: 'win-jotted', id: 'one', text: 'Soup on the table #dinner' });
  const page = await person.openOwnPage(`options.html#${section}`);
  await person.surface(page).says(words);
  expect(await complaintsAbout(page)).toEqual([]);
});

/** What axe finds in light and in dark, shortly: the rule, and the elements. */
async function complaintsAbout(page: Page): Promise<readonly string[]> {
  await page.setBypassCSP(true);
  await page.evaluate(await axe);
  const complaints: string[] = [];
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    for (const { id, nodes } of violations) {
      complaints.push(`${scheme}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }
  }
  return complaints;
}
