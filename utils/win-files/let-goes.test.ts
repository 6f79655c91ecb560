/** What she let go of, out as a table and as Markdown: each once, safe to be opened, and never taken for a win. */
import 'temporal-polyfill/global';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aSnapshot, snapshots } from '../../tests/setup/snapshots';
import { csvRows } from './csv';
import { letGoEntries, letGoesMarkdown, letGoesTable } from './let-goes';
import { readWins } from './read';

const WORDS = {
  title: 'What you put down',
  month: (day: string) => `Month ${day.slice(5, 7)}`,
  date: (day: string) => String(Number(day.slice(8))),
  comesBack: (day: string) => `Comes back on ${day}`,
};
const read = (text: string) => readWins(new TextEncoder().encode(text), 'month-first');

it('names each of them once, and none that has come back', () => {
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      const said = letGoEntries(snapshot).map(({ id }) => id);
      const { days, letGoes = [] } = snapshot;
      const kept = days.flatMap(({ summary }) => summary?.putDown ?? []).map(({ id }) => id);
      const still = letGoes.filter(({ standing }) => {
        return standing.kind === 'later' ? standing.shownOn === null : standing.kind !== 'taken-up';
      });
      expect(said.toSorted()).toEqual([
        ...new Set([...kept, ...still.map(({ id }) => id)].toSorted()),
      ]);
    }),
  );
});

const ENTRIES = [
  { id: 'a', day: '2026-10-31', text: 'The ironing' },
  { id: 'b', day: '2026-11-02', text: '=HYPERLINK("http://x.example","free")' },
  {
    id: 'c',
    day: '2026-11-02',
    text: '- two\n2026-11-20 lines *of* hers',
    comesBack: '2026-11-21',
  },
  { id: 'd', day: '2026-11-19', text: '<b>"The" cake</b>' },
];

it('stands there by month, as she wrote it', () => {
  expect(letGoesMarkdown(ENTRIES, WORDS)).toBe(`# What you put down

## Month 10

- 31: The ironing

## Month 11

- 2: \\=HYPERLINK("http://x.example","free")
- 2: \\- two 2026-11-20 lines \\*of\\* hers

  > Comes back on 2026-11-21

- 19: \\<b>"The" cake\\</b>
`);
});

it('is safe in a spreadsheet, whatever she wrote', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', "'=1", '+1', '-2', '@SUM', '\t=1', '＝1'),
  );
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1 }), (all) => {
      const entries = all.map((text, n) => ({ id: `${n}`, day: '2026-11-19', text }));
      const [head, ...rows] = csvRows(letGoesTable(entries));
      expect(head).toEqual(['date', 'put down', 'comes back']);
      expect(rows).toHaveLength(all.length);
      for (const [index, [, cell = '']] of rows.entries()) {
        expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect([all[index], `'${all[index]}`]).toContain(cell);
      }
    }),
  );
});

it('comes in as no win', () => {
  for (const text of [letGoesTable(ENTRIES), letGoesMarkdown(ENTRIES, WORDS)]) {
    expect(read(text)).toEqual({ kind: 'refused', why: 'no-wins' });
  }
  expect(letGoEntries(aSnapshot())).toEqual([]);
});
