import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import type { Moment } from '../time/moment';
import { AttentionSchema, AWAY, attentionTo, spanSince } from './attention';
import type { Scene } from './scene';

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

  it('stays while she listens without touching anything, and in full screen', () => {
    expect(kindOf({ idle: 'idle', audible: true })).toBe('on-group');
    expect(kindOf({ fullScreen: true })).toBe('on-group');
  });
});
