import { describe, expect, it } from 'vitest';
import { type DuePause, NO_PAUSE } from './pause';
import { askAgainAt, earliestDueAt, isAsking, type PauseSituation } from './policy';
import { NOTHING_YET } from './schedule';

const NOW = 10_000_000;
const MINUTE = 60_000;

const due: DuePause = {
  kind: 'due',
  groupId: 'email',
  limit: 'session',
  askAfter: NOW - MINUTE,
  putOff: 0,
  schedule: NOTHING_YET,
  held: null,
  offered: true,
  card: null,
};

function situation(changed: Partial<PauseSituation> = {}): PauseSituation {
  return {
    pause: due,
    tally: {
      offered: 1,
      lastOfferedAt: NOW - MINUTE,
      lastCardAt: NOW - MINUTE,
      cardTimes: [],
      refusalsInRow: 0,
      taken: [],
      silentUntil: null,
      refused: null,
      fitAsked: null,
    },
    quiet: null,
    outsideHoursUntil: null,
    healing: { now: null, asks: null },
    rest: { kind: 'none' },
    settings: { pausesPerDay: 3, pauseGapSeconds: 3_600, notifyBy: 'popup' },
    ...changed,
  };
}

const withTally = (changed: Partial<PauseSituation['tally']>) =>
  situation({ tally: { ...situation().tally, ...changed } });

describe('what the card says about asking again', () => {
  it('is ten minutes for a pause put off once', () => {
    expect(askAgainAt(situation(), NOW)).toBe(NOW + 10 * MINUTE);
  });

  it('is an hour for one put off twice: that is a refusal', () => {
    expect(askAgainAt(situation({ pause: { ...due, putOff: 1 } }), NOW)).toBe(NOW + 60 * MINUTE);
  });

  it('is two hours for the third refusal in a row', () => {
    const third = withTally({ refusalsInRow: 2 });
    expect(askAgainAt({ ...third, pause: { ...due, putOff: 1 } }, NOW)).toBe(NOW + 120 * MINUTE);
  });

  it('is two hours for the twentieth in a row that she has not taken', () => {
    const left = Array<boolean>(19).fill(false);
    const pause = { ...due, putOff: 1 };
    const asksAt = (taken: boolean[]) => askAgainAt({ ...withTally({ taken }), pause }, NOW);
    expect(asksAt(left)).toBe(NOW + 120 * MINUTE);
    expect(asksAt(left.slice(1))).toBe(NOW + 60 * MINUTE);
    expect(asksAt([true, ...left.slice(1)])).toBe(NOW + 120 * MINUTE);
    expect(asksAt([...left.slice(2), true, true])).toBe(NOW + 60 * MINUTE);
  });

  it('is not before tomorrow when the day has had its number', () => {
    const last = withTally({ offered: 3 });
    expect(askAgainAt({ ...last, pause: { ...due, putOff: 1 } }, NOW)).toBeNull();
  });

  it('is never for a pause that is not due', () => {
    expect(askAgainAt(situation({ pause: NO_PAUSE }), NOW)).toBeNull();
  });

  it('is five minutes at a daily limit, as often as she likes', () => {
    const pause = { ...due, limit: 'daily' as const, putOff: 7 };
    expect(askAgainAt(situation({ pause }), NOW)).toBe(NOW + 5 * MINUTE);
  });
});

describe('the next pause', () => {
  it('is an hour after the last one', () => {
    expect(earliestDueAt(situation(), 'session')).toBe(NOW + 59 * MINUTE);
  });

  it('is never within ten minutes of another card', () => {
    const card = withTally({ lastOfferedAt: 0, lastCardAt: NOW });
    expect(earliestDueAt(card, 'session')).toBe(NOW + 10 * MINUTE);
    expect(earliestDueAt(card, 'daily')).toBe(NOW + 10 * MINUTE);
  });

  it('is tomorrow when three were offered, but a daily limit may ask', () => {
    expect(earliestDueAt(withTally({ offered: 3 }), 'session')).toBeNull();
    expect(earliestDueAt(withTally({ offered: 3 }), 'daily')).toBe(NOW + 9 * MINUTE);
  });
});

describe('a pause asks', () => {
  it.each([
    [true, 'it is due', {}],
    [true, 'its time has just come', { pause: { ...due, askAfter: NOW } }],
    [true, 'quiet has just ended', { quiet: { until: NOW } }],
    [false, 'there is none', { pause: NO_PAUSE }],
    [false, 'it is put off', { pause: { ...due, askAfter: NOW + 1 } }],
    [false, 'it is quiet', { quiet: { until: NOW + 1 } }],
    [true, 'her hours for pauses have just begun', { outsideHoursUntil: NOW }],
    [false, 'it is outside of them', { outsideHoursUntil: NOW + 1 }],
    [false, 'she is resting', { rest: { kind: 'resting' as const } }],
  ])('%s when %s', (asks, _when, changed) => {
    expect(isAsking(situation(changed), NOW)).toBe(asks);
  });
});
