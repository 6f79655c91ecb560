import { describe, expect, it } from 'vitest';
import { dayAfter } from '../time/day';
import { onTheTable } from './on-the-table';
import { type ChosenPractice, PRACTICES } from './practices';

const DAY = '2026-11-18';
const ids = (...asked: Parameters<typeof onTheTable>) =>
  onTheTable(...asked).map(({ practice }) => practice.id);
const ours = (id: string, standing: ChosenPractice['standing']) => ({ id, words: null, standing });

describe('what lies on the table', () => {
  it('is three, and the same all day', () => {
    expect(new Set(ids([], {}, DAY)).size).toBe(3);
    expect(ids([], {}, DAY)).toEqual(ids([], {}, DAY));
  });

  it('turns slowly: one goes and one comes, every second day, until all have lain there', () => {
    const seen = new Set<string>();
    let changes = 0;
    for (let day = DAY, at = 0; at < 2 * PRACTICES.length; at += 1, day = dayAfter(day)) {
      const [now, next] = [ids([], {}, day), ids([], {}, dayAfter(day))];
      const gone = now.filter((id) => !next.includes(id));
      expect(gone.length).toBeLessThanOrEqual(1);
      changes += gone.length;
      for (const id of now) seen.add(id);
    }
    expect(changes).toBe(PRACTICES.length);
    expect(seen.size).toBe(PRACTICES.length);
  });

  it('begins with what she pinned, and goes on with what she took last', () => {
    const chosen = [ours('lie', 'pinned')];
    const [first, second] = ids(chosen, { call: 5, write: 9 }, DAY);
    expect([first, second]).toEqual(['lie', 'write']);
    expect(ids(chosen, { lie: 9 }, DAY)[0]).toBe('lie');
    expect(new Set(ids(chosen, { lie: 9 }, DAY)).size).toBe(3);
  });

  it('never has what she dropped, though she took it last', () => {
    const [there = ''] = ids([], {}, DAY);
    const dropped = [ours(there, 'dropped')];
    for (let day = DAY, at = 0; at < 24; at += 1, day = dayAfter(day)) {
      expect(ids(dropped, { [there]: 9 }, day)).not.toContain(there);
    }
  });

  it('keeps the others when one is pinned or dropped', () => {
    const [one = '', two = '', three = ''] = ids([], {}, DAY);
    expect(new Set(ids([ours(three, 'pinned')], {}, DAY))).toEqual(new Set([one, two, three]));
    expect(ids([ours(one, 'dropped')], {}, DAY).slice(0, 2)).toEqual([two, three]);
  });

  it('is less when she wants less', () => {
    const few = PRACTICES.map(({ id }) => ours(id, id === 'sit' ? 'in-turn' : 'dropped'));
    expect(ids(few, {}, DAY)).toEqual(['sit']);
  });

  it('has room for her own', () => {
    const own: ChosenPractice = { id: 'own', words: 'Water the beans', standing: 'pinned' };
    expect(ids([own], {}, DAY)[0]).toBe('own');
  });

  it('says what is new on the day it comes, unless she has taken it before', () => {
    const turning = [DAY, dayAfter(DAY)].map((day) => ({ day, offers: onTheTable([], {}, day) }));
    const fresh = turning.flatMap(({ day, offers }) =>
      offers.filter(({ isNew }) => isNew).map(({ practice }) => ({ day, id: practice.id })),
    );
    expect(fresh).toHaveLength(1);
    const [{ day, id } = { day: DAY, id: '' }] = fresh;
    const known = onTheTable([], { [id]: 1 }, day).find(({ practice }) => practice.id === id);
    expect(known?.isNew).toBe(false);
  });
});
