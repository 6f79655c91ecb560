/** The minutes as a table: each day and group once, what was counted, safe to be opened, and never taken for wins. */
import 'temporal-polyfill/global';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { snapshots } from '../../tests/setup/snapshots';
import { joinedDays } from '../snapshot/days';
import { csvRows } from './csv';
import { minutesTable } from './minutes';
import { readWins } from './read';

it('has each day and group once, with what was counted', () => {
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      const days = joinedDays(snapshot.days);
      const table = minutesTable(days, new Map());
      const [head, ...rows] = table === null ? [[]] : csvRows(table);
      if (table !== null) expect(head).toEqual(['date', 'group', 'minutes']);
      const told = new Map(rows.map(([day, id, minutes]) => [`${day} ${id}`, Number(minutes)]));
      expect(told.size).toBe(rows.length);
      for (const { day, countedMs } of days) {
        for (const [id, ms] of Object.entries(countedMs)) {
          if (ms === 0) continue;
          expect(Math.abs((told.get(`${day} ${id}`) ?? -1) - ms / 60_000)).toBeLessThan(0.0051);
          told.delete(`${day} ${id}`);
        }
      }
      expect([...told]).toEqual([]);
    }),
  );
});

const DAYS = [
  { day: '2026-11-18', countedMs: { email: 5_430_000, gone: 30_000 } },
  { day: '2026-11-19', countedMs: { chat: 60_000 } },
];
const TITLES = new Map([
  ['email', 'Email'],
  ['chat', '=1+1'],
]);

it('names groups as she does, and no name is a formula', () => {
  const table = minutesTable(DAYS, TITLES) ?? '';
  expect(csvRows(table).slice(1)).toEqual([
    ['2026-11-18', 'Email', '90.50'],
    ['2026-11-18', 'gone', '0.50'],
    ['2026-11-19', "'=1+1", '1.00'],
  ]);
});

it('comes in as no win, and is nothing without a minute', () => {
  const table = minutesTable(DAYS, TITLES) ?? '';
  expect(readWins(new TextEncoder().encode(table), 'month-first')).toEqual({
    kind: 'refused',
    why: 'no-wins',
  });
  expect(minutesTable([], TITLES)).toBeNull();
});
