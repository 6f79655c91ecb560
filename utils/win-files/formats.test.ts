/** Wins out as tables and Markdown and in again, whatever she wrote. */
import 'temporal-polyfill/global';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_WIN_LENGTH } from '../wins/win';
import { csvRows } from './csv';
import type { Entry } from './entry';
import { written } from './entry';
import { winsMarkdown } from './markdown';
import { readWins } from './read';
import { winsTable } from './tables';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => {
  const made = readWins(bytes(text), 'month-first');
  return made.kind === 'read' ? made.entries : made.why;
};
const WORDS = {
  title: 'Wins',
  month: (day: string) => `Month ${day.slice(5, 7)} of ${day.slice(0, 4)}`,
  note: 'Under a win, what helped.',
};

const HOSTILE = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.com","free")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  "'=1+1",
  "''@x",
  '＝1+1',
  '# Not a heading',
  '### 2026-01-01',
  '- not an item',
  '> not a note',
  '1. not a list',
  '```\ncode\n```',
  '---',
  '===',
  'a\n---',
  '  indented',
  'two\n\n\nlines',
  'ends with a space \nand goes on',
  '"quoted", with; all\tmarks',
  'back\\slash \\* and \\\\ two',
  '*bold* _em_ `code` [link](http://example.com) ![x](y) ~~no~~ | a | b |',
  '&lt; &amp; <b>',
  'مرحبا بالعالم',
  'שלום \u202ereversed\u202c',
  'zero\u200bwidth\u200djoiner',
  '👩‍👩‍👧 お茶',
  '2026-02-30 not a day',
  'date,win,what helped',
  '$1 $& $$',
  'x'.repeat(MAX_WIN_LENGTH),
];

const day = fc.constantFrom('2016-02-29', '2026-11-18', '2026-11-19', '2026-12-01');
const words = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '\n',
          ' ',
          '  ',
          '-',
          '>',
          '#',
          '\\',
          "'",
          '"',
          '=',
          ',',
          ';',
          '\t',
          '\r',
          'a',
          '1.',
          '*',
          '<',
          '\u2028',
        ),
        { maxLength: 20 },
      )
      .map((all) => all.join('')),
  )
  .map(written)
  .filter((text) => text !== '' && text.length <= MAX_WIN_LENGTH);
const entry: fc.Arbitrary<Entry> = fc.record(
  { day, text: words, helped: words },
  { requiredKeys: ['day', 'text'] },
);
const entries = fc.array(entry, { minLength: 1, maxLength: 12 });
const inOrder = (all: readonly Entry[]) =>
  all.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));

describe('what leaves comes back', () => {
  it('as a table', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(read(winsTable(all))).toEqual(all);
      }),
    );
  });

  it('as Markdown, by day', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(read(winsMarkdown(all, WORDS))).toEqual(inOrder(all));
      }),
    );
  });

  it('also after a program has changed the ends of lines', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const markdown = winsMarkdown(all, WORDS).replaceAll('\n', '\r\n');
        expect(read(markdown)).toEqual(inOrder(all));
      }),
    );
  });

  it.each(HOSTILE)('with %j in it', (text) => {
    const [one] = [{ day: '2026-11-19', text: written(text), helped: written(text) }];
    expect(read(winsTable([one]))).toEqual([one]);
    expect(read(winsMarkdown([one], WORDS))).toEqual([one]);
  });

  it('with no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(entries, (all) => {
        for (const cell of csvRows(winsTable(all)).flat())
          expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });

  it('as Markdown that a person reads', () => {
    const all = [
      { day: '2026-11-19', text: 'Soup for everyone. #dinner', helped: 'An early start' },
      { day: '2026-10-02', text: 'Called home\nand laughed' },
    ];
    expect(winsMarkdown(all, WORDS)).toBe(`# Wins

Under a win, what helped.

## Month 10 of 2026

### 2026-10-02

- Called home
  and laughed

## Month 11 of 2026

### 2026-11-19

- Soup for everyone. #dinner

  > An early start
`);
  });
});

it('is read or refused, whatever is in it', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.json(), words),
      fc.constantFrom('', '### 2026-11-19\n', '2026-11-19,', 'date,win\n', '{"entries":['),
      (text, before) => {
        expect(['read', 'refused']).toContain(readWins(bytes(before + text), 'day-first').kind);
      },
    ),
  );
  fc.assert(
    fc.property(fc.uint8Array(), (made) => {
      expect(['read', 'refused']).toContain(readWins(made, 'day-first').kind);
    }),
  );
});
