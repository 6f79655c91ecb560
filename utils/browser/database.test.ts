import { createStore, get, set } from 'idb-keyval';
import { describe, expect, it, vi } from 'vitest';
import {
  daysWithWins,
  deleteWin,
  keepDaySum,
  keepWin,
  readAllKept,
  rewriteAll,
  winsOfDay,
} from './database';

const win = (id: string, day: string, at = 1) => ({ id, text: `Win ${id}`, at, day });

describe('wins', () => {
  it('are kept by day and found again, newest day first', async () => {
    await keepWin(win('a', '2026-11-18'));
    await keepWin(win('b', '2026-11-19'));
    await keepWin(win('c', '2026-11-19', 2));
    expect(await daysWithWins()).toEqual(['2026-11-19', '2026-11-18']);
    expect((await winsOfDay('2026-11-19')).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('are kept once, however often they are told', async () => {
    const told = Array.from({ length: 50 }, () => keepWin(win('d', '2026-11-17')));
    await Promise.all(told);
    expect(await winsOfDay('2026-11-17')).toHaveLength(1);
  });

  it('all arrive when a hundred are told at once', async () => {
    const told = Array.from({ length: 100 }, (_, index) =>
      keepWin(win(`e${index}`, '2026-11-16', index)),
    );
    await Promise.all(told);
    expect(await winsOfDay('2026-11-16')).toHaveLength(100);
  });

  it('are let go one at a time, and a day without wins is no day', async () => {
    await keepWin(win('f', '2026-11-15'));
    await keepWin(win('g', '2026-11-15'));
    expect(await deleteWin('2026-11-15', 'f')).toEqual([win('g', '2026-11-15')]);
    await deleteWin('2026-11-15', 'g');
    expect(await daysWithWins()).not.toContain('2026-11-15');
  });

  it('are never written over a day that can not be read', async () => {
    await set('wins:2026-11-14', { damaged: true }, createStore('full-cup', 'kept'));
    await expect(keepWin(win('h', '2026-11-14'))).rejects.toThrow();
    await expect(winsOfDay('2026-11-14')).rejects.toThrow();
  });
});

const database = createStore('full-cup', 'kept');

describe('the sum of a day', () => {
  it('is kept once, however often it is told, and never gets less', async () => {
    const day = '2026-11-13';
    await keepDaySum({ day, countedMs: { email: 5, chat: 9 } });
    await keepDaySum({ day, countedMs: { email: 7, chat: 2 } });
    expect(await get(`day:${day}`, database)).toEqual({ email: 7, chat: 9 });
  });

  it('that can not be read is set aside, so that a new day can begin', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await set('day:2026-11-12', 'damaged', database);
    await keepDaySum({ day: '2026-11-12', countedMs: { email: 5 } });
    expect(await get('day:2026-11-12', database)).toEqual({ email: 5 });
    expect(await get('unreadable:day:2026-11-12', database)).toBe('damaged');
  });
});

describe('all that is kept', () => {
  it('is not read at all when a part of it can not be read', async () => {
    await set('day:2026-11-12', 'damaged', database);
    await expect(readAllKept()).rejects.toThrow();
  });

  it('is written anew as a whole, or not at all', async () => {
    await rewriteAll(() => [
      ['wins:2026-11-10', [win('z', '2026-11-10')]],
      ['day:2026-11-10', { email: 5 }],
    ]);
    const all = {
      wins: [win('z', '2026-11-10')],
      days: [{ day: '2026-11-10', countedMs: { email: 5 } }],
    };
    expect(await readAllKept()).toEqual(all);
    const uncopied = () => undefined;
    await expect(rewriteAll(() => [['wins:2026-11-10', uncopied]])).rejects.toThrow();
    await expect(
      rewriteAll(() => {
        throw new Error('changed its mind');
      }),
    ).rejects.toThrow();
    expect(await readAllKept()).toEqual(all);
  });
});
