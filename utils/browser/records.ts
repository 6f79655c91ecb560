/** What a record of the database is: its key, what is in it, and the way from her wins, days and pauses to it and back. */
import * as v from 'valibot';
import type { PauseEntry } from '../history/pause';
import {
  StoredPauseSchema,
  StoredSummarySchema,
  storedPause,
  storedSummary,
} from '../history/rows';
import type { KeptDay } from '../snapshot/days';
import type { InDatabase } from '../snapshot/kept';
import { type Day, monthOf } from '../time/day';
import { DaySumSchema } from '../tracking/ledger';
import { type WinsOfDay, WinsOfDaySchema } from '../wins/win';
import { report } from './report';

export const WINS = 'wins:';
export const DAY = 'day:';
/** What became of pauses, a month in one record. */
export const PAUSES = 'pauses:';
export const HERS = [WINS, DAY, PAUSES];
/** Before the key of what could not be read, and is set aside as it was. */
export const UNREADABLE = 'unreadable:';

const { countedMs } = DaySumSchema.entries;
const DaySchema = v.union([
  v.object({ countedMs, summary: v.exactOptional(StoredSummarySchema) }),
  // Before more was kept of a day, its sums alone.
  v.pipe(
    countedMs,
    v.transform((sums): Pick<KeptDay, 'countedMs' | 'summary'> => ({ countedMs: sums })),
  ),
]);
export const PausesSchema = v.array(StoredPauseSchema);

/** A record of the database under its key. */
export type Entry = readonly [key: string, value: unknown];

/** The wins and days among entries. Throws when one of them can't be read. */
export function allIn(entries: readonly Entry[]): InDatabase {
  const startingWith = (prefix: string) => entries.filter(([key]) => key.startsWith(prefix));
  return {
    wins: startingWith(WINS).flatMap(([, wins]) => parseWins(wins)),
    days: startingWith(DAY).map(dayIn),
    pauses: startingWith(PAUSES).flatMap(([, pauses]) => v.parse(PausesSchema, pauses)),
  };
}

/** What can be read of them, and the keys of those that can't. */
export function readableIn(entries: readonly Entry[]): InDatabase & {
  readonly unreadable: readonly string[];
} {
  const unreadable: string[] = [];
  const readable = entries.flatMap((entry) => {
    try {
      return [allIn([entry])];
    } catch (error) {
      report(`${entry[0]} can't be read`, error);
      unreadable.push(entry[0]);
      return [];
    }
  });
  return {
    wins: readable.flatMap(({ wins }) => wins),
    days: readable.flatMap(({ days }) => days),
    pauses: readable.flatMap(({ pauses }) => pauses),
    unreadable,
  };
}

export function winsKey(day: Day): string {
  return WINS + day;
}

/** Whether a record is of wins, of a day gone by or of pauses. */
export function isOfHers(key: string): boolean {
  return HERS.some((prefix) => key.startsWith(prefix));
}

/** The other way round. The wins have to be in order. */
export function entriesFor({ wins, days, pauses }: InDatabase): readonly Entry[] {
  return [
    ...grouped(wins, ({ day }) => WINS + day),
    ...days.map((one) => [DAY + one.day, storedDay(one)] as const),
    ...[...byMonth(pauses)].map(([key, ofMonth]) => [key, ofMonth.map(storedPause)] as const),
  ];
}

/** What can't be read is no reason to keep nothing. */
export function readableWins(stored: unknown): WinsOfDay {
  const parsed = v.safeParse(WinsOfDaySchema, stored);
  return parsed.success ? parsed.output : [];
}

export function parseWins(stored: unknown): WinsOfDay {
  return stored === undefined ? [] : v.parse(WinsOfDaySchema, stored);
}

function dayIn([key, stored]: Entry): KeptDay {
  return { ...v.parse(DaySchema, stored), day: key.slice(DAY.length) };
}

export function storedDay({ countedMs, summary }: KeptDay) {
  return { countedMs, ...(summary && { summary: storedSummary(summary) }) };
}

export function byMonth(pauses: readonly PauseEntry[]): ReadonlyMap<string, readonly PauseEntry[]> {
  return grouped(pauses, ({ day }) => PAUSES + monthOf(day));
}

function grouped<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** Null, and reported, when it can't be read. */
export function readDay(entry: Entry): KeptDay | null {
  try {
    return dayIn(entry);
  } catch (error) {
    report(`${entry[0]} can't be read and is set aside`, error);
    return null;
  }
}
