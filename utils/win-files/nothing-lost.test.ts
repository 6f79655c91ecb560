/** What is in a file is in a win, or told: commas and columns take nothing away. */
import 'temporal-polyfill/global';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWins } from './read';

const read = (text: string) => readWins(new TextEncoder().encode(text), 'day-first');
const entriesIn = (text: string) => {
  const made = read(text);
  return made.kind === 'read' ? made.entries : made.why;
};

it('every word of a file, whatever stands between them', () => {
  const cell = fc.constantFrom(
    '2026-11-19',
    '19.11.2026',
    '2026-02-30',
    'Ann',
    '"tea"',
    'date',
    'win',
    '',
  );
  const row = fc.tuple(
    fc.array(cell, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(',', ', ', ';', '\t'),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const lines = rows.map(([cells, between], at) =>
        cells.map((one) => one.replace(/(Ann|tea)/, `$1${at}x`)).join(between),
      );
      const made = read(lines.join('\n'));
      if (made.kind !== 'read') return;
      const told = JSON.stringify(made);
      for (const [word] of lines.join('\n').matchAll(/(?:Ann|tea)\dx/g))
        expect(told).toContain(word);
    }),
  );
});

it('a sentence with commas, and one whose parts are as many on each line', () => {
  expect(entriesIn('2026-11-19, had tea, with Ann\n2026-11-20, walk')).toEqual([
    { day: '2026-11-19', text: 'had tea, with Ann' },
    { day: '2026-11-20', text: 'walk' },
  ]);
  expect(entriesIn('2026-11-19, tea, with Ann')).toEqual([
    { day: '2026-11-19', text: 'tea, with Ann' },
  ]);
});

it('other columns, and what helped on a day that is none', () => {
  expect(read('date,win,what helped,mood\n2026-11-19,Soup,Ann,good\n2026-02-30,Tea,Bob,')).toEqual({
    kind: 'read',
    entries: [{ day: '2026-11-19', text: 'Soup', helped: 'Ann' }],
    unread: ['mood', 'good', '2026-02-30 Tea Bob'],
    tooLong: [],
  });
});

it.each([
  ['date;win;what helped\n19.11.2026;tea;\n'],
  ['"date","win","what helped"\n"19/11/2026","tea",""\n'],
  ['date\twin\twhat helped\n2026. 11. 19.\ttea\t'],
  ['date,win,what helped\n2026-11-19T18:30:00.000Z,tea,'],
])('our own table after a spreadsheet has saved it: %j', (text) => {
  expect(entriesIn(text)).toEqual([{ day: '2026-11-19', text: 'tea' }]);
});

it('words that begin as a time ends, and what stands between the days of a Markdown file', () => {
  expect(entriesIn('2026-11-19 6:30 amazing soup')).toEqual([
    { day: '2026-11-19', text: 'amazing soup' },
  ]);
  expect(read('### 2026-11-19\n- Tea\n## Thoughts\nDear Ann')).toMatchObject({
    unread: ['Dear Ann'],
  });
});

it('of Day One: its zones, what it leaves empty, and code', () => {
  const entry = (more: object) => ({ creationDate: '2026-11-19T23:30:00Z', text: 'Tea', ...more });
  const entries = [
    entry({ timeZone: 'GMT+0100' }),
    entry({ timeZone: 'GMT+01:00', tags: null }),
    entry({ timeZone: null, text: '`a\\*b` \\*c\\*\n```\n\\-\n```' }),
  ];
  expect(read(JSON.stringify({ entries }))).toEqual({
    kind: 'read',
    entries: [
      { day: '2026-11-20', text: 'Tea' },
      { day: '2026-11-20', text: 'Tea' },
      { day: '2026-11-19', text: '`a\\*b` *c*\n```\n\\-\n```' },
    ],
    unread: [],
    tooLong: [],
  });
});

// A pattern that tries each beginning with each end took minutes.
it.each(['![', '![](', '`'])('of Day One: %j many times', { timeout: 30_000 }, (begun) => {
  const entries = [{ creationDate: '2026-11-19T12:00:00Z', text: begun.repeat(300_000) }];
  expect(read(JSON.stringify({ entries }))).toMatchObject({ tooLong: ['2026-11-19'] });
});
