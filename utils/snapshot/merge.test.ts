/** The laws of a merge, over snapshots that quarrel about everything. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/setup/dice';
import { aSnapshot, snapshots } from '../../tests/setup/snapshots';
import { siteName } from '../sites/site';
import { merge, mergeAfter } from './merge';
import { registersOf } from './registers';
import { type Snapshot, SnapshotSchema } from './snapshot';

const asJson = (snapshot: Snapshot) => JSON.stringify(snapshot);
const always = (...properties: Parameters<typeof fc.assert>[0][]) => {
  for (const property of properties) fc.assert(property, runs(200));
};

describe('a merge', () => {
  it('is the same in either order, letter by letter', () => {
    always(
      fc.property(snapshots, snapshots, (a, b) => {
        expect(asJson(merge(a, b))).toBe(asJson(merge(b, a)));
      }),
    );
  });

  it('is the same in whichever steps', () => {
    always(
      fc.property(snapshots, snapshots, snapshots, (a, b, c) => {
        expect(asJson(merge(merge(a, b), c))).toBe(asJson(merge(a, merge(b, c))));
      }),
    );
  });

  it('done again changes nothing', () => {
    always(
      fc.property(snapshots, snapshots, (a, b) => {
        const once = merge(a, b);
        expect(asJson(merge(once, b))).toBe(asJson(once));
        expect(asJson(merge(once, once))).toBe(asJson(once));
      }),
    );
  });

  it('makes what can be read', () => {
    always(
      fc.property(snapshots, snapshots, (a, b) => {
        const merged = merge(a, b);
        expect(v.parse(SnapshotSchema, JSON.parse(asJson(merged)))).toEqual(merged);
      }),
    );
  });

  it('loses no win, no group, no site and no minute', () => {
    always(
      fc.property(snapshots, snapshots, (a, b) => {
        const merged = merge(a, b);
        const ids = new Set([...a.wins, ...b.wins].map(({ id }) => id));
        expect(merged.wins.map(({ id }) => id).sort()).toEqual([...ids].sort());
        const keys = new Set([...registersOf(a).keys(), ...registersOf(b).keys()]);
        expect([...registersOf(merged).keys()].sort()).toEqual([...keys].sort());
        for (const { day, countedMs } of [...a.days, ...b.days]) {
          const sum = merged.days.find((one) => one.day === day)?.countedMs ?? {};
          for (const [id, ms] of Object.entries(countedMs)) {
            expect(sum[id] ?? 0).toBeGreaterThanOrEqual(ms);
          }
        }
      }),
    );
  });

  it('takes for each thing the word that was said last', () => {
    always(
      fc.property(snapshots, snapshots, (a, b) => {
        const merged = registersOf(merge(a, b));
        for (const [key, register] of [...registersOf(a), ...registersOf(b)]) {
          expect(merged.get(key)?.changedAt ?? -1).toBeGreaterThanOrEqual(register.changedAt);
        }
        const wins = new Map(merge(a, b).wins.map((win) => [win.id, win.changedAt]));
        for (const { id, changedAt } of [...a.wins, ...b.wins]) {
          expect(wins.get(id) ?? -1).toBeGreaterThanOrEqual(changedAt);
        }
      }),
    );
  });

  it('counts a site for one group', () => {
    always(
      fc.property(snapshots, snapshots, (a, b) => {
        const sites = merge(a, b).groups.flatMap((group) => group.sites.map(siteName));
        expect(new Set(sites).size).toBe(sites.length);
      }),
    );
  });
});

describe('what a merge makes of', () => {
  const win = { id: 'w', text: 'Soup', at: 5, day: '2026-11-19', changedAt: 0 };
  const winsOf = (...texts: [string, number][]) =>
    texts
      .map(([text, changedAt]) => aSnapshot({ wins: [{ ...win, text, changedAt }] }))
      .reduce(merge).wins;

  it('a win with other words: one win, with the latest', () => {
    expect(winsOf(['Soup', 1], ['Soup for all', 2], ['Bread', 0])).toEqual([
      { ...win, text: 'Soup for all', changedAt: 2 },
    ]);
  });

  it('what helped: a part of the win, which goes with its words', () => {
    const helped = aSnapshot({ wins: [{ ...win, helped: 'The sun', changedAt: 2 }] });
    const before = aSnapshot({ wins: [{ ...win, changedAt: 1 }] });
    expect(merge(helped, before).wins).toEqual([{ ...win, helped: 'The sun', changedAt: 2 }]);
    const after = aSnapshot({ wins: [{ ...win, changedAt: 3 }] });
    expect(merge(helped, after).wins).toEqual([{ ...win, changedAt: 3 }]);
  });

  it('a win on two days: one win, on the day that was said last', () => {
    const merged = merge(
      aSnapshot({ wins: [{ ...win, day: '2026-11-18', changedAt: 3 }] }),
      aSnapshot({ wins: [win] }),
    );
    expect(merged.wins.map(({ day }) => day)).toEqual(['2026-11-18']);
  });

  it('a setting that nobody changed: nothing against one that somebody did', () => {
    const set = (value: number) =>
      aSnapshot({ settings: { pausesPerDay: { value, changedAt: 0 } } });
    // 3 is how it comes out of the box.
    expect(merge(set(3), set(2)).settings.pausesPerDay?.value).toBe(2);
    expect(merge(set(3), set(5)).settings.pausesPerDay?.value).toBe(5);
  });

  it('a limit that nobody changed: nothing against one that somebody did', () => {
    const session = (id: string, on: boolean) =>
      aSnapshot({
        groups: [
          {
            id,
            name: id === 'email' ? null : id,
            changedAt: 0,
            sites: [],
            limits: { session: { on, seconds: 1_800, changedAt: 0 } },
          },
        ],
      });
    const mergedOf = (id: string) =>
      merge(session(id, true), session(id, false)).groups[0]?.limits.session?.on;
    // Out of the box it is on for email, and off for every other group.
    expect([mergedOf('email'), mergedOf('chat')]).toEqual([false, true]);
  });

  it('two counts of one day: the greater, for each group', () => {
    const counted = (email: number, chat: number) =>
      aSnapshot({ days: [{ day: '2026-11-18', countedMs: { email, chat } }] });
    expect(merge(counted(5, 1), counted(2, 7)).days).toEqual(counted(5, 7).days);
  });

  it('two cups of one day: the most of each; of two days: the later one', () => {
    const cup = (day: string, wins: number, rests: number) =>
      aSnapshot({ cup: { day, wins, rests, shortRests: 0, level: 1 + wins } });
    const merged = merge(cup('2026-11-18', 3, 0), cup('2026-11-18', 1, 2));
    expect(merged.cup).toEqual({ day: '2026-11-18', wins: 3, rests: 2, shortRests: 0, level: 4 });
    expect(merge(merged, cup('2026-11-19', 0, 0)).cup?.day).toBe('2026-11-19');
  });
});

describe('bringing in', () => {
  it('leaves what is here in its place, and puts what is new behind it', () => {
    const group = (id: string, ...hosts: string[]) => ({
      id,
      name: id === 'email' ? null : id,
      changedAt: 0,
      sites: hosts.map((host) => ({ host, path: '', changedAt: 0 })),
      limits: {},
    });
    const mine = aSnapshot({ groups: [group('email', 'z.example', 'b.example'), group('tea')] });
    const theirs = aSnapshot({
      groups: [group('chat'), group('email', 'a.example', 'b.example'), group('tea')],
    });
    const merged = mergeAfter(mine, theirs).groups;
    expect(merged.map(({ id }) => id)).toEqual(['email', 'tea', 'chat']);
    expect(merged[0]?.sites.map(({ host }) => host)).toEqual([
      'z.example',
      'b.example',
      'a.example',
    ]);
  });

  it('comes to the same as a merge, but for the order', () => {
    always(
      fc.property(snapshots, snapshots, (a, b) => {
        const sorted = merge(mergeAfter(a, b), mergeAfter(a, b));
        expect(asJson(sorted)).toBe(asJson(merge(a, b)));
      }),
    );
  });
});
