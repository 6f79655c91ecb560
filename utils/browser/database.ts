/** What is kept in IndexedDB: wins, one key a day, the sums of days gone by, and for a while their strips. */
import { get, keys, promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { DaySummarySchema } from '../history/day';
import { joinedPauses } from '../history/joined';
import { type PauseEntry, PauseEntrySchema } from '../history/pause';
import { joinedDays, type KeptDay } from '../snapshot/days';
import type { InDatabase } from '../snapshot/kept';
import { type Day, daysBefore } from '../time/day';
import { type DayLedger, DaySumSchema } from '../tracking/ledger';
import { type Win, type WinsOfDay, WinsOfDaySchema, withoutWin, withWin } from '../wins/win';
import { patientStore, store } from './open-database';
import { report } from './report';
import { stripKey, stripToKeep, tooOldStrips } from './strips';

const WINS = 'wins:';
const DAY = 'day:';
/** What became of pauses, a month in one record. */
const PAUSES = 'pauses:';
const HERS = [WINS, DAY, PAUSES];
/** `2026-11`. */
const MONTH_LENGTH = 7;
/** Before the key of what could not be read, and is set aside as it was. */
export const UNREADABLE = 'unreadable:';

const { countedMs } = DaySumSchema.entries;
const DaySchema = v.union([
  v.object({ countedMs, summary: v.exactOptional(DaySummarySchema) }),
  // Before more was kept of a day, its sums alone.
  v.pipe(
    countedMs,
    v.transform((sums): Pick<KeptDay, 'countedMs' | 'summary'> => ({ countedMs: sums })),
  ),
]);
const PausesSchema = v.array(PauseEntrySchema);

/** A record of the database under its key. */
export type Entry = readonly [key: string, value: unknown];

/** The days that have wins, newest first. */
export async function daysWithWins(): Promise<Day[]> {
  const all = await keys<string>(store);
  return all
    .filter((key) => key.startsWith(WINS))
    .map((key) => key.slice(WINS.length))
    .sort()
    .reverse();
}

/** The wins of one day. Throws when what is stored there is not a list of wins: never taken for "none". */
export async function winsOfDay(day: Day): Promise<WinsOfDay> {
  return parseWins(await get(WINS + day, store));
}

/** All wins of one day, before a change and after it. */
export type ChangedDay = {
  readonly day: Day;
  readonly before: WinsOfDay;
  readonly after: WinsOfDay;
};

/** Keeps a win, or the new words of one. */
export async function keepWin(win: Win): Promise<ChangedDay> {
  return changeWins(win.day, (wins) => withWin(wins, win));
}

/** A win that was kept without being acknowledged is asked for again within so many days. */
const JOTTED_AGAIN_DAYS = 31;

/** Keeps a new win. Where it is kept already, its words are written anew and it stays on its day. */
export async function jotWin(win: Win): Promise<ChangedDay> {
  const since = IDBKeyRange.bound(WINS + daysBefore(win.day, JOTTED_AGAIN_DAYS), `${WINS}\uffff`);
  return store('readwrite', async (days) => {
    const lately = (await entriesOf(days, since)).flatMap(([, wins]) => [...readableWins(wins)]);
    const known = lately.find(({ id }) => id === win.id);
    const { day, at } = known ?? win;
    return changeIn(days, day, (wins) => withWin(wins, { ...win, day, at }));
  });
}

/** Lets go of a win. */
export async function deleteWin(day: Day, id: string): Promise<ChangedDay> {
  return changeWins(day, (wins) => withoutWin(wins, id));
}

/** All wins and the sums of all days gone by. Throws when any of it can't be read: nothing is left out silently. */
export async function readAllKept(): Promise<InDatabase> {
  return patientStore('readonly', async (kept) => allIn(await entriesOfHers(kept)));
}

/**
 * Keeps what a day came to and its strip, once it is over. Of what is known of that day already, the
 * most stays. What can't be read is set aside: the next day must not wait for it.
 */
export async function keepDay(ledger: DayLedger & KeptDay, today: Day): Promise<void> {
  const key = DAY + ledger.day;
  return store('readwrite', async (days) => {
    const known = await promisifyRequest<unknown>(days.get(key));
    const strip = await promisifyRequest<unknown>(days.get(stripKey(ledger.day)));
    const other = known === undefined ? null : readDay([key, known]);
    if (known !== undefined && other === null) days.put(known, UNREADABLE + key);
    const { day, countedMs, summary } = ledger;
    const is = { day, countedMs, ...(summary !== undefined && { summary }) };
    const [most = is] = joinedDays(other === null ? [is] : [other, is]);
    days.put(storedDay(most), key);
    for (const [stripOf, drawn] of stripToKeep(ledger, strip)) days.put(drawn, stripOf);
    days.delete(tooOldStrips(ledger.day < today ? ledger.day : today));
    await promisifyRequest(days.transaction);
  });
}

/** Keeps what became of pauses; of one that is there, what is known since. Each month is one record. */
export async function keepPauses(entries: readonly PauseEntry[]): Promise<void> {
  return store('readwrite', async (kept) => {
    for (const [key, fresh] of byMonth(entries)) {
      const known = await promisifyRequest<unknown>(kept.get(key));
      const parsed = v.safeParse(PausesSchema, known ?? []);
      if (!parsed.success) kept.put(known, UNREADABLE + key);
      kept.put(joinedPauses([...(parsed.success ? parsed.output : []), ...fresh]), key);
    }
    await promisifyRequest(kept.transaction);
  });
}

/** Everything as it will be, and what is to be told of it. */
export type Rewritten<T> = { readonly entries: readonly Entry[]; readonly result: T };

/**
 * Rewrites everything in one transaction: what `change` doesn't return is gone. It must not wait for
 * anything, and nothing is written when it throws.
 */
export async function rewriteAll<T>(
  change: (entries: readonly Entry[]) => Rewritten<T>,
): Promise<T> {
  return patientStore('readwrite', async (kept) => {
    let result: T;
    try {
      const before = new Map(await entriesOf(kept));
      const changed = change([...before]);
      ({ result } = changed);
      const after = new Map(changed.entries);
      for (const [key, value] of after) if (!isSame(before.get(key), value)) kept.put(value, key);
      for (const key of before.keys()) if (!after.has(key)) kept.delete(key);
    } catch (error) {
      // Without this, what had been asked for before the error would be done.
      kept.transaction.abort();
      throw error;
    }
    await promisifyRequest(kept.transaction);
    return result;
  });
}

/** Her wins, the days gone by and what became of pauses, without the copies of them. */
export async function entriesOfHers(kept: IDBObjectStore): Promise<readonly Entry[]> {
  const all = HERS.map((prefix) => entriesOf(kept, under(prefix)));
  return (await Promise.all(all)).flat();
}

/** All keys that begin so. */
export function under(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

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
    ...byMonth(pauses),
  ];
}

/** Reads, changes and writes a day in one transaction, so that nothing told meanwhile is lost. */
async function changeWins(day: Day, change: (wins: WinsOfDay) => WinsOfDay): Promise<ChangedDay> {
  return store('readwrite', (days) => changeIn(days, day, change));
}

async function changeIn(
  days: IDBObjectStore,
  day: Day,
  change: (wins: WinsOfDay) => WinsOfDay,
): Promise<ChangedDay> {
  const key = WINS + day;
  const before = parseWins(await promisifyRequest(days.get(key)));
  const after = change(before);
  if (after.length === 0) days.delete(key);
  else days.put(after, key);
  await promisifyRequest(days.transaction);
  return { day, before, after };
}

/** What can't be read is no reason to keep nothing. */
function readableWins(stored: unknown): WinsOfDay {
  const parsed = v.safeParse(WinsOfDaySchema, stored);
  return parsed.success ? parsed.output : [];
}

function parseWins(stored: unknown): WinsOfDay {
  return stored === undefined ? [] : v.parse(WinsOfDaySchema, stored);
}

/** Every record, or those in a range of keys. */
async function entriesOf(kept: IDBObjectStore, range?: IDBKeyRange): Promise<readonly Entry[]> {
  const [found, values] = await Promise.all([
    promisifyRequest(kept.getAllKeys(range)),
    promisifyRequest<unknown[]>(kept.getAll(range)),
  ]);
  return found.map((key, index) => [String(key), values[index]]);
}

function dayIn([key, stored]: Entry): KeptDay {
  return { ...v.parse(DaySchema, stored), day: key.slice(DAY.length) };
}

function storedDay({ countedMs, summary }: KeptDay) {
  return summary === undefined ? { countedMs } : { countedMs, summary };
}

function byMonth(pauses: readonly PauseEntry[]): ReadonlyMap<string, readonly PauseEntry[]> {
  return grouped(pauses, ({ day }) => PAUSES + day.slice(0, MONTH_LENGTH));
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
function readDay(entry: Entry): KeptDay | null {
  try {
    return dayIn(entry);
  } catch (error) {
    report(`${entry[0]} can't be read and is set aside`, error);
    return null;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
