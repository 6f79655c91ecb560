import { expect, it } from 'vitest';
import { countWins, findWins, latestWins } from './find-wins';
import type { DayOfWins } from './WinsDay';

const win = (text: string) => ({ id: text, text }) as never;
const days: readonly DayOfWins[] = [
  { day: '2026-03-03', wins: [win('Soup'), win('Café with Ana')] },
  { day: '2026-03-02', wins: null },
  { day: '2026-03-01', wins: [win('cafe'), win('A walk')] },
] as never;
const textsOf = (found: readonly DayOfWins[]) =>
  found.flatMap(({ wins }) => wins?.map(({ text }) => text) ?? []);

it('finds words without their accents and case', () => {
  expect(textsOf(findWins(days, ' CAFE '))).toEqual(['Café with Ana', 'cafe']);
  expect(countWins(findWins(days, 'café'))).toBe(2);
  expect(findWins(days, ' ')).toBe(days);
});

it('keeps what she has changed while she searches', () => {
  expect(textsOf(findWins(days, 'cafe', new Set(['A walk'])))).toContain('A walk');
});

it('keeps the latest wins of what was found', () => {
  expect(textsOf(latestWins(days, 3))).toEqual(['Soup', 'Café with Ana', 'A walk']);
  expect(textsOf(latestWins(days, 1))).toEqual(['Café with Ana']);
});
