/** What is read in the words of Linux. */
import { expect, it } from 'vitest';
import { kindIn, privateMbIn, statIn } from './processes';

it('reads group and CPU time behind a name with brackets and spaces', () => {
  const stat =
    '812 (a name) (x) 3) S 7 700 600 0 -1 4194560 9182 0 12 0 250 150 9 9 20 0 14 0 7123 1';
  expect(statIn(stat)).toEqual({ group: 700, cpuSeconds: 4 });
});

it('knows of no process that has gone', () => {
  expect(statIn('')).toBeNull();
});

it.each([
  ['chromium --type=renderer --extension-process --lang=en', 'extension'],
  ['chromium\0--type=renderer\0--lang=en', 'page'],
  ['chromium --type=utility', 'other'],
  ['chromium --user-data-dir=x', 'other'],
])('tells what "%s" is for', (commandLine, kind) => {
  expect(kindIn(commandLine)).toBe(kind);
});

it('adds up what is private', () => {
  const rollup =
    'Rss:  90000 kB\nPrivate_Clean:     1024 kB\nPrivate_Dirty:    20480 kB\nSwap: 5 kB\n';
  expect(privateMbIn(rollup)).toBe(21);
  expect(privateMbIn('')).toBe(0);
});
