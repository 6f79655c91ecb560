import { expect, it } from 'vitest';
import { countWins, type DayOfWins, latestWins, newestFirst } from './days-of-wins';

const win = (text: string) => ({ id: text, text }) as never;
const days: readonly DayOfWins[] = [
  { day: '2026-03-03', wins: [win('Soup'), win('Café with Ana')] },
  { day: '2026-03-02', wins: null },
  { day: '2026-03-01', wins: [win('cafe'), win('A walk')] },
] as never;
const textsOf = (found: readonly DayOfWins[]) =>
  found.flatMap(({ wins }) => wins?.map(({ text }) => text) ?? []);

it('keeps the latest wins of what was found', () => {
  expect(textsOf(latestWins(days, 3))).toEqual(['Soup', 'Café with Ana', 'A walk']);
  expect(textsOf(latestWins(days, 1))).toEqual(['Café with Ana']);
  expect(countWins(days)).toBe(4);
});

it('has each day once, the newest first', () => {
  expect(newestFirst(['2026-03-01', '2026-03-03', '2026-03-01'])).toEqual([
    '2026-03-03',
    '2026-03-01',
  ]);
});
