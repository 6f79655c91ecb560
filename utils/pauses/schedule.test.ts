import { describe, expect, it } from 'vitest';
import {
  type CardTimes,
  inNewRun,
  NOTHING_YET,
  nextCardAt,
  passSchedule,
  type Schedule,
  withCardAsked,
  withCardEnded,
  withCardRefused,
  withCardTime,
} from './schedule';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;

/** A card that opens and goes again without an answer. */
function withCard(schedule: Schedule, at: number): Schedule {
  return withCardEnded(withCardAsked(schedule, at), at);
}

describe('cards of one pause', () => {
  it('are three: the second two minutes after the first has gone, the third five after that', () => {
    const one = withCard(NOTHING_YET, NOW);
    expect(nextCardAt(one, [])).toBe(NOW + 2 * MINUTE);
    const two = withCard(one, NOW + 10 * MINUTE);
    expect(nextCardAt(two, [])).toBe(NOW + 15 * MINUTE);
    expect(nextCardAt(withCard(two, NOW + 20 * MINUTE), [])).toBeNull();
  });

  it('are one at a time, and none where the browser refuses', () => {
    const asked = withCardAsked(NOTHING_YET, NOW);
    expect(nextCardAt(asked, [])).toBeNull();
    expect(withCardRefused(asked)).toEqual(NOTHING_YET);
  });

  it('one that was never heard of again has gone: the worker may have died over it', () => {
    const asked = withCardAsked(NOTHING_YET, NOW);
    expect(passSchedule(asked, true, NOW + 9_999)).toBe(asked);
    for (const at of [NOW + 10_000, NOW - 1]) {
      const passed = passSchedule(asked, true, at);
      expect(passed).toMatchObject({ cards: 1, openingAt: null, freeSince: at });
      expect(passed.nextAt - Math.min(NOW, at)).toBe(2 * MINUTE);
    }
  });
});

describe('cards of all pauses', () => {
  it.each<readonly [string, CardTimes, number]>([
    ['none so far', [], 2 * MINUTE],
    ['one', [NOW], NOW + 2 * MINUTE],
    ['three', [NOW - 9 * MINUTE, NOW - 5 * MINUTE, NOW], NOW + 2 * MINUTE],
    ['four', [NOW - 9 * MINUTE, NOW - 7 * MINUTE, NOW - 5 * MINUTE, NOW], NOW + 21 * MINUTE],
  ])('after %s', (_what, times, at) => {
    expect(nextCardAt(NOTHING_YET, times)).toBe(at);
  });

  it('are remembered as far as they matter', () => {
    expect(withCardTime([1, 2, 3, 4], 5)).toEqual([2, 3, 4, 5]);
  });
});

describe('time', () => {
  it('changes nothing while nothing is over', () => {
    const free = passSchedule(NOTHING_YET, true, NOW);
    expect(passSchedule(free, true, NOW + MINUTE)).toBe(free);
    expect(passSchedule(NOTHING_YET, false, NOW)).toBe(NOTHING_YET);
  });

  it('set back makes no rest longer than it was meant to be', () => {
    const ahead = withCard(NOTHING_YET, NOW + 60 * MINUTE);
    expect(passSchedule(ahead, true, NOW).nextAt).toBe(NOW + 5 * MINUTE);
  });

  it('in a new run of the browser brings back what has gone with the old one, and no card', () => {
    const old: Schedule = { ...withCard(NOTHING_YET, NOW), tab: 'there', notification: 'gone' };
    expect(inNewRun(old)).toEqual(withCard(NOTHING_YET, NOW));
  });
});
