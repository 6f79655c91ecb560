/** Browsers that lack what phones lack: tabs and the cup do everything there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { State } from '../../utils/engine/state';
import { makeBareBuild, removeBareBuild } from './harness/bare-build';
import { cupSays } from './harness/cup';
import { winsOf } from './harness/kept';
import { draftIn, openMail, seenBy, stayUntilDue } from './harness/mail';
import type { Person } from './harness/person';
import { tenMinutesPass } from './harness/schedule';
import { setStage } from './harness/stage';
import { onlyIn, onlyInWholeRun } from './harness/told-in';
import { until } from './harness/waiting';

const NO_POPUP_BY_ITSELF = ['windows', 'action.openPopup'];
const TABS_AND_THE_CUP = [...NO_POPUP_BY_ITSELF, 'commands', 'contextMenus', 'omnibox', 'idle'];

onlyIn(
  'chromium',
  'what is taken away is taken from its build; Firefox would prove the same again',
);
const stage = setStage();

describe.each([NO_POPUP_BY_ITSELF, TABS_AND_THE_CUP])('without %s', (...missing) => {
  const buildFolder = bareBuild(missing);
  if (missing.length === NO_POPUP_BY_ITSELF.length)
    onlyInWholeRun('without more than that it is told below', { except: ['counts a site'] });

  it('counts a site, notifies her by the cup and then by a tab, and she rests', async () => {
    const person = await stage.arrivesWithMail(1, { buildFolder: buildFolder() });
    expect(await stillThere(person, missing)).toEqual([]);
    await person.visit('https://docs.example.org/');
    const mail = await openMail(person);
    await person.type('Dear all');
    await stayUntilDue(person);
    await cupSays(person, 'A pause is ready.');
    await tenMinutesPass(person);
    const page = await person.ownPage('popup.html?place=tab');
    // Behind what she reads, and told by its title alone.
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    await until('it asks', async () => (await page.title()) === 'Rest a little?');
    await page.bringToFront();
    const card = person.surface(page);
    await card.says('You’ve been in your email');
    await card.press('Rest now');
    const rest = person.surface(await person.ownPage('rest.html'));
    await rest.says(/Resting until \d/);
    await until('the tab that called has gone', () => page.isClosed());
    await rest.press('I’m back');
    await rest.says('Welcome back.');
    await rest.press('Back to email');
    await until('she is back in her mail', () =>
      mail.evaluate(() => document.visibilityState === 'visible'),
    );
    expect(await draftIn(mail)).toBe('Dear all');
    expect((await seenBy(mail)).loads).toBe(1);
  });

  it.each<[string, string | null, (state: State) => boolean]>([
    ['Let me finish this first', null, ({ pause }) => pause.kind === 'due' && pause.putOff === 1],
    // It can be undone; so the tab stays until she has seen that.
    ['Not today', 'Close', ({ tally }) => tally.silentUntil !== null],
  ])('takes %s in the tab that calls', async (answer, leave, isTaken) => {
    const person = await stage.arrivesWithMail(1, { buildFolder: buildFolder() });
    await openMail(person);
    await stayUntilDue(person);
    const page = await person.openOwnPage('popup.html?place=tab');
    await person.surface(page).says('Rest a little?');
    await person.surface(page).press(answer);
    await person.stateBecomes('it is answered', isTaken);
    if (leave !== null) await person.surface(page).press(leave);
    await until('the tab has gone', () => page.isClosed());
  });

  it('breathes with her in the tab that waits behind hers', async () => {
    const person = await stage.arrivesWithMail(1, { buildFolder: buildFolder() });
    await openMail(person);
    await stayUntilDue(person);
    const page = await person.openOwnPage('popup.html?place=tab');
    await person.surface(page).press('One slow breath');
    await person.surface(page).says('Breathe in');
    await person.surface(page).press('That’s enough');
    await until('the tab has gone', () => page.isClosed());
    await person.stateBecomes('the pause is over', ({ pause }) => pause.kind === 'none');
  });

  it('opens its popup by her click, for a win and for quiet', async () => {
    const person = await stage.arrives({ buildFolder: buildFolder() });
    await person.visit('https://docs.example.org/');
    await person.openPopupByClick();
    await person.popup.says('A win, however small');
    await person.type('Soup');
    await person.press('Return');
    await person.popup.says('Kept.');
    expect(await winsOf(person)).toEqual(['Soup']);
    await person.popup.press('Quiet…');
    await person.popup.press('For an hour');
    await cupSays(person, /Quiet until \d/);
  });

  it('goes on after the background has died', async () => {
    const person = await stage.arrivesWithMail(600, { buildFolder: buildFolder() });
    await openMail(person);
    await person.stateBecomes('she is in her mail', ({ attention }) => attention.kind !== 'away');
    await person.killBackground();
    await person.visit('https://docs.example.org/');
    await person.stateBecomes('she is elsewhere', ({ attention }) => attention.kind === 'away');
  });
});

describe('where no popup can open', () => {
  const buildFolder = bareBuild(NO_POPUP_BY_ITSELF);

  it('jots by key on the page of wins, wherever that page is', async () => {
    const person = await stage.arrives({ buildFolder: buildFolder() });
    for (const line of ['Soup', 'A walk']) {
      await person.visit('https://docs.example.org/');
      await person.press('alt+shift+j');
      const page = await person.ownPage('options.html');
      const wins = person.surface(page);
      await until('the focus is in its field', async () => {
        const isInFront = await page.evaluate(() => document.hasFocus());
        return isInFront && (await wins.focus())?.tag === 'textarea';
      });
      await person.type(line, 60);
      await person.press('Return');
      await wins.says('Kept.');
      // The second time it is open already, at another place.
      await wins.press('Sites');
      await wins.says('Full Cup sees these sites');
    }
    expect([...(await winsOf(person))].sort()).toEqual(['A walk', 'Soup']);
  });
});

/** A build of its own for the stories around it; returns how to ask for its folder. */
function bareBuild(missing: readonly string[]): () => string {
  let folder: string;
  beforeAll(async () => {
    folder = await makeBareBuild(missing);
  });
  afterAll(() => removeBareBuild(folder));
  return () => folder;
}

/** Which of these are there all the same. */
async function stillThere(person: Person, names: readonly string[]): Promise<readonly string[]> {
  const page = await person.openOwnPage('rest.html');
  const found = await page.evaluate(
    (all) =>
      all.filter((name) => {
        const step = (owner: unknown, key: string) => (owner as Record<string, unknown>)?.[key];
        return name.split('.').reduce(step, chrome as unknown) !== undefined;
      }),
    [...names],
  );
  await page.close();
  return found;
}
