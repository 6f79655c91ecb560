/** The table of costs. */
import { expect, it } from 'vitest';
import { costsTable, numberText } from './costs-table';
import { FIGURES } from './figures';

it('has a column for each extension, with the ends of the rounds where they differ', () => {
  const table = costsTable(
    ['Ours', 'Theirs'],
    [
      {
        name: 'watching',
        figure: FIGURES.watching,
        cells: [{ median: 1.3, least: 1.25, most: 1.4 }, null],
      },
      {
        name: 'zip',
        figure: FIGURES.zip,
        cells: [
          { median: 140, least: 140, most: 140 },
          { median: 1_241.02, least: 1_241.02, most: 1_241.02 },
        ],
      },
    ],
  );
  expect(table.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['', 'Ours', 'Theirs'],
    ['CPU of the browser ÷ none, watching a page', '1.30 (1.25–1.40)', '–'],
    ['zip, KB', '140.0', '1,241.0'],
  ]);
});

it('groups thousands in the whole part alone', () => {
  expect(numberText(FIGURES.popupScripts, 1_930_302)).toBe('1,930,302');
  expect(numberText({ ...FIGURES.zip, digits: 2 }, 0.1234)).toBe('0.12');
  expect(numberText(FIGURES.pageNodes, -1_000)).toBe('-1,000');
});
