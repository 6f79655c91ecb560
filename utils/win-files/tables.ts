/** Wins and let-goes as a table, and tables of wins: ours, Presently's, or any with a date in front. */
import * as v from 'valibot';
import { DaySchema } from '../time/day';
import { csvRows, csvText, plainCell } from './csv';
import { type Entries, type Entry, entriesOf } from './entry';

/** The same in every language: what one browser saves another reads. */
const HEAD = ['date', 'win', 'what helped'];
/** Presently's, as it exports them. */
const PRESENTLY = ['entrydate', 'entrycontent'];

export function winsTable(entries: readonly Entry[]): string {
  return csvText([HEAD, ...entries.map(({ day, text, helped = '' }) => [day, text, helped])]);
}

/** For reading alone. */
export function letGoesTable(
  letGoes: readonly { readonly day: string; readonly text: string; readonly became: string }[],
): string {
  const rows = letGoes.map(({ day, text, became }) => [day, text, became]);
  return csvText([['date', 'let go', 'what became of it'], ...rows]);
}

/** Null where it is no table of days and words. */
export function entriesInTable(text: string): Entries | null {
  const rows = csvRows(text);
  const [first = []] = rows;
  const names = first.map((cell) => cell.trim().toLowerCase());
  const isOurs = HEAD.slice(0, 2).every((name, at) => names[at] === name);
  const isPresently = PRESENTLY.every((name, at) => names[at] === name);
  const isDated = rows.some((cells) => cells.length > 1 && v.is(DaySchema, dayIn(cells[0])));
  if (!isOurs && !isPresently && !isDated) return null;
  const isHead = isOurs || isPresently || !v.is(DaySchema, dayIn(first[0]));
  const cellOf = (cell = '') => (isOurs ? plainCell(cell) : cell);
  const found = rows.slice(isHead ? 1 : 0).map((cells) => ({
    day: dayIn(cells[0]),
    text: cellOf(cells[1]),
    helped: isOurs ? cellOf(cells[2]) : '',
  }));
  return entriesOf(found);
}

/** With a time after it, perhaps. */
function dayIn(cell = ''): string {
  const said = cell.trim();
  return /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/.exec(said)?.[1] ?? said;
}
