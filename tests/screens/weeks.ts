/** Days gone by and pauses of somebody who is lived in: what weeks are drawn from. */
import { byMonth } from '../../utils/browser/records';
import type { DaySummary } from '../../utils/history/day';
import type { PauseEntry } from '../../utils/history/pause';
import { storedPause } from '../../utils/history/rows';
import { type Day, daysBefore } from '../../utils/time/day';
import { MINUTE_MS } from '../../utils/time/duration';

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
    const summary: Omit<DaySummary, 'rests'> & { readonly rests: readonly unknown[] } = {
      groups: {},
      rests: Array.from({ length: rests }, (_, nth) => rest(nth)),
      quietMs: 0,
      healing: index === ILL,
    };
    const countedMs = Object.fromEntries(Object.entries(counted).filter(([, ms]) => ms > 0));
    return [`day:${day}`, { countedMs, summary }];
  });
  return [...days, ...pausesBefore(today)];
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
      outcome: {
        leftMs,
        backMs: back === null ? null : back * MINUTE_MS,
        watchedMs: leftMs + 60 * MINUTE_MS,
        restKept: left <= 2 ? left > 0 : null,
      },
    };
  });
  return [...byMonth(pauses)].map(([key, ofMonth]) => [key, ofMonth.map(storedPause)]);
}
