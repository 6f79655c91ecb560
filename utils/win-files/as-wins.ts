/** Wins out of a file of others as a snapshot of ours, which comes in as any file does. */
import { idOfText } from '../fields/id';
import { FILE_VERSION, FORMAT, type Snapshot } from '../snapshot/snapshot';
import { type DayRule, dayOf, startOfDay } from '../time/day';
import { HOUR_MS, SECOND_MS } from '../time/duration';
import type { Win } from '../wins/win';
import type { Entry } from './entry';

/**
 * Each at about noon of its day, in the order of the file, and none later than `now`, epoch ms. What is hers already, by
 * day and words, is left out; so are days to come. The same entry has the same id wherever it is read, so that it is there once; its words are of no known
 * time, so that what she changed since stays as she changed it.
 */
export function snapshotOfEntries(
  entries: readonly Entry[],
  hers: readonly Win[],
  now: number,
  rule: DayRule,
): Snapshot {
  const known = new Set(hers.map(keyOf));
  const wins = new Map<string, Win & { readonly changedAt: number }>();
  const today = dayOf(now, rule);
  for (const [index, entry] of entries.entries()) {
    if (entry.day > today || known.has(keyOf(entry))) continue;
    const id = idOfText('file', keyOf(entry));
    if (wins.has(id)) continue;
    const at = startOfDay(entry.day, rule) + 8 * HOUR_MS + (index % 3_600) * SECOND_MS;
    wins.set(id, { id, ...entry, at: Math.min(now, Math.max(0, at)), changedAt: 0 });
  }
  return {
    format: FORMAT,
    version: FILE_VERSION,
    exportedAt: now,
    groups: [],
    settings: {},
    wins: [...wins.values()],
    days: [],
  };
}

function keyOf({ day, text }: Pick<Win, 'day' | 'text'>): string {
  return `${day} ${text}`;
}
