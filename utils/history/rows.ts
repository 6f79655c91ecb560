/** The history as it is written down: a pause, or a rest of a day that is over, is a row of values without their names. */
import * as v from 'valibot';
import { type DaySummary, DaySummarySchema } from './day';
import { type Outcome, OutcomeSchema, type PauseEntry, PauseEntrySchema } from './pause';

type Rested = DaySummary['rests'][number];
type Row = readonly unknown[];
type Columns<T> = readonly (keyof T & string)[];

/** Ten years of names would weigh more than what they tell. The order is what is stored: new ones come last. */
export const REST_COLUMNS: Columns<Rested> = ['fromAt', 'toAt', 'kept', 'practice', 'help'];
export const PAUSE_COLUMNS: Columns<PauseEntry> = [
  'id',
  'day',
  'at',
  'groupId',
  'limits',
  'ways',
  'notifiedMs',
  'seenMs',
  'endedMs',
  'putOff',
  'answer',
  'practice',
  'outcome',
  'coin',
];
export const OUTCOME_COLUMNS: Columns<Outcome> = [
  'leftMs',
  'backMs',
  'watchedMs',
  'restKept',
  'help',
];

/** From what is stored to a pause. */
export const StoredPauseSchema = v.pipe(v.unknown(), v.transform(namedPause), PauseEntrySchema);

/** From what is stored to what is kept of a day. */
export const StoredSummarySchema = v.pipe(v.unknown(), v.transform(namedSummary), DaySummarySchema);

export function storedPause({ outcome, ...others }: PauseEntry): Row {
  const told = outcome && { outcome: rowOf(outcome, OUTCOME_COLUMNS) };
  return rowOf({ ...others, ...told }, PAUSE_COLUMNS);
}

export function storedSummary({ rests, ...others }: DaySummary) {
  return { ...others, rests: rests.map((rest) => rowOf(rest, REST_COLUMNS)) };
}

/** With the names, and unchecked. */
export function namedPause(stored: unknown): unknown {
  const pause = recordOf(stored, PAUSE_COLUMNS, PauseEntrySchema.entries);
  if (!isRecord(pause) || pause.outcome === undefined) return pause;
  const outcome = recordOf(pause.outcome, OUTCOME_COLUMNS, OutcomeSchema.entries);
  return { ...pause, outcome };
}

/** With the names, and unchecked. */
export function namedSummary(stored: unknown): unknown {
  if (!isRecord(stored) || !Array.isArray(stored.rests)) return stored;
  const { entries } = DaySummarySchema.entries.rests.item;
  return { ...stored, rests: stored.rests.map((rest) => recordOf(rest, REST_COLUMNS, entries)) };
}

/** What isn't there is null, and at the end it is left out. */
function rowOf(record: Readonly<Record<string, unknown>>, columns: readonly string[]): Row {
  const values = columns.map((column) => record[column] ?? null);
  return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
}

/** A value too many has no name that a schema knows. */
function recordOf(stored: unknown, columns: readonly string[], entries: v.ObjectEntries): unknown {
  if (!Array.isArray(stored)) return stored;
  const names = [...columns, ...stored.map((_, at) => String(at)).slice(columns.length)];
  const values = names.map((name, at) => [name, stored[at] ?? null] as const);
  const isThere = ([name, value]: (typeof values)[number]) =>
    value !== null || entries[name]?.type !== 'exact_optional';
  return Object.fromEntries(values.filter(isThere));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
