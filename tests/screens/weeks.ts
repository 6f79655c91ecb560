/** Days gone by and pauses of somebody who is lived in: what weeks are drawn from. */
import { byMonth } from '../../utils/browser/records';
import type { DaySummary, GroupDay } from '../../utils/history/day';
import type { PauseEntry } from '../../utils/history/pause';
import { storedPause } from '../../utils/history/rows';
import { type Day, daysBefore } from '../../utils/time/day';
import { MINUTE_MS } from '../../utils/time/duration';
import { packed } from '../../utils/tracking/packed-spans';
import type { CountedSpan } from '../../utils/tracking/spans';

type Entry = readonly [key: string, value: unknown];

/** Of the days before today, the last one first: minutes of email and of chat, and rests. The fourth was one of illness. */
const DAYS = [
  [88, 41, 0],
  [72, 0, 2],
  [96, 12, 1],
  [15, 0, 1],
  [64, 55, 0],
  [0, 0, 0],
  [81, 30, 2],
  [93, 22, 1],
  [77, 0, 0],
] as const;
const ILL = 3;

/** Of each hundred of her minutes of a group, in which hours they are, and on which sites. */
const SHARES = {
  email: {
    hours: { 8: 30, 9: 28, 11: 12, 14: 10, 17: 12, 21: 8 },
    sites: { 'mail.google.com': 70, 'outlook.example': 22, 'mail.example.org': 8 },
  },
  chat: {
    hours: { 12: 25, 20: 35, 21: 40 },
    sites: { 'chat.example.org': 60, 'app.example.net/rooms': 40 },
  },
} as const;

/** After how many minutes she left after each pause, and after how many she was back; null where she had not. */
const PAUSES = [
  [1, 14],
  [0, null],
  [6, null],
  [1, 25],
  [9, 4],
  [2, null],
  [4, 50],
  [1, null],
  [12, null],
] as const;

/** At these hours they came. */
const HOURS = ['08', '12', '15'] as const;

/** As they lie in the database. */
export function weeksBefore(today: Day): readonly Entry[] {
  const days = DAYS.map(([email, chat, rests], index): Entry => {
    const day = daysBefore(today, index + 1);
    const noon = Date.parse(`${day}T12:00Z`);
    const rest = (nth: number) => [
      noon + nth * 99 * MINUTE_MS,
      noon + (nth * 99 + 10) * MINUTE_MS,
      true,
    ];
    const counted = { email: email * MINUTE_MS, chat: chat * MINUTE_MS };
    const groups: Record<string, GroupDay> = {};
    if (email > 0) groups.email = groupDay(email, SHARES.email);
    if (chat > 0) groups.chat = groupDay(chat, SHARES.chat);
    const summary: Omit<DaySummary, 'rests'> & { readonly rests: readonly unknown[] } = {
      groups,
      rests: Array.from({ length: rests }, (_, nth) => rest(nth)),
      quietMs: 0,
      healing: index === ILL,
    };
    const countedMs = Object.fromEntries(Object.entries(counted).filter(([, ms]) => ms > 0));
    return [`day:${day}`, { countedMs, summary }];
  });
  return [...days, stripOf(daysBefore(today, 1)), ...pausesBefore(today)];
}

/** Mail before, during and after a call, and a rest. */
function stripOf(day: Day): Entry {
  const at = (minutes: number) => Date.parse(`${day}T08:00Z`) + minutes * MINUTE_MS;
  const span = (from: number, to: number): CountedSpan => ({
    fromAt: at(from),
    toAt: at(to),
    ms: (to - from) * MINUTE_MS,
    groupId: 'email',
    site: 'mail.google.com',
    reason: 'in-front',
    struck: false,
    endedBy: 'elsewhere',
  });
  const stored = {
    spans: packed([span(0, 32), span(70, 81), span(160, 205)]),
    rests: [{ fromAt: at(120), toAt: at(131), kept: true }],
    calls: [{ fromAt: at(50), toAt: at(95) }],
  };
  return [`spans:${day}`, stored];
}

/** So many minutes, in sessions of a quarter of an hour and what is left; the last tenth of them in closed hours. */
function groupDay(minutes: number, shares: (typeof SHARES)[keyof typeof SHARES]): GroupDay {
  const share = (percent: number) => Math.round(percent * minutes * 600);
  const quarters = Array.from({ length: Math.floor(minutes / 15) }, () => 15);
  const sessions = [...quarters, minutes % 15].filter((one) => one > 0);
  return {
    hours: Object.entries(shares.hours).map(([hour, percent]) => [Number(hour), share(percent)]),
    sessions: sessions.map((one) => one * MINUTE_MS),
    openings: sessions.length,
    afterHoursMs: share(10),
    sites: Object.fromEntries(
      Object.entries(shares.sites).map(([site, percent]) => [site, share(percent)]),
    ),
  };
}

function pausesBefore(today: Day): readonly Entry[] {
  const pauses = [...PAUSES].reverse().map(([left, back], index): PauseEntry => {
    const day = daysBefore(today, index + 1);
    const leftMs = left * MINUTE_MS;
    return {
      id: `pause-${index}`,
      day,
      at: Date.parse(`${day}T${HOURS[index % HOURS.length]}:00Z`),
      groupId: 'email',
      limits: ['session'],
      ways: ['popup'],
      notifiedMs: 0,
      seenMs: 1_000,
      endedMs: 30_000,
      putOff: 0,
      answer: left <= 2 ? 'rest' : 'left',
      ...(left <= 2 && { practice: index % 2 === 0 ? 'tea' : 'walk' }),
      outcome: {
        leftMs,
        backMs: back === null ? null : back * MINUTE_MS,
        watchedMs: leftMs + 60 * MINUTE_MS,
        restKept: left <= 2 ? left > 0 : null,
        ...(left <= 2 && { help: 'better' }),
      },
    };
  });
  return [...byMonth(pauses)].map(([key, ofMonth]) => [key, ofMonth.map(storedPause)]);
}
