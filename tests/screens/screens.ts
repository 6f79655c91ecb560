/** Every screen that there is, in the states that look different: where it is, what is kept then, and what she has pressed. */

import type { Page } from 'puppeteer-core';
import type { State } from '../../utils/engine/state';
import { WEEKDAYS } from '../../utils/schedule/hours';
import { dayAfter, daysAfter } from '../../utils/time/day';
import { until } from '../e2e/harness/waiting';
import { quietUntil } from '../setup/quiet';
import {
  chooseFromElsewhere,
  daysIn,
  inTurn,
  LONG_LIST,
  OPTIONS,
  openHours,
  pasteFromElsewhere,
  press,
  WINS_FILE,
} from './doing';
import type { Gladness } from './lived-in';
import {
  atTheFront,
  atWork,
  closedNow,
  due,
  FRIEND_LINE,
  firm,
  healing,
  LONG_NAME,
  notAllowed,
  outsideHours,
  over,
  resting,
  suggesting,
} from './states';

const MINUTE_MS = 60_000;

export type Kind = 'popup' | 'page';
export type Screen = {
  readonly name: string;
  readonly kind: Kind;
  readonly file: string;
  /** What differs from the profile that is lived in; `now` is epoch ms. */
  readonly change?: (state: State, now: number) => Partial<State>;
  /** Her wins, in place of those that she is moved in with. */
  readonly wins?: Gladness;
  /** Days gone by and pauses, to draw weeks from. */
  readonly hasWeeks?: boolean;
  /** Once it is drawn. */
  readonly act?: (page: Page) => Promise<void>;
  /** A popup that opened by itself; or one for trying out. */
  readonly note?: 'opening-by-itself-until' | 'trial-until';
};

export const SCREENS: readonly Screen[] = [
  { name: 'home', kind: 'popup', file: 'popup.html' },
  {
    name: 'home-first-day',
    kind: 'popup',
    file: 'popup.html',
    change: ({ groups: [email], today }) => ({
      groups: email === undefined ? [] : [{ ...email, sites: [] }],
      sessions: {},
      today: { ...today, level: 1, rests: 0, shortRests: 0, wins: 0 },
    }),
  },
  {
    name: 'home-quiet',
    kind: 'popup',
    file: 'popup.html',
    change: (_state, now) => ({ quiet: quietUntil(now + 50 * MINUTE_MS) }),
  },
  {
    name: 'home-quiet-other-date',
    kind: 'popup',
    file: 'popup.html',
    act: inTurn(press('Quiet…'), press('Another date')),
  },
  {
    name: 'home-quiet-until-a-date',
    kind: 'popup',
    file: 'popup.html',
    change: ({ today }, now) => ({
      quiet: {
        kind: 'until-day',
        day: daysAfter(today.day, 7),
        until: now + 7 * 24 * 60 * MINUTE_MS,
      },
    }),
  },
  {
    name: 'home-healing',
    kind: 'popup',
    file: 'popup.html',
    change: (state, now) => healing(state, now),
  },
  {
    name: 'home-healing-begun',
    kind: 'popup',
    file: 'popup.html',
    change: (state, now) => {
      const begun = healing(state, now, '', 1);
      return { ...begun, healing: { ...state.healing, ...begun.healing, asks: 'friend-line' } };
    },
  },
  {
    name: 'home-healing-her-line',
    kind: 'popup',
    file: 'popup.html',
    change: (state, now) => healing(state, now, FRIEND_LINE),
  },
  {
    name: 'home-healing-long-line',
    kind: 'popup',
    file: 'popup.html',
    change: (state, now) => healing(state, now, `${FRIEND_LINE} `.repeat(4).slice(0, 200)),
  },
  {
    name: 'home-does-it-go-on',
    kind: 'popup',
    file: 'popup.html',
    change: ({ healing: one }) => ({ healing: { ...one, asks: 'goes-on' } }),
  },
  {
    name: 'home-outside-hours',
    kind: 'popup',
    file: 'popup.html',
    change: outsideHours,
  },
  {
    name: 'home-not-today',
    kind: 'popup',
    file: 'popup.html',
    change: ({ tally }, now) => ({ tally: { ...tally, silentUntil: now + 300 * MINUTE_MS } }),
  },
  {
    name: 'home-on-a-call',
    kind: 'popup',
    file: 'popup.html',
    change: (_state, now) => ({ call: { kind: 'said', until: now + 50 * MINUTE_MS } }),
  },
  {
    name: 'home-long-name',
    kind: 'popup',
    file: 'popup.html',
    change: ({ groups }) => ({ groups: groups.map((one) => ({ ...one, name: LONG_NAME })) }),
  },
  {
    name: 'home-away',
    kind: 'popup',
    file: 'popup.html',
    change: (_state, now) => ({
      absence: {
        since: null,
        asked: { fromAt: now - 20 * MINUTE_MS, toAt: now - 6 * MINUTE_MS, sessions: {} },
      },
    }),
  },
  {
    name: 'home-does-it-fit',
    kind: 'popup',
    file: 'popup.html',
    change: ({ tally }) => ({
      tally: { ...tally, refusalsInRow: 3, refused: { groupId: 'email', limit: 'session' } },
    }),
  },
  {
    name: 'home-let-go-returns',
    kind: 'popup',
    file: 'popup.html',
    change: ({ today }) => ({
      letGoes: [
        {
          id: 'cake',
          text: 'The cake for Friday',
          day: '2026-01-01',
          standing: { kind: 'later', on: today.day, shownOn: null },
        },
      ],
    }),
  },
  {
    name: 'home-suggests-a-limit',
    kind: 'popup',
    file: 'popup.html',
    change: suggesting('session'),
  },
  {
    name: 'home-offers-quiet',
    kind: 'popup',
    file: 'popup.html',
    change: ({ today }) => ({
      habits: { suggestion: { kind: 'quiet', worse: 3, answers: 10, on: today.day }, asked: [] },
    }),
  },
  {
    name: 'home-suggests-a-daily-limit',
    kind: 'popup',
    file: 'popup.html',
    change: suggesting('daily'),
  },
  {
    name: 'home-suggests-a-limit-at-any-hour',
    kind: 'popup',
    file: 'popup.html',
    change: suggesting('session', null),
  },
  {
    name: 'home-gained-a-host',
    kind: 'popup',
    file: 'popup.html',
    // She counts Outlook at another address.
    change: () => ({ gainsTold: 0 }),
  },
  {
    name: 'home-keep-a-copy',
    kind: 'popup',
    file: 'popup.html',
    change: () => ({ winsTotal: 50, saved: null }),
  },
  {
    name: 'home-quiet-ways',
    kind: 'popup',
    file: 'popup.html',
    act: press('Quiet…'),
  },
  {
    name: 'home-not-allowed',
    kind: 'popup',
    file: 'popup.html',
    change: notAllowed,
  },
  {
    name: 'home-recovered',
    kind: 'popup',
    file: 'popup.html',
    change: (_state, now) => ({
      recovered: { at: now - 9 * MINUTE_MS, copyFrom: now - 400 * MINUTE_MS, why: 'empty' },
    }),
  },
  { name: 'card', kind: 'popup', file: 'popup.html', change: due },
  {
    name: 'card-by-itself',
    kind: 'popup',
    file: 'popup.html',
    change: due,
    note: 'opening-by-itself-until',
  },
  { name: 'card-in-a-tab', kind: 'page', file: 'popup.html?place=tab', change: due },
  {
    name: 'card-daily',
    kind: 'popup',
    file: 'popup.html',
    change: (state, now) => ({
      ...due(state, now, { limit: 'daily' }),
      ledger: { ...state.ledger, countedMs: { email: 92 * MINUTE_MS } },
    }),
  },
  {
    name: 'card-long-name',
    kind: 'popup',
    file: 'popup.html',
    change: (state, now) => ({
      ...due(state, now),
      groups: state.groups.map((one) => ({ ...one, name: LONG_NAME })),
    }),
  },
  {
    name: 'card-after-a-call',
    kind: 'popup',
    file: 'popup.html',
    change: (state, now) => ({
      ...due(state, now),
      call: {
        kind: 'over',
        at: now - MINUTE_MS,
        silentSince: now - MINUTE_MS,
        by: 'sound',
        answered: false,
      },
    }),
  },
  { name: 'card-breath', kind: 'popup', file: 'popup.html', change: due, act: press('One') },
  {
    name: 'card-not-today',
    kind: 'popup',
    file: 'popup.html',
    change: due,
    act: press('Not today'),
  },
  { name: 'card-to-try', kind: 'popup', file: 'popup.html', note: 'trial-until' },
  {
    name: 'popup-resting',
    kind: 'popup',
    file: 'popup.html',
    change: (_state, now) => resting(now, 4),
  },
  { name: 'rest-start', kind: 'page', file: 'rest.html' },
  { name: 'rest', kind: 'page', file: 'rest.html', change: (_state, now) => resting(now, 0) },
  {
    name: 'rest-more-ways',
    kind: 'page',
    file: 'rest.html',
    change: (_state, now) => resting(now, 0),
    act: press('More ways'),
  },
  {
    name: 'rest-said',
    kind: 'page',
    file: 'rest.html',
    change: (_state, now) => resting(now, 4),
    act: press('I said it'),
  },
  {
    name: 'rest-with-a-practice',
    kind: 'page',
    file: 'rest.html',
    change: (_state, now) => resting(now, 6, { practice: 'tea', parked: 'The note for Thursday' }),
  },
  {
    name: 'rest-long-sentence',
    kind: 'page',
    file: 'rest.html',
    change: ({ settings }, now) => ({
      ...resting(now, 2, { practice: 'own-1' }),
      settings: {
        ...settings,
        ownName: 'Clementine',
        sentence:
          'I am sitting down with a cup of tea for a while, and when it is empty I will come and listen to all of it, I promise.',
      },
    }),
  },
  { name: 'rest-full', kind: 'page', file: 'rest.html', change: (_state, now) => resting(now, 14) },
  {
    name: 'rest-breathing',
    kind: 'page',
    file: 'rest.html',
    change: (_state, now) => resting(now, 4),
    act: inTurn(press('I said it'), press('Breathe together')),
  },
  {
    name: 'cup-in-full-screen',
    kind: 'page',
    file: 'rest.html',
    change: (_state, now) => resting(now, 4),
    act: inTurn(press('I said it'), press('Full screen')),
  },
  {
    name: 'welcome-back',
    kind: 'page',
    file: 'rest.html',
    change: ({ asking }, now) => ({
      ...over(now, { parked: 'The note for Thursday' }),
      asking: { ...asking, question: { kind: 'let-go', text: '', answer: { kind: 'open' } } },
    }),
  },
  {
    name: 'welcome-back-later',
    kind: 'page',
    file: 'rest.html',
    change: ({ asking }, now) => ({
      ...over(now),
      asking: {
        ...asking,
        question: { kind: 'let-go', text: 'The cake for Friday', answer: { kind: 'open' } },
      },
    }),
    act: press('Later'),
  },
  {
    name: 'welcome-back-asks-someone',
    kind: 'page',
    file: 'rest.html',
    change: ({ asking }, now) => ({
      ...over(now),
      asking: {
        ...asking,
        question: {
          kind: 'let-go',
          text: 'The cake for Friday',
          answer: { kind: 'someone', id: 'cake' },
        },
      },
    }),
  },
  {
    name: 'welcome-back-did-it-help',
    kind: 'page',
    file: 'rest.html',
    change: ({ asking }, now) => ({
      ...over(now),
      asking: { ...asking, question: { kind: 'help', answer: null } },
    }),
  },
  {
    name: 'welcome-back-not-from-mail',
    kind: 'page',
    file: 'rest.html',
    change: (_state, now) => over(now, { from: null }),
  },
  {
    name: 'boundary-closed-hours',
    kind: 'page',
    file: 'boundary.html',
    change: (state, now) => ({
      ...atTheFront(state, now, 'chat', {
        closedHours: closedNow(now),
      }),
      groups: state.groups.map((group) => (group.id === 'chat' ? { ...group, work: true } : group)),
    }),
  },
  {
    name: 'boundary-daily',
    kind: 'page',
    file: 'boundary.html',
    change: (state, now) =>
      atTheFront(state, now, 'email', { daily: { on: true, seconds: 5_400, firmness: 'front' } }),
  },
  {
    name: 'boundary-sentence',
    kind: 'page',
    file: 'boundary.html',
    change: (state, now) =>
      atTheFront(state, now, 'email', {
        session: { on: true, seconds: 1_800, firmness: 'sentence' },
      }),
  },
  {
    name: 'boundary-until-tomorrow',
    kind: 'page',
    file: 'boundary.html',
    change: (state, now) =>
      atTheFront(state, now, 'email', { openings: { on: true, count: 6, firmness: 'closed' } }),
  },
  {
    name: 'boundary-several',
    kind: 'page',
    file: 'boundary.html',
    change: (state, now) =>
      atTheFront(state, now, 'email', {
        daily: { on: true, seconds: 5_400, firmness: 'front' },
        closedHours: {
          on: true,
          ranges: [{ days: [...WEEKDAYS], fromMinutes: 0, toMinutes: 0 }],
          until: daysAfter(state.today.day, 2),
          firmness: 'front',
        },
      }),
  },
  {
    name: 'boundary-breath',
    kind: 'page',
    file: 'boundary.html',
    change: (state, now) =>
      atTheFront(state, now, 'chat', { breath: { on: true, firmness: 'wait' } }),
  },
  {
    name: 'boundary-healing',
    kind: 'page',
    file: 'boundary.html',
    change: (state, now) => atWork(state, now, ''),
  },
  {
    name: 'boundary-healing-her-line',
    kind: 'page',
    file: 'boundary.html',
    change: (state, now) => atWork(state, now, FRIEND_LINE),
  },
  { name: 'boundary-nothing', kind: 'page', file: 'boundary.html' },
  { name: 'sites', kind: 'page', file: `${OPTIONS}#sites` },
  {
    name: 'sites-healing',
    kind: 'page',
    file: `${OPTIONS}#sites`,
    change: (state, now) => healing(state, now),
  },
  {
    name: 'sites-editing-a-limit',
    kind: 'page',
    file: `${OPTIONS}#sites`,
    act: press('30 minutes'),
  },
  {
    name: 'sites-editing-hours',
    kind: 'page',
    file: `${OPTIONS}#sites`,
    act: openHours('limit-chat-closedHours-value'),
  },
  {
    name: 'sites-choosing-a-rung',
    kind: 'page',
    file: `${OPTIONS}#sites/email`,
    change: firm,
    act: press('ask for my sentence'),
  },
  {
    name: 'sites-suggested-limit',
    kind: 'page',
    file: `${OPTIONS}#sites/chat/session/2400`,
    change: suggesting('session'),
  },
  { name: 'sites-adding', kind: 'page', file: `${OPTIONS}#sites`, act: press('Add a site') },
  {
    name: 'sites-leaving-out',
    kind: 'page',
    file: `${OPTIONS}#sites`,
    change: ({ groups }) => ({
      groups: groups.map((group) => {
        const [first] = group.sites;
        const help = first && ({ ...first, path: '/help', except: true } as const);
        return { ...group, sites: help ? [...group.sites, help] : group.sites };
      }),
    }),
    act: async (page) => {
      await press('Add a site')(page);
      await page.type('.address input', 'mail.google.com/chat');
    },
  },
  { name: 'sites-removing', kind: 'page', file: `${OPTIONS}#sites`, act: press('Remove a site') },
  {
    name: 'sites-adding-a-group',
    kind: 'page',
    file: `${OPTIONS}#sites`,
    act: press('Add a group'),
  },
  { name: 'sites-checking', kind: 'page', file: `${OPTIONS}#sites`, act: press('Check whether') },
  { name: 'sites-not-allowed', kind: 'page', file: `${OPTIONS}#sites`, change: notAllowed },
  {
    name: 'sites-time-off',
    kind: 'page',
    file: `${OPTIONS}#sites`,
    change: ({ groups, settings, today }) => ({
      groups: groups.map((group) => (group.id === 'chat' ? { ...group, work: true } : group)),
      settings: { ...settings, timeOffUntil: daysAfter(today.day, 4) },
    }),
  },
  {
    name: 'sites-from-tomorrow',
    kind: 'page',
    file: `${OPTIONS}#sites`,
    change: (state) => ({
      ...firm(state),
      later: [
        {
          kind: 'limit',
          groupId: 'email',
          limitKind: 'daily',
          limit: { on: true, seconds: 7_200, firmness: 'sentence' },
          on: dayAfter(state.today.day),
        },
        {
          kind: 'site',
          site: { host: 'outlook.office.com', path: '' },
          groupId: null,
          on: dayAfter(state.today.day),
        },
      ],
    }),
  },
  {
    name: 'sites-first-day',
    kind: 'page',
    file: `${OPTIONS}#sites`,
    change: () => ({ groups: [{ id: 'email', name: null, sites: [] }] }),
  },
  { name: 'pauses', kind: 'page', file: `${OPTIONS}#pauses` },
  {
    name: 'pauses-in-hours',
    kind: 'page',
    file: `${OPTIONS}#pauses`,
    change: outsideHours,
    act: openHours('setting-pauseHours-value'),
  },
  {
    name: 'pauses-quiet',
    kind: 'page',
    file: `${OPTIONS}#pauses`,
    change: (_state, now) => ({ quiet: quietUntil(now + 50 * MINUTE_MS) }),
  },
  {
    name: 'pauses-with-calls',
    kind: 'page',
    file: `${OPTIONS}#pauses`,
    change: () => ({ callSites: [{ host: 'meet.google.com', path: '' }] }),
  },
  { name: 'rests', kind: 'page', file: `${OPTIONS}#rests` },
  {
    name: 'rests-healing',
    kind: 'page',
    file: `${OPTIONS}#rests`,
    change: (state, now) => healing(state, now, FRIEND_LINE),
  },
  { name: 'wins', kind: 'page', file: `${OPTIONS}#wins` },
  { name: 'wins-none', kind: 'page', file: `${OPTIONS}#wins`, wins: [] },
  {
    name: 'wins-in-many-scripts',
    kind: 'page',
    file: `${OPTIONS}#wins`,
    wins: [
      [0, 'Soup for everyone.\nThen a story, and #bedtime'],
      [0, 'قرأنا قصة معًا #عائلة and then tea'],
      [1, 'שני סיפורים לפני השינה #לילה'],
      [1, '散歩した。空がきれいだった 🍵 #散歩'],
    ],
  },
  {
    name: 'wins-not-found',
    kind: 'page',
    file: `${OPTIONS}#wins`,
    act: async (page) => {
      await page.type('input[type="search"]', 'nothing like it');
    },
  },
  {
    name: 'wins-of-a-tag',
    kind: 'page',
    file: `${OPTIONS}#wins`,
    act: press('#bedtime'),
  },
  {
    name: 'wins-on-this-day',
    kind: 'page',
    file: `${OPTIONS}#wins`,
    wins: [
      [0, 'Soup for everyone, at one table. #dinner'],
      [daysIn(1), 'He slept through. So did I.'],
      [daysIn(2), 'The first swim of the year.'],
    ],
    act: press('One at random'),
  },
  {
    name: 'wins-sharing',
    kind: 'page',
    file: `${OPTIONS}#wins`,
    act: press('Read aloud or share'),
  },
  {
    name: 'wins-read-aloud',
    kind: 'page',
    file: `${OPTIONS}#wins`,
    act: async (page) => {
      await inTurn(press('Read aloud or share'), press('A month'))(page);
      await page.$eval('.share-ways button', (one) => (one as HTMLElement).click());
      await until('it is open', () => page.$('.read-aloud[open]'));
      await press('Next')(page);
    },
  },
  {
    name: 'wins-calendar',
    kind: 'page',
    file: `${OPTIONS}#wins`,
    wins: [...Array(40).keys()].map((n) => [n * 3, `Win ${n}`] as const),
    act: press('Calendar'),
  },
  {
    name: 'wins-put-down',
    kind: 'page',
    file: `${OPTIONS}#wins`,
    change: ({ today }) => ({
      letGoes: ['The cake for Friday', 'Answering tonight'].map((text, at) => {
        return { id: `let-go-${at}`, text, day: today.day, standing: { kind: 'dropped' } };
      }),
    }),
    act: press('What you put down'),
  },
  {
    name: 'wins-reminders',
    kind: 'page',
    file: `${OPTIONS}#wins`,
    change: ({ settings }) => ({
      settings: { ...settings, lookBackOn: 'sunday', reminderBy: 'popup' },
    }),
    act: inTurn(press('Reminders'), press('in the popup')),
  },
  { name: 'wins-editing', kind: 'page', file: `${OPTIONS}#wins`, act: press('Edit') },
  {
    name: 'wins-jotting-for-another-day',
    kind: 'page',
    file: `${OPTIONS}#wins`,
    act: inTurn(press('What helped?'), press('For another day')),
  },
  { name: 'wins-deleted', kind: 'page', file: `${OPTIONS}#wins`, act: press('Delete') },
  {
    name: 'wins-searching',
    kind: 'page',
    file: `${OPTIONS}#wins`,
    act: async (page) => {
      await page.type('input[type="search"]', 'tea');
    },
  },
  { name: 'insights', kind: 'page', file: `${OPTIONS}#insights`, hasWeeks: true },
  {
    name: 'insights-tables',
    kind: 'page',
    file: `${OPTIONS}#insights`,
    hasWeeks: true,
    act: inTurn(
      press('Earlier week'),
      press('The week as a table'),
      press('Your pauses as a table'),
    ),
  },
  {
    name: 'insights-yesterday',
    kind: 'page',
    file: `${OPTIONS}#insights`,
    hasWeeks: true,
    act: inTurn(async (page) => {
      const select = await page.waitForSelector('.day-head select');
      const [, yesterday] = await page.$$eval('.day-head option', (all) =>
        all.map((one) => (one as HTMLOptionElement).value),
      );
      await select?.select(yesterday ?? '');
    }, press('The day as a list')),
  },
  {
    name: 'insights-pauses-by-time',
    kind: 'page',
    file: `${OPTIONS}#insights`,
    hasWeeks: true,
    act: inTurn(press('Your pauses as a table'), async (page) => {
      await page.select('.pauses-parts select', 'time');
    }),
  },
  {
    name: 'insights-experiment',
    kind: 'page',
    file: `${OPTIONS}#insights`,
    hasWeeks: true,
    act: async (page) => {
      await press('Start')(page);
      await page.waitForSelector('.experiment-sheet .soft');
    },
  },
  {
    name: 'insights-further',
    kind: 'page',
    file: `${OPTIONS}#insights`,
    hasWeeks: true,
    act: inTurn(
      async (page) => {
        await page.waitForSelector('.further-sheet select');
        await page.select('.further-sheet select', 'between');
      },
      press('The bars as a table'),
      press('The hours as a table'),
    ),
  },
  {
    name: 'insights-healing',
    kind: 'page',
    file: `${OPTIONS}#insights`,
    change: (state, now) => healing(state, now),
  },
  {
    name: 'insights-from-a-file',
    kind: 'page',
    file: `${OPTIONS}#insights`,
    change: ({ ledger }) => ({
      ledger: { ...ledger, countedMs: { ...ledger.countedMs, chat: 63 * MINUTE_MS } },
    }),
  },
  {
    name: 'insights-why',
    kind: 'page',
    file: `${OPTIONS}#insights`,
    act: inTurn(press('The day as a list'), async (page) =>
      page.$eval('.day-list-row', (row) => (row as HTMLElement).click()),
    ),
  },
  { name: 'data', kind: 'page', file: `${OPTIONS}#data` },
  { name: 'data-backup', kind: 'page', file: `${OPTIONS}#data`, act: press('Today,') },
  {
    name: 'data-deleted',
    kind: 'page',
    file: `${OPTIONS}#data`,
    change: ({ ledger, today }, now) => ({
      undo: {
        why: 'delete',
        backup: now,
        until: now + MINUTE_MS,
        before: { ledger, today },
        after: { countedMs: {}, today },
        forgotten: null,
      },
    }),
  },
  {
    name: 'data-deleting',
    kind: 'page',
    file: `${OPTIONS}#data`,
    act: press('Delete everything…'),
  },
  {
    name: 'data-wins-file',
    kind: 'page',
    file: `${OPTIONS}#data`,
    act: async (page) => {
      const input = await until('there is a place for it', () => page.$('#file-to-bring-in'));
      await input.evaluate((one, text) => {
        const files = new DataTransfer();
        files.items.add(new File([text], 'glad-of.txt'));
        (one as HTMLInputElement).files = files.files;
        one.dispatchEvent(new Event('change', { bubbles: true }));
      }, WINS_FILE);
      await until('it is shown', () => page.$('#what-the-file-would-bring'));
    },
  },
  {
    name: 'data-elsewhere',
    kind: 'page',
    file: `${OPTIONS}#data`,
    act: chooseFromElsewhere('leechblock-ng-export.txt'),
  },
  {
    name: 'data-elsewhere-long',
    kind: 'page',
    file: `${OPTIONS}#data`,
    act: inTurn(pasteFromElsewhere(LONG_LIST), press('12 sites')),
  },
  {
    name: 'data-elsewhere-nothing-new',
    kind: 'page',
    file: `${OPTIONS}#data`,
    act: pasteFromElsewhere('sites1=mail.google.com ~gossip\nlimitMins1=60\nlimitPeriod1=86400'),
  },
  {
    name: 'data-elsewhere-refused',
    kind: 'page',
    file: `${OPTIONS}#data`,
    act: pasteFromElsewhere('<html><title>Options</title></html>'),
  },
  {
    name: 'data-elsewhere-added',
    kind: 'page',
    file: `${OPTIONS}#data`,
    act: inTurn(chooseFromElsewhere('leechblock-ng-export.json'), press('Add these')),
  },
  { name: 'about', kind: 'page', file: `${OPTIONS}#about` },
  { name: 'first-run-1', kind: 'page', file: 'welcome.html' },
  {
    name: 'first-run-2',
    kind: 'page',
    file: 'welcome.html#mail',
    change: () => ({ groups: [{ id: 'email', name: null, sites: [] }] }),
  },
  { name: 'first-run-3', kind: 'page', file: 'welcome.html#minutes' },
  { name: 'first-run-4', kind: 'page', file: 'welcome.html#try' },
  { name: 'first-run-5', kind: 'page', file: 'welcome.html#toolbar' },
];

/** Throws where there is none. */
export function screenNamed(name: string): Screen {
  const screen = SCREENS.find((one) => one.name === name);
  if (screen === undefined) throw new Error(`There is no screen ${name}.`);
  return screen;
}
