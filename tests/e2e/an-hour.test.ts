/** An hour of hers in two minutes: whatever she does, no card at a wrong moment, and the pause is there when all is done. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { STEADY_MS } from './harness/hands';
import { backToMail, draftIn, haveTimeToSee, openMail, stayUntilDue } from './harness/mail';
import type { Person } from './harness/person';
import { cardsRested } from './harness/schedule';
import { GMAIL_GRANT, setStage } from './harness/stage';
import { onlyInWholeRun } from './harness/told-in';
import { staysSo, until } from './harness/waiting';
import { type CardWatch, watchCards } from './harness/watch-cards';

const stage = setStage();
onlyInWholeRun('an hour of hers takes two minutes');
const CALLS = 'meet.google.com';
const LONGER_THAN_A_LULL_MS = 18_000;
const LINE = 'Dear all, I can bring the apples';
/**
 * A card takes so many letters with it at the most: the one that closes it, and in Firefox one more, which goes
 * nowhere while the browser gives the keys to the popup (docs/browsers.md).
 */
const LETTERS_LOST = { chromium: 1, firefox: 2 };

it('nothing comes at a wrong moment, nothing of hers is lost, and neither is the pause', async () => {
  const person = await stage.arrivesWithMail(3, {
    grants: [GMAIL_GRANT, `*://*.${CALLS}/*`],
    ownBrowser: 'she quits it',
  });
  await person.tell({ type: 'call-sites-added', sites: [{ host: CALLS, path: '' }] });
  const mail = await openMail(person);
  const watch = watchCards(person);
  const letter = beginLetter(person, mail, watch);

  await watch.inPeace('she writes, and the background dies', async () => {
    await letter.goesOn();
    await stayUntilDue(person);
    await person.killBackground();
    await letter.goesOn();
  });
  const call = await person.visit(`https://${CALLS}/abc-defg-hij`);
  await watch.inPeace('she is on a call, and holds still', async () => {
    await joins(person, call);
    await backToMail(person);
    await staysSo('the call goes on', () => isOnCall(person), LONGER_THAN_A_LULL_MS);
    await letter.goesOn();
    await person.goToTab(3);
    await person.surface(call).press('Hang up');
    await backToMail(person);
    await letter.goesOn();
  });
  await watch.inPeace('the call is over, and she writes', async () => {
    await person.tell({ type: 'call-ended' });
    await letter.goesOn();
  });
  // From tab to tab without a stop, and on with the letter.
  await person.press('ctrl+Next', 'ctrl+Next', 'ctrl+Next');
  await letter.goesOn();
  const film = await person.visit(`https://${CALLS}/film`);
  await person.surface(film).press('Full screen');
  await holds(person, 'full-screen');
  await watch.inPeace('she sees a film', () => staysSo('no card', () => isStill(person), 2_000));
  await person.press('Escape');
  await holds(person, null);
  await person.press('ctrl+w');
  await until('the film is closed', async () => (await tabCount(person)) === 3);
  await backToMail(person);
  await letter.goesOn();
  const closes = await person.opensApplication();
  await watch.inPeace('another application is in front', () =>
    staysSo('no card', () => isStill(person), 3_000),
  );
  await cardsRested(person);
  await closes();
  // A seam at last; but she writes.
  await person.popup.says('Rest a little?', 40_000);
  await letter.goesOn();
  await person.openAnotherWindow();
  await until('the new window has the keys', async () => !(await letter.hasKeys()));
  await watch.inPeace('she writes an address in a new window', () =>
    person.type('weather', STEADY_MS),
  );
  await person.press('ctrl+w');
  await letter.goesOn();
  await letter.isWhole();
  expect(await watch.cards()).toBeGreaterThan(0);
  expect(await watch.stop()).toEqual([]);

  await mail.close();
  await person.restarts();
  const later = watchCards(person);
  const newMail = await openMail(person);
  const secondLetter = beginLetter(person, newMail, later);
  await later.inPeace('she begins anew', () => secondLetter.goesOn());
  await cardsRested(person);
  expect((await person.state()).tally.refusalsInRow).toBe(0);
  expect((await person.state()).pause).toMatchObject({ kind: 'due', putOff: 0 });
  await person.popup.says('Rest a little?', 40_000);
  expect(await later.stop()).toEqual([]);
  await haveTimeToSee(person);
  await person.popup.press('In 5 minutes');
  await person.popup.closes();
  await person.stateBecomes(
    'it is hers to say when',
    ({ pause }) => pause.kind === 'due' && pause.askAfter > Date.now(),
  );
}, 300_000);

type Letter = {
  hasKeys(): Promise<boolean>;
  /** Writes a line; a card that opens meanwhile is typed away. All that will arrive has arrived then. */
  goesOn(): Promise<void>;
  /** Nothing is missing but what cards have taken. */
  isWhole(): Promise<void>;
};

function beginLetter(person: Person, mail: Page, watch: CardWatch): Letter {
  let written = '';
  const hasKeys = () => mail.evaluate(() => document.hasFocus());
  const write = async (text: string) => {
    written += text;
    await person.type(text, STEADY_MS);
  };
  return {
    hasKeys,
    goesOn: async () => {
      await until(
        'the keys go to her letter, or to a card',
        async () => (await hasKeys()) || (await person.popup.isOpen()),
      );
      await write(LINE);
      await until('a letter arrives, and no card is open', async () => {
        const before = await draftIn(mail);
        await write('.');
        return !(await person.popup.isOpen()) && (await draftIn(mail)) === `${before}.`;
      });
    },
    isWhole: async () => {
      const draft = await draftIn(mail);
      let at = 0;
      for (const one of written) if (draft[at] === one) at += 1;
      expect(at, `each letter is one of hers, in its place: ${draft}`).toBe(draft.length);
      const lost = written.length - draft.length;
      const cards = await watch.cards();
      expect(lost, `${cards} cards: ${draft}`).toBeLessThanOrEqual(
        LETTERS_LOST[person.browserName] * cards,
      );
    },
  };
}

/** Firefox knows a call by the microphone, Chromium by its sound. */
async function joins(person: Person, call: Page): Promise<void> {
  const isFirefox = person.browserName === 'firefox';
  await person.surface(call).press(isFirefox ? 'Share the microphone' : 'Talk');
  await until('the call is known', () => isOnCall(person));
}

async function isOnCall(person: Person): Promise<boolean> {
  return (await person.state()).call.kind === 'seen';
}

async function isStill(person: Person): Promise<boolean> {
  return !(await person.popup.isOpen());
}

async function holds(person: Person, hold: string | null): Promise<void> {
  await person.stateBecomes(
    `held by ${hold}`,
    ({ pause }) => pause.kind === 'due' && (pause.held?.by ?? null) === hold,
  );
}

function tabCount(person: Person): Promise<number> {
  return person.fromWithin(async () => (await chrome.tabs.query({})).length);
}
