/** The costs as a table to read: a line for each figure, a column for each extension, and how far the rounds lie apart. */
import { inColumns } from './columns';
import type { Figure } from './figures';
import type { Cell, Row } from './rounds';

export const COSTS_LEGEND = `÷ none         divided by what it is in the same browser without any extension, in the same round
median (a–b)   over the rounds, and the least and the most of them
wake-ups       of all threads of the extension's process
writes         commits to its own databases, and their bytes, as they come to lie on the disk`;

/** `names` are those of the extensions, in the order of the cells. */
export function costsTable(names: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map(({ figure, cells }) => [
    figure.unit === '' ? figure.says : `${figure.says}, ${figure.unit}`,
    ...cells.map((cell) => (cell === null ? '–' : cellText(figure, cell))),
  ]);
  return inColumns([['', ...names], ...lines]);
}

export function numberText({ digits }: Figure, value: number): string {
  const [whole = '', part] = value.toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

function cellText(figure: Figure, { median, least, most }: Cell): string {
  const [middle, from, to] = [median, least, most].map((value) => numberText(figure, value));
  return from === to ? `${middle}` : `${middle} (${from}–${to})`;
}
