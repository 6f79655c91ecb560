/** A limit is a promise about a moment: kept at once while the background lives, within half a minute when it is killed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStretchAt, stretchAt, WEEKDAYS } from '../../utils/schedule/hours';
import { longRuns } from '../setup/dice';
import type { Act, Timeline } from './acts';
import { calmTimelines } from './acts';
import { liveThrough } from './lived';
import { reckon } from './reference';
import { type Night, nights } from './zones';

const AT_ONCE_MS = 500;
const LATEST_MS = 30_000;
const OFF = { on: false, seconds: 1_800 };
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
      longRuns(40),
    );
  });

  it('by the clock is met as soon, in ten places around their changes of the clock', async () => {
    const minutes = fc.integer({ min: 2, max: 12 });
    await fc.assert(
      fc.asyncProperty(nights, minutes, calmTimelines, async (night, later, timeline) => {
        const { startAt, rule } = night;
        const wall = Temporal.Instant.fromEpochMilliseconds(startAt + later * 60_000)
          .toZonedDateTimeISO(rule.timeZone)
          .toPlainTime();
        const fromMinutes = wall.hour * 60 + wall.minute;
        const toMinutes = (fromMinutes + 240) % 1_440;
        const range = { days: [...WEEKDAYS], fromMinutes, toMinutes };
        const hours = { on: true, ranges: [range], until: null };
        const toSecond = (timeline.at(-1)?.atSecond ?? 0) + 60;
        const { world, dues } = await liveThrough(timeline, toSecond, {
          startAt,
          timeZone: rule.timeZone,
          late: () => LATEST_MS,
          choices: [
            { type: 'limit-changed', groupId: 'email', kind: 'closedHours', limit: hours },
            { type: 'limit-changed', groupId: 'email', kind: 'session', limit: OFF },
          ],
        });
        const closesAt = nextStretchAt(hours, startAt, rule);
        if (stretchAt(hours, startAt, rule) !== null || closesAt === null) return;
        const atSecond = Math.floor((closesAt - startAt) / 1_000);
        const end = Math.floor(world.machine.passedMs / 1_000);
        const truth = reckon(timeline, end, { startAt, ...rule });
        const [due] = dues;
        if (due !== undefined) expect(due).toBeGreaterThanOrEqual(closesAt - startAt);
        // Who leaves just then is asked when she is back; that is another promise.
        if (atSecond + 31 > end || !truth.stayed('email', atSecond - 1, atSecond + 31)) return;
        const atMs = closesAt - startAt;
        const wasDead = world.absences.some(({ fromMs, toMs }) => fromMs <= atMs && toMs >= atMs);
        expect(due).toBeLessThanOrEqual(atMs + (wasDead ? LATEST_MS : AT_ONCE_MS));
      }),
      longRuns(30),
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
