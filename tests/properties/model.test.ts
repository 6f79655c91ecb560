/** The engine against the brute-force reference, over what may happen in some hours around nights when clocks change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookInMs } from '../../utils/engine/deadlines';
import { usageAt } from '../../utils/engine/state';
import { startOfDay } from '../../utils/time/day';
import { IN_MAIL } from '../setup/in-mail';
import { type Act, calmTimelines, roughTimelines, sleepyTimelines, type Timeline } from './acts';
import { Machine } from './machine';
import { reckon } from './reference';
import { runs } from './runs';
import { type Night, nights } from './zones';

const GROUPS = ['email', 'chat'];

/** Day starts that lie within an hour that is skipped have a rule of their own. */
const plainNights = nights.filter(
  ({ rule }) =>
    [0, 240, 720].includes(rule.dayStartMinutes) && !/Apia|St_Johns/.test(rule.timeZone),
);
const lateness = fc.array(fc.constantFrom(0, 500, 3_000, 17_000, 29_000, 30_000), {
  minLength: 1,
  maxLength: 5,
});

type Run = { readonly machine: Machine; readonly toSecond: number };

function live(timeline: Timeline, { startAt, rule }: Night, lateMs: readonly number[]): Run {
  let rung = 0;
  const machine = new Machine({
    startAt,
    timeZone: rule.timeZone,
    late: () => lateMs[rung++ % lateMs.length] ?? 0,
    choices: [{ type: 'settings-changed', settings: { dayStartMinutes: rule.dayStartMinutes } }],
  });
  for (const { atSecond, act } of timeline) {
    machine.goTo(atSecond * 1_000);
    machine.act(act);
  }
  const toSecond = (timeline.at(-1)?.atSecond ?? 0) + 200;
  machine.goTo(toSecond * 1_000);
  machine.send({ type: 'observed' });
  return { machine, toSecond };
}

describe('what is counted', () => {
  it('is exactly what was, day by day, when the browser tells of everything, whenever the background dies', () => {
    fc.assert(
      fc.property(calmTimelines, plainNights, lateness, (timeline, night, lateMs) => {
        const { machine, toSecond } = live(timeline, night, lateMs);
        const truth = reckon(timeline, toSecond, { startAt: night.startAt, ...night.rule });
        expect(secondsByDay(machine)).toEqual(truth.sums);
        for (const groupId of GROUPS) {
          const { sessionMs } = usageAt(machine.state, groupId, machine.now());
          expect(sessionMs / 1_000).toBe(truth.sessions[groupId] ?? 0);
        }
      }),
      runs(30),
    );
  });

  it('is shared rightly between two days, whichever second the background is killed in before the new one', () => {
    const rule = { timeZone: 'Europe/Berlin', dayStartMinutes: 240 };
    const startAt = startOfDay('2026-10-26', rule) - 100_000;
    for (let killedAt = 41; killedAt <= 100; killedAt += 1) {
      const timeline: Timeline = [
        { atSecond: 0, act: { kind: 'opens', page: { groupId: 'email', tabId: 7 } } },
        { atSecond: killedAt, act: { kind: 'background killed' } },
      ];
      const { machine, toSecond } = live(timeline, { startAt, rule }, [29_000]);
      expect(secondsByDay(machine), `killed at ${killedAt} s`).toEqual({
        '2026-10-25': { email: 100 },
        '2026-10-26': { email: toSecond - 100 },
      });
    }
  });

  it.each([298, 299, 300, 301, 315])('is one session or two, after %i s elsewhere', (seconds) => {
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
    const { machine, toSecond } = live(timeline, { startAt, rule }, [0]);
    const truth = reckon(timeline, toSecond, { startAt, ...rule });
    const { sessionMs } = usageAt(machine.state, 'email', machine.now());
    expect(sessionMs).toBe(seconds < 300 ? 260_000 : 200_000);
    expect(sessionMs / 1_000).toBe(truth.sessions.email);
  });

  it.each([100, 101, 102, 103, 104, 105])(
    'ends within two seconds when she leaves at %i s for another application, and nobody tells',
    (leftAt) => {
      const timeline: Timeline = [
        { atSecond: 0, act: { kind: 'opens', page: { groupId: 'email', tabId: 7 } } },
        { atSecond: leftAt, act: { kind: 'another application', isTold: false } },
      ];
      const night = {
        startAt: Date.UTC(2026, 10, 19, 9),
        rule: { timeZone: 'UTC', dayStartMinutes: 240 },
      };
      const { machine } = live(timeline, night, [0]);
      const counted = total(secondsByDay(machine));
      expect(counted).toBeGreaterThanOrEqual(leftAt);
      expect(counted).toBeLessThanOrEqual(leftAt + 2);
    },
  );

  it('is nothing of any sleep, and all of the time before and after it', () => {
    fc.assert(
      fc.property(sleepyTimelines, nights, (timeline, night) => {
        const { machine, toSecond } = live(timeline, night, [0]);
        const truth = reckon(timeline, toSecond, { startAt: night.startAt, ...night.rule });
        const counted = total(secondsByDay(machine));
        expect(counted).toBeGreaterThanOrEqual(total(truth.sums));
        expect(counted).toBeLessThanOrEqual(total(truth.sums) + truth.over);
      }),
      runs(30),
    );
  });

  it('is off by no more than each thing that nobody announces may cost', () => {
    fc.assert(
      fc.property(roughTimelines, nights, lateness, (timeline, night, lateMs) => {
        const { machine, toSecond } = live(timeline, night, lateMs);
        const truth = reckon(timeline, toSecond, { startAt: night.startAt, ...night.rule });
        const counted = total(secondsByDay(machine));
        const wanted = total(truth.sums);
        expect(counted).toBeLessThanOrEqual(wanted + truth.over);
        expect(counted).toBeGreaterThanOrEqual(wanted - truth.under);
      }),
      runs(30),
    );
  });
});

describe('a clock that was a year ahead and is put right', () => {
  it('leaves no session that goes on until then, and nothing to look for', () => {
    const machine = new Machine({
      startAt: Date.UTC(2026, 10, 19, 9),
      timeZone: 'UTC',
      late: () => 0,
    });
    const YEAR_SECONDS = 365 * 86_400;
    machine.act({ kind: 'clock jumps', seconds: YEAR_SECONDS });
    machine.act({ kind: 'opens', page: { groupId: 'email', tabId: 7 } });
    machine.goTo(600_000);
    machine.act({ kind: 'opens', page: { groupId: null, tabId: 1 } });
    machine.act({ kind: 'clock jumps', seconds: -YEAR_SECONDS });
    machine.goTo(650_000);
    expect(usageAt(machine.state, 'email', machine.now()).sessionMs).toBe(600_000);
    machine.goTo(1_000_000);
    machine.send({ type: 'observed' });
    expect(usageAt(machine.state, 'email', machine.now()).sessionMs).toBe(0);
    expect(lookInMs(machine.state, IN_MAIL, machine.now())).toBeNull();
  });
});

/** Seconds by day and group, the open span included. */
function secondsByDay(machine: Machine): Record<string, Record<string, number>> {
  const sums: Record<string, Record<string, number>> = {};
  const add = (day: string, groupId: string, ms: number) => {
    if (ms <= 0) return;
    sums[day] = { ...sums[day], [groupId]: (sums[day]?.[groupId] ?? 0) + ms / 1_000 };
  };
  for (const { day, countedMs } of machine.closed) {
    for (const [groupId, ms] of Object.entries(countedMs)) add(day, groupId, ms);
  }
  for (const groupId of GROUPS) {
    add(machine.state.today.day, groupId, usageAt(machine.state, groupId, machine.now()).dayMs);
  }
  return sums;
}

function total(sums: Readonly<Record<string, Readonly<Record<string, number>>>>): number {
  return Object.values(sums)
    .flatMap((byGroup) => Object.values(byGroup))
    .reduce((sum, seconds) => sum + seconds, 0);
}
