import fc from 'fast-check';
import { createStore, get, set } from 'idb-keyval';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import type { PauseEntry } from '../history/pause';
import { type DayLedger, DayStripSchema, EMPTY_LEDGER } from '../tracking/ledger';
import {
  daysWithStrips,
  daysWithWins,
  deleteWin,
  hasDaysBefore,
  hasPauses,
  keepDay,
  keepPauses,
  keepWin,
  readAllKept,
  readPauses,
  rewriteAll,
  stripOfDay,
  winsOfDay,
} from './database';
import { countWins } from './read-wins';

const TODAY = '2026-11-19';
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
    const [changed] = await deleteWin('2026-11-15', 'f');
    expect([changed?.before.length, changed?.after]).toEqual([2, [win('g', '2026-11-15')]]);
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

describe('a win that is moved to another day', () => {
  it('is there, and nowhere else', async () => {
    await keepWin(win('moved', '2026-09-02'));
    await keepWin(win('stays', '2026-09-02', 2));
    const changed = await keepWin(win('moved', '2026-09-01'), true);
    expect(changed.map(({ day, after }) => [day, after.map(({ id }) => id)])).toEqual([
      ['2026-09-02', ['stays']],
      ['2026-09-01', ['moved']],
    ]);
    expect(await winsOfDay('2026-09-02')).toEqual([win('stays', '2026-09-02', 2)]);
    // Told once more, as after an answer that was lost.
    await keepWin(win('moved', '2026-09-01'), true);
    expect(await winsOfDay('2026-09-01')).toEqual([win('moved', '2026-09-01')]);
  });

  it('stays where it is when the other day can not be read', async () => {
    await keepWin(win('held', '2026-09-04'));
    await set('wins:2026-09-03', 'no list', database);
    await expect(keepWin(win('held', '2026-09-03'), true)).rejects.toThrow();
    expect(await winsOfDay('2026-09-04')).toEqual([win('held', '2026-09-04')]);
  });
});

describe('a win', () => {
  it('that has been moved meanwhile is changed and deleted where it is by now', async () => {
    await keepWin(win('elsewhere', '2020-01-02', 5));
    await keepWin({ ...win('elsewhere', '2026-09-06', 9), text: 'In other words' });
    expect(await winsOfDay('2026-09-06')).toEqual([]);
    expect(await winsOfDay('2020-01-02')).toMatchObject([{ text: 'In other words', at: 5 }]);
    const [changed] = await deleteWin('2026-09-06', 'elsewhere');
    expect(changed).toMatchObject({ day: '2020-01-02', after: [] });
  });

  it('is on one day or on none, whatever pages ask for, and where it was put last', async () => {
    const day = fc.constantFrom('2019-03-01', '2026-08-01', '2026-08-02', '2026-08-03');
    const asked = fc.record({ day, how: fc.constantFrom('kept', 'chosen', 'deleted') });
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.array(asked, { maxLength: 6 }), async (id, all) => {
        let isOn: string | null = null;
        for (const one of all) {
          if (one.how === 'deleted') await deleteWin(one.day, id);
          else await keepWin(win(id, one.day), one.how === 'chosen');
          if (one.how === 'deleted') isOn = null;
          else isOn = one.how === 'chosen' ? one.day : (isOn ?? one.day);
        }
        const everywhere: string[] = [];
        for (const kept of await daysWithWins()) {
          if (!kept.startsWith('2019') && !kept.startsWith('2026-08')) continue;
          const ofDay = await winsOfDay(kept);
          everywhere.push(...ofDay.filter((one) => one.id === id).map(() => kept));
        }
        expect(everywhere).toEqual(isOn === null ? [] : [isOn]);
      }),
    );
  });
});

describe('a new win', () => {
  it('that was kept without being acknowledged stays on its day when it is kept again', async () => {
    await keepWin(win('late', '2026-10-01', 5));
    const again = await keepWin({ ...win('late', '2026-10-02', 9), text: 'In other words' });
    expect(again).toMatchObject([{ day: '2026-10-01' }]);
    expect(await winsOfDay('2026-10-01')).toMatchObject([
      { id: 'late', text: 'In other words', at: 5 },
    ]);
    expect(await winsOfDay('2026-10-02')).toEqual([]);
  });

  it('is kept though a day before it can not be read', async () => {
    await set('wins:2026-10-03', 'no list', database);
    await keepWin(win('new', '2026-10-04'));
    expect(await winsOfDay('2026-10-04')).toHaveLength(1);
  });
});

describe('the sum of a day', () => {
  it('is kept once, however often it is told, and never gets less', async () => {
    const day = '2026-11-13';
    await keepDay({ day: day, ...EMPTY_LEDGER, countedMs: { email: 5, chat: 9 } }, TODAY);
    await keepDay({ day: day, ...EMPTY_LEDGER, countedMs: { email: 7, chat: 2 } }, TODAY);
    expect(await get(`day:${day}`, database)).toEqual({ countedMs: { email: 7, chat: 9 } });
  });

  it('that can not be read is set aside, so that a new day can begin', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await set('day:2026-11-12', 'damaged', database);
    const ledger = { day: '2026-11-12', ...EMPTY_LEDGER, countedMs: { email: 5 } };
    await keepDay(ledger, TODAY);
    expect(await get('day:2026-11-12', database)).toEqual({ countedMs: { email: 5 } });
    expect(await get('unreadable:day:2026-11-12', database)).toBe('damaged');
  });
});

describe('the strip of a day', () => {
  const ledgerOf = (day: string, ms: number): DayLedger => ({
    day: day,
    ...EMPTY_LEDGER,
    countedMs: { email: ms },
    spans: [
      {
        fromAt: 1_000,
        toAt: 1_000 + ms,
        ms,
        groupId: 'email',
        site: null,
        reason: 'reading',
        struck: false,
        endedBy: 'away',
      },
    ],
    rests: [{ fromAt: 5, toAt: 9 }],
  });
  const strip = (day: string) => get(`spans:${day}`, database);

  it('is among the days that can be looked at, the newest first, and is drawn as it was', async () => {
    await rewriteAll(() => ({ entries: [], result: null }));
    for (const day of ['2026-10-10', '2026-10-12']) await keepDay(ledgerOf(day, 700), TODAY);
    expect(await daysWithStrips()).toEqual(['2026-10-12', '2026-10-10']);
    const { spans, rests } = ledgerOf('2026-10-12', 700);
    expect(await stripOfDay('2026-10-12')).toEqual({ spans, rests, calls: [] });
    await set('spans:2026-10-12', { spans: 7 }, database);
    for (const day of ['2026-10-12', '2026-10-11']) {
      expect(await stripOfDay(day)).toEqual({ spans: [], rests: [], calls: [] });
    }
  });

  it('is kept beside its sum, and the fuller one stays', async () => {
    const day = '2026-11-11';
    const { spans, rests } = ledgerOf(day, 700);
    await keepDay(ledgerOf(day, 700), TODAY);
    await keepDay(ledgerOf(day, 300), TODAY);
    expect(v.parse(DayStripSchema, await strip(day))).toEqual({ spans, rests, calls: [] });
    expect(await get(`day:${day}`, database)).toEqual({ countedMs: { email: 700 } });
  });

  it('is none where there was nothing', async () => {
    await keepDay({ day: '2026-11-10', ...EMPTY_LEDGER }, TODAY);
    expect(await strip('2026-11-10')).toBeUndefined();
  });

  it('goes after ninety days, and its sum stays', async () => {
    await keepDay(ledgerOf('2026-08-09', 60), '2026-08-10');
    await keepDay(ledgerOf('2026-08-10', 60), '2026-08-11');
    await keepDay(ledgerOf('2026-11-08', 60), '2026-11-09');
    expect(await strip('2026-08-09')).toBeUndefined();
    expect(await strip('2026-08-10')).toBeDefined();
    expect(await get('day:2026-08-09', database)).toEqual({ countedMs: { email: 60 } });
  });

  it('does not go because a clock was years ahead for a while', async () => {
    await keepDay(ledgerOf('2026-11-07', 60), '2031-01-01');
    await keepDay(ledgerOf('2031-01-01', 60), '2026-11-08');
    expect(await strip('2026-11-07')).toBeDefined();
  });

  it('stays when everything is rewritten', async () => {
    await keepDay(ledgerOf('2026-11-06', 60), TODAY);
    await rewriteAll((entries) => ({ entries, result: null }));
    expect(await strip('2026-11-06')).toBeDefined();
  });
});

describe('all that is kept', () => {
  it('is not read at all when a part of it can not be read', async () => {
    await set('day:2026-11-12', 'damaged', database);
    await expect(readAllKept()).rejects.toThrow();
  });

  it('is written anew as a whole, or not at all', async () => {
    const entries = [
      ['wins:2026-11-10', [win('z', '2026-11-10')]],
      ['day:2026-11-10', { email: 5 }],
    ] as const;
    expect(await rewriteAll(() => ({ entries, result: 'told' }))).toBe('told');
    const all = {
      wins: [win('z', '2026-11-10')],
      days: [{ day: '2026-11-10', countedMs: { email: 5 } }],
      pauses: [],
    };
    expect(await readAllKept()).toEqual(all);
    const uncopied = [['wins:2026-11-10', () => undefined]] as const;
    await expect(rewriteAll(() => ({ entries: uncopied, result: null }))).rejects.toThrow();
    await expect(
      rewriteAll(() => {
        throw new Error('changed its mind');
      }),
    ).rejects.toThrow();
    expect(await readAllKept()).toEqual(all);
  });
});

describe('what weeks and pauses are drawn from', () => {
  const pause = (id: string, day: string): PauseEntry => ({
    ...{ id, day, at: Date.parse(day), groupId: 'email', endedMs: 1, putOff: 0 },
    limits: ['session'],
    ways: [],
    answer: 'left',
  });

  it('is there from one month to the other, in order', async () => {
    await rewriteAll(() => ({ entries: [], result: null }));
    expect(await hasPauses()).toBe(false);
    await keepPauses([
      pause('c', '2019-03-01'),
      pause('b', '2019-02-28'),
      pause('a', '2019-01-31'),
    ]);
    expect(await hasPauses()).toBe(true);
    const ids = async (from: string, to: string) =>
      (await readPauses(from, to)).map(({ id }) => id);
    expect(await ids('2019-02', '2019-03')).toEqual(['b', 'c']);
    expect(await ids('2019-01', '2019-01')).toEqual(['a']);
    expect(await ids('2018-01', '2018-12')).toEqual([]);
  });

  it('has as many wins as lie between two days, but for one that is left out', async () => {
    await keepWin(win('counted-1', '2012-05-01'));
    await keepWin(win('counted-2', '2012-05-02'));
    await keepWin(win('counted-3', '2012-05-02', 2));
    await keepWin(win('counted-4', '2012-05-04'));
    await set('wins:2012-05-03', 'no list', createStore('full-cup', 'kept'));
    expect(await countWins('2012-05-01', '2012-05-03', '2012-05-09')).toBe(3);
    expect(await countWins('2012-05-01', '2012-05-04', '2012-05-02')).toBe(2);
    expect(await countWins('2012-05-02', '2012-05-02', '2012-05-02')).toBe(0);
  });

  it('has days before another, or has none', async () => {
    await keepDay({ ...EMPTY_LEDGER, day: '2011-05-02', countedMs: { email: 1 } }, '2011-05-03');
    expect(await hasDaysBefore('2011-05-02')).toBe(false);
    expect(await hasDaysBefore('2011-05-03')).toBe(true);
  });
});
