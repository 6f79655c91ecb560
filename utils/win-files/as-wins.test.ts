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
) => snapshotOfEntries(entries, hers, NOW, RULE);

describe('wins of a file', () => {
  it('lie on their days, in the order of the file, and none is of later than now', () => {
    const { wins } = made();
    expect(wins.map(({ at }) => dayOf(at, RULE))).toEqual(ENTRIES.map(({ day }) => day));
    const [soup, tea, cake] = wins;
    expect(cake?.at).toBeGreaterThan(soup?.at ?? 0);
    expect(tea?.at).toBe(NOW);
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
    expect(made(ENTRIES, hers).wins.map(({ text }) => text)).toEqual(['Tea', 'Cake']);
    expect(made([...ENTRIES, ...ENTRIES]).wins).toHaveLength(3);
  });

  it('of days to come are left out', () => {
    expect(made([{ day: '2026-11-20', text: 'Not yet' }]).wins).toEqual([]);
  });
});
