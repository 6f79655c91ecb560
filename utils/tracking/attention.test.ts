import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import type { Moment } from '../time/moment';
import {
  type Attention,
  AttentionSchema,
  AWAY,
  attentionTo,
  openSpan,
  spanSince,
} from './attention';
import type { Scene } from './scene';
import type { CountedReason } from './spans';

const START = 1_800_000_000_000;
const since = { at: START, uptimeMs: 1_000, life: 'a' };

function moment(wallMs: number, upMs = wallMs, life = 'a'): Moment {
  return { at: START + wallMs, uptimeMs: 1_000 + upMs, life, timeZone: 'UTC' };
}

describe('spanSince', () => {
  it.each([
    ['an ordinary gap', moment(5_000), 0, 5_000],
    ['no gap', moment(0), 0, 0],
    ['a minute, which a late alarm can cost', moment(60_000), 0, 60_000],
    ['more than a minute: one beat', moment(60_001), 0, 30_000],
    ['eight hours of sleep', moment(28_800_000, 9_000), 0, 9_000],
    ['eight hours in which the background was gone', moment(28_800_000, 0, 'b'), 0, 30_000],
    ['a clock set forward an hour', moment(3_605_000, 5_000), 0, 5_000],
    ['a clock set back an hour', moment(-3_595_000, 5_000), -3_600_000, -3_595_000],
    ['a clock set back while the background was gone', moment(-60_000, 0, 'b'), -60_000, -60_000],
    ['a clock nudged by two seconds', moment(7_000, 5_000), 0, 7_000],
    ['a clock set forward by more', moment(7_001, 5_000), 0, 5_000],
    ['a clock nudged by a second', moment(4_000, 5_000), 0, 4_000],
  ])('credits %s', (_what, now, fromMs, toMs) => {
    expect(spanSince(since, now)).toEqual({ fromAt: START + fromMs, toAt: START + toMs });
  });
});

describe('attention that is stored', () => {
  it.each([AWAY, attentionTo(IN_MAIL, moment(0))])('comes back whole ($kind)', (attention) => {
    expect(v.parse(AttentionSchema, attention)).toEqual(attention);
  });

  it('is none that nobody knows', () => {
    expect(v.is(AttentionSchema, { kind: 'elsewhere' })).toBe(false);
    expect(v.is(AttentionSchema, { kind: 'on-group' })).toBe(false);
  });
});

describe('attentionTo', () => {
  const kindOf = (changed: Partial<Scene>) =>
    attentionTo({ ...IN_MAIL, ...changed }, moment(0)).kind;

  it('goes to the group in front of the focused window', () => {
    expect(attentionTo(IN_MAIL, moment(0))).toEqual({
      kind: 'on-group',
      groupId: 'email',
      site: 'mail.example',
      reason: 'in-front',
      heardMs: 0,
      tabId: 7,
      settled: since,
    });
  });

  it.each([
    ['another page is in front', { groupId: null }],
    ['there is no tab', { tabId: null }],
    ['another application has the focus', { focused: false }],
    ['she has left the chair', { idle: 'idle' as const }],
    ['the screen is locked', { idle: 'locked' as const }],
    ['the screen is locked and something plays', { idle: 'locked' as const, audible: true }],
  ])('is away when %s', (_what, changed) => {
    expect(kindOf(changed)).toBe('away');
  });

  it.each([
    ['the screen is locked', { idle: 'locked' as const, focused: false }, 'locked'],
    ['another application has the focus', { focused: false, groupId: null }, 'other-window'],
    ['another page is in front', { groupId: null, idle: 'idle' as const }, 'elsewhere'],
    ['there is no tab', { tabId: null }, 'elsewhere'],
    ['she has left the chair', { idle: 'idle' as const }, 'away'],
  ])('says why it is away when %s', (_what, changed, why) => {
    expect(attentionTo({ ...IN_MAIL, ...changed }, moment(0))).toEqual({
      kind: 'away',
      why,
      heardMs: 0,
    });
  });

  it.each([
    ['she uses keys or mouse', {}, 'in-front'],
    ['she reads', { inUse: false }, 'reading'],
    ['she uses them, whatever can be heard', { audible: true }, 'in-front'],
    ['she listens', { inUse: false, idle: 'idle' as const, audible: true }, 'sound'],
  ])('says why it counts when %s', (_what, changed, reason) => {
    expect(attentionTo({ ...IN_MAIL, ...changed }, moment(0))).toMatchObject({ reason });
  });

  it('counts sound for an hour, and anew when she has touched something', () => {
    const listening = { ...IN_MAIL, inUse: false, idle: 'idle' as const, audible: true };
    const heard = (heardMs: number): Attention => ({ kind: 'away', why: 'away', heardMs });
    expect(attentionTo(listening, moment(0), heard(3_599_999)).kind).toBe('on-group');
    expect(attentionTo(listening, moment(0), heard(3_600_000))).toEqual(heard(3_600_000));
    const locked = attentionTo({ ...listening, idle: 'locked' }, moment(0), heard(9_000));
    expect(locked.heardMs).toBe(9_000);
    expect(attentionTo(IN_MAIL, moment(0), heard(3_600_000))).toMatchObject({
      kind: 'on-group',
      heardMs: 0,
    });
  });

  it('credits of an open span what is left of that hour, and of any other all', () => {
    const attention = attentionTo(IN_MAIL, moment(0));
    if (attention.kind === 'away') throw new Error('She is there');
    const span = (reason: CountedReason, heardMs: number) =>
      openSpan({ ...attention, reason, heardMs }, moment(30_000));
    expect(span('sound', 0)).toEqual({ fromAt: START, toAt: START + 30_000 });
    expect(span('sound', 3_590_000)).toEqual({ fromAt: START, toAt: START + 10_000 });
    expect(span('sound', 3_700_000)).toEqual({ fromAt: START, toAt: START });
    expect(span('reading', 3_700_000)).toEqual({ fromAt: START, toAt: START + 30_000 });
  });

  it('counts in a window without a toolbar as in any other', () => {
    expect(kindOf({ hasToolbar: false })).toBe('on-group');
  });

  it('stays while she listens without touching anything, and in full screen', () => {
    expect(kindOf({ idle: 'idle', audible: true })).toBe('on-group');
    expect(kindOf({ fullScreen: true })).toBe('on-group');
  });
});
