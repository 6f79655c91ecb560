/** Small pages that turn: what is written is little, what is kept is bounded, and nothing is out of order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/setup/dice';
import {
  bytesOf,
  entriesIn,
  MAX_PAGE_BYTES,
  MAX_PAGES,
  type Ring,
  ringFrom,
  withEntry,
} from './ring';

const START = 1_800_000_000_000;
const ringOf = (...words: readonly string[]): Ring =>
  words.reduce<Ring>((ring, what, index) => withEntry(ring, START + index * 1_000, what), []);

describe('the ring', () => {
  it('has what happened, in order, with its time', () => {
    expect(entriesIn(ringOf('started', 'card-seen'))).toEqual([
      { at: START, what: 'started', times: 1 },
      { at: START + 1_000, what: 'card-seen', times: 1 },
    ]);
  });

  it('counts what happens again and again instead of telling it', () => {
    expect(entriesIn(ringOf('error', 'error', 'error', 'started', 'error'))).toEqual([
      { at: START, what: 'error', times: 3 },
      { at: START + 3_000, what: 'started', times: 1 },
      { at: START + 4_000, what: 'error', times: 1 },
    ]);
  });

  it('keeps the times of what follows what was repeated, and of a clock that went back', () => {
    const ring = withEntry(ringOf('error', 'error', 'a'), START - 5_000, 'b');
    expect(entriesIn(ring).map(({ at }) => at - START)).toEqual([0, 2_000, -5_000]);
  });

  it('stays within its bounds whatever is noted, and comes back from what is stored', () => {
    const notes = fc.array(fc.record({ at: fc.integer(), what: fc.string({ unit: 'binary' }) }), {
      maxLength: 100,
      size: 'max',
    });
    fc.assert(
      fc.property(notes, (all) => {
        const ring = all.reduce<Ring>((before, { at, what }) => withEntry(before, at, what), []);
        expect(ring.length).toBeLessThanOrEqual(MAX_PAGES);
        for (const page of ring) expect(bytesOf(page)).toBeLessThanOrEqual(MAX_PAGE_BYTES);
        expect(ringFrom(JSON.parse(JSON.stringify(ring)).reverse())).toEqual(ring);
      }),
      runs(30),
    );
  });

  it('touches the newest page alone, and forgets the oldest', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `happened ${index}`);
    const ring = ringOf(...many);
    const next = withEntry(ring, START, 'more');
    expect(next.slice(0, -1).every((page) => ring.includes(page))).toBe(true);
    const left = entriesIn(ring);
    expect(left.at(-1)?.what).toBe('happened 1999');
    expect(left.length).toBeGreaterThan(150);
    expect(ring.map(({ number }) => number % MAX_PAGES).sort()).toEqual(
      Array.from({ length: MAX_PAGES }, (_, index) => index),
    );
  });

  it('leaves out what is no page', () => {
    const [page] = ringOf('started');
    expect(ringFrom([null, 'page', { number: 1 }, page, undefined])).toEqual([page]);
  });
});
