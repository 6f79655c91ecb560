/** A limit is a promise about a moment: kept at once while the background lives, within half a minute when it is killed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/dice';
import type { Act, Timeline } from './acts';
import { calmTimelines } from './acts';
import { liveThrough } from './lived';
import { reckon } from './reference';
import { type Night, nights } from './zones';

const AT_ONCE_MS = 500;
const LATEST_MS = 30_000;
const IN_MAIL: Act = { kind: 'opens', page: { groupId: 'email', tabId: 7 } };

function live({ startAt, rule }: Night, limitSeconds: number, timeline: Timeline, lateMs: number) {
  const limit = { on: true, seconds: limitSeconds };
  const toSecond = (timeline.at(-1)?.atSecond ?? 0) + 60;
  return liveThrough(timeline, toSecond, {
    startAt,
    timeZone: rule.timeZone,
    late: () => lateMs,
    choices: [
      { type: 'limit-changed', groupId: 'email', kind: 'session', limit },
      { type: 'settings-changed', settings: { dayStartMinutes: rule.dayStartMinutes } },
    ],
  });
}

describe('a limit', () => {
  it('is met within half a second whenever the background lives, and within half a minute when it is killed', async () => {
    const limits = fc.integer({ min: 60, max: 900 });
    await fc.assert(
      fc.asyncProperty(nights, limits, calmTimelines, async (night, limitSeconds, timeline) => {
        const { world, dues } = await live(night, limitSeconds, timeline, LATEST_MS);
        const end = Math.floor(world.machine.passedMs / 1_000);
        const truth = reckon(timeline, end, { startAt: night.startAt, ...night.rule });
        const reachedAt = truth.reachedAt('email', limitSeconds);
        const [due] = dues;
        if (reachedAt === null) expect(due).toBeUndefined();
        // Who leaves just then is asked when she is back; that is another promise.
        if (reachedAt === null || !truth.stayed('email', reachedAt - 1, reachedAt + 31)) return;
        const atMs = reachedAt * 1_000;
        const wasDead = world.absences.some(({ fromMs, toMs }) => fromMs <= atMs && toMs >= atMs);
        expect(due).toBeGreaterThanOrEqual(atMs);
        expect(due).toBeLessThanOrEqual(atMs + (wasDead ? LATEST_MS : AT_ONCE_MS));
      }),
      runs(40),
    );
  });

  it('is met within half a minute whichever second the background is killed in, with an alarm as late as can be', async () => {
    const night = {
      startAt: Date.UTC(2026, 10, 19, 9),
      rule: { timeZone: 'UTC', dayStartMinutes: 240 },
    };
    for (let killedAt = 61; killedAt < 100; killedAt += 1) {
      const timeline: Timeline = [
        { atSecond: 0, act: IN_MAIL },
        { atSecond: killedAt, act: { kind: 'background killed' } },
        { atSecond: 131, act: { kind: 'unlocks' } },
      ];
      const { dues } = await live(night, 100, timeline, LATEST_MS);
      const [due] = dues;
      expect(due, `killed at ${killedAt} s`).toBeGreaterThanOrEqual(100_000);
      expect(due, `killed at ${killedAt} s`).toBeLessThanOrEqual(130_000);
    }
  });
});
