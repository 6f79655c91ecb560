/** Wins as a table, and tables of wins: ours, Presently's, or any with a day in front. */
import * as v from 'valibot';
import { DaySchema } from '../time/day';
import { csvRows, csvText, plainCell } from './csv';
import { type DateOrder, datedLine, orderIn } from './dates';
import { type Entries, type Entry, entriesOf } from './entry';
import { LET_GO_HEAD } from './let-goes';
import { MINUTES_HEAD } from './minutes';

/** The same in every language: what one browser saves another reads. */
const HEAD = ['date', 'win', 'what helped'];
/** Presently's, as it exports them. */
const PRESENTLY = ['entrydate', 'entrycontent'];

export function winsTable(entries: readonly Entry[]): string {
  return csvText([HEAD, ...entries.map(({ day, text, helped = '' }) => [day, text, helped])]);
}

/**
 * Null where it is no table of days and words. Without names of ours or Presently's, a comma may stand in a sentence: what
 * has neither quotes nor a row of names, or rows of different length, is a text. Cells that have no place here are told.
 */
export function entriesInTable(text: string, usual: DateOrder): Entries | null {
  const rows = csvRows(text);
  const [first = []] = rows;
  const names = first.map((cell) => cell.trim().toLowerCase());
  const isHead = (head: readonly string[]) => head.every((name, at) => names[at] === name);
  // What she let go of is no win, and neither are minutes.
  if (isHead(LET_GO_HEAD) || isHead(MINUTES_HEAD)) return entriesOf([]);
  const isOurs = isHead(HEAD.slice(0, 2));
  const isKnown = isOurs || isHead(PRESENTLY);
  const order = orderIn(
    rows.map(([cell = '']) => cell.trim()),
    usual,
  );
  const dayIn = (cell = '') => {
    const dated = datedLine(cell.trim(), order);
    return dated?.rest === '' ? dated.day : cell.trim();
  };
  const isDated = (cells: readonly string[]) => v.is(DaySchema, dayIn(cells[0]));
  const isEven = first.length > 1 && rows.every((cells) => cells.length === first.length);
  const isOther = isEven && (text.includes('"') || !isDated(first)) && rows.some(isDated);
  if (!isKnown && !isOther) return null;
  const cellOf = (cell = '') => (isOurs ? plainCell(cell) : cell);
  const taken = isOurs && names[2] === HEAD[2] ? 3 : 2;
  const found = rows.slice(isKnown ? 1 : 0).map((cells) => ({
    day: dayIn(cells[0]),
    text: cellOf(cells[1]),
    helped: taken === 3 ? cellOf(cells[2]) : '',
  }));
  const others = rows.map((cells) => cells.slice(taken).join(' ').trim());
  return entriesOf(
    found,
    others.filter((words) => words !== ''),
  );
}
