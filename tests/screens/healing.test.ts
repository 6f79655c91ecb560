/** A healing day as she sees it: nowhere minutes, nowhere a limit, and what she would tell a friend is large. */
import { expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { SCREENS, screenNamed } from './screens';
import { takesPresses } from './show';
import { page, setVisitor, visit } from './visitor';

setVisitor();

const seen = (name: string) => visit(screenNamed(name));

/** All that can be read or heard, but for how long a rest is. */
const words = () =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('.rest-lengths, .practices')) one.remove();
    const labels = [...document.querySelectorAll('[aria-label], [title]')];
    const heard = labels.map(
      (one) => `${one.getAttribute('aria-label')} ${one.getAttribute('title')}`,
    );
    return [document.title, document.body.textContent, ...heard].join(' ');
  });

/** Among her sites her limits are hers to set: these are not named there alone. */
const HEALING = SCREENS.map(({ name }) => name).filter(
  (name) => name.includes('-healing') && !name.startsWith('sites'),
);

it('says among her sites how many minutes it was today, on any day but a healing day', async () => {
  const counted = /\d+[\s\u00a0\u202f]*min[^.]* today|today[^.]*\d+[\s\u00a0\u202f]*min/i;
  await seen('sites');
  expect(await words()).toMatch(counted);
  await seen('sites-healing');
  expect(await words()).not.toMatch(counted);
});

it.each(HEALING)(
  '%s names no minutes, no limit, and nothing that she has counted',
  async (name) => {
    await seen(name);
    const said = await words();
    expect(said).toMatch(/healing day/);
    expect(said).not.toMatch(/\d+[\s\u00a0\u202f]*(min|hr|hour|second|sec|pause|win|rest)/i);
    expect(said).not.toMatch(/again tomorrow/);
    expect(said).not.toMatch(/minutes? (more|today|left)|more minutes|\blimit(s|ed)?\b(?! rest)/i);
  },
);

it('is begun by one tap, asks once for her line, keeps every letter, and shows it large', async () => {
  await seen('home');
  await takesPresses(page);
  await press('I’m not well');
  await until('she is asked', () => page.evaluate(() => document.querySelector('form') !== null));
  expect(await heading()).toBe('Take it easy today.');
  await page.type('.friend-question input', 'Stay in bed.');
  await takesPressesAgain();
  await page.keyboard.press('Enter');
  await until('it is said back', async () => (await heading()) === 'Stay in bed.');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await page.$('form')).toBeNull();
  await takesPressesAgain();
  await press('Undo');
  await until('it was a slip', async () => (await heading()) !== 'Stay in bed.');
  expect(await page.evaluate(() => document.body.textContent)).toContain('I’m not well');
});

it('goes on by her word the next morning, and is not asked for twice', async () => {
  await seen('home-does-it-go-on');
  await takesPresses(page);
  await press('Yes, today too');
  await until('it goes on', async () => (await heading()) === 'Take it easy today.');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  const said = await page.evaluate(() => document.body.textContent);
  expect(said).not.toMatch(/another healing day|What would you tell/);
  await seen('home-does-it-go-on');
  await takesPresses(page);
  await press('No, thanks');
  await until('nothing is asked', () =>
    page.evaluate(() => !document.body.textContent.includes('another healing day')),
  );
  expect(await heading()).toMatch(/^1 rest and 2/);
});

it('is begun in the settings as well, and taken back there', async () => {
  await seen('rests');
  await takesPresses(page);
  await press('I’m not well');
  const sheet = () => page.$eval('#healing-title', (one) => one.parentElement?.innerText ?? '');
  await until('it is one', async () => /It’s a healing day until/.test(await sheet()));
  await takesPressesAgain();
  await press('Undo');
  await until('it is none', async () => /your pauses and limits rest/.test(await sheet()));
});

const heading = () => page.evaluate(() => document.querySelector('h1')?.textContent);

/** What has just come to lie there takes no press yet. */
async function takesPressesAgain(): Promise<void> {
  const since = await page.evaluate(() => performance.now());
  await until('a hand is steady again', () =>
    page.evaluate((from) => performance.now() > from + 450, since),
  );
}

async function press(name: string): Promise<void> {
  const button = await until(`there is "${name}"`, () =>
    page.$(`::-p-xpath(//button[normalize-space(.)="${name}"])`),
  );
  await button.click();
}
