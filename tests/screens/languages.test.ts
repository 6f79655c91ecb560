/**
 * Every screen in browsers of five languages: until there are words in one of them, a page is in the language of our
 * words, letter for letter as an English browser shows it. 12 or 24 hours alone are the browser's, and its week.
 * In `npm test` every third screen is looked at in one of the five, in `test:all` each in each.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../e2e/harness/waiting';
import { type Headless, startHeadless } from './headless';
import { LIVED_IN_GRANTS } from './lived-in';
import { SCREENS, type Screen, screenNamed } from './screens';
import { prepare, show } from './show';

const TWELVE_HOURS = /^1?\d:\d\d.*\s[AP]M$/;
const TWENTY_FOUR_HOURS = /^\d\d:\d\d(\s–\s\d\d:\d\d)?$/;
/** How clock times are written there. */
const LANGUAGES: ReadonlyMap<string, RegExp> = new Map([
  ['de', TWENTY_FOUR_HOURS],
  ['ar', TWELVE_HOURS],
  ['th', TWENTY_FOUR_HOURS],
  ['tr', TWENTY_FOUR_HOURS],
  ['ja', TWENTY_FOUR_HOURS],
]);
const NAMES = [...LANGUAGES.keys()];

/** All screens in one language, on a busy machine. */
const VISIT_MS = 400_000;
const DAY_MS = 86_400_000;
/** Dates of another year, and numbers of more than three figures. */
const LONG_AGO: readonly Screen[] = [
  {
    name: 'home-recovered-long-ago',
    kind: 'popup',
    file: 'popup.html',
    change: (_state, now) => ({
      recovered: { at: now - DAY_MS, copyFrom: now - 400 * DAY_MS, why: 'empty' },
    }),
  },
  {
    name: 'home-many-wins',
    kind: 'popup',
    file: 'popup.html',
    change: () => ({ winsTotal: 1_700, saved: null }),
  },
  {
    name: 'data-saved-long-ago',
    kind: 'page',
    file: 'options.html#data',
    change: (_state, now) => ({ saved: { at: now - 500 * DAY_MS, winsCount: 3 } }),
  },
];
const ALL = [...SCREENS, ...LONG_AGO];
const LONG_AGO_NAMES = LONG_AGO.map(({ name }) => name);

function screensIn(language: string): readonly Screen[] {
  if (process.env.STORIES === 'all') return ALL;
  const place = NAMES.indexOf(language);
  const looked = ALL.filter((screen, at) => at % 3 === 0 || LONG_AGO_NAMES.includes(screen.name));
  return place === -1 ? looked : looked.filter((_screen, at) => at % NAMES.length === place);
}

type Seen = {
  readonly lang: string;
  readonly dir: string;
  /** Everything that is read or heard, once each: how many marks a strip has depends on the minute. */
  readonly words: readonly string[];
  readonly times: readonly string[];
};
type Visit = {
  readonly headless: Headless;
  readonly page: Page;
  readonly seen: ReadonlyMap<string, Seen>;
};

const visits = new Map<string, Visit>();
const started: Headless[] = [];

// One after the other: six browsers at once leave none of them time to draw.
beforeAll(() => visit('en-US'), VISIT_MS);
afterAll(() => Promise.all(started.map((headless) => headless.stop())));

async function visit(language: string): Promise<void> {
  const headless = await startHeadless(LIVED_IN_GRANTS, language);
  started.push(headless);
  const page = await headless.newPage();
  // Which of her earlier wins the card has is chance; and on which day a week begins, the region's.
  await page.evaluateOnNewDocument(() => {
    Math.random = () => 0.5;
    const week = { firstDay: 1, weekend: [6, 7] };
    Object.assign(Intl.Locale.prototype, { getWeekInfo: () => week });
  });
  const seen = new Map<string, Seen>();
  for (const screen of screensIn(language)) {
    await prepare(headless, screen, page);
    await show(headless, screen, page);
    seen.set(screen.name, await seenOn(page));
  }
  visits.set(language, { headless, page, seen });
}

function visitIn(language: string): Visit {
  const found = visits.get(language);
  if (found === undefined) throw new Error(`No browser in ${language} was looked at.`);
  return found;
}

it('English has dates, numbers and lists to compare', () => {
  const words = [...visitIn('en-US').seen.values()].flatMap((one) => one.words);
  const some = [/\w+ \d+, 20\d\d at \(time\)/, /1,600 wins/, /16 months ago/, /rest and 2 wins/];
  for (const one of some) expect(words.join('\n')).toMatch(one);
});

describe.each(NAMES)('a browser in %s', (language) => {
  beforeAll(() => visit(language), VISIT_MS);

  it('is one', async () => {
    const told = await visitIn(language).headless.watcher.evaluate(() => [
      chrome.i18n.getUILanguage(),
      new Intl.DateTimeFormat().resolvedOptions().locale,
    ]);
    expect(told).toEqual([language, language]);
  });

  it('shows each screen as an English one does', () => {
    const { seen } = visitIn(language);
    expect([...seen.keys()]).toEqual(screensIn(language).map(({ name }) => name));
    for (const [name, { times, ...shown }] of seen) {
      const { times: _english, ...expected } = visitIn('en-US').seen.get(name) ?? {};
      expect(shown, name).toEqual(expected);
      for (const time of times) expect(time, name).toMatch(LANGUAGES.get(language) ?? '');
    }
  });

  it('takes an address and finds a win whatever an i is there', async () => {
    const { headless, page } = visitIn(language);
    const typed = async (name: string, text: string, answer: string) => {
      const screen = screenNamed(name);
      await prepare(headless, screen, page);
      await show(headless, screen, page);
      if (name === 'wins') await page.focus('input[type="search"]');
      await page.keyboard.type(text);
      await until(`${text} is answered with ${answer}`, () =>
        page.evaluate((sought) => document.body.innerText.includes(sought), answer),
      );
    };
    await typed('sites-adding', 'WIKIPEDIA.ORG', 'everything on wikipedia.org');
    await typed('wins', 'SAID IT KINDLY', '1 win found.');
  });
});

/** “3:40 PM”, “8:05 – 8:24 AM”, “23:40”. */
const TIME = /\d{1,2}:\d{2}(?:\s[AP]M)?(?:\s–\s\d{1,2}:\d{2}(?:\s[AP]M)?)?/g;
/** Below the strip of a day: “8 AM”, “08”. */
const HOUR = /^(?:\d{1,2}\s[AP]M|\d\d)$/;
/** “around 8 AM”, which is “around 08:00” elsewhere. */
const FULL_HOUR = /\b\d{1,2}\s[AP]M\b/g;
/** Which of the two she is asked depends on where her weekend is. */
const WEEKLY = 'What could you let slide this week?';
const DAILY = 'What can you let go of today?';
/** A timer that counts down. */
const WAITS = /\d+ seconds?$/;

async function seenOn(page: Page): Promise<Seen> {
  const { lang, dir, texts } = await page.evaluate(() => {
    const names = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'];
    // What an hour has depends on the minute in which it is looked at.
    const ofHours = '.hour-table td, .figures td';
    const all = [...document.querySelectorAll('body *')].filter((one) => !one.closest(ofHours));
    const texts = all.flatMap((one) => [
      ...names.map((name) => one.getAttribute(name)),
      ...[...one.childNodes].map((node) => (node instanceof Text ? node.data : null)),
      // Fields for times are drawn by the browser.
      one instanceof HTMLInputElement && one.type === 'text' ? one.value : null,
    ]);
    const { lang, dir } = document.documentElement;
    return { lang, dir, texts: [document.title, ...texts].map((text) => text ?? '') };
  });
  return {
    lang,
    dir,
    words: [
      ...new Set(
        texts
          .filter((text) => text.trim() !== '')
          .map((text) => text.replaceAll(TIME, '(time)').replace(HOUR, '(time)'))
          .map((text) => text.replaceAll(FULL_HOUR, '(time)'))
          .map((text) => text.replace(WEEKLY, DAILY).replace(WAITS, '(seconds)')),
      ),
    ],
    times: texts.flatMap((text) => text.match(TIME) ?? []),
  };
}
