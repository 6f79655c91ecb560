/** What may come in may leave again: the bounds of a file hold for all that is kept, however many files it came from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSnapshot, snapshots } from '../../tests/setup/snapshots';
import { mergeAfter } from './merge';
import { parseFile } from './read-file';
import type { Snapshot } from './snapshot';
import { canComeBack, fileText } from './write-file';

const NOW = 1_795_200_000_000;
const DAY = '2026-11-19';
/** So long are 70,000 wins that fill a file. */
const LONG = 214;

const bytesOf = (snapshot: Snapshot) => new TextEncoder().encode(fileText(snapshot));
const counted = <T>(count: number, make: (n: number) => T) =>
  Array.from({ length: count }, (_, n) => make(n));
const groups = (count: number, prefix: string, sitesEach = 0) =>
  aSnapshot({
    groups: counted(count, (n) => ({
      id: `${prefix}${n}`,
      name: 'Chat',
      changedAt: 0,
      sites: counted(sitesEach, (m) => ({
        host: `${prefix}${n}.example`,
        path: `/${m}`,
        changedAt: 0,
      })),
      limits: {},
    })),
  });
const wins = (count: number, text: string) =>
  aSnapshot({
    wins: counted(count, (n) => ({ id: `w${n}`, text, at: n, day: DAY, changedAt: 0 })),
  });

describe('what can come back', () => {
  it.each([
    ['nothing', aSnapshot()],
    ['as many groups as a file may have', groups(500, 'a')],
    ['as many sites', groups(5, 'a', 1_000)],
    ['a file that is too large only with its lines', wins(70_000, 'x'.repeat(LONG))],
  ])('%s', (_what, snapshot) => {
    expect(canComeBack(snapshot)).toBe(true);
    expect(parseFile(bytesOf(snapshot), NOW).kind).toBe('read');
  });

  it.each([
    ['groups of two files', mergeAfter(groups(300, 'a'), groups(300, 'b'))],
    ['sites of two files', mergeAfter(groups(3, 'a', 1_000), groups(3, 'b', 1_000))],
    ['more wins than a file may have', wins(100_001, 'x')],
    ['wins that are too long together', wins(40_000, '☂'.repeat(200))],
  ])('not: %s', (_what, snapshot) => {
    expect(canComeBack(snapshot)).toBe(false);
    expect(parseFile(bytesOf(snapshot), NOW).kind).toBe('refused');
  });

  it('is written with a line for each value, and one for each win, as long as that fits', () => {
    const text = fileText(wins(2, 'Soup'));
    expect(text).toContain('\n  "version": 1,\n');
    expect(text.split('\n').filter((line) => line.includes('Soup'))).toHaveLength(2);
    const large = wins(70_000, 'x'.repeat(LONG));
    expect(fileText(large).trimEnd()).not.toContain('\n');
  });

  it('has her words as they are, whatever ends a line in them', () => {
    const snapshot = aSnapshot({
      settings: { sentence: { value: 'Tea.\u2028Then\u2029rest.', changedAt: 0 } },
    });
    expect(JSON.parse(fileText(snapshot))).toEqual(snapshot);
  });

  it('is the same as before for whoever reads it, however it is written', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        expect(parseFile(bytesOf(snapshot), NOW)).toEqual({ kind: 'read', snapshot });
      }),
    );
  });
});
