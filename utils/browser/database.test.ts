import { createStore, set } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
import { daysWithWins, deleteWin, keepWin, winsOfDay } from './database';

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
