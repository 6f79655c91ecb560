import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isDayOfWin, WinSchema, withoutWin, withWin } from './win';

const win = (id: string, at: number, text = id) => ({ id, text, at, day: '2026-11-19' });

describe('a day of wins', () => {
  it('is in the order in which they were kept', () => {
    expect(withWin([win('b', 2)], win('a', 1)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keeps a win once, with its latest words', () => {
    const wins = withWin([win('a', 1), win('b', 2)], win('a', 1, 'Soup for everyone'));
    expect(wins.map(({ text }) => text)).toEqual(['Soup for everyone', 'b']);
  });

  it('lets one go and keeps the others', () => {
    expect(withoutWin([win('a', 1), win('b', 2)], 'a')).toEqual([win('b', 2)]);
  });
});

describe('a win', () => {
  it('is trimmed text, never empty, never endless', () => {
    expect(v.parse(WinSchema, win('a', 1, '  Soup ')).text).toBe('Soup');
    expect(v.is(WinSchema, win('a', 1, '   '))).toBe(false);
    expect(v.is(WinSchema, win('a', 1, 'x'.repeat(2_001)))).toBe(false);
  });

  it('has whole letters: half an emoji becomes a sign that something was there', () => {
    expect(v.parse(WinSchema, win('a', 1, 'Soup \ud83c')).text).toBe('Soup \ufffd');
    expect(v.parse(WinSchema, win('a', 1, 'Soup 🍲')).text).toBe('Soup 🍲');
  });

  it.each(['', 'a b', '<b>', 'a\nb', 'x'.repeat(65), '__proto__', 'constructor', 'toString'])(
    'has no id like %j',
    (id) => {
      expect(v.is(WinSchema, win(id, 1, 'Soup'))).toBe(false);
    },
  );
});

it.each([
  ['2026-11-19', true],
  ['1999-02-28', true],
  ['2026-11-20', false],
  ['2026-02-30', false],
  ['0002-11-19', false],
  ['', false],
])('a win of %j, today or before: %s', (day, is) => {
  expect(isDayOfWin(day, '2026-11-19')).toBe(is);
});
