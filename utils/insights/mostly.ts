/** In one sentence when it mostly is: a part of the day on weekdays, at weekends, or on any day. */
import { type ByHour, totalOf } from './by-hour';
import { PARTS_OF_DAY, type PartOfDay, partOfDay } from './part-of-day';

export type Mostly =
  /** No part has more than half of it. */
  | { readonly kind: 'spread' }
  | {
      readonly kind: 'mostly';
      readonly on: 'weekdays' | 'weekends' | 'days';
      readonly part: PartOfDay;
      /** The one that has the most there, 0 to 23. */
      readonly hour: number;
    };

/** `isWeekend` takes weekdays from 1, Monday, to 7. Null where nothing was counted. */
export function mostlyWhen(table: ByHour, isWeekend: (weekday: number) => boolean): Mostly | null {
  const wholeMs = totalOf(table);
  if (wholeMs === 0) return null;
  const weekend = table.filter((_, index) => isWeekend(index + 1));
  const weekdays = table.filter((_, index) => !isWeekend(index + 1));
  // What says more comes first.
  for (const [on, rows] of [
    ['weekdays', weekdays],
    ['weekends', weekend],
    ['days', table],
  ] as const) {
    const hours = sumOfRows(rows);
    for (const { part } of PARTS_OF_DAY) {
      const inPart = hours.map((ms, hour) => (partOfDay(hour) === part ? ms : 0));
      const partMs = inPart.reduce((sum, ms) => sum + ms, 0);
      if (partMs * 2 <= wholeMs) continue;
      return { kind: 'mostly', on, part, hour: inPart.indexOf(Math.max(...inPart)) };
    }
  }
  return { kind: 'spread' };
}

function sumOfRows(rows: ByHour): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) =>
    rows.reduce((sum, row) => sum + (row[hour] ?? 0), 0),
  );
}
