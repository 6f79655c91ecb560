import { describe, expect, it } from 'vitest';
import { backupOffer } from './saved';

const at = (winsTotal: number | null, savedCount: number | null = null, offerAnswered = 0) =>
  backupOffer({
    winsTotal,
    offerAnswered,
    saved: savedCount === null ? null : { at: 5, winsCount: savedCount },
  });

describe('the offer to save a file', () => {
  it('comes with the milestones, and not before the first', () => {
    const totals = [null, 0, 24, 25, 49, 50, 99, 100, 199, 200, 399, 400, 20_000];
    expect(totals.map((total) => at(total))).toEqual([
      ...[null, null, null, 25, 25, 50, 50, 100, 100, 200, 200, 400, 12_800],
    ]);
  });

  it('has gone with a file that has them', () => {
    expect(at(30, 20)).toBe(25);
    expect(at(30, 25)).toBeNull();
    expect(at(49, 30)).toBeNull();
    expect(at(50, 30)).toBe(50);
  });

  it('has gone with her answer, until the next one', () => {
    expect(at(60, null, 50)).toBeNull();
    expect(at(100, null, 50)).toBe(100);
  });
});
