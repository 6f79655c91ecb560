/** A month at her desk in a few seconds: mail in the morning and at night, sleep, clock changes, and a background that is killed at any time. */
import { beforeAll, describe, expect, it } from 'vitest';
import { parseParts, partsIn } from '../../utils/engine/parts';
import { usageAt } from '../../utils/engine/state';
import { diceOf } from '../../utils/fields/dice';
import { dayAfter } from '../../utils/time/day';
import { TIMES } from '../setup/dice';
import type { World } from '../world/world';
import type { Act, Timeline } from './acts';
import { liveThrough, secondsByDay, total } from './lived';
import { reckon } from './reference';

const DAYS = 30;
const DAY_SECONDS = 86_400;
const RULE = { timeZone: 'Europe/Berlin', dayStartMinutes: 240 };
/** Clocks are set back on the 25th. */
const START = Temporal.PlainDateTime.from('2026-10-10T04:00').toZonedDateTime(RULE.timeZone);
/** Room for the numbers to grow longer; not for anything to be added day by day. */
const MOST_BYTES = 3_300;

const EMAIL: Act = { kind: 'opens', page: { groupId: 'email', tabId: 7 } };
const CHAT: Act = { kind: 'opens', page: { groupId: 'chat', tabId: 5 } };
const NEWS: Act = { kind: 'opens', page: { groupId: null, tabId: 1 } };
const RESTART: readonly Act[] = [
  { kind: 'browser killed' },
  { kind: 'browser started', page: { groupId: 'email', tabId: 7 } },
];

/** Four short stays a day, hands off now and then, a lock, kills; and the night's sleep. */
function month(dice: (below: number) => number): Timeline {
  const timeline: { atSecond: number; act: Act }[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    let atSecond = day * DAY_SECONDS + (4 + dice(4)) * 3_600;
    const tell = (act: Act, seconds: number) => {
      timeline.push({ atSecond, act });
      atSecond += seconds;
    };
    tell({ kind: 'wakes' }, 30);
    tell({ kind: 'uses the keys' }, 30);
    for (let stay = 0; stay < 4; stay += 1) {
      tell(dice(3) === 0 ? CHAT : EMAIL, 60 + dice(600));
      const kind = dice(6);
      if (kind === 0) tell({ kind: 'background killed' }, dice(300));
      if (kind === 1) for (const act of RESTART) tell(act, 1 + dice(900));
      if (kind === 2) tell({ kind: 'hands off' }, dice(400));
      if (kind === 3) tell({ kind: 'another application', isTold: false }, 60 + dice(300));
      if (kind === 4) tell({ kind: 'locks' }, dice(600));
      if (kind === 5) tell({ kind: 'background killed' }, 0);
      tell({ kind: 'unlocks' }, 0);
      tell({ kind: 'back at the window', isTold: true }, dice(120));
      tell(NEWS, dice(5_400));
    }
    tell(dice(2) === 0 ? EMAIL : NEWS, 20 + dice(20));
    tell({ kind: 'sleeps' }, 0);
  }
  return timeline;
}

describe.each(Array.from({ length: TIMES }, (_, index) => index + 1))(
  'a month, dealt by dice %i',
  (seed) => {
    const toSecond = DAYS * DAY_SECONDS;
    const dice = diceOf(seed);
    const timeline: Timeline = [
      ...month(dice),
      { atSecond: toSecond - 60, act: { kind: 'wakes' } },
      { atSecond: toSecond - 60, act: NEWS },
    ];
    const truth = reckon(timeline, toSecond, { startAt: START.epochMilliseconds, ...RULE });
    const bytes: number[] = [];
    let world: World;
    let sums: Awaited<ReturnType<typeof secondsByDay>>;

    beforeAll(async () => {
      let lastDay = '';
      const setting = {
        startAt: START.epochMilliseconds,
        timeZone: RULE.timeZone,
        late: () => dice(30_001),
      };
      ({ world } = await liveThrough(timeline, toSecond, setting, ({ state, machine }) => {
        const { day } = state.today;
        if (day < lastDay) throw new Error(`${day} came after ${lastDay}`);
        lastDay = day;
        // The last days are over: they are written once a day, however many there are.
        const { 'state-past': _past, ...moving } = partsIn(machine.local);
        bytes.push(JSON.stringify(moving).length);
      }));
      sums = await secondsByDay(world);
    }, 600_000);

    it('comes to what it was, but for what crashes and unannounced changes may cost', () => {
      const wanted = total(truth.sums);
      const counted = total(sums);
      expect(wanted).toBeGreaterThan(12 * 3_600);
      expect(counted).toBeGreaterThanOrEqual(wanted - truth.under);
      expect(counted).toBeLessThanOrEqual(wanted + truth.over);
      expect(Math.abs(counted - wanted)).toBeLessThan(wanted / 50);
    });

    it('keeps each of its days, in order', () => {
      const days = [...new Set([...Object.keys(sums).sort(), world.state.today.day])];
      expect(days).toHaveLength(DAYS);
      for (const [index, day] of days.slice(1).entries())
        expect(day).toBe(dayAfter(days[index] ?? ''));
    });

    it('leaves a record that is no bigger at its end than in its first days, and can be read', () => {
      const tenth = Math.floor(bytes.length / 10);
      expect(Math.max(...bytes)).toBeLessThan(MOST_BYTES);
      // A day may have a span more or less; thirty days of anything that grows are more than a tenth.
      const first = Math.max(...bytes.slice(0, tenth));
      expect(Math.max(...bytes.slice(-tenth))).toBeLessThan(first * 1.1);
      expect(parseParts(world.machine.local).kind).toBe('read');
      expect(usageAt(world.state, 'email', world.now).sessionMs).toBe(0);
    });

    it('is written about twice a minute while she reads, and hardly otherwise', () => {
      const minutes = total(truth.sums) / 60;
      expect(world.machine.writes).toBeLessThan(minutes * 2 + timeline.length * 2);
    });
  },
);
