/** The strips of days gone by, in IndexedDB beside their sums: kept for 90 days, then only the sums are. */
import * as v from 'valibot';
import { type Day, daysBefore } from '../time/day';
import { type DayLedger, type DayStrip, DayStripSchema } from '../tracking/ledger';
import { packed } from '../tracking/packed-spans';
import { countedIn } from '../tracking/spans';

type Entry = readonly [key: string, value: unknown];

const STRIP = 'spans:';
export const KEPT_DAYS = 90;

export function stripKey(day: Day): string {
  return STRIP + day;
}

/** Nothing of a day without anything; and of what is known of that day already, the most stays. */
export function stripToKeep(ledger: DayLedger, known: unknown): readonly Entry[] {
  const { spans, rests, calls } = ledger;
  const isEmpty = spans.length + rests.length + calls.length === 0;
  const before = v.safeParse(DayStripSchema, known);
  const isLess = before.success && countedIn(before.output.spans) > countedIn(spans);
  return isEmpty || isLess ? [] : [[stripKey(ledger.day), storedStrip(ledger)]];
}

/** A day as it was drawn; empty where that can't be read. */
export function readStrip(stored: unknown): DayStrip {
  const read = v.safeParse(DayStripSchema, stored);
  return read.success ? read.output : { spans: [], rests: [], calls: [] };
}

/** The keys of all strips. */
export function allStrips(): IDBKeyRange {
  return IDBKeyRange.bound(STRIP, `${STRIP}\uffff`);
}

export function dayOfStrip(key: string): Day {
  return key.slice(STRIP.length);
}

/** Those of days further back than they are kept. */
export function tooOldStrips(today: Day): IDBKeyRange {
  return IDBKeyRange.bound(STRIP, stripKey(daysBefore(today, KEPT_DAYS)), false, true);
}

export function stripsIn(entries: readonly Entry[]): Record<Day, unknown> {
  const strips = entries.filter(([key]) => key.startsWith(STRIP));
  return Object.fromEntries(strips.map(([key, strip]) => [dayOfStrip(key), strip]));
}

/** The other way round, but for today, whose strip is in the state. */
export function stripEntries(strips: Readonly<Record<Day, unknown>>, today: Day): readonly Entry[] {
  return Object.entries(strips)
    .filter(([day]) => day !== today)
    .map(([day, strip]) => [stripKey(day), strip]);
}

function storedStrip({ spans, rests, calls }: DayStrip) {
  return { spans: packed(spans), rests, calls };
}
