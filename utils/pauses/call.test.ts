import { describe, expect, it } from 'vitest';
import { answerCall, type Call, callDeadlineAt, forgetCall, NO_CALL, passCall } from './call';

const NOW = 100_000_000;
const MINUTE = 60_000;

const seen = (by: 'sound' | 'sharing', agoMs: number | null = null): Call => {
  return { kind: 'seen', by, since: NOW, silentSince: agoMs === null ? null : NOW - agoMs };
};
const over = (changed: Partial<Extract<Call, { kind: 'over' }>> = {}): Call => {
  return { kind: 'over', at: NOW, silentSince: NOW, by: 'sound', answered: false, ...changed };
};
const said = (inMs: number): Call => ({ kind: 'said', until: NOW + inMs });

describe('a call', () => {
  it.each<readonly [string, Call, 'sound' | 'sharing' | null, Call]>([
    ['begins with its sound', NO_CALL, 'sound', seen('sound')],
    ['begins with what is shared', NO_CALL, 'sharing', seen('sharing')],
    ['falls silent', seen('sound'), null, seen('sound', 0)],
    ['goes on after a silence', seen('sound', MINUTE), 'sound', seen('sound')],
    ['is better known by what is shared', seen('sound'), 'sharing', seen('sharing')],
    [
      'is over after two minutes of silence',
      seen('sound', 2 * MINUTE),
      null,
      over({ silentSince: 0 }),
    ],
    [
      'is over a minute after the last camera is off',
      seen('sharing', MINUTE),
      null,
      over({ silentSince: 0 }),
    ],
    ['that she told of ends at its time', said(0), null, over({ silentSince: 0 })],
    ['that she told of goes on while it can be heard', said(0), 'sound', seen('sound')],
    ['that she told of lasts an hour at most', said(90 * MINUTE), null, said(60 * MINUTE)],
    ['that is over begins anew', over({ silentSince: NOW - 2 * MINUTE }), 'sound', seen('sound')],
    ['that is over by itself begins anew', over({ silentSince: 0 }), 'sound', seen('sound')],
    [
      'that she called over is over, though a word more is heard',
      over({ silentSince: NOW - MINUTE }),
      'sound',
      over({ silentSince: null }),
    ],
    [
      'that she called over is another one when something is shared once more',
      over({ silentSince: NOW - 1, by: 'sharing' }),
      'sharing',
      seen('sharing'),
    ],
    [
      'that she called over is another one when something is shared while it can still be heard',
      over({ silentSince: null }),
      'sharing',
      seen('sharing'),
    ],
    [
      'that she called over has nothing shared any more',
      over({ silentSince: null, by: 'sharing' }),
      'sound',
      over({ silentSince: null }),
    ],
    ['that she called over falls silent', over({ silentSince: null }), null, over()],
    ['did not end later than now', over({ at: NOW + MINUTE }), null, over()],
  ])('%s', (_what, before, sign, after) => {
    expect(passCall(before, sign, 'call', NOW)).toEqual(after);
  });

  it.each<readonly [string, Call, 'sound' | 'sharing' | null]>([
    ['silence', NO_CALL, null],
    ['a call that goes on', seen('sound'), 'sound'],
    ['a short silence in it', seen('sound', 2 * MINUTE - 1), null],
    ['her word', said(MINUTE), null],
    ['her word, and sound', said(MINUTE), 'sound'],
    ['sound after she has called it over', over({ silentSince: null }), 'sound'],
    ['what is still shared after it', over({ silentSince: null, by: 'sharing' }), 'sharing'],
    ['silence after it', over(), null],
  ])('is the same object with %s', (_what, call, sign) => {
    expect(passCall(call, sign, 'call', NOW)).toBe(call);
  });

  it.each<readonly [string, Call]>([
    ['begins none', NO_CALL],
    ['begins none after one', over({ silentSince: NOW - 2 * MINUTE })],
    ['lets none go on that has fallen silent', seen('sound', MINUTE)],
  ])('a ping %s', (_what, call) => {
    expect(passCall(call, 'sound', 'nothing', NOW)).toBe(call);
  });

  it('a word lets one go on, and begins none', () => {
    expect(passCall(seen('sound', MINUTE), 'sound', 'word', NOW)).toEqual(seen('sound'));
    expect(passCall(NO_CALL, 'sound', 'word', NOW)).toBe(NO_CALL);
  });

  it('can be looked for when time changes it', () => {
    expect(callDeadlineAt(said(MINUTE))).toBe(NOW + MINUTE);
    expect(callDeadlineAt(seen('sound', MINUTE))).toBe(NOW + MINUTE);
    expect(callDeadlineAt(seen('sharing', MINUTE))).toBe(NOW);
    for (const call of [NO_CALL, seen('sound'), over()]) expect(callDeadlineAt(call)).toBeNull();
  });

  it('is forgotten when it is over and its last sounds are gone', () => {
    const silent = over({ silentSince: NOW - 2 * MINUTE });
    expect(forgetCall(silent, NOW)).toEqual(NO_CALL);
    for (const call of [over(), over({ silentSince: null }), seen('sound'), said(1)]) {
      expect(forgetCall(call, NOW)).toBe(call);
    }
  });
});

describe('her word', () => {
  it('is a call for an hour', () => {
    expect(answerCall(NO_CALL, { type: 'call-said' }, null, NOW)).toEqual(said(60 * MINUTE));
  });

  it('ends it, whatever is heard', () => {
    const ended = { type: 'call-ended' } as const;
    expect(answerCall(said(MINUTE), ended, null, NOW)).toEqual(over());
    expect(answerCall(seen('sound'), ended, 'sound', NOW)).toEqual(over({ silentSince: null }));
    expect(answerCall(seen('sharing'), ended, 'sharing', NOW)).toEqual(
      over({ silentSince: null, by: 'sharing' }),
    );
    expect(answerCall(NO_CALL, ended, null, NOW)).toBe(NO_CALL);
  });

  it('not yet: it goes on for a quarter of an hour', () => {
    expect(answerCall(over(), { type: 'call-not-over' }, null, NOW)).toEqual(said(15 * MINUTE));
  });

  it('in five: she has answered', () => {
    const asked = { type: 'asked-in-five' } as const;
    expect(answerCall(over(), asked, null, NOW)).toEqual(over({ answered: true }));
    expect(answerCall(NO_CALL, asked, null, NOW)).toBe(NO_CALL);
  });
});
