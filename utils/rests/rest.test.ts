import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import type { Moment } from '../time/moment';
import { AWAY, attentionTo, MAX_GAP_MS } from '../tracking/attention';
import {
  endedByReturn,
  forgetReturn,
  GLANCE_MS,
  latestEndAt,
  letRestPass,
  reduceRest,
  turnRest,
  watchReturn,
} from './reduce';
import { endsAt, fullnessAt, NO_REST, type Resting } from './rest';

const MAIL = { groupId: 'email', tabId: 7 };
const resting: Resting = {
  kind: 'resting',
  startedAt: 1_000,
  seconds: 600,
  from: MAIL,
  back: null,
  practice: null,
  parked: '',
};

describe('a rest', () => {
  it('begins with where she was, and shows its page', () => {
    const [rest, effects] = reduceRest(NO_REST, { type: 'rest-begun', seconds: 600 }, 1_000, MAIL);
    expect(rest).toEqual(resting);
    expect(effects).toEqual([{ type: 'show-rest-page' }]);
  });

  it('is not begun twice', () => {
    expect(reduceRest(resting, { type: 'rest-begun', seconds: 120 }, 9_000, MAIL)[0]).toBe(resting);
  });

  it.each([
    ['half of it', 301_000, true],
    ['a little less than half', 300_999, false],
    ['all of it and more', 5_000_000, true],
  ])('ended after %s', (_what, at, kept) => {
    expect(reduceRest(resting, { type: 'rest-ended' }, at, null)[0]).toEqual({
      kind: 'over',
      startedAt: 1_000,
      endedAt: at,
      seconds: 600,
      kept,
      from: MAIL,
      practice: null,
      parked: '',
    });
  });

  it.each([
    ['mail' as const, [{ type: 'bring-back', origin: MAIL }, { type: 'close-rest-page' }]],
    ['close' as const, [{ type: 'close-origin', origin: MAIL }]],
    ['something-else' as const, [{ type: 'open-new-tab' }, { type: 'close-rest-page' }]],
  ])('leads on to %s', (to, effects) => {
    const [over] = reduceRest(resting, { type: 'rest-ended' }, 700_000, null);
    expect(reduceRest(over, { type: 'went-on', to }, 701_000, null)).toEqual([NO_REST, effects]);
  });

  it('closes nothing of hers when it began nowhere', () => {
    const began: Resting = { ...resting, from: null };
    expect(reduceRest(began, { type: 'went-on', to: 'close' }, 2_000, null)[1]).toEqual([
      { type: 'close-rest-page' },
    ]);
  });
});

describe('what she starts with when she is back', () => {
  const parked = { type: 'start-parked', text: 'the note for Thursday' } as const;

  it('stays with the rest to its end, and goes with it', () => {
    const [rest] = reduceRest(resting, parked, 2_000, null);
    const [over] = reduceRest(rest, { type: 'rest-ended' }, 700_000, null);
    expect(over).toMatchObject({ kind: 'over', parked: parked.text });
    expect(reduceRest(over, { type: 'went-on', to: 'mail' }, 701_000, null)[0]).toEqual(NO_REST);
  });

  it('waits on when another rest begins before she has come back to it', () => {
    const resumed: Resting = { ...resting, parked: 'soup' };
    const [ended] = reduceRest(resumed, { type: 'rest-ended' }, 401_000, null);
    const [next] = reduceRest(ended, { type: 'rest-begun', seconds: 120 }, 500_000, null);
    expect(next).toMatchObject({ kind: 'resting', startedAt: 500_000, parked: 'soup' });
  });

  it('is not parked without a rest', () => {
    expect(reduceRest(NO_REST, parked, 2_000, null)).toEqual([NO_REST, []]);
  });
});

describe('the practice of a rest', () => {
  it('is taken, changed and put back, and told of at its end', () => {
    const [rest] = reduceRest(resting, { type: 'practice-taken', id: 'tea' }, 2_000, null);
    expect(rest).toMatchObject({ practice: 'tea' });
    expect(reduceRest(rest, { type: 'rest-ended' }, 3_000, null)[0]).toMatchObject({
      practice: 'tea',
    });
    expect(reduceRest(rest, { type: 'practice-taken', id: null }, 3_000, null)[0]).toEqual(resting);
    expect(reduceRest(NO_REST, { type: 'practice-taken', id: 'tea' }, 3_000, null)[0]).toBe(
      NO_REST,
    );
  });
});

describe('going back to mail', () => {
  const moment = (at: number, uptimeMs = at): Moment => {
    return { at, uptimeMs, life: 'a', timeZone: 'UTC' };
  };
  const inMail = (now: Moment) => attentionTo(IN_MAIL, now);
  const cameAt = (at: number) => watchReturn(resting, inMail(moment(at)), moment(at));

  it('ends a rest when she came, once it is longer than a glance', () => {
    const came = cameAt(400_000);
    const last = moment(400_000 + GLANCE_MS - 1);
    expect(endedByReturn(came, last, false)).toBeNull();
    const stays = watchReturn(came, inMail(last), last);
    expect(stays).toMatchObject({ kind: 'resting', back: { since: 400_000 } });
    expect(endedByReturn(stays, moment(400_000 + GLANCE_MS), false)).toMatchObject({
      kind: 'over',
      endedAt: 400_000,
      kept: true,
    });
  });

  it('ends it when she came where a day turns meanwhile, or it would have ended by itself', () => {
    expect(endedByReturn(cameAt(400_000), moment(401_000), true)).toMatchObject({
      endedAt: 400_000,
    });
    const latest = latestEndAt(resting);
    expect(endedByReturn(cameAt(latest - 5_000), moment(latest - 1), false)).toBeNull();
    expect(endedByReturn(cameAt(latest - 5_000), moment(latest), false)).toMatchObject({
      endedAt: latest - 5_000,
    });
  });

  it.each([
    ['a gap in which nobody looked', moment(100_000 + MAX_GAP_MS + 1)],
    ['a sleep', moment(150_000, 110_000)],
    ['a clock that was set back', moment(90_000, 110_000)],
  ])('begins anew after %s', (_what, now) => {
    const came = cameAt(100_000);
    expect(endedByReturn(came, now, true)).toBeNull();
    expect(watchReturn(came, inMail(now), now)).toMatchObject({ back: { since: now.at } });
  });

  it('is forgotten when the browser was closed', () => {
    expect(forgetReturn(cameAt(100_000))).toEqual(resting);
  });

  it('is forgotten when it was a glance', () => {
    expect(watchReturn(cameAt(400_000), AWAY, moment(410_000))).toEqual(resting);
    expect(watchReturn(resting, AWAY, moment(410_000))).toBe(resting);
  });
});

describe('a rest that she never ends', () => {
  const latest = endsAt(resting) + 30 * 60_000;

  it('is what she chose and half an hour more, and then over by itself', () => {
    expect(letRestPass(resting, latest - 1)).toBe(resting);
    expect(letRestPass(resting, latest)).toMatchObject({ kind: 'over', endedAt: latest });
    expect(letRestPass(resting, latest + 9_000_000)).toMatchObject({ endedAt: latest, kept: true });
    expect(letRestPass(NO_REST, latest)).toBe(NO_REST);
  });

  it('ends with the day where it is full by then, and else goes on into the next one', () => {
    const turnedAt = endsAt(resting) + 1;
    expect(turnRest(resting, turnedAt)).toMatchObject({ kind: 'over', endedAt: turnedAt });
    expect(turnRest(resting, latest + 1)).toMatchObject({ kind: 'over', endedAt: latest });
    expect(turnRest(resting, endsAt(resting) - 1)).toBe(resting);
    expect(turnRest(NO_REST, turnedAt)).toBe(NO_REST);
  });
});

it('fills its cup from the first sip to the brim, and no further', () => {
  expect(fullnessAt(resting, 1_000)).toBeCloseTo(0.12);
  expect(fullnessAt(resting, 301_000)).toBeCloseTo(0.56);
  expect(fullnessAt(resting, 601_000)).toBe(1);
  expect(fullnessAt(resting, 9_999_999)).toBe(1);
  expect(fullnessAt(resting, 0)).toBeCloseTo(0.12);
});
