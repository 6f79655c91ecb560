/** Lines that go round: what is written is little, what is kept is bounded, and nothing is out of order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/setup/dice';
import { MAX_LINES, type Ring, ringFrom, rowOf, withEntry } from './ring';

const START = 1_800_000_000_000;
const ringOf = (...words: readonly string[]): Ring =>
  words.reduce<Ring>((ring, what, index) => withEntry(ring, START + index * 1_000, what), []);
const told = (ring: Ring) => ring.map(({ at, what, times }) => [at - START, what, times]);

describe('the ring', () => {
  it('has what happened, in order, with its time', () => {
    expect(told(ringOf('started', 'card-seen'))).toEqual([
      [0, 'started', 1],
      [1_000, 'card-seen', 1],
    ]);
  });

  it('counts what happens again and again instead of telling it', () => {
    expect(told(ringOf('error', 'error', 'error', 'started', 'error'))).toEqual([
      [0, 'error', 3],
      [3_000, 'started', 1],
      [4_000, 'error', 1],
    ]);
  });

  it('keeps the time of a clock that went back', () => {
    const ring = withEntry(ringOf('error', 'error', 'a'), START - 5_000, 'b');
    expect(told(ring).map(([at]) => at)).toEqual([0, 2_000, -5_000]);
  });

  it('stays within its bounds whatever is noted, and comes back from what is stored', () => {
    const notes = fc.array(fc.record({ at: fc.integer(), what: fc.string({ unit: 'binary' }) }), {
      maxLength: 100,
      size: 'max',
    });
    fc.assert(
      fc.property(notes, (all) => {
        const ring = all.reduce<Ring>((before, { at, what }) => withEntry(before, at, what), []);
        expect(ring.length).toBeLessThanOrEqual(MAX_LINES);
        for (const { what } of ring) expect(what.length).toBeLessThanOrEqual(120);
        const stored = JSON.parse(JSON.stringify(ring.map(rowOf)));
        expect(ringFrom(stored.reverse())).toEqual(ring);
      }),
      runs(30),
    );
  });

  it('touches the newest line alone, and forgets the oldest', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `happened ${index}`);
    const ring = ringOf(...many);
    const next = withEntry(ring, START, 'more');
    expect(next.slice(0, -1).every((line) => ring.includes(line))).toBe(true);
    expect(ring.at(-1)?.what).toBe('happened 1999');
    expect(ring).toHaveLength(MAX_LINES);
    expect(new Set(ring.map(({ number }) => number % MAX_LINES)).size).toBe(MAX_LINES);
  });

  it('leaves out what is no line, and the pages of earlier versions', () => {
    const [line] = ringOf('started');
    const page = { number: 1, since: 5, rows: [[0, 'started', 1]] };
    expect(ringFrom([null, 'line', page, line && rowOf(line), [1, 2], undefined])).toEqual([line]);
  });
});
