/** Rounds are held each against itself, and only then against each other. */
import { describe, expect, it } from 'vitest';
import type { Figures } from './figures';
import { type Round, rowsOf } from './rounds';

const round = (none: Figures, ...extensions: Figures[]): Round => ({ none, extensions });
const cellsOf = (rounds: readonly Round[], name: string) =>
  rowsOf(rounds).find((row) => row.name === name)?.cells;

describe('rowsOf', () => {
  it('divides by what it is without any in the same round: a slow moment is in both', () => {
    const rounds = [
      round({ watching: 1 }, { watching: 2 }),
      round({ watching: 10 }, { watching: 15 }),
      round({ watching: 2 }, { watching: 2 }),
    ];
    expect(cellsOf(rounds, 'watching')).toEqual([{ median: 1.5, least: 1, most: 2 }]);
  });

  it('takes away what is there without any, and leaves alone what stands alone', () => {
    const rounds = [round({ pageNodes: 20 }, { pageNodes: 23, zip: 140.5 })];
    expect(cellsOf(rounds, 'pageNodes')).toEqual([{ median: 3, least: 3, most: 3 }]);
    expect(cellsOf(rounds, 'zip')).toEqual([{ median: 140.5, least: 140.5, most: 140.5 }]);
  });

  it('has a place for each extension, empty where it was not measured in any round', () => {
    const rounds = [
      round({}, { seam: 900 }, {}, {}),
      round({}, { seam: 1_100 }, {}, { seam: 2_000 }),
    ];
    expect(cellsOf(rounds, 'seam')?.map((cell) => cell?.median)).toEqual([1_000, undefined, 2_000]);
  });

  it('leaves out what was measured of none, and what there is nothing to hold against', () => {
    expect(rowsOf([round({ watching: 1 }, {})])).toEqual([]);
    expect(rowsOf([round({}, { watching: 1 })])).toEqual([]);
    expect(rowsOf([round({ watching: 0 }, { watching: 1 })])).toEqual([]);
    expect(rowsOf([])).toEqual([]);
  });
});
