/** What stays keeps its number, whatever comes and goes beside it; and places rise in the order of the list. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbered, placed } from './numbered';

const lists = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 12 })), { maxLength: 20 });

describe('numbers', () => {
  it('are everybody’s own, stay, and are taken again from the lowest on', () => {
    fc.assert(
      fc.property(lists, (all) => {
        let before: ReadonlyMap<number, number> = new Map();
        for (const list of all) {
          const after = numbered(before, list);
          expect([...after.keys()].sort()).toEqual([...list].sort());
          expect(new Set(after.values()).size).toBe(list.length);
          for (const one of list) if (before.has(one)) expect(after.get(one)).toBe(before.get(one));
          const most = Math.max(list.length - 1, ...before.values());
          for (const number of after.values()) expect(number).toBeLessThanOrEqual(most);
          before = after;
        }
      }),
    );
  });
});

describe('places', () => {
  const inOrder = (places: ReadonlyMap<string, number>) =>
    [...places].sort(([, one], [, other]) => one - other).map(([one]) => one);

  it('rise in the order of the list, whatever that becomes', () => {
    fc.assert(
      fc.property(lists, (all) => {
        let before: ReadonlyMap<number, number> = new Map();
        for (const list of all) {
          before = placed(before, list);
          expect([...before.keys()]).toEqual(list);
          const places = [...before.values()];
          expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
        }
      }),
    );
  });

  it('stay what they are where one comes at the end, or in the place of two', () => {
    const first = placed(new Map(), ['a', 'b', 'c', 'd']);
    expect([...placed(first, ['a', 'b', 'c', 'd', 'e']).values()]).toEqual([0, 1, 2, 3, 4]);
    const joined = placed(first, ['a', 'bc', 'd']);
    expect([...joined.values()]).toEqual([0, 1, 3]);
    const cut = placed(joined, ['a', 'b', 'b+', 'b++', 'd']);
    expect(inOrder(cut)).toEqual(['a', 'b', 'b+', 'b++', 'd']);
    expect([cut.get('a'), cut.get('d')]).toEqual([0, 3]);
  });

  it('are given anew where there is no room in between', () => {
    let places = placed(new Map(), ['a', 'z']);
    for (let n = 0; n < 60; n += 1) {
      places = placed(places, ['a', `${n}`, 'z']);
      places = placed(places, ['a', `${n}`, `${n}+`, 'z']);
      expect(inOrder(places)).toEqual(['a', `${n}`, `${n}+`, 'z']);
      places = placed(places, ['a', `${n}+`]);
      places = placed(places, ['a', `${n}+`, 'z']);
    }
  });
});
