/** The engine against the brute-force reference, over what may happen in some hours around nights when clocks change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookInMs } from '../../utils/engine/deadlines';
import { usageAt } from '../../utils/engine/state';
import { startOfDay } from '../../utils/time/day';
import { longRuns } from '../setup/dice';
import { IN_MAIL } from '../setup/in-mail';
import { goneTab } from '../world/machine';
import type { World } from '../world/world';
import { type Act, calmTimelines, roughTimelines, sleepyTimelines, type Timeline } from './acts';
import { GROUPS, liveThrough, secondsByDay, total } from './lived';
import { reckon } from './reference';
import { type Night, nights } from './zones';

/** Day starts that lie within an hour that is skipped have a rule of their own. */
const plainNights = nights.filter(
  ({ rule }) =>
    [0, 240, 720].includes(rule.dayStartMinutes) && !/Apia|St_Johns/.test(rule.timeZone),
);
const lateness = fc.array(fc.constantFrom(0, 500, 3_000, 17_000, 29_000, 30_000), {
  minLength: 1,
  maxLength: 5,
});

async function live(
  timeline: Timeline,
  { startAt, rule }: Night,
  lateMs: readonly number[],
  look?: (world: World) => void,
) {
  let rung = 0;
  const toSecond = (timeline.at(-1)?.atSecond ?? 0) + 200;
  const { dayStartMinutes } = rule;
  const setting = {
    startAt,
    timeZone: rule.timeZone,
    late: () => lateMs[rung++ % lateMs.length] ?? 0,
    choices: [{ type: 'settings-changed', settings: { dayStartMinutes } }],
  } as const;
  const { world } = await liveThrough(timeline, toSecond, setting, look);
  await world.change({}, goneTab(99));
  return { world, counted: await secondsByDay(world), toSecond };
}

describe('what is counted', () => {
  it('is exactly what was, day by day, when the browser tells of everything, whenever the background dies', async () => {
    await fc.assert(
      fc.asyncProperty(calmTimelines, plainNights, lateness, async (timeline, night, lateMs) => {
        const { world, counted, toSecond } = await live(timeline, night, lateMs);
        const truth = reckon(timeline, toSecond, { startAt: night.startAt, ...night.rule });
        expect(counted).toEqual(truth.sums);
        for (const groupId of GROUPS) {
          const { sessionMs } = usageAt(world.state, groupId, world.now);
          expect(sessionMs / 1_000).toBe(truth.sessions[groupId] ?? 0);
        }
      }),
      longRuns(30),
    );
  });

  it('is shared rightly between two days, whichever second the background is killed in before the new one', async () => {
    const rule = { timeZone: 'Europe/Berlin', dayStartMinutes: 240 };
    const startAt = startOfDay('2026-10-26', rule) - 100_000;
    for (let killedAt = 41; killedAt <= 100; killedAt += 1) {
      const timeline: Timeline = [
        { atSecond: 0, act: { kind: 'opens', page: { groupId: 'email', tabId: 7 } } },
        { atSecond: killedAt, act: { kind: 'background killed' } },
      ];
      const { counted, toSecond } = await live(timeline, { startAt, rule }, [29_000]);
      expect(counted, `killed at ${killedAt} s`).toEqual({
        '2026-10-25': { email: 100 },
        '2026-10-26': { email: toSecond - 100 },
      });
    }
  });

  it.each([298, 299, 300, 301, 315])(
    'is one session or two, after %i s elsewhere',
    async (seconds) => {
      const rule = { timeZone: 'UTC', dayStartMinutes: 240 };
      const startAt = Date.UTC(2026, 10, 19, 9);
      const opens = (groupId: 'email' | null): Act => ({
        kind: 'opens',
        page: { groupId, tabId: 7 },
      });
      const timeline: Timeline = [
        { atSecond: 0, act: opens('email') },
        { atSecond: 60, act: opens(null) },
        { atSecond: 60 + seconds, act: opens('email') },
      ];
      const { world, toSecond } = await live(timeline, { startAt, rule }, [0]);
      const truth = reckon(timeline, toSecond, { startAt, ...rule });
      const { sessionMs } = usageAt(world.state, 'email', world.now);
      expect(sessionMs).toBe(seconds < 300 ? 260_000 : 200_000);
      expect(sessionMs / 1_000).toBe(truth.sessions.email);
    },
  );

  it.each([100, 101, 102, 103, 104, 105])(
    'is off by two seconds at most when she leaves at %i s for another application, and nobody tells',
    async (leftAt) => {
      const timeline: Timeline = [
        { atSecond: 0, act: { kind: 'opens', page: { groupId: 'email', tabId: 7 } } },
        { atSecond: leftAt, act: { kind: 'another application', isTold: false } },
      ];
      const night = {
        startAt: Date.UTC(2026, 10, 19, 9),
        rule: { timeZone: 'UTC', dayStartMinutes: 240 },
      };
      const { counted } = await live(timeline, night, [0]);
      expect(Math.abs(total(counted) - leftAt)).toBeLessThanOrEqual(2);
    },
  );

  it('is nothing of any sleep, and all of the time before and after it in which she showed herself', async () => {
    await fc.assert(
      fc.asyncProperty(sleepyTimelines, nights, async (timeline, night) => {
        const { counted, toSecond } = await live(timeline, night, [0]);
        const truth = reckon(timeline, toSecond, { startAt: night.startAt, ...night.rule });
        const seconds = total(counted);
        expect(seconds).toBeGreaterThanOrEqual(total(truth.sums) - truth.under);
        expect(seconds).toBeLessThanOrEqual(total(truth.sums) + truth.over);
      }),
      longRuns(30),
    );
  });

  it('is off by no more than each thing that nobody announces may cost', async () => {
    await fc.assert(
      fc.asyncProperty(roughTimelines, nights, lateness, async (timeline, night, lateMs) => {
        const { counted, toSecond } = await live(timeline, night, lateMs);
        const truth = reckon(timeline, toSecond, { startAt: night.startAt, ...night.rule });
        const seconds = total(counted);
        const wanted = total(truth.sums);
        expect(seconds).toBeLessThanOrEqual(wanted + truth.over);
        expect(seconds).toBeGreaterThanOrEqual(wanted - truth.under);
      }),
      longRuns(30),
    );
  });
});

describe('a clock that was a year ahead and is put right', () => {
  it('leaves no session that goes on until then, and nothing to look for', async () => {
    const YEAR_SECONDS = 365 * 86_400;
    const timeline: Timeline = [
      { atSecond: 0, act: { kind: 'clock jumps', seconds: YEAR_SECONDS } },
      { atSecond: 0, act: { kind: 'opens', page: { groupId: 'email', tabId: 7 } } },
      { atSecond: 600, act: { kind: 'opens', page: { groupId: null, tabId: 1 } } },
      { atSecond: 600, act: { kind: 'clock jumps', seconds: -YEAR_SECONDS } },
      { atSecond: 650, act: { kind: 'something moves' } },
      { atSecond: 1_000, act: { kind: 'something moves' } },
    ];
    const night = {
      startAt: Date.UTC(2026, 10, 19, 9),
      rule: { timeZone: 'UTC', dayStartMinutes: 240 },
    };
    const sessions: number[] = [];
    const { world } = await live(timeline, night, [0], ({ state, now }) =>
      sessions.push(usageAt(state, 'email', now).sessionMs),
    );
    expect(sessions.slice(-2)).toEqual([600_000, 0]);
    expect(lookInMs(world.state, IN_MAIL, world.now, 0)).toBeNull();
  });
});
