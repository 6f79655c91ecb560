/** Ways in from anywhere: her own keys, the cup's menu, text that she has selected. */
import { expect, it } from 'vitest';
import { cupSays } from './harness/cup';
import { winsOf } from './harness/kept';
import { chooseOnCup, keepSelection } from './harness/native-menus';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';
import { mainlyIn } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
mainlyIn('chromium', 'each way in leads to the same request', {
  only: [
    'cuts a long',
    'keeps what she has selected',
    'is quiet for an hour',
    'rests by key',
    'jots from',
  ],
});

it('has a key for each, and the browser has taken them all', async () => {
  const person = await stage.arrives();
  const all = await person.fromWithin(() => chrome.commands.getAll());
  const keys = Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut]));
  expect(keys).toMatchObject({
    'jot-win': 'Alt+Shift+J',
    'rest-now': 'Alt+Shift+U',
    'quiet-an-hour': 'Alt+Shift+Q',
  });
});

it('jots by key: the popup opens with the focus in its field', async () => {
  const person = await stage.arrives();
  await person.visit('https://docs.example.org/');
  await person.press('alt+shift+j');
  await person.popup.says('A win, however small');
  await person.type('Soup');
  // Pressed once more, it changes nothing.
  await person.press('alt+shift+j');
  await person.type(' for everyone');
  await until(
    'what she typed is there',
    async () => (await person.popup.focus())?.value === 'Soup for everyone',
  );
  await person.press('Return');
  await person.popup.says('Kept.');
  expect(await winsOf(person)).toEqual(['Soup for everyone']);
});

it('rests by key, for ten minutes, on the rest page', async () => {
  const person = await stage.arrives();
  await person.visit('https://docs.example.org/');
  await person.press('alt+shift+u');
  await person.surface(await person.ownPage('rest.html')).says(/Resting until \d/);
  expect((await person.state()).rest).toMatchObject({ kind: 'resting', seconds: 600 });
});

it('is quiet for an hour by key, and the cup says so', async () => {
  const person = await stage.arrives();
  await person.visit('https://docs.example.org/');
  await person.press('alt+shift+q');
  await cupSays(person, /Quiet until \d/);
  const minutes = (((await person.state()).quiet?.until ?? 0) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(59);
  expect(minutes).toBeLessThanOrEqual(60);
});

it('loses and doubles nothing when the popup is closed after every letter', async () => {
  const person = await stage.arrives();
  await person.visit('https://docs.example.org/');
  let written = '';
  for (const letter of 'soup') {
    if (written.length % 2 === 0) await person.press('alt+shift+j');
    else await person.openPopupByClick();
    await fieldHas(person, written);
    // No time between the two.
    await person.press(letter, 'Escape');
    await person.popup.closes();
    written += letter;
  }
  await person.press('alt+shift+j');
  await fieldHas(person, 'soup');
  await person.press('Return', 'Escape');
  await person.popup.closes();
  await person.stateBecomes('the win is counted', ({ today }) => today.wins === 1);
  expect(await winsOf(person)).toEqual(['soup']);
  await person.press('alt+shift+j');
  await fieldHas(person, '');
});

it('has the same in the menu of the cup, also after the background has died', async () => {
  const person = await stage.arrives();
  await person.visit('https://docs.example.org/');
  await chooseOnCup(person, 'Quiet for an hour');
  await cupSays(person, /Quiet until \d/);
  await person.killBackground();
  await chooseOnCup(person, 'Rest now');
  await person.surface(await person.ownPage('rest.html')).says(/Resting until \d/);
});

it('jots from the menu of the cup', async () => {
  const person = await stage.arrives();
  await person.visit('https://docs.example.org/');
  await chooseOnCup(person, 'Jot a win');
  await person.popup.says('A win, however small');
  await person.type('Soup');
  await person.press('Return');
  await person.popup.says('Kept.');
});

it('keeps what she has selected on any page, on one line', async () => {
  const person = await stage.arrives();
  const page = await person.visit('https://docs.example.org/');
  await page.evaluate(() => {
    const kind = document.createElement('pre');
    kind.textContent = '  You were so kind\n\tto all of us today. 🍲  ';
    document.body.replaceChildren(kind);
  });
  await keepSelection(person);
  await cupSays(person, '1 win today.');
  expect(await winsOf(person)).toEqual(['You were so kind to all of us today. 🍲']);
});

it('cuts a long selection between characters, and says so with an ellipsis', async () => {
  const person = await stage.arrives();
  const page = await person.visit('https://docs.example.org/');
  await page.evaluate(() => {
    document.body.textContent = '👩‍👩‍👧 '.repeat(100);
  });
  await keepSelection(person);
  await cupSays(person, '1 win today.');
  const [win = ''] = await winsOf(person);
  expect(win).toMatch(/^(👩‍👩‍👧 )+👩‍👩‍👧…$/u);
  expect(win.length).toBeGreaterThan(480);
  expect(win.length).toBeLessThanOrEqual(500);
});

it('has its menu and keys after a power cut', async () => {
  const person = await stage.arrivesWithMail(600, { ownBrowser: 'a power cut ends it' });
  await person.powerCut();
  await person.visit('https://docs.example.org/');
  await keepSelection(person);
  await cupSays(person, '1 win today.');
  await person.press('alt+shift+q');
  await cupSays(person, /Quiet until \d/);
});

/** Waits until the popup is open with this in its field, and takes her keys. */
async function fieldHas(person: Person, text: string): Promise<void> {
  let seen: unknown = null;
  const looks = async () => {
    const focus = await person.popup.focus();
    seen = focus;
    return focus?.tag === 'textarea' && focus.value === text && person.popup.takesKeys();
  };
  await until(`its field has “${text}”`, looks).catch((error: unknown) => {
    throw new Error(`${String(error)} It has ${JSON.stringify(seen)}.`);
  });
}
