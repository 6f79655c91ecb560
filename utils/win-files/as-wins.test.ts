/** Wins of a file as wins of hers: there once, on their days, and never over what is hers. */
import 'temporal-polyfill/global';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { merge } from '../snapshot/merge';
import { SnapshotSchema } from '../snapshot/snapshot';
import { dayOf } from '../time/day';
import { snapshotOfEntries } from './as-wins';
import type { Entry } from './entry';

const RULE = { timeZone: 'Europe/Berlin', dayStartMinutes: 240 };
/** A Thursday in November, at nine in the morning. */
const NOW = 1_795_075_200_000;
const ENTRIES = [
  { day: '2024-02-29', text: 'Soup' },
  { day: '2026-11-19', text: 'Tea' },
  { day: '2024-02-29', text: 'Cake' },
];
const made = (
  entries: readonly Entry[] = ENTRIES,
  hers: Parameters<typeof snapshotOfEntries>[1] = [],
) => snapshotOfEntries(entries, hers, NOW, RULE).snapshot;

describe('wins of a file', () => {
  it('lie on their days, in the order of the file, and none is of later than now', () => {
    const { wins } = made();
    expect(wins.map(({ at }) => dayOf(at, RULE))).toEqual(ENTRIES.map(({ day }) => day));
    const [soup, tea, cake] = wins;
    expect(cake?.at).toBeGreaterThan(soup?.at ?? 0);
    expect(tea?.at).toBeLessThan(NOW);
  });

  it('are what a file of ours may have in it, also of long ago', () => {
    const { wins, ...others } = made([
      { day: '1931-05-02', text: 'Born', helped: 'A midwife' },
      ...ENTRIES,
    ]);
    expect(v.parse(SnapshotSchema, { wins, ...others })).toEqual({ wins, ...others });
  });

  it('come once, however often the same file comes, and stay as she changed them', () => {
    const once = made();
    expect(merge(once, made())).toEqual(merge(once, once));
    const [first] = once.wins;
    if (first === undefined) throw new Error('There is none.');
    const changed = { ...once, wins: [{ ...first, text: 'Good soup', changedAt: 5 }] };
    expect(merge(changed, made()).wins).toContainEqual(changed.wins[0]);
    expect(merge(changed, made()).wins).toHaveLength(3);
  });

  it('are not there twice where she has the same words on that day', () => {
    const hers = [{ id: 'mine', at: 1, day: '2024-02-29', text: 'Soup' }];
    expect(made(ENTRIES, hers).wins.map(({ id }) => id)).toContain('mine');
    expect(made(ENTRIES, hers).wins).toHaveLength(3);
    expect(made(ENTRIES, made().wins)).toEqual(made());
  });

  it('are as many as in the file, with what helped, also where hers has none of it', () => {
    const day = '2024-02-29';
    const walks = ['Ann', 'Bob', undefined, undefined].map((helped) => ({
      day,
      text: 'Walk',
      ...(helped !== undefined && { helped }),
    }));
    const { wins } = made(walks);
    expect(new Set(wins.map(({ id }) => id)).size).toBe(4);
    expect(made(walks, wins).wins).toEqual(wins);
    const hers = { id: 'mine', at: 1, day, text: 'Walk', changedAt: 7 };
    const ann = walks.slice(0, 1);
    expect(made(ann, [hers]).wins).toEqual([{ ...hers, helped: 'Ann', changedAt: NOW }]);
    // What helped is hers to take away from one that came in.
    const [first] = made(ann).wins;
    const without = { id: first?.id ?? '', at: 1, day, text: 'Walk', changedAt: 5 };
    expect(made(ann, [without]).wins).toEqual([without]);
  });

  it('of today are in the order of the file, also before noon', () => {
    const texts = ['c', 'a', 'd', 'b'];
    const { wins } = made(texts.map((text) => ({ day: '2026-11-19', text })));
    expect(wins.toSorted((one, other) => one.at - other.at).map(({ text }) => text)).toEqual(texts);
    expect(new Set(wins.map(({ at }) => at)).size).toBe(4);
  });

  it('of days to come are left out, and told', () => {
    const later = [{ day: '2026-11-20', text: 'Not yet' }];
    const { snapshot, toCome } = snapshotOfEntries(later, [], NOW, RULE);
    expect([snapshot.wins, toCome]).toEqual([[], ['2026-11-20']]);
  });
});
