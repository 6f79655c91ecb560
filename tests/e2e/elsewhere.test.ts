/** Coming from another tool: its exported file chosen, one prompt of the browser for all of its sites, whatever she answers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chooseFile } from './harness/files';
import { grantsOf } from './harness/grants';
import { setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
mainlyIn('firefox', 'its prompt takes all of them at once, and lets her go on with the page');

const EXPORTED = join(import.meta.dirname, '../fixtures/leechblock-ng-export.txt');

it('adds what she ticked, asks about all of its sites in one prompt, and once more for those she refused', async () => {
  const person = await stage.arrives();
  const page = await person.openOwnPage('options.html#data');
  const data = person.surface(page);
  const text = await readFile(EXPORTED, 'utf8');
  await chooseFile(person, page, text, 'leechblock.txt', '#file-from-another-tool');
  await data.says('What leechblock.txt would change');
  await data.says('Your browser will ask once, about 8 sites.');
  expect((await person.state()).groups).toHaveLength(1);
  await data.press('News');
  await data.says('Your browser will ask once, about 6 sites.');
  await data.press('Add these');
  await person.answersPrompt(page, 'no');
  await page.bringToFront();
  await data.says('Added. You can undo until');
  const { groups, limits } = await person.stateBecomes(
    'they are hers',
    (state) => state.groups.length === 2,
  );
  expect(groups.map(({ name, sites }) => [name, sites.length])).toEqual([
    [null, 2],
    ['Social', 5],
  ]);
  expect(limits[groups[1]?.id ?? '']?.daily).toEqual({ on: true, seconds: 1_800 });
  expect(await grantsOf(person)).toEqual([]);
  await data.says('Full Cup can’t see');
  await data.press('Allow');
  await person.answersPrompt(page, 'yes');
  await until('nothing is missing', async () => !(await data.has('Allow')));
  expect(await grantsOf(person)).toEqual(
    [
      'facebook.com',
      'instagram.com',
      'mail.google.com',
      'outlook.office.com',
      'reddit.com',
      'x.com',
    ].map((host) => `*://*.${host}/*`),
  );
  await data.press('Undo');
  await data.says('Undone. Everything is as it was.');
  expect((await person.state()).groups).toEqual([{ id: 'email', name: null, sites: [] }]);
  await until('every grant is returned', async () => (await grantsOf(person)).length === 0);
});
