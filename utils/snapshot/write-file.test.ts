/** What may come in may leave again: the bounds of a file hold for all that is kept, however many files it came from. */
import { describe, expect, it } from 'vitest';
import { aSnapshot } from '../../tests/setup/snapshots';
import { mergeAfter } from './merge';
import { parseFile } from './read-file';
import { MAX_FILE_BYTES } from './refusal';
import type { Snapshot } from './snapshot';
import { canComeBack, fileText } from './write-file';

const NOW = 1_795_200_000_000;
const DAY = '2026-11-19';

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
    ['a file that is too large only with its lines', wins(70_000, 'x'.repeat(170))],
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

  it('is written with a line for each value, as long as that fits', () => {
    expect(fileText(aSnapshot())).toContain('\n  "version": 1,\n');
    const large = wins(70_000, 'x'.repeat(170));
    expect(JSON.stringify(large, null, 2).length).toBeGreaterThan(MAX_FILE_BYTES);
    expect(fileText(large).length).toBeLessThan(MAX_FILE_BYTES);
  });
});
