import { describe, expect, it } from 'vitest';
import { NO_CALL } from '../pauses/call';
import { NO_PAUSE, type Pause } from '../pauses/pause';
import { NOTHING_YET } from '../pauses/schedule';
import { NO_REST } from '../rests/rest';
import { cupOf } from './look';
import { newDay, withRest, withWinCount } from './today';
import { toolbarCup } from './toolbar';

const DAY = { day: '2026-11-19', from: 0, to: 1 };

describe("today's cup", () => {
  it('opens with the first sip, given', () => {
    expect(newDay(DAY).level).toBe(1);
  });

  it.each([
    [1, 2],
    [3, 4],
    [4, 5],
    [40, 5],
  ])('stands at a level for %i wins', (wins, level) => {
    expect(withWinCount(newDay(DAY), wins).level).toBe(level);
  });

  it('is filled by a rest that is kept, and gets a sip from a shorter one', () => {
    expect(withRest(newDay(DAY), true)).toMatchObject({ level: 5, rests: 1, shortRests: 0 });
    expect(withRest(newDay(DAY), false)).toMatchObject({ level: 2, rests: 0, shortRests: 1 });
  });

  it('is never emptied', () => {
    expect(withWinCount(withWinCount(newDay(DAY), 3), 0)).toMatchObject({ wins: 0, level: 4 });
  });
});

describe('its silhouette', () => {
  const due: Pause = {
    kind: 'due',
    groupId: 'email',
    limit: 'session',
    askAfter: 100,
    putOff: 0,
    schedule: NOTHING_YET,
    held: null,
    offered: false,
    card: null,
  };
  const state = {
    pause: due,
    tally: {
      offered: 0,
      lastOfferedAt: 0,
      lastCardAt: 0,
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
    call: NO_CALL,
    rest: NO_REST,
    settings: { pausesPerDay: 3, pauseGapSeconds: 3_600, notifyBy: 'popup' as const },
    today: newDay(DAY),
  };

  it.each([
    ['open', 'nothing is due', { pause: NO_PAUSE }],
    ['steam', 'a pause is due', {}],
    ['open', 'the pause is put off', { pause: { ...due, askAfter: 201 } }],
    ['lid', 'it is quiet, whatever is due', { quiet: { until: 201 } }],
    ['steam', 'the quiet has ended', { quiet: { until: 200 } }],
    ['lid', 'she is on a call', { call: { kind: 'said' as const, until: 900 } }],
    ['open', 'she said not today', { tally: { ...state.tally, silentUntil: 201 } }],
    ['open', 'she is resting', { rest: { kind: 'resting' as const } }],
  ])('is %s when %s', (silhouette, _when, changed) => {
    expect(cupOf({ ...state, ...changed }, 200)).toEqual({ level: 1, silhouette });
  });
});

describe('the toolbar cup', () => {
  const teaTop = (level: number) => {
    const tea = toolbarCup(level, 'open').find((stroke) => stroke.within !== null);
    return Number(/^M0 ([\d.]+)h/.exec(tea?.path ?? '')?.[1]);
  };

  it('is fuller at each level', () => {
    expect([1, 2, 3, 4, 5].map(teaTop)).toEqual([11, 9, 8, 7, 6]);
  });

  it('sinks under steam and under its lid', () => {
    const rim = (silhouette: 'open' | 'steam' | 'lid') =>
      toolbarCup(3, silhouette).some((stroke) => stroke.path.startsWith('M1 5h'));
    expect([rim('open'), rim('steam'), rim('lid')]).toEqual([false, true, true]);
  });
});
