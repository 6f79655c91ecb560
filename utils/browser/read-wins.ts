/** Wins as they are read for the page of wins: the days of a stretch of time, and what has changed since they were read. */
import type { Day } from '../time/day';
import type { WinsOfDay } from '../wins/win';
import { CHANGED_DAYS, changesIn, daysChangedSince } from './changed-days';
import { entriesOf, under } from './database';
import { answerTo, patientStore } from './open-database';
import { type Entry, parseWins, WINS } from './records';
import { report } from './report';

/** Null where what is stored on a day can't be read: never taken for a day without wins. */
export type ReadDays = ReadonlyMap<Day, WinsOfDay | null>;

/** The last change that is known; `id` is null where there was none yet. */
export type AsOf = { readonly id: string | null };

export type News = { readonly asOf: AsOf } & (
  | {
      /** These days have changed. Of them, those that have wins are in `read`. */
      readonly kind: 'some';
      readonly days: readonly Day[];
      readonly read: ReadDays;
    }
  /** Anything may have: `days` are those that have wins. */
  | { readonly kind: 'all'; readonly days: readonly Day[] }
);

/** From a day to another one, both included. Days without wins aren't there. */
export async function winsBetween(first: Day, last: Day): Promise<ReadDays> {
  const range = IDBKeyRange.bound(WINS + first, WINS + last);
  return readDays(await patientStore('readonly', (kept) => entriesOf(kept, range)));
}

/** How many there are from a day to another one, both included, but for one day. A day that can't be read has none. */
export async function countWins(first: Day, last: Day, except: Day): Promise<number> {
  const range = IDBKeyRange.bound(WINS + first, WINS + last);
  const entries = await patientStore('readonly', (kept) => entriesOf(kept, range));
  return entries
    .filter(([key]) => key !== WINS + except)
    .reduce((sum, [, wins]) => sum + (Array.isArray(wins) ? wins.length : 0), 0);
}

/** What has changed since then, in one transaction; all where that is null. */
export async function winsSince(last: AsOf | null): Promise<News> {
  return patientStore('readonly', async (kept) => {
    const changes = changesIn(await answerTo(kept.get(CHANGED_DAYS)));
    const asOf = { id: changes.at(-1)?.id ?? null };
    const changed = last && daysChangedSince(changes, last.id);
    if (changed === null) {
      const keys = await answerTo(kept.getAllKeys(under(WINS)));
      return { kind: 'all', asOf, days: keys.map((key) => String(key).slice(WINS.length)) };
    }
    const days = [...changed];
    const stored = await Promise.all(
      days.map(async (day): Promise<Entry> => [WINS + day, await answerTo(kept.get(WINS + day))]),
    );
    const read = readDays(stored.filter(([, wins]) => wins !== undefined));
    return { kind: 'some', asOf, days, read };
  });
}

function readDays(entries: readonly Entry[]): ReadDays {
  return new Map(
    entries.map(([key, stored]) => {
      const day = key.slice(WINS.length);
      try {
        return [day, parseWins(stored)];
      } catch (error) {
        report(`The wins of ${day} could not be read`, error);
        return [day, null];
      }
    }),
  );
}
