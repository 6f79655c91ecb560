import { describe, expect, it } from 'vitest';
import { type BackupWhy, MAX_BACKUPS, newestFirst, tooMany } from './backup';

const HOUR = 3_600_000;
const backups = (...whys: BackupWhy[]) => whys.map((why, hour) => ({ takenAt: hour * HOUR, why }));
const dropped = (whys: BackupWhy[], needed: number[] = [], at = 99 * HOUR) =>
  tooMany(
    backups(...whys),
    needed.map((hour) => hour * HOUR),
    at,
  ).map(({ takenAt }) => takenAt / HOUR);

describe('backups that have to go', () => {
  it('are none as long as there are seven', () => {
    expect(dropped(Array(MAX_BACKUPS).fill('daily'))).toEqual([]);
  });

  it('are the oldest ones', () => {
    expect(dropped(Array(MAX_BACKUPS + 2).fill('daily'))).toEqual([0, 1]);
    expect(dropped(['import', ...Array(MAX_BACKUPS).fill('daily')])).toEqual([0]);
  });

  it('are never the one that undoing needs', () => {
    expect(dropped(Array(MAX_BACKUPS + 2).fill('import'), [0])).toEqual([1, 2]);
  });

  it('are not the last three of the mornings, however many files come in', () => {
    const burst = Array(9).fill('import');
    expect(dropped(['daily', 'daily', 'daily', 'daily', ...burst])).toEqual([0, 4, 5, 6, 7, 8]);
  });

  it('are not the last one before an update, as long as others can go', () => {
    expect(dropped(['update', 'update', ...Array(6).fill('daily')])).toEqual([0]);
    expect(dropped(['update', ...Array(7).fill('daily')])).toEqual([1]);
  });

  it('are those that a clock which was ahead has dated, before any other', () => {
    const now = 6.5 * HOUR;
    expect(dropped(Array(9).fill('import'), [], now).sort()).toEqual([7, 8]);
    expect(newestFirst(backups(...Array(9).fill('daily')), now)[0]?.takenAt).toBe(6 * HOUR);
  });

  it('leave seven, even when all of them were wanted', () => {
    const whys: BackupWhy[] = Array(8).fill('import');
    expect(dropped(whys, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual([]);
    expect(dropped(whys, [0, 1, 2, 3, 4, 5, 7])).toEqual([6]);
  });
});
