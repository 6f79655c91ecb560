/** What it costs: how many calls of the browser's API each thing takes that happens all day. */
import { describe, expect, it } from 'vitest';
import { comingIn } from '../../utils/engine/coming';
import type { Request } from '../../utils/engine/requests';
import type { Machine } from '../world/machine';
import { addressOf, type World, worldAt } from '../world/world';
import { NOON } from './lived-in';

const [FIRST_TAB, OTHER_TAB] = [7, 8];

/** A desk in Chromium with two tabs of hers that nobody counts, the background awake, and nothing due. */
async function aDesk(
  changed: Partial<Pick<Machine, 'missing' | 'isFirefox' | 'os'>> = {},
): Promise<World> {
  const world = await worldAt(NOON, { isFirefox: false, ...changed });
  world.machine.openTab(addressOf('elsewhere'), false, OTHER_TAB);
  await world.comeToTab();
  await world.wait(5_000);
  countAnew(world);
  return world;
}

/** The same, and she has her mail in front, which is counted. */
async function inMail(
  changed: Partial<Pick<Machine, 'missing' | 'isFirefox' | 'os'>> = {},
): Promise<World> {
  const world = await aDesk(changed);
  await world.open('mail', FIRST_TAB);
  await world.wait(40_000);
  countAnew(world);
  return world;
}

function countAnew({ life }: World): void {
  if (life === null) throw new Error('The background is asleep.');
  life.calls.begin(null);
}

/** What was asked for since, each with how often. */
function calls({ life }: World): Readonly<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const name of life?.calls.names() ?? []) counted[name] = (counted[name] ?? 0) + 1;
  return counted;
}

function howMany(world: World): number {
  return world.life?.calls.names().length ?? 0;
}

/** One look: what is in front, whether she is there, and pages of ours. */
const LOOK = {
  'windows.getLastFocused': 1,
  'tabs.query': 1,
  'idle.queryState': 1,
  'runtime.getContexts': 1,
};
/** What she granted is asked for where the browser shows an address. */
const SHOWN = { 'permissions.contains': 1 };
/** Counting begins or ends. */
const COUNTED = { 'storage.local.set': 1, 'alarms.create': 1 };

describe('another tab, with nothing due: one look, and once more what is in front', () => {
  const SWITCH = { ...LOOK, ...SHOWN, 'windows.getLastFocused': 2, 'tabs.query': 2 };

  it.each([false, true])('from one page of hers to another (Firefox: %s)', async (isFirefox) => {
    const world = await aDesk({ isFirefox });
    await world.open('elsewhere', OTHER_TAB);
    await world.wait(5_000);
    expect(calls(world)).toEqual(SWITCH);
    expect(howMany(world)).toBe(7);
  });

  it.each(['from', 'to'])('%s her mail', async (direction) => {
    const world = await inMail();
    const go = async () => {
      countAnew(world);
      await (world.machine.frontId === FIRST_TAB
        ? world.open('elsewhere', OTHER_TAB)
        : world.open('mail', FIRST_TAB));
      await world.wait(1_900);
    };
    await go();
    if (direction === 'to') await go();
    expect(calls(world)).toEqual({ ...SWITCH, ...COUNTED });
    expect(howMany(world)).toBe(9);
  });
});

describe('another application, and back: one look each, and twice whether the window has moved since', () => {
  const CHANGE = { ...LOOK, 'windows.getLastFocused': 3 };

  it.each([false, true])('from a page that nobody counts (in front: %s)', async (focused) => {
    const world = await aDesk();
    if (focused) await world.focus(false);
    await world.wait(5_000);
    countAnew(world);
    await world.focus(focused);
    await world.wait(5_000);
    expect(calls(world)).toEqual(CHANGE);
    expect(howMany(world)).toBe(6);
  });

  it.each([false, true])('from her mail (in front: %s)', async (focused) => {
    const world = await inMail();
    if (focused) await world.focus(false);
    await world.wait(1_900);
    countAnew(world);
    await world.focus(focused);
    await world.wait(1_900);
    expect(calls(world)).toEqual({ ...CHANGE, ...SHOWN, ...COUNTED });
    expect(howMany(world)).toBe(9);
  });
});

describe('a start of the background, whatever woke it: one look, and the cup is not drawn anew', () => {
  /** The state, the record of what happened, the notes of this run and the one alarm. */
  const START = { ...LOOK, 'storage.local.get': 2, 'storage.session.get': 3, 'alarms.create': 1 };

  async function startedAnew(world: World): Promise<void> {
    await world.kill('background');
    await world.wait(5_000);
    await world.comeToTab();
  }

  it('with a page that nobody counts', async () => {
    const world = await aDesk();
    await startedAnew(world);
    expect(calls(world)).toEqual(START);
    expect(howMany(world)).toBe(10);
  });

  it('with her mail', async () => {
    const world = await inMail();
    await startedAnew(world);
    expect(calls(world)).toEqual({ ...START, ...SHOWN, 'storage.local.set': 1 });
    expect(howMany(world)).toBe(12);
  });
});

/**
 * A minute of it: all that two beats cost, and how often else it was asked whether the window has moved. Where keys
 * and mouse rest, each beat asks twice for how long.
 */
async function questionsInAMinute(world: World): Promise<number> {
  countAnew(world);
  await world.wait(60_000);
  const { 'windows.getLastFocused': windows = 0, ...others } = calls(world);
  const beats = Object.keys({ ...LOOK, ...SHOWN, ...COUNTED }).map((name) => [name, 2]);
  const idle = world.machine.handsOffSinceMs === null ? 2 : 4;
  const wanted = { ...Object.fromEntries(beats), 'idle.queryState': idle };
  expect({ ...others, 'windows.getLastFocused': 2 }).toEqual(wanted);
  return windows - 2;
}

describe('a minute of mail: two looks, and between them whether the window has moved', () => {
  const LONG_MS = 30 * 60_000;

  it.each([
    // Whole questions between two beats: every four seconds, every eight, once.
    { os: 'linux', used: 14, rests: 6 },
    { os: 'openbsd', used: 14, rests: 6 },
    { os: 'win', used: 2, rests: 2 },
    { os: 'mac', used: 2, rests: 2 },
  ])('on $os, $used times while keys are in use, $rests while they rest', async (desk) => {
    const world = await inMail({ os: desk.os });
    expect(await questionsInAMinute(world)).toBe(desk.used);
    await world.change({ handsOffSinceMs: world.machine.uptimeMs });
    await world.wait(30_000);
    expect(await questionsInAMinute(world)).toBe(desk.rests);
  });

  it.each(['linux', 'win'])(
    'on %s, more seldom the longer nothing comes out, and as often as ever once it does',
    async (os) => {
      const world = await inMail({ os });
      // A pause that is due asks for more.
      const limit = { on: false, seconds: 1_800 };
      await world.ask({ type: 'limit-changed', groupId: 'email', kind: 'session', limit });
      await world.wait(30_000);
      const asked: number[] = [];
      for (let halves = 0; halves < 3; halves += 1) {
        asked.push(await questionsInAMinute(world));
        await world.wait(LONG_MS);
      }
      expect(asked).toEqual(os === 'win' ? [2, 2, 2] : [14, 6, 2]);
      // A desktop that tells of it brings nothing back.
      await world.focus(false);
      await world.wait(20_000);
      await world.focus(true);
      await world.wait(30_000);
      expect(await questionsInAMinute(world)).toBe(2);
      await world.focus(false, false);
      await world.wait(20_000);
      await world.focus(true);
      await world.wait(30_000);
      expect(await questionsInAMinute(world)).toBe(14);
      await world.kill('background');
      await world.comeToTab();
      await world.wait(30_000);
      expect(await questionsInAMinute(world), 'after a death').toBe(14);
    },
  );

  it('and none once she has been elsewhere for five minutes: no question, and no timer', async () => {
    const world = await inMail();
    await world.open('elsewhere', OTHER_TAB);
    await world.wait(30_000);
    countAnew(world);
    await world.wait(60_000);
    expect(calls(world)['windows.getLastFocused'], 'rarely, as her mail is near').toBe(4);
    await world.wait(300_000);
    await world.comeToTab();
    await world.wait(2_000);
    expect(world.life?.nextDueMs()).toBeNull();
    countAnew(world);
    await world.wait(25_000);
    expect(calls(world)).toEqual({});
  });
});

it('away from her mail for an hour: a look every four minutes tells whether the machine slept', async () => {
  const world = await inMail();
  await world.change({ handsOffSinceMs: world.machine.uptimeMs });
  await world.wait(600_000);
  const writes = world.machine.writes;
  const ends = world.absences.length;
  await world.wait(3_600_000);
  const looks = {
    starts: world.absences.length - ends,
    writes: world.machine.writes - writes,
  };
  expect(looks).toEqual({ starts: 15, writes: 15 });
});

describe('a minute of mail with every limit set', () => {
  const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
  /** Closed from so many minutes after noon on. */
  async function limited(minutes: number): Promise<World> {
    const world = await inMail();
    const hours = { days: [...EVERY_DAY], fromMinutes: 720 + minutes, toMinutes: 480 };
    const choices = [
      { kind: 'daily', limit: { on: true, seconds: 86_400 } },
      { kind: 'openings', limit: { on: true, count: 20 } },
      { kind: 'closedHours', limit: { on: true, ranges: [hours], until: null } },
    ] as const;
    for (const choice of choices) {
      await world.ask({ type: 'limit-changed', groupId: 'email', ...choice });
    }
    await world.wait(40_000);
    return world;
  }

  it('is no more calls than with one', async () => {
    expect(await questionsInAMinute(await limited(180))).toBe(14);
  });

  it('is no more in the last ten minutes: the cup has been drawn for them once', async () => {
    const world = await limited(8);
    await questionsInAMinute(world);
    expect(comingIn(world.state, world.at, world.machine.timeZone)?.kind).toBe('closedHours');
    const { 'action.setTitle': titles, 'action.setIcon': icons } = calls(world);
    expect([titles, icons]).toEqual([undefined, undefined]);
  });
});

describe('with a limit that comes to the front', () => {
  const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
  /** Her mail is closed from so many minutes after noon on, by the firmest rung. */
  async function closed(world: World, minutes: number): Promise<World> {
    const hours = { days: [...EVERY_DAY], fromMinutes: 720 + minutes, toMinutes: 480 };
    const limit = { on: true, ranges: [hours], until: null, firmness: 'closed' } as const;
    await world.ask({ type: 'limit-changed', groupId: 'email', kind: 'closedHours', limit });
    await world.wait(40_000);
    countAnew(world);
    return world;
  }
  const go = (world: World, to: 'mail' | 'elsewhere') =>
    world.open(to, to === 'mail' ? FIRST_TAB : OTHER_TAB);

  it('that is far off, no switch and no change of focus is more', async () => {
    const world = await closed(await inMail(), 180);
    const costs: number[] = [];
    for (const to of ['elsewhere', 'mail'] as const) {
      countAnew(world);
      await go(world, to);
      await world.wait(1_900);
      costs.push(howMany(world));
    }
    for (const focused of [false, true]) {
      countAnew(world);
      await world.focus(focused);
      await world.wait(1_900);
      costs.push(howMany(world));
    }
    expect(costs).toEqual([9, 9, 9, 9]);
  });

  it('that stands, a switch between others is no more, and one away from it is a write', async () => {
    const world = await closed(await inMail(), -60);
    await go(world, 'elsewhere');
    await go(world, 'mail');
    await world.wait(5_000);
    expect(world.state.boundary.ours?.isInFront).toBe(true);
    const costs: number[] = [];
    for (const tab of [OTHER_TAB, 9]) {
      countAnew(world);
      await world.open('elsewhere', tab);
      await world.wait(1_900);
      costs.push(howMany(world));
    }
    expect(costs).toEqual([8, 7]);
  });

  it('she comes to, it is one question for the tabs, and one deed', async () => {
    const world = await closed(await inMail(), -60);
    await go(world, 'elsewhere');
    await world.wait(5_000);
    countAnew(world);
    await go(world, 'mail');
    const { 'tabs.create': made, 'tabs.update': brought, 'tabs.move': moved } = calls(world);
    expect([made, brought, moved]).toEqual([1, undefined, undefined]);
    // Two looks, as for any two tabs, and what lies between them.
    expect(howMany(world)).toBeLessThanOrEqual(9 + 9 + 2);
  });
});

it('on a phone, where there are no windows: nothing is asked without an event or a beat', async () => {
  const world = await inMail({ missing: ['windows'] });
  await world.wait(19_000);
  expect(calls(world)).toEqual({});
  await world.wait(60_000);
  expect(world.state.ledger.countedMs.email).toBeGreaterThan(60_000);
  expect(howMany(world)).toBe(12);
});

describe('ten letters', () => {
  /** One after the other, each a tenth of a second after the one before. */
  async function type(world: World, tell: (text: string) => Request): Promise<void> {
    for (const length of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      void world.life?.ask(tell('abcdefghij'.slice(0, length)));
      await world.wait(100);
    }
    await world.wait(400);
  }

  async function resting(): Promise<World> {
    const world = await aDesk();
    await world.ask({ type: 'rest-begun', seconds: 600 });
    await world.wait(2_000);
    countAnew(world);
    return world;
  }

  it('of what she starts with are one look and one write', async () => {
    const world = await resting();
    await type(world, (text) => ({ type: 'start-parked', text }));
    expect(calls(world)).toEqual({ ...LOOK, 'storage.local.set': 1 });
    expect(world.state.rest).toMatchObject({ parked: 'abcdefghij' });
  });

  it('of a win are one write', async () => {
    const world = await aDesk();
    await type(world, (text) => ({ type: 'win-begun', id: 'soup', text }));
    expect(calls(world)).toEqual({ 'storage.local.set': 1 });
    expect(world.machine.local.draft).toEqual({ id: 'soup', text: 'abcdefghij' });
  });

  it('are written before what she does next', async () => {
    const world = await resting();
    const heard = await world.life?.askAll([
      { type: 'start-parked', text: 'The letter' },
      { type: 'rest-ended' },
    ]);
    expect(heard).toEqual(['done', 'done']);
    expect(world.state.rest).toMatchObject({ parked: 'The letter' });
  });

  it('are written though the popup closes at the last of them', async () => {
    const world = await aDesk();
    await world.clickCup();
    void world.life?.ask({ type: 'win-begun', id: 'soup', text: 'Soup' });
    await world.closeCard();
    expect(world.machine.local.draft).toEqual({ id: 'soup', text: 'Soup' });
  });
});
