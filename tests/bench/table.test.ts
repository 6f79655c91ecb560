/** The table that is shown at the end. */
import { describe, expect, it } from 'vitest';
import type { ActResult } from './result';
import { lineOf, tableOf } from './table';

const act: ActResult = { name: 'reading', says: 'steady', runs: [], skipped: null, broken: null };

function cells(table: string, name: string): readonly string[] {
  const line = table.split('\n').find((one) => one.startsWith(name)) ?? '';
  return line.split(/ {2,}/);
}

describe('tableOf', () => {
  it('shows seconds and per cent of each act, and of all', () => {
    const table = tableOf([
      { ...act, runs: [{ thereMs: 20_000, eitherMs: 0, creditedMs: 18_000 }] },
      { ...act, name: 'away', runs: [{ thereMs: 20_000, eitherMs: 5_000, creditedMs: 26_000 }] },
    ]);
    expect(cells(table, 'reading')).toEqual(['reading', '20.0', '18.0', '−2.0', '−10.0', 'steady']);
    expect(cells(table, 'away')).toEqual(['away', '20.0', '+5.0', '26.0', '+1.0', '5.0', 'steady']);
    expect(cells(table, 'all acts').slice(0, 5)).toEqual([
      'all acts',
      '40.0',
      '44.0',
      '3.0',
      '7.5',
    ]);
  });

  it('shows the range when an act was played more than once', () => {
    const runs = [18_000, 21_000, 20_000].map((creditedMs) => ({
      thereMs: 20_000,
      eitherMs: 0,
      creditedMs,
    }));
    expect(tableOf([{ ...act, runs }])).toContain('−2.0 … +1.0');
  });

  it('gives no per cent of nothing', () => {
    const runs = [{ thereMs: 0, eitherMs: 0, creditedMs: 3_000 }];
    expect(cells(tableOf([{ ...act, runs }]), 'reading').slice(0, 5)).toEqual([
      'reading',
      '0.0',
      '3.0',
      '+3.0',
      '–',
    ]);
  });

  it('says of an act without figures why it has none, and keeps it out of the sum', () => {
    const table = tableOf([
      { ...act, skipped: 'it has no popup' },
      { ...act, name: 'away', broken: 'Waited in vain' },
    ]);
    expect(table).toContain('left out: it has no popup');
    expect(table).toContain('could not be played: Waited in vain');
    expect(cells(table, 'all acts').slice(0, 4)).toEqual(['all acts', '0.0', '0.0', '0.0']);
  });

  it('stands in columns', () => {
    const runs = [{ thereMs: 120_000, eitherMs: 0, creditedMs: 9_000 }];
    const [head = '', row = ''] = tableOf([{ ...act, runs }]).split('\n');
    expect(row.indexOf('9.0') + 3).toBe(head.indexOf('credited') + 'credited'.length);
  });
});

describe('lineOf', () => {
  it('gives no sign to what rounds to nothing', () => {
    const line = lineOf('reading', { thereMs: 20_000, eitherMs: 0, creditedMs: 19_980 });
    expect(line).toBe('reading: true 20.0 s, credited 20.0 s, off 0.0 s');
  });
});
