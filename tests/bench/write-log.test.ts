/** The log of a database, written here as its description says, and read as the bench reads it. */
import { describe, expect, it } from 'vitest';
import { writtenIn } from './write-log';

const BLOCK = 32_768;

/** A log of records of these lengths. */
function logOf(lengths: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const length of lengths) {
    let left = length;
    let isFirst = true;
    do {
      const room = BLOCK - (bytes.length % BLOCK);
      if (room < 7) {
        bytes.push(...Array<number>(room).fill(0));
        continue;
      }
      const taken = Math.min(left, room - 7);
      left -= taken;
      const isLast = left === 0;
      const part = isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3;
      bytes.push(9, 9, 9, 9, taken % 256, Math.floor(taken / 256), part);
      bytes.push(...Array<number>(taken).fill(7));
      isFirst = false;
    } while (left > 0 || isFirst);
  }
  return Uint8Array.from(bytes);
}

describe('writtenIn', () => {
  it.each([
    [[]],
    [[100, 200, 1]],
    [[0]],
    [[BLOCK * 3, 5]],
    // Exactly full, and with too little room for another head.
    [[BLOCK - 7, 12]],
    [[BLOCK - 7 - 3, 12]],
    [[BLOCK - 7 - 7, 12]],
  ])('finds records of %j bytes', (lengths) => {
    const bytes = lengths.reduce((sum, length) => sum + length, 0);
    expect(writtenIn(logOf(lengths))).toEqual({ commits: lengths.length, bytes });
  });

  it('leaves out what was cut off at the end', () => {
    const log = logOf([100, 40_000]);
    expect(writtenIn(log.subarray(0, log.length - 1))).toEqual({ commits: 1, bytes: 100 });
    expect(writtenIn(log.subarray(0, 110))).toEqual({ commits: 1, bytes: 100 });
  });
});
