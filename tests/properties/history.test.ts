/** Laws of what is kept for good, over random lives: summaries add up, openings are openings, days that come back go on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClosedDay } from '../../utils/engine/closed-day';
import type { State } from '../../utils/engine/state';
import { HOUR_MS } from '../../utils/time/duration';
import { runs } from '../setup/dice';
import { IN_MAIL } from '../setup/in-mail';
import { reduce } from '../setup/reduce';
import { type Happening, LOOK, live, ordinary, wild } from './told';
import { type Night, nights } from './zones';

const GAP_MS = 300_000;

describe('the summary of a day', () => {
  it('adds up to its minutes, in its hours, its sessions and its sites', () => {
    fc.assert(
      fc.property(nights, wild, (night, told) => {
        const { closed } = live(night, told);
        for (const { countedMs, summary } of closed) {
          const sums = Object.entries(summary?.groups ?? {}).flatMap(
            ([id, { hours, sessions, sites }]) => {
              const inHours = total(hours.map(([, ms]) => ms));
              expect([total(sessions), total(Object.values(sites))]).toEqual([inHours, inHours]);
              return inHours === 0 ? [] : [[id, inHours] as const];
            },
          );
          expect(Object.fromEntries(sums)).toEqual(countedMs);
        }
      }),
      runs(100),
    );
  });
});

const NIGHT: Night = {
  startAt: Date.UTC(2026, 10, 19, 9),
  rule: { timeZone: 'UTC', dayStartMinutes: 240 },
};
/** In her chats when she comes back from a rest, and elsewhere by the time at which that is no glance any more. */
const BACK_IN_CHAT: readonly Happening[] = [
  [{ type: 'rest-begun', seconds: 600 }, 'email', 0] as const,
  [LOOK, 'chat', 34_000] as const,
  [LOOK, 'email', 26_000] as const,
].map(([event, groupId, upMs]) => {
  const scene = { ...IN_MAIL, groupId };
  return { event, scene, upMs, jumpMs: 0, newLife: false, timeZone: null };
});

describe('an opening', () => {
  it('is her coming after five minutes or more without a group, by a slow count of its own', () => {
    fc.assert(
      fc.property(nights, ordinary, (night, told) => {
        // She is in mail when it begins.
        const counted: Record<string, number> = { email: 1 };
        const lastAt: Record<string, number> = { email: night.startAt };
        const came = (id: string, at: number) => {
          const awayMs = at - (lastAt[id] ?? Number.NEGATIVE_INFINITY);
          if (awayMs >= GAP_MS) counted[id] = (counted[id] ?? 0) + 1;
        };
        const { state, closed } = live(night, told, (step) => {
          const { before, after, now, creditedMs } = step;
          const { event, scene } = step.happening;
          const back = before.rest.kind === 'resting' ? before.rest.back : null;
          // She was back from a rest until now, and that was counted.
          if (back !== null && creditedMs > 0) {
            came(back.attention.groupId, back.since);
            lastAt[back.attention.groupId] = now.at;
          }
          // A browser that was closed had nothing in front.
          const wasClosed = event.type === 'started' && event.newRun;
          const was = wasClosed ? null : groupIn(before);
          if (was !== null) lastAt[was] = now.at;
          const isBehindCard = 'why' in after.attention && after.attention.why === 'on-hold';
          const is = isBehindCard ? scene.groupId : groupIn(after);
          if (is === null) return;
          came(is, now.at);
          lastAt[is] = now.at;
        });
        expect(openingsIn(state, closed)).toEqual(counted);
      }),
      { ...runs(100), examples: [[NIGHT, BACK_IN_CHAT]] },
    );
  });
});

describe('a clock that is days off for a while', () => {
  // One day ahead may be less than two hours into that day: then the clock was put right by a little, and it stays.
  const offDays = fc.integer({ min: -400, max: 400 }).filter((days) => days !== 0 && days !== 1);

  it('changes nothing of the day that it comes back to', () => {
    fc.assert(
      fc.property(nights, ordinary, ordinary, offDays, (night, one, other, days) => {
        const off = days * 24 * HOUR_MS;
        const away: Happening = {
          ...{ event: LOOK, scene: { ...IN_MAIL, groupId: null }, upMs: 60_000 },
          ...{ jumpMs: 0, newLife: false, timeZone: null },
        };
        const before = [...one, { ...away, event: { type: 'rest-ended' } as const }, away];
        const there = live(night, [...before, away, away, ...other]);
        const jumps = [off, -off].map((jumpMs) => ({ ...away, jumpMs }));
        const back = live(night, [...before, ...jumps, ...other]);
        const { today, ledger } = there.state;
        expect(back.state.today).toMatchObject({ day: today.day, wins: today.wins });
        expect(allByDay(back.state, back.closed)[today.day]).toEqual(ledger.countedMs);
      }),
      runs(60),
    );
  });
});

/** Time told backwards in one life, as by a look that was late in the queue. */
describe('time told backwards', () => {
  it('never adds, and changes nothing of what comes after it', () => {
    const times = fc.array(fc.nat(600_000), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(nights, times, (night, told) => {
        const inOrder = told.map((_, index) => Math.max(...told.slice(0, index + 1)));
        const [late, known] = [countedAt(night, told), countedAt(night, inOrder)];
        expect(late).toEqual(known);
        // She is in mail from the beginning on.
        expect(late.at(-1)).toBeLessThanOrEqual(Math.max(...told));
      }),
      runs(200),
    );
  });
});

/** What was counted in mail after each look, at so many ms of the night. */
function countedAt(night: Night, times: readonly number[]): readonly number[] {
  let { state } = live(night, []);
  const { startAt, rule } = night;
  return times.map((ms) => {
    const now = { at: startAt + ms, uptimeMs: ms, life: 'a', timeZone: rule.timeZone };
    [state] = reduce(state, LOOK, IN_MAIL, now);
    return [...state.closedDays, state.ledger].reduce(
      (sum, { countedMs }) => sum + total(Object.values(countedMs)),
      0,
    );
  });
}

function groupIn({ attention }: State): string | null {
  return attention.kind === 'away' ? null : attention.groupId;
}

function openingsIn(state: State, closed: readonly ClosedDay[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { openings } of [...closed, state.ledger]) {
    for (const [id, count] of Object.entries(openings)) sums[id] = (sums[id] ?? 0) + count;
  }
  return sums;
}

function allByDay(state: State, closed: readonly ClosedDay[]) {
  const days = closed.map(({ day, countedMs }) => [day, countedMs] as const);
  return Object.fromEntries([...days, [state.today.day, state.ledger.countedMs] as const]);
}

function total(all: readonly number[]): number {
  return all.reduce((sum, one) => sum + one, 0);
}
