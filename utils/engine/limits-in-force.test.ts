import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { reduce } from '../../tests/setup/reduce';
import { isReached } from '../limits/evaluate';
import { NO_LIMITS } from '../limits/kinds';
import type { EngineEvent } from './events';
import { limitsInForce } from './limits-in-force';
import { newState, type State, usageAt } from './state';

const NOON = Date.UTC(2026, 10, 19, 12);
const HOUR = 3_600_000;
const now = (ms: number) => ({ at: NOON + ms, uptimeMs: ms, life: 'a', timeZone: 'UTC' });

function tell(before: State, events: readonly EngineEvent[], ms = 0): State {
  const away = { ...IN_MAIL, groupId: null };
  return events.reduce((state, event) => reduce(state, event, away, now(ms))[0], before);
}

const isClosed = (state: State, ms: number, id = 'email') => {
  const limits = limitsInForce(state, id) ?? NO_LIMITS;
  return isReached(limits, 'closedHours', usageAt(state, id, now(ms)));
};

const working = tell(newState(now(0)), [
  { type: 'group-marked', id: 'email', work: true },
  { type: 'group-added', id: 'news', name: 'News' },
]);
const off = tell(working, [{ type: 'settings-changed', settings: { timeOffUntil: '2026-11-23' } }]);

describe('time off', () => {
  it('closes what she marked as work all day, until her day begins on which she is back', () => {
    expect([isClosed(working, 0), isClosed(off, 0), isClosed(off, 0, 'news')]).toEqual([
      false,
      true,
      false,
    ]);
    const back = Date.UTC(2026, 10, 23, 4) - NOON;
    const eve = tell(off, [{ type: 'observed' }], back - HOUR);
    expect(isClosed(eve, back - 1)).toBe(true);
    expect(isClosed(tell(eve, [{ type: 'observed' }], back), back)).toBe(false);
  });

  it('leaves her own hours as firm as they are, and in their place afterwards', () => {
    const hours = { ...NO_LIMITS.closedHours, on: true, firmness: 'sentence' } as const;
    const both = tell(off, [
      { type: 'limit-changed', groupId: 'email', kind: 'closedHours', limit: hours },
    ]);
    expect(limitsInForce(both, 'email')?.closedHours).toMatchObject({ firmness: 'sentence' });
    const ended = tell(both, [{ type: 'settings-changed', settings: { timeOffUntil: null } }]);
    expect(limitsInForce(ended, 'email')?.closedHours).toEqual(hours);
  });

  it('is the same object while nothing changes, and ends when the mark goes', () => {
    const first = limitsInForce(off, 'email')?.closedHours;
    expect(limitsInForce(off, 'email')?.closedHours).toBe(first);
    const unmarked = tell(off, [{ type: 'group-marked', id: 'email', work: false }]);
    expect(unmarked.groups[0]).not.toHaveProperty('work');
    expect(isClosed(unmarked, 0)).toBe(false);
    expect(unmarked.changedAt['group.email']).toBe(NOON);
  });
});
