/** How often the focus is asked for, and what is credited where it was found to have moved. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { type Attention, attentionTo } from './attention';
import { backBefore, lookEveryMs, lostMsAgo } from './focus';

const NOW = { at: 1_800_000_000_000, uptimeMs: 9_000_000, life: 'a', timeZone: 'UTC' };
const MINUTE = 60_000;
const LEFT: Attention = { kind: 'away', why: 'other-window', heardMs: 0 };

describe('asks for the focus', () => {
  it.each([
    ['right after it came out that nobody tells', 0, 4_000, 8_000],
    ['half an hour later', 30 * MINUTE, 8_000, 15_000],
    ['an hour later', 60 * MINUTE, 15_000, 15_000],
    ['where it never came out', NOW.at, 15_000, 15_000],
    ['where a clock was ahead then', -60 * MINUTE, 4_000, 8_000],
    ['before anything is known', Number.NEGATIVE_INFINITY, 4_000, 8_000],
  ])('%s', (_when, sinceMs, used, rests) => {
    const every = (inUse: boolean) => lookEveryMs(NOW.at - sinceMs, { ...IN_MAIL, inUse }, NOW.at);
    expect([every(true), every(false)]).toEqual([used, rests]);
  });

  it('at the rarest while nothing of hers is in front', () => {
    expect(lookEveryMs(NOW.at, { ...IN_MAIL, groupId: null }, NOW.at)).toBe(15_000);
  });
});

/** Whenever she really left or came within that time, ms ago. */
const moves = fc
  .tuple(fc.nat(30_000), fc.nat(30_000), fc.nat(30_000))
  .map((all) => all.sort((one, other) => one - other))
  .map(([beforeMs = 0, trulyMs = 0, afterMs = 0]) => ({
    trulyMs,
    halfMs: (afterMs - beforeMs) / 2,
    focusMoved: { afterMs, beforeMs },
  }));

describe('where nobody told', () => {
  it('she is credited until half-way between the last look that was sure and the one that found her gone', () => {
    fc.assert(
      fc.property(moves, ({ trulyMs, halfMs, focusMoved }) => {
        const scene = { ...IN_MAIL, focused: false, focusMoved };
        const lostMs = lostMsAgo(attentionTo(IN_MAIL, NOW), scene);
        expect(Math.abs(lostMs - trulyMs)).toBeLessThanOrEqual(halfMs + 0.5);
      }),
    );
  });

  it('and from half-way on when she is back, for half a beat and within the day', () => {
    fc.assert(
      fc.property(moves, fc.nat(20_000), ({ trulyMs, halfMs, focusMoved }, dayMs) => {
        const scene = { ...IN_MAIL, focusMoved };
        const since = { scene, now: NOW, fromAt: NOW.at - dayMs };
        const is = backBefore(attentionTo(scene, NOW), LEFT, since);
        const backMs = is.kind === 'away' ? -1 : NOW.at - is.settled.at;
        expect(backMs).toBeLessThanOrEqual(Math.min(dayMs, 15_000));
        expect(backMs).toBeLessThanOrEqual(trulyMs + halfMs + 0.5);
        expect(is.kind !== 'away' && is.settled.uptimeMs).toBe(NOW.uptimeMs - backMs);
      }),
    );
  });

  it('nothing is taken off where she is still there, was away, or has locked the screen', () => {
    const focusMoved = { afterMs: 4_000, beforeMs: 0 };
    const there = attentionTo(IN_MAIL, NOW);
    expect(lostMsAgo(there, { ...IN_MAIL, focusMoved })).toBe(0);
    expect(lostMsAgo(LEFT, { ...IN_MAIL, focused: false, focusMoved })).toBe(0);
    expect(lostMsAgo(there, { ...IN_MAIL, focused: false, idle: 'locked', focusMoved })).toBe(0);
  });

  it('nothing is added where an event told, or she comes from elsewhere', () => {
    const scene = { ...IN_MAIL, focusMoved: { afterMs: 4_000, beforeMs: 0 } };
    const there = attentionTo(scene, NOW);
    const since = { scene, now: NOW, fromAt: 0 };
    expect(backBefore(there, { ...LEFT, why: 'elsewhere' }, since)).toEqual(there);
    expect(backBefore(there, LEFT, { ...since, scene: IN_MAIL })).toEqual(there);
  });
});
