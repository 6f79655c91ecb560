/** The history in rows: nothing is lost in them, and what is none is refused. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { pauses, summaries } from '../../tests/setup/snapshots';
import { StoredPauseSchema, StoredSummarySchema, storedPause, storedSummary } from './rows';

/** As a disk or a file gives it back. */
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const ROW = ['p', '2026-11-18', 5, 'email', ['session'], ['popup'], null, 9, 12, 0, 'rest'];

describe('a pause', () => {
  it('comes back as it was, from its row and with its names', () => {
    fc.assert(
      fc.property(pauses, (pause) => {
        expect(v.parse(StoredPauseSchema, written(storedPause(pause)))).toEqual(pause);
        expect(v.parse(StoredPauseSchema, written(pause))).toEqual(pause);
      }),
    );
  });

  it('is a short row', () => {
    const known = { id: 'p', day: '2026-11-18', at: 5, groupId: 'email', seenMs: 9, endedMs: 12 };
    const told = { limits: ['session'], ways: ['popup'], putOff: 0, answer: 'rest' } as const;
    expect(storedPause({ ...known, ...told })).toEqual(ROW);
    const stayed = { leftMs: null, backMs: null, watchedMs: 3, restKept: null };
    expect(storedPause({ ...known, ...told, outcome: stayed })).toEqual([
      ...ROW,
      null,
      [null, null, 3],
    ]);
  });

  it.each([
    ['with a value too few', ROW.slice(0, -1)],
    ['with a value too many', [...ROW, 'tea', [0, 0, 3], 'more']],
    ['with nothing where something has to be', [null, ...ROW.slice(1)]],
    ['with an outcome of too many values', [...ROW, 'tea', [0, 0, 3, true, 'same', 1]]],
    ['that is a word', 'pause'],
  ])('is none: a row %s', (_what, row) => {
    expect(v.is(StoredPauseSchema, row)).toBe(false);
  });
});

it('a day comes back as it was, with its rests in rows and with their names', () => {
  fc.assert(
    fc.property(summaries, (summary) => {
      expect(v.parse(StoredSummarySchema, written(storedSummary(summary)))).toEqual(summary);
      expect(v.parse(StoredSummarySchema, written(summary))).toEqual(summary);
    }),
  );
});
