/** The log follows what changes by the days that changed, and answers a search as one that was read anew. */

import fc from 'fast-check';
import { clear, createStore, set } from 'idb-keyval';
import { beforeEach, expect, it, vi } from 'vitest';
import { wantedIn } from '../../components/wins/search';
import { foundIn, type WinsLog } from '../../components/wins/wins-log';
import { runs } from '../../tests/setup/dice';
import { deleteWin, keepWin, rewriteAll } from '../../utils/browser/database';
import { type WinsReader, winsReader } from './wins-reader';

const database = createStore('full-cup', 'kept');
const DAYS = ['2019-03-01', '2025-12-31', '2026-11-17', '2026-11-18', '2026-11-19'];
const WORDS = ['Soup', 'Café with Ana', 'A walk #sun', 'soup #dinner', 'パン ＃朝', 'שני סיפורים'];

beforeEach(() => clear(database));

/** A page that has the wins open. */
function opened(): WinsReader & { log(): WinsLog; wins(search: string): unknown } {
  let log: WinsLog = { days: [], read: new Map() };
  const reader = winsReader((next) => {
    log = next;
  });
  return {
    ...reader,
    log: () => log,
    wins: (search) => foundIn(log, wantedIn(search), new Set()),
  };
}

const act = fc.record({
  kind: fc.constantFrom('kept', 'moved', 'deleted', 'brought in', 'seen', 'searched', 'met'),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  day: fc.constantFrom(...DAYS),
  text: fc.constantFrom(...WORDS),
  isHeard: fc.boolean(),
});

it('answers like a log that is read anew, whatever is done here and in other windows', async () => {
  const search = fc.constantFrom(
    '',
    'soup',
    'CAFE',
    '#su',
    '#dinner ',
    'סיפורים',
    '#朝',
    'nothing',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 20 }), search, async (acts, sought) => {
      await clear(database);
      for (const day of DAYS.slice(1, 4))
        await keepWin({ id: `of-${day}`, text: 'Soup', at: 1, day });
      const page = opened();
      await page.look();
      for (const { kind, id, day, text, isHeard } of acts) {
        const win = { id, text, at: 2, day };
        if (kind === 'kept') await keepWin(win);
        if (kind === 'moved') await keepWin(win, true);
        if (kind === 'deleted') await deleteWin(day, id);
        if (kind === 'brought in') {
          await rewriteAll((entries) => ({
            entries: [...entries.filter(([key]) => key !== `wins:${day}`), [`wins:${day}`, [win]]],
            result: null,
          }));
        }
        if (kind === 'seen') page.see([day]);
        if (kind === 'searched') page.readAll();
        if (kind === 'met') void page.need([day]);
        if (isHeard) void page.look();
      }
      page.readAll();
      await page.look();
      const anew = opened();
      anew.readAll();
      await anew.look();
      expect(page.wins(sought)).toEqual(anew.wins(sought));
      expect(page.wins(sought)).not.toBeNull();
      expect(page.log()).toEqual(anew.log());
    }),
    runs(60),
  );
});

/** How many days of wins are read from the database meanwhile. */
async function daysRead(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const isOfWins = (key: unknown) => String(key).startsWith('wins:');
  const { get, getAll } = IDBObjectStore.prototype;
  const one = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    if (isOfWins(key)) count += 1;
    return get.call(this, key);
  });
  const many = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    query,
  ) {
    const request = getAll.call(this, query);
    request.addEventListener('success', () => {
      count += request.result.length;
    });
    return request;
  });
  await work();
  one.mockRestore();
  many.mockRestore();
  return count;
}

it('reads no more days than have changed', async () => {
  for (const day of DAYS)
    await set(`wins:${day}`, [{ id: day, text: 'Soup', at: 1, day }], database);
  const page = opened();
  await page.look();
  page.readAll();
  await page.look();
  expect(await daysRead(page.look)).toBe(0);
  await keepWin({ id: '2026-11-17', text: 'Bread', at: 1, day: '2026-11-17' });
  expect(await daysRead(page.look)).toBe(1);
  await keepWin({ id: '2026-11-17', text: 'Bread', at: 1, day: '2025-12-31' }, true);
  await deleteWin('2019-03-01', '2019-03-01');
  expect(await daysRead(page.look)).toBe(3);
  expect(await daysRead(page.look)).toBe(0);
  const { days, read } = page.log();
  expect(days).toEqual(['2026-11-19', '2026-11-18', '2025-12-31']);
  expect([...read.keys()].sort().reverse()).toEqual(days);
});

it('reads all where it has missed too much, and where anything may have changed', async () => {
  const page = opened();
  page.readAll();
  await page.look();
  for (let n = 0; n < 40; n += 1)
    await keepWin({ id: `w${n}`, text: 'Soup', at: n, day: '2026-11-19' });
  await rewriteAll((entries) => ({
    entries: [
      ...entries,
      ['wins:2020-01-01', [{ id: 'x', text: 'Soup', at: 1, day: '2020-01-01' }]],
    ],
    result: null,
  }));
  await keepWin({ id: 'y', text: 'Soup', at: 1, day: '2020-01-02' });
  await page.look();
  expect(page.log().days).toEqual(['2026-11-19', '2020-01-02', '2020-01-01']);
});
