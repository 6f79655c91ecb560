/** The first run: understood in a minute, skipped in a tap, and nothing is chosen by anybody but her. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { grantsOf } from './harness/grants';
import { ownPageGoes } from './harness/own-pages';
import type { Person } from './harness/person';
import { type Arrival, GMAIL_GRANT, setStage } from './harness/stage';
import type { Surface } from './harness/surface';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { staysSo, until } from './harness/waiting';

const stage = setStage();
mainlyIn('chromium', 'pages of ours, without focus, keys of the browser or time', {
  except: ['leads from the install'],
});
onlyInWholeRun('tests/screens measures what fits, and unit tests hold a card that is tried', {
  only: [
    'fits a narrow page',
    'a card to try counts as nothing: Not today',
    'keeps how long',
    'a card to try breathes',
  ],
});

const WORDS_A_SECOND = 240 / 60;
/** The browser's own question, to be read like everything else. */
const PROMPT =
  '“Full Cup” requests additional permissions. It could: Read and change your data on mail.google.com. Deny Allow';

/** The address of each card, and what it says. */
const CARDS = {
  start: 'Rest a little, now and then.',
  mail: 'Where do you read your email?',
  minutes: 'How long before it asks?',
  try: 'Try it now.',
  toolbar: 'You’re all set.',
} as const;

it('leads from the install to a pause that she has tried in less than a minute', async () => {
  const { person, page, welcome } = await arriveAtTheFirstRun('start', {
    ownBrowser: 'it has to be new',
  });
  const startedAt = performance.now();
  let words = 0;
  const reads = async (surface: Surface, until: string) => {
    words += wordsOf(await surface.says(until));
  };
  await reads(welcome, '1 of 4');
  await welcome.press('Next');
  await reads(welcome, '2 of 4');
  await welcome.press('Gmail');
  await welcome.press('Add Gmail');
  words += wordsOf(PROMPT);
  await person.answersPrompt(page, 'yes');
  await reads(welcome, '3 of 4');
  await welcome.press('Next');
  await reads(welcome, '4 of 4');
  await welcome.press('Show me the card');
  await reads(person.popup, 'This is how I ask.');

  const clicksSeconds = (performance.now() - startedAt) / 1_000;
  const readingSeconds = words / WORDS_A_SECOND;
  expect(
    readingSeconds + clicksSeconds,
    `${words} words in ${readingSeconds} s, all else in ${clicksSeconds.toFixed(1)} s`,
  ).toBeLessThan(60);
  expect(await grantsOf(person)).toEqual([GMAIL_GRANT]);
  expect(emailOf(await person.state())).toMatchObject({
    sites: [{ host: 'mail.google.com', path: '' }],
    seconds: 1_800,
  });
});

it('has nothing ticked for her, and asks the browser for nothing before she has', async () => {
  const { person, page, welcome } = await arriveAtTheFirstRun('mail');
  await welcome.press('More services');
  expect(await page.$$eval('input:checked', (ticked) => ticked.length)).toBe(0);
  await welcome.press('Add these');
  await welcome.says('Choose at least one.');
  expect(await grantsOf(person)).toEqual([]);
});

it('takes no for an answer, asks once more when she wants it, and then counts', async () => {
  const { person, page, welcome } = await arriveAtTheFirstRun('mail');
  await welcome.press('Gmail');
  await welcome.press('Add Gmail');
  await person.answersPrompt(page, 'no');
  await welcome.says('Wins and rests work without it.');
  expect(await welcome.has('Continue without')).toBe(true);
  expect(emailOf(await person.state()).sites).toEqual([]);
  await welcome.press('Ask again');
  await person.answersPrompt(page, 'yes');
  await welcome.says('3 of 4');
  expect(await grantsOf(person)).toEqual([GMAIL_GRANT]);
  expect(emailOf(await person.state()).sites).toHaveLength(1);
});

it('asks once for all that she ticked and typed, in one prompt', async () => {
  const { person, page, welcome } = await arriveAtTheFirstRun('mail');
  await welcome.press('Gmail');
  await welcome.press('Another site');
  await until('the focus is in the line', async () => (await welcome.focus())?.tag === 'input');
  await person.type('webmail.example.org');
  await welcome.says('This includes everything on webmail.example.org');
  // Enter in the line presses the filled button.
  await person.press('Return');
  await person.answersPrompt(page, 'yes');
  await welcome.says('3 of 4');
  expect(emailOf(await person.state()).sites.map(({ host }) => host)).toEqual([
    'mail.google.com',
    'webmail.example.org',
  ]);
  // What is granted already is gone on with.
  await welcome.press('Back');
  await welcome.says('Already added: mail.google.com and webmail.example.org.');
  await welcome.press('Next');
  await welcome.says('3 of 4');
});

it('keeps how long she chose', async () => {
  const { person, welcome } = await arriveAtTheFirstRun('minutes');
  await welcome.press('45 minutes');
  await welcome.press('Next');
  await welcome.says('Try it now.');
  expect(emailOf(await person.state())).toMatchObject({ on: true, seconds: 2_700 });
});

it('can be skipped card by card, and leaves everything as it was', async () => {
  const { person, welcome } = await arriveAtTheFirstRun();
  const before = choicesOf(await person.state());
  await welcome.press('Next');
  for (const [step, skip] of [
    ['2 of 4', 'Skip'],
    ['3 of 4', 'Skip'],
    ['Try it now.', 'Not now'],
  ] as const) {
    await welcome.says(step);
    await welcome.press(skip);
  }
  await welcome.says('The cup is pinned to your toolbar.');
  await welcome.press('Done');
  await ownPageGoes(person, 'welcome.html');
  expect(choicesOf(await person.state())).toEqual(before);
  expect(await grantsOf(person)).toEqual([]);
});

it('can be skipped whole, and the popup leads to it again', async () => {
  const { person, welcome } = await arriveAtTheFirstRun();
  await welcome.press('Skip all');
  await ownPageGoes(person, 'welcome.html');
  await person.openPopupByClick();
  await person.popup.press('Choose sites');
  const next = await person.ownPage('welcome.html');
  await person.surface(next).says('Where do you read your email?');
  await next.evaluate(() => location.reload());
  await person.surface(next).says('2 of 4');
});

it('goes by the keyboard alone, reads each card from its heading, and Escape does nothing', async () => {
  const { person, page, welcome } = await arriveAtTheFirstRun();
  const readsFrom = (heading: string) =>
    until(`it is read from “${heading}”`, () =>
      page.evaluate((words) => document.activeElement?.textContent === words, heading),
    );
  await page.bringToFront();
  await readsFrom('Rest a little, now and then.');
  await person.press('Tab', 'Return');
  await readsFrom('Where do you read your email?');
  await person.press('Escape', 'Tab', 'space');
  await welcome.says('Add Gmail');
  await person.press('Escape');
  expect(await welcome.has('Add Gmail')).toBe(true);
  await person.press('Return');
  await person.answersPrompt(page, 'yes');
  await readsFrom('How long before it asks?');
  await person.press('Tab', 'Right', 'Return');
  await readsFrom('Try it now.');
  expect(emailOf(await person.state()).seconds).toBe(2_700);
  await person.press('Tab', 'Return');
  await person.popup.says('This is how I ask.');
  await person.press('Escape');
  await person.popup.closes();
  await readsFrom('You’re all set.');
});

it.each(['Let me finish this first', 'Not today'])(
  'a card to try counts as nothing: %s',
  async (answer) => {
    const { person, welcome } = await arriveAtTheFirstRun('try');
    const before = await person.state();
    await welcome.press('Show me the card');
    await person.popup.says('This is how I ask.');
    await staysSo('the card stands until it would count as seen', person.popup.isOpen, 2_500);
    await person.popup.press(answer);
    await person.popup.closes();
    await welcome.says('You’re all set.');
    const { pause, tally, rest, today } = await person.state();
    expect({ pause, tally, rest, today }).toEqual({
      pause: before.pause,
      tally: before.tally,
      rest: before.rest,
      today: before.today,
    });
    // The next popup is an ordinary one.
    await person.openPopupByClick();
    await person.popup.says('A win, however small');
  },
);

it('a card to try breathes, and rests for two minutes in earnest', async () => {
  const { person, welcome } = await arriveAtTheFirstRun('try');
  await welcome.press('Show me the card');
  await person.popup.press('One slow breath');
  await person.popup.says('Breathe in');
  await person.popup.press('That’s enough');
  await person.popup.closes();
  expect((await person.state()).rest.kind).toBe('none');
  await welcome.press('Show the card again');
  await person.popup.says('2 minutes, for real');
  expect((await person.popup.fit())?.scrolls).toBe(false);
  await person.popup.press('Rest now');
  await person.popup.closes();
  await person.surface(await person.ownPage('rest.html')).says('Resting until');
  expect((await person.state()).rest).toMatchObject({ kind: 'resting', seconds: 120 });
});

it.each([
  ['opens no popup', false],
  ['says that it opens one, and opens none', true],
])('shows the card in a tab where the browser %s', async (_what, says) => {
  const { person, page, welcome } = await arriveAtTheFirstRun('try');
  await page.evaluate((isFine) => {
    const answer = () => (isFine ? Promise.resolve() : Promise.reject(new Error('not here')));
    Object.assign(chrome.action, { openPopup: answer });
  }, says);
  await welcome.press('Show me the card');
  const trial = await person.ownPage('popup.html?trial');
  await person.surface(trial).says('This is how I ask.');
  await person.surface(trial).press('Not today');
  await ownPageGoes(person, 'popup.html?trial');
  await welcome.says('You’re all set.');
  expect((await person.state()).tally.silentUntil).toBeNull();
});

it('says how to keep the cup in sight, and by itself that it is there', async () => {
  const { page, welcome } = await arriveAtTheFirstRun('try');
  const pin = (isOnToolbar: boolean) =>
    page.evaluate((is) => {
      Object.assign(chrome.action, { getUserSettings: async () => ({ isOnToolbar: is }) });
    }, isOnToolbar);
  await pin(false);
  await welcome.press('Not now');
  await welcome.says('click the puzzle piece');
  await pin(true);
  await welcome.says('The cup is pinned to your toolbar.');
  expect(await welcome.text()).not.toContain('puzzle');
});

it('fits a narrow page on every card', async () => {
  const { page, welcome } = await arriveAtTheFirstRun();
  await page.setViewport({ width: 320, height: 640 });
  for (const [hash, words] of Object.entries(CARDS)) {
    await goTo(page, hash);
    await welcome.says(words);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, hash).toBeLessThanOrEqual(320);
  }
});

async function arriveAtTheFirstRun(place: keyof typeof CARDS = 'start', own: Arrival = {}) {
  const person = await stage.arrives({ keepWelcome: true, ...own });
  const page = await person.ownPage('welcome.html');
  const welcome = person.surface(page);
  await welcome.says('1 of 4');
  if (place !== 'start') {
    await goTo(page, place);
    await welcome.says(CARDS[place]);
  }
  return { person, page, welcome };
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, place);
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

type State = Awaited<ReturnType<Person['state']>>;

/** Email's sites, and its minutes in a row. */
function emailOf(state: State) {
  const sites = state.groups.find(({ id }) => id === 'email')?.sites ?? [];
  return { sites, ...state.limits.email?.session };
}

function choicesOf({ groups, limits, settings, quiet, rest }: State) {
  return { groups, limits, settings, quiet, rest };
}
