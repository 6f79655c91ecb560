/** Which days' wins have changed lately, written with each change: whoever has read the wins reads no more than these anew. */
import * as v from 'valibot';
import { type Day, DaySchema } from '../time/day';

export const CHANGED_DAYS = 'changed-days';

/** `days` is null where anything may have changed: a file came in, or a backup came back. */
const ChangesSchema = v.array(v.object({ id: v.string(), days: v.nullable(v.array(DaySchema)) }));
export type Changes = Readonly<v.InferOutput<typeof ChangesSchema>>;

/** Whoever has missed more of them reads all. */
const KEPT = 30;

/** What is stored with one more; null for all days. */
export function withChange(stored: unknown, days: readonly Day[] | null): Changes {
  const change = { id: crypto.randomUUID(), days: days === null ? null : [...days] };
  return [...(days === null ? [] : changesIn(stored)), change].slice(-KEPT);
}

/** None where they can't be read: then nobody knows the last one, and all is read. */
export function changesIn(stored: unknown): Changes {
  const parsed = v.safeParse(ChangesSchema, stored ?? []);
  return parsed.success ? parsed.output : [];
}

/** The days that changed after one change, null for before the first one; null where that isn't known any more. */
export function daysChangedSince(changes: Changes, id: string | null): ReadonlySet<Day> | null {
  const at = changes.findIndex((change) => change.id === id);
  const isUnknown = id === null ? changes.length === KEPT : at === -1;
  if (isUnknown) return null;
  const since = changes.slice(at + 1);
  return since.some(({ days }) => days === null)
    ? null
    : new Set(since.flatMap(({ days }) => days ?? []));
}
