/** What is kept in IndexedDB: wins, one key a day, the sums of days gone by, and for a while their strips. */
import { get, keys, promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { joinedPauses } from '../history/joined';
import type { PauseEntry } from '../history/pause';
import { storedPause } from '../history/rows';
import { joinedDays, type KeptDay } from '../snapshot/days';
import type { InDatabase } from '../snapshot/kept';
import type { Day } from '../time/day';
import type { DayLedger, DayStrip } from '../tracking/ledger';
import { type Win, type WinsOfDay, withoutWin, withWin } from '../wins/win';
import { CHANGED_DAYS, withChange } from './changed-days';
import { patientStore, store } from './open-database';
import {
  allIn,
  byMonth,
  DAY,
  type Entry,
  HERS,
  PAUSES,
  PausesSchema,
  parseWins,
  readableIn,
  readableWins,
  readDay,
  storedDay,
  UNREADABLE,
  WINS,
} from './records';
import { allStrips, dayOfStrip, readStrip, stripKey, stripToKeep, tooOldStrips } from './strips';

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

/**
 * Keeps a win, or the new words of one. It is on one day, whatever a page still believes: where it is known it stays on
 * its day and at its time of that day, unless she has chosen another.
 */
export async function keepWin(win: Win, isDayChosen = false): Promise<readonly ChangedDay[]> {
  return store('readwrite', async (days) => {
    const known = await placeOf(days, win.id, win.day);
    const day = known === null || isDayChosen ? win.day : known.day;
    const whole = { ...win, day, at: known?.at ?? win.at };
    const kept: DayChange = [day, (wins) => withWin(wins, whole)];
    if (known === null || known.day === day) return changeIn(days, [kept]);
    return changeIn(days, [[known.day, (wins) => withoutWin(wins, win.id)], kept]);
  });
}

/** Lets go of a win, wherever it has been moved from the day on which a page has seen it. */
export async function deleteWin(seenOn: Day, id: string): Promise<readonly ChangedDay[]> {
  return store('readwrite', async (days) => {
    const { day } = (await placeOf(days, id, seenOn)) ?? { day: seenOn };
    return changeIn(days, [[day, (wins) => withoutWin(wins, id)]]);
  });
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

/** What is kept of the days from one day on, before another. What can't be read is left out. */
export async function readDays(from: Day, to: Day): Promise<readonly KeptDay[]> {
  const range = IDBKeyRange.bound(DAY + from, DAY + to, false, true);
  return readableIn(await store('readonly', (kept) => entriesOf(kept, range))).days;
}

/** The days whose strips are kept, newest first. */
export async function daysWithStrips(): Promise<Day[]> {
  const all = await store('readonly', (kept) => promisifyRequest(kept.getAllKeys(allStrips())));
  return all.map((key) => dayOfStrip(String(key))).reverse();
}

/** The strip of a day; empty where none is kept, or it can't be read. */
export async function stripOfDay(day: Day): Promise<DayStrip> {
  return readStrip(await get(stripKey(day), store));
}

/** Whether anything is kept of a day before this one. */
export async function hasDaysBefore(day: Day): Promise<boolean> {
  const range = IDBKeyRange.bound(DAY, DAY + day, false, true);
  return store('readonly', async (kept) => (await promisifyRequest(kept.count(range))) > 0);
}

/** What became of the pauses of these months (`2026-11`), in order, from one to the other. What can't be read is left out. */
export async function readPauses(from: string, to: string): Promise<readonly PauseEntry[]> {
  const range = IDBKeyRange.bound(PAUSES + from, PAUSES + to);
  return readableIn(await store('readonly', (kept) => entriesOf(kept, range))).pauses;
}

/** Whether anything is kept of any pause. */
export async function hasPauses(): Promise<boolean> {
  return store('readonly', async (kept) => (await promisifyRequest(kept.count(under(PAUSES)))) > 0);
}

/** Keeps what became of pauses; of one that is there, what is known since. Each month is one record. */
export async function keepPauses(entries: readonly PauseEntry[]): Promise<void> {
  return store('readwrite', async (kept) => {
    for (const [key, fresh] of byMonth(entries)) {
      const known = await promisifyRequest<unknown>(kept.get(key));
      const parsed = v.safeParse(PausesSchema, known ?? []);
      if (!parsed.success) kept.put(known, UNREADABLE + key);
      const all = joinedPauses([...(parsed.success ? parsed.output : []), ...fresh]);
      kept.put(all.map(storedPause), key);
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
      kept.put(withChange(null, null), CHANGED_DAYS);
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

type DayChange = readonly [day: Day, change: (wins: WinsOfDay) => WinsOfDay];

/** Where a win is: as a rule where it is looked for first. A day that can't be read has none. */
async function placeOf(
  days: IDBObjectStore,
  id: string,
  first: Day,
): Promise<{ readonly day: Day; readonly at: number } | null> {
  const isIt = (win: { readonly id?: unknown } | null) => win?.id === id;
  const there = readableWins(await promisifyRequest<unknown>(days.get(WINS + first))).find(isIt);
  if (there !== undefined) return { day: first, at: there.at };
  // Ten years of wins are looked through for each new one: only the day that has it is parsed.
  for (const [key, wins] of await entriesOf(days, under(WINS))) {
    if (!Array.isArray(wins) || !wins.some(isIt)) continue;
    const found = readableWins(wins).find(isIt);
    if (found !== undefined) return { day: key.slice(WINS.length), at: found.at };
  }
  return null;
}

/** Nothing is written when one of them can't be read. */
async function changeIn(
  days: IDBObjectStore,
  changes: readonly DayChange[],
): Promise<readonly ChangedDay[]> {
  const changed: ChangedDay[] = [];
  for (const [day, change] of changes) {
    const before = parseWins(await promisifyRequest(days.get(WINS + day)));
    changed.push({ day, before, after: change(before) });
  }
  for (const { day, after } of changed) {
    if (after.length === 0) days.delete(WINS + day);
    else days.put(after, WINS + day);
  }
  const known = await promisifyRequest<unknown>(days.get(CHANGED_DAYS));
  const dayNames = changed.map(({ day }) => day);
  days.put(withChange(known, dayNames), CHANGED_DAYS);
  await promisifyRequest(days.transaction);
  return changed;
}

/** Every record, or those in a range of keys. */
export async function entriesOf(
  kept: IDBObjectStore,
  range?: IDBKeyRange,
): Promise<readonly Entry[]> {
  const [found, values] = await Promise.all([
    promisifyRequest(kept.getAllKeys(range)),
    promisifyRequest<unknown[]>(kept.getAll(range)),
  ]);
  return found.map((key, index) => [String(key), values[index]]);
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
