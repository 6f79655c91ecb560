/** What she parks for the end of a rest: kept with each letter, given back when she is back. */
import { expect, it } from 'vitest';
import { openMail } from './harness/mail';
import { loadAnew } from './harness/own-pages';
import { setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';

const stage = setStage();
mainlyIn(
  'chromium',
  'a page of ours; that Firefox keeps a line over a power cut is told with a win',
);
const LINE = 'the note for Thursday';

it('is kept through a power cut in the middle of a word, and given back', async () => {
  const person = await stage.arrivesWithMail(600, { ownBrowser: 'a power cut ends it' });
  await openMail(person);
  await person.tell({ type: 'rest-begun', seconds: 600 });
  const rest = person.surface(await person.ownPage('rest.html'));
  await rest.press('When I’m back, I’ll start with');
  await person.type(LINE);
  await person.stateBecomes('it is kept', ({ rest: now }) => {
    return now.kind === 'resting' && now.parked === LINE;
  });
  await person.powerCut();
  const page = await person.ownPage('rest.html');
  const after = person.surface(page);
  await after.says('Resting until');
  expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe(LINE);
  await after.press('I’m back');
  await after.says('Welcome back.');
  await after.says(`You were going to start with ${LINE}`);
  await person.killBackground();
  await loadAnew(person, page);
  await after.says(`You were going to start with ${LINE}`);
  await after.press('Open a new tab');
  await person.stateBecomes('it is gone', ({ rest: now }) => now.kind === 'none');
});

it('says nothing of it when there is nothing', async () => {
  const person = await stage.arrivesWithMail(600);
  await openMail(person);
  await person.tell({ type: 'rest-begun', seconds: 600 }, { type: 'start-parked', text: '  ' });
  const rest = person.surface(await person.ownPage('rest.html'));
  await rest.says('Resting until');
  await rest.press('I’m back');
  await rest.says('Welcome back.');
  expect(await rest.text()).not.toContain('You were going to start with');
});
