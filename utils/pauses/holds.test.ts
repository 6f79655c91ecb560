/** Every reason for silence, and which of several is told. */
import { describe, expect, it } from 'vitest';
import { CONTEXT, DUE, MINUTE, NOW } from '../../tests/setup/due-pause';
import type { Scene } from '../tracking/scene';
import { type Hold, type HoldSituation, heldIn, holdOf } from './holds';
import { NO_PAUSE } from './pause';
import { type Silence, silenceOf } from './silence';

const { tally: TALLY, scene: SCENE } = CONTEXT;
const HELD = { by: 'full-screen', since: NOW, cardsOnly: false } as const;
const SAID = { kind: 'said', until: NOW + 9 } as const;
const CALL = { kind: 'seen', by: 'sound', since: 7, silentSince: null } as const;
const SHARED = { kind: 'seen', by: 'sharing', since: 8, silentSince: NOW } as const;
const began = (agoMs: number) => ({
  email: { countedMs: 1, beganAt: NOW - agoMs, lastAt: NOW, tabId: 7 },
});

describe('a hold', () => {
  it('is none on an ordinary day', () => {
    expect(holdOf(CONTEXT, SCENE, NOW)).toBeNull();
  });

  it.each<readonly [string, Partial<HoldSituation>, Hold]>([
    ['quiet', { quiet: { until: NOW + 9 } }, { kind: 'quiet', until: NOW + 9 }],
    [
      'hours that are not for pauses',
      { outsideHoursUntil: NOW + 9 },
      { kind: 'outside-hours', until: NOW + 9 },
    ],
    [
      'not today',
      { tally: { ...TALLY, silentUntil: NOW + 9 } },
      { kind: 'not-today', until: NOW + 9 },
    ],
    ['a call that is heard', { call: CALL }, { kind: 'call', by: 'sound', since: 7 }],
    [
      'a call fallen silent a moment ago',
      { call: SHARED },
      { kind: 'call', by: 'sharing', since: 8 },
    ],
    ['a call by her word', { call: SAID }, { kind: 'call-said', until: NOW + 9 }],
    [
      'coming back to the computer',
      { arrival: { awaySince: null, at: NOW - MINUTE } },
      { kind: 'just-arrived', until: NOW + MINUTE },
    ],
    [
      'coming to what the pause is about',
      { sessions: began(MINUTE) },
      { kind: 'just-arrived', until: NOW + MINUTE },
    ],
  ])('is %s', (_what, changed, hold) => {
    expect(holdOf({ ...CONTEXT, ...changed }, SCENE, NOW)).toEqual(hold);
    // To the millisecond: what has a time ends at it.
    if ('until' in hold) {
      expect(holdOf({ ...CONTEXT, ...changed }, SCENE, hold.until - 1)).toEqual(hold);
      expect(holdOf({ ...CONTEXT, ...changed }, SCENE, hold.until)).toBeNull();
    }
  });

  const elsewhere = { groupId: null };
  it.each<readonly [string, Partial<Scene>, Hold]>([
    ['a locked screen', { idle: 'locked' }, { kind: 'locked', cardsOnly: false }],
    ['a film', { fullScreen: true, audible: true }, { kind: 'full-screen', cardsOnly: false }],
    ['slides', { ...elsewhere, fullScreen: true }, { kind: 'full-screen', cardsOnly: false }],
    ['her mail in full screen', { fullScreen: true }, { kind: 'full-screen', cardsOnly: true }],
    ['what plays elsewhere', { ...elsewhere, audible: true }, { kind: 'sound', cardsOnly: false }],
    ['what plays in her mail', { audible: true }, { kind: 'sound', cardsOnly: true }],
  ])('is what is in front of her: %s', (_what, changed, hold) => {
    expect(holdOf(CONTEXT, { ...SCENE, ...changed }, NOW)).toEqual(hold);
  });

  it('is not the sound of the very page whose day is used up', () => {
    const daily = { ...CONTEXT, pause: { ...DUE, limit: 'daily' } as const };
    expect(holdOf(daily, { ...SCENE, audible: true }, NOW)).toBeNull();
    const film = holdOf(daily, { ...SCENE, audible: true, fullScreen: true }, NOW);
    expect(film).toEqual({ kind: 'full-screen', cardsOnly: false });
  });

  it('in front of her is told with since when, for as long as it lasts', () => {
    const hold: Hold = { kind: 'sound', cardsOnly: true };
    const held = heldIn(hold, null, NOW);
    expect(held).toEqual({ by: 'sound', since: NOW, cardsOnly: true });
    expect(heldIn(hold, held, NOW + MINUTE)).toBe(held);
    expect(heldIn({ ...hold, cardsOnly: false }, held, NOW + MINUTE)?.since).toBe(NOW);
    expect(heldIn({ ...hold, kind: 'locked' }, held, NOW + MINUTE)?.since).toBe(NOW + MINUTE);
    expect(heldIn(hold, held, NOW - MINUTE)?.since, 'a clock that was ahead').toBe(NOW - MINUTE);
    expect(heldIn(null, held, NOW)).toBeNull();
    expect(heldIn({ kind: 'quiet', until: NOW }, held, NOW)).toBeNull();
  });

  it.each<readonly [string, Partial<HoldSituation>]>([
    [
      'a call that is over',
      { call: { kind: 'over', at: NOW, silentSince: NOW, by: 'sound', answered: false } },
    ],
    ['arriving without a pause', { pause: NO_PAUSE, arrival: { awaySince: null, at: NOW } }],
    [
      'coming from a call',
      {
        call: { kind: 'over', at: NOW, silentSince: NOW, by: 'sound', answered: false },
        sessions: began(0),
      },
    ],
  ])('is not %s', (_what, changed) => {
    expect(holdOf({ ...CONTEXT, ...changed }, SCENE, NOW)).toBeNull();
  });

  it('that she asked for is told before a call, a call before what is in front, that before arriving', () => {
    const all = {
      ...CONTEXT,
      quiet: { until: NOW + 9 },
      call: CALL,
      arrival: { awaySince: null, at: NOW },
    };
    const scene = { ...SCENE, fullScreen: true };
    const kindOf = (changed: Partial<HoldSituation>, seen = scene) =>
      holdOf({ ...all, ...changed }, seen, NOW)?.kind;
    expect(kindOf({})).toBe('quiet');
    expect(kindOf({ quiet: null })).toBe('call');
    expect(kindOf({ quiet: null, call: { kind: 'none' } })).toBe('full-screen');
    expect(kindOf({ quiet: null, call: { kind: 'none' } }, SCENE)).toBe('just-arrived');
  });
});

describe('why it is quiet', () => {
  const none = { pause: NO_PAUSE };

  it.each<readonly [string, Partial<HoldSituation>, Silence | null]>([
    ['nothing', {}, null],
    ['nothing, with no pause due', none, null],
    [
      'a rest, which has its own words',
      { ...none, rest: { kind: 'resting' }, quiet: { until: NOW + 9 } },
      null,
    ],
    ['quiet', { ...none, quiet: { until: NOW + 9 } }, { kind: 'quiet', until: NOW + 9 }],
    [
      'hours that are not for pauses, due or not',
      { outsideHoursUntil: NOW + 9 },
      { kind: 'outside-hours', until: NOW + 9 },
    ],
    ['a call, due or not', { ...none, call: CALL }, { kind: 'call', by: 'sound', since: 7 }],
    ['her word', { ...none, call: SAID }, { kind: 'call-said', until: NOW + 9 }],
    ['put off', { pause: { ...DUE, askAfter: NOW + 9 } }, { kind: 'put-off', until: NOW + 9 }],
    ['what was in front', { pause: { ...DUE, held: HELD } }, { kind: 'held', ...HELD }],
    ['arriving', { sessions: began(0) }, { kind: 'just-arrived', until: NOW + 2 * MINUTE }],
    [
      'three pauses today',
      { ...none, tally: { ...TALLY, offered: 3 } },
      { kind: 'enough-today', offered: 3 },
    ],
    [
      'the hour between two',
      { ...none, tally: { ...TALLY, offered: 1, lastOfferedAt: NOW - MINUTE } },
      { kind: 'gap', until: NOW + 59 * MINUTE },
    ],
    [
      'a call, before what was put off',
      { call: CALL, pause: { ...DUE, askAfter: NOW + 9 } },
      { kind: 'call', by: 'sound', since: 7 },
    ],
  ])('%s', (_why, changed, silence) => {
    expect(silenceOf({ ...CONTEXT, ...changed }, NOW)).toEqual(silence);
  });
});
