/** The table of what the page of wins took. */
import { expect, it } from 'vitest';
import { MEASURES, type TimedPage } from './wins-page';
import { tableOfWins } from './wins-table';

function page(ms: number, nodes: number): TimedPage {
  const times = Object.fromEntries(MEASURES.map((name) => [name, ms]));
  return { ...(times as Omit<TimedPage, 'nodes'>), nodes };
}

it('holds each round against itself: a slow moment of the machine is in both', () => {
  const table = tableOfWins([
    { single: page(10, 100), years: page(20, 300) },
    { single: page(40, 100), years: page(60, 300) },
    { single: page(10, 100), years: page(30, 300) },
  ]);
  const lines = table.split('\n').map((line) => line.split(/ {2,}/));
  expect(lines).toContainEqual(['jotted', '10 ms', '30 ms', '2.00', '1.50 … 3.00']);
  expect(lines).toContainEqual(['nodes', '100', '300', '3.00', '3.00 … 3.00']);
});
