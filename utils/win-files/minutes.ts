/** The minutes of each day as a table for other programs: of each group that had any, the earliest day first. */
import type { Snapshot } from '../snapshot/snapshot';
import { MINUTE_MS } from '../time/duration';
import { csvText } from './csv';

/** The same in every language. */
export const MINUTES_HEAD = ['date', 'group', 'minutes'];

/** Minutes to two places, with a point. A group without a title is gone, and has its id. Null where there are none. */
export function minutesTable(
  days: Snapshot['days'],
  titles: ReadonlyMap<string, string>,
): string | null {
  const rows = days.flatMap(({ day, countedMs }) =>
    Object.entries(countedMs)
      .filter(([, ms]) => ms > 0)
      .map(([id, ms]) => [day, titles.get(id) ?? id, (ms / MINUTE_MS).toFixed(2)]),
  );
  return rows.length === 0 ? null : csvText([MINUTES_HEAD, ...rows]);
}
