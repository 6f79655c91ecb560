/** Wins out as tables and Markdown and in again; files of other apps; and files that nobody should have. */
import 'temporal-polyfill/global';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_WIN_LENGTH } from '../wins/win';
import { csvRows } from './csv';
import type { Entry } from './entry';
import { written } from './entry';
import { winsMarkdown } from './markdown';
import { readWins } from './read';
import { letGoesTable, winsTable } from './tables';

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
        const letGoes = all.map(({ day, text }) => ({ day, text, became: text }));
        for (const table of [winsTable(all), letGoesTable(letGoes)]) {
          for (const cell of csvRows(table).flat())
            expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        }
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

describe('other apps', () => {
  it('Presently', () => {
    const text =
      'entryDate,entryContent\n2020-06-02,A quiet morning!\n2020-06-03,"Tea\n\n\n\nand cake"\n2020-06-04,"The ""big"" walk"\n';
    expect(read(text)).toEqual([
      { day: '2020-06-02', text: 'A quiet morning!' },
      { day: '2020-06-03', text: 'Tea\n\n\n\nand cake' },
      { day: '2020-06-04', text: 'The "big" walk' },
    ]);
    // It has no formulas to guard against, and no apostrophe of ours.
    expect(read("entryDate,entryContent\n2020-06-02,'=x")).toEqual([
      { day: '2020-06-02', text: "'=x" },
    ]);
  });

  it('Day One', () => {
    const entries = [
      {
        creationDate: '2018-05-19T03:30:00Z',
        timeZone: 'America/New_York',
        text: '# A day\n\nWe walked home\\. ![](dayone-moment://ABC)\n\n\n\nAll of us\\!',
        tags: ['family', 'two words', 'home'],
        uuid: 'A',
        starred: true,
        weather: { temperatureCelsius: 10 },
      },
      { creationDate: '2018-05-19T12:00:00Z', timeZone: 'Nowhere/At_All', text: 'Tea', tags: [] },
      { creationDate: '2018-05-20T12:00:00Z', text: '![](dayone-moment://X)' },
      { creationDate: 'yesterday', text: 'No day' },
      { text: 'No date at all' },
      null,
    ];
    const made = readWins(
      bytes(JSON.stringify({ metadata: { version: '1.0' }, entries })),
      'day-first',
    );
    expect(made).toEqual({
      kind: 'read',
      entries: [
        { day: '2018-05-18', text: '# A day\n\nWe walked home. \n\nAll of us! #family #home' },
        { day: '2018-05-19', text: 'Tea' },
      ],
      unread: ['', '', 'No day'],
      tooLong: [],
    });
  });

  it.each([
    ['semicolons', 'date;text\n2026-11-19;Soup'],
    ['tabs', '2026-11-19\tSoup'],
    ['a time', 'when,what\n2026-11-19 18:30,Soup'],
    ['quotes', '"2026-11-19","Soup"'],
    ['an empty line', 'a,b\n\n2026-11-19,Soup\n,\n'],
  ])('a table with %s', (_what, text) => {
    expect(read(text)).toEqual([{ day: '2026-11-19', text: 'Soup' }]);
  });
});

describe('a text with dates', () => {
  it.each([
    '2026-11-19 Soup',
    '2026-11-19: Soup',
    '2026/11/19 – Soup',
    '2026-11-19 18:30 Soup',
    '- 2026-11-19 Soup',
    '**2026-11-19** Soup',
    '[2026-11-19] Soup',
    '19.11.2026 Soup',
    '19. 11. 2026 Soup',
    '11/19/2026 - Soup',
    'November 19, 2026: Soup',
    'Thu, Nov 19th 2026 Soup',
    '19 November 2026 Soup',
    'Thursday 19th Nov 2026, Soup',
    '2026-11-19\n\nSoup',
    '## 2026-11-19\nSoup',
    '2026-11-19\n- Soup',
  ])('%j', (text) => {
    expect(read(text)).toEqual([{ day: '2026-11-19', text: 'Soup' }]);
  });

  it('has its small numbers in the order that it shows itself, or in hers', () => {
    const days = (text: string, order: 'day-first' | 'month-first') => {
      const made = readWins(bytes(text), order);
      return made.kind === 'read' && made.entries.map(({ day }) => day);
    };
    expect(days('03/04/2026 a', 'day-first')).toEqual(['2026-04-03']);
    expect(days('03/04/2026 a', 'month-first')).toEqual(['2026-03-04']);
    expect(days('03/04/2026 a\n25/04/2026 b', 'month-first')).toEqual(['2026-04-03', '2026-04-25']);
    expect(days('03/04/2026 a\n04/25/2026 b', 'day-first')).toEqual(['2026-03-04', '2026-04-25']);
  });

  it('goes on below, and says what belongs to no day', () => {
    const text = 'My year\n2026-11-18 Soup\nfor all\n2026-11-19\nTea\n* Cake\n\n2026-02-30 Nothing';
    expect(readWins(bytes(text), 'day-first')).toEqual({
      kind: 'read',
      entries: [
        { day: '2026-11-18', text: 'Soup\nfor all' },
        { day: '2026-11-19', text: 'Tea' },
        { day: '2026-11-19', text: 'Cake' },
      ],
      unread: ['My year', '2026-02-30 Nothing'],
      tooLong: [],
    });
  });
});

describe('a file', () => {
  it.each([
    ['nothing', ''],
    ['a letter', 'Dear Anna,\nhow are you?'],
    ['numbers', '1,2,3\n4,5,6'],
    ['other JSON', '{"sites1":"x.com"}'],
    ['cut JSON', '{"entries":[{"creationDate":"2018'],
    ['a page', '<!DOCTYPE html><html></html>'],
    ['a head without rows', 'date,win,what helped'],
    ['a heading without items', '### 2026-11-19\n'],
    ['quotes that never end', '"'.repeat(10_001)],
    ['a depth without end', '['.repeat(100_000)],
    ['one line of a megabyte', 'x'.repeat(1_000_000)],
  ])('of %s has no wins', (_what, text) => {
    expect(read(text)).toBe('no-wins');
  });

  it('is too large, or no text', () => {
    expect(readWins(new Uint8Array(20_000_001), 'day-first')).toMatchObject({ why: 'too-large' });
    expect(readWins(new Uint8Array([0xff, 0xfe, 0]), 'day-first')).toMatchObject({
      why: 'not-text',
    });
    expect(readWins(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'day-first')).toMatchObject({
      why: 'not-text',
    });
  });

  it('with a text that is too long says of which day, and brings the others', () => {
    const text = `2026-11-18 ${'x'.repeat(1_000_000)}\n2026-11-19 Soup`;
    expect(readWins(bytes(text), 'day-first')).toEqual({
      kind: 'read',
      entries: [{ day: '2026-11-19', text: 'Soup' }],
      unread: [],
      tooLong: ['2026-11-18'],
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
});
