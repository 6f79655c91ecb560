/** What happens when a limit is reached is chosen inside its sentence: stricter at once, looser from tomorrow, and both can be taken back. */
import { expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { screenNamed } from './screens';
import { headless, page, setVisitor, visit } from './visitor';

setVisitor();

const seen = (name: string) => visit(screenNamed(name));

/** As a script presses: a pointer's press counts only where all has lain still for a moment. */
const open = (id: string) =>
  page.evaluate((sought) => document.getElementById(sought)?.click(), id);
/** Under an element with this id, or anywhere. */
const press = (words: string, under = '') =>
  page.evaluate(
    (sought, place) => {
      const all = [...document.querySelectorAll<HTMLElement>(`${place} :is(button, label)`)];
      all.find((one) => one.innerText.trim().startsWith(sought))?.click();
    },
    words,
    under,
  );
const says = (words: string) =>
  until(`the page says ${words}`, () =>
    page.evaluate((sought) => document.body.innerText.includes(sought), words),
  );
const limits = () =>
  headless.watcher.evaluate(async () => {
    const { 'state-chosen': chosen } = (await chrome.storage.local.get('state-chosen')) as {
      'state-chosen': { limits: { email: { daily: { seconds: number; firmness?: string } } } };
    };
    return chosen.limits.email.daily;
  });
const becomes = (rung: string | undefined) =>
  until(`it is ${rung}`, async () => (await limits()).firmness === rung);

it('tells what each means before she chooses, and a firmer one can be undone', async () => {
  await seen('sites');
  await open('limit-email-daily-rung');
  await says('You can go on after 30 seconds, each time. Loosening this takes effect tomorrow.');
  await press('stay closed', '.rungs');
  await says('After 1 hour 30 minutes in a day, stay closed until tomorrow.');
  await becomes('closed');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('limit-email-daily-rung');
  // Another length is another length alone.
  await open('limit-email-daily-value');
  await press('1 hour', '.choices');
  await until('it is an hour', async () => (await limits()).seconds === 3_600);
  expect((await limits()).firmness).toBe('closed');
  await press('Undo');
  await until('it is as it was', async () => (await limits()).seconds === 5_400);
  await open('limit-email-daily-rung');
  await press('ask me', '.rungs');
  await becomes(undefined);
});

it('keeps a firm one until tomorrow, and says so there', async () => {
  await seen('sites-choosing-a-rung');
  await press('ask me', '.rungs');
  await says('That takes effect tomorrow.');
  await says('From tomorrow');
  await says('Email: After 1 hour 30 minutes in a day, ask me.');
  await becomes('sentence');
  await press('Undo');
  await until('nothing waits', () =>
    page.evaluate(() => !document.body.innerText.includes('From tomorrow')),
  );
});

it('says that what waited stays as it is, though its row has gone with the sheet', async () => {
  await seen('sites-choosing-a-rung');
  await press('ask me', '.rungs');
  await says('From tomorrow');
  await page.evaluate(() => {
    const all = [...document.querySelectorAll('button')];
    const keep = all.find((one) => one.innerText.startsWith('Keep it as it is'));
    keep?.focus();
    keep?.click();
  });
  await says('That stays as it is.');
  await until('the focus has a place', () =>
    page.evaluate(() => document.activeElement?.textContent === 'That stays as it is.'),
  );
});

it('says of a site that it goes tomorrow, where a firm limit holds it', async () => {
  await seen('sites-choosing-a-rung');
  await press('Remove a site');
  await press('Remove', '.chip');
  await says('That takes effect tomorrow.');
  await press('Undo', '.notice');
});

it('lets her write the sentence where it is asked for', async () => {
  await seen('sites-choosing-a-rung');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
  await page.type('#limit-email-daily-sentence', 'My tea comes first.');
  await says('Kept.');
  const sentence = () =>
    headless.watcher.evaluate(async () => {
      const { 'state-chosen': chosen } = (await chrome.storage.local.get('state-chosen')) as {
        'state-chosen': { settings: { sentence: string } };
      };
      return chosen.settings.sentence;
    });
  await until('it is hers', async () => (await sentence()) === 'My tea comes first.');
  await press('Undo');
  await until('it is ours again', async () => (await sentence()) === '');
});

it('leads to the limits of a group by its address', async () => {
  await seen('sites');
  await page.goto('about:blank');
  await page.goto(headless.own('options.html#sites/chat'));
  await until('its heading has the focus', () =>
    page.evaluate(() => document.activeElement?.id === 'group-chat'),
  );
});
