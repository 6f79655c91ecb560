/** A profile that somebody has lived in for a while: sites, limits, a day with minutes, rests and wins, and weeks before it. */
import 'temporal-polyfill/global';
import { backupEntry } from '../../utils/browser/backup-records';
import { parseState, storedFrom } from '../../utils/engine/parse';
import { newState, type State } from '../../utils/engine/state';
import { EMAIL_LIMITS, NO_LIMITS } from '../../utils/limits/kinds';
import { snapshotOf } from '../../utils/snapshot/kept';
import { dayOf, daysBefore } from '../../utils/time/day';
import type { CountedSpan } from '../../utils/tracking/spans';
import type { Win } from '../../utils/wins/win';
import type { Headless } from './headless';
import { weeksBefore } from './weeks';

const MINUTE_MS = 60_000;
const MAIL = { host: 'mail.google.com', path: '' };

/** What the browser lets us see of it. */
export const LIVED_IN_GRANTS = [
  '*://*.mail.google.com/*',
  '*://*.outlook.office.com/*',
  '*://*.chat.example.com/*',
];

/** How many days ago, what she was glad of then, and perhaps what helped. */
export type Gladness = readonly (readonly [number, string, string?])[];
const WINS: Gladness = [
  [0, 'Soup for everyone, at one table. #dinner'],
  [0, 'Said no to the extra meeting, and said it kindly. #work'],
  [2, 'Two stories, all the voices. #bedtime'],
  [2, 'Walked the long way home.'],
  [4, 'A hard morning. We got through it, and then there were pancakes.'],
  [9, 'Ten minutes on the balcony with tea, alone.'],
  [20, 'The library books went back, nearly in time.'],
];

export function livedIn(now: number, timeZone: string): State {
  const first = newState({ at: now, timeZone, uptimeMs: 0, life: 'looks' });
  const day = dayOf(now, { timeZone, dayStartMinutes: first.settings.dayStartMinutes });
  const ago = (minutes: number) => now - minutes * MINUTE_MS;
  const span = (from: number, to: number, more: Partial<CountedSpan> = {}): CountedSpan => ({
    fromAt: ago(from),
    toAt: ago(to),
    ms: (from - to) * MINUTE_MS,
    groupId: 'email',
    site: 'mail.google.com',
    reason: 'in-front',
    struck: false,
    endedBy: 'away',
    ...more,
  });
  const spans = [
    span(150, 122),
    span(110, 96, { groupId: 'chat', endedBy: 'other-window' }),
    span(80, 58, { reason: 'reading', endedBy: 'resting' }),
    span(18, 0, { endedBy: null }),
  ];
  const sumOf = (groupId: string) =>
    spans.filter((one) => one.groupId === groupId).reduce((sum, { ms }) => sum + ms, 0);
  return {
    ...first,
    installedAt: ago(60 * 24 * 40),
    groups: [
      { id: 'email', name: null, sites: [MAIL, { host: 'outlook.office.com', path: '' }] },
      { id: 'chat', name: 'Work chat', sites: [{ host: 'chat.example.com', path: '' }] },
    ],
    limits: {
      email: { ...EMAIL_LIMITS, daily: { on: true, seconds: 5_400 } },
      chat: {
        ...NO_LIMITS,
        openings: { on: true, count: 6 },
        closedHours: { ...NO_LIMITS.closedHours, on: true },
      },
    },
    ledger: {
      ...first.ledger,
      countedMs: { email: sumOf('email'), chat: sumOf('chat') },
      spans,
      rests: [{ fromAt: ago(58), toAt: ago(46) }],
      calls: [{ fromAt: ago(42), toAt: ago(24) }],
    },
    sessions: {
      email: { countedMs: 18 * MINUTE_MS, beganAt: ago(18), lastAt: now, tabId: 1 },
    },
    today: { ...first.today, day, level: 4, rests: 1, wins: 2 },
    winsTotal: WINS.length,
    winsRevision: 1,
    practices: [{ id: 'own-1', words: 'Water the beans', standing: 'in-turn' }],
    practicesTaken: { tea: ago(46) },
    saved: { at: ago(60 * 24 * 12), winsCount: 5 },
    backedUpOn: day,
  };
}

/** Her wins, by the day. */
function winsBefore(
  now: number,
  timeZone: string,
  gladness: Gladness,
): ReadonlyMap<string, readonly Win[]> {
  const today = dayOf(now, { timeZone, dayStartMinutes: 240 });
  const wins = gladness.map(([daysAgo, text, helped], index): Win => {
    const at = now - daysAgo * 24 * 60 * MINUTE_MS - (gladness.length - index) * MINUTE_MS;
    const day = daysBefore(today, daysAgo);
    return { id: `win-${index}`, text, at, day, ...(helped !== undefined && { helped }) };
  });
  const days = [...new Set(wins.map(({ day }) => day))];
  return new Map(days.map((day) => [day, wins.filter((win) => win.day === day)]));
}

/** On which mornings there was something new to back up. */
const BACKED_UP_DAYS_AGO = [0, 1, 3, 5, 10, 21];

/** Of each of them, with the wins that she had by then. */
function backupsBefore(state: State, now: number, wins: readonly Win[]) {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  return BACKED_UP_DAYS_AGO.map((daysAgo) => {
    // Just before her first minutes of the day.
    const before = now - (152 + 7 * daysAgo) * MINUTE_MS;
    const takenAt = Math.max(before, midnight) - daysAgo * 24 * 60 * MINUTE_MS;
    const had = wins.filter(({ at }) => at < takenAt);
    const snapshot = snapshotOf(state, { wins: had, days: [], pauses: [] }, takenAt);
    return backupEntry({ takenAt, why: 'daily', snapshot, strips: {}, draft: null });
  });
}

/** Puts a record in the place of what is stored, with her wins and perhaps weeks gone by, while the background is gone. */
export async function moveIn(
  headless: Headless,
  state: State,
  now: number,
  { wins: gladness = WINS, hasWeeks = false }: { wins?: Gladness; hasWeeks?: boolean } = {},
): Promise<void> {
  const stored = storedFrom(state);
  const parsed = parseState(stored);
  if (parsed.kind !== 'read') throw new Error('No version of the product would keep such a state.');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const wins = winsBefore(now, timeZone, gladness);
  const entries = [
    ...[...wins].map(([day, ofDay]) => [`wins:${day}`, ofDay] as const),
    ...backupsBefore(state, now, [...wins.values()].flat()),
    ...(hasWeeks ? weeksBefore(state.today.day) : []),
  ];
  // What a page told it as it closed would wake it, and have it write what it knew.
  await headless.backgroundAnswers();
  await headless.killBackground();
  await headless.watcher.evaluate(putIn, JSON.stringify(stored), JSON.stringify(entries));
}

/** Runs in a page of ours. */
async function putIn(state: string, entries: string): Promise<void> {
  // The note that this run has begun stays: a new one would have her arrive.
  await chrome.storage.session.remove(['opening-by-itself-until', 'trial-until']);
  await chrome.storage.local.remove('draft');
  await chrome.storage.local.set({ state: JSON.parse(state), installedAt: 1 });
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('full-cup');
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('kept', 'readwrite');
      const kept = writing.objectStore('kept');
      for (const of of ['wins:', 'day:', 'spans:', 'pauses:', 'backup:', 'about-backup:']) {
        kept.delete(IDBKeyRange.bound(of, `${of}\uffff`));
      }
      for (const [key, value] of JSON.parse(entries)) kept.put(value, key);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
