/** What it costs: how many calls of the browser's API each thing takes that happens all day. */
import { describe, expect, it } from 'vitest';
import type { World } from '../world/world';
import {
  aDesk,
  COUNTED,
  calls,
  countAnew,
  FIRST_TAB,
  howMany,
  inMail,
  LOOK,
  OTHER_TAB,
  SHOWN,
} from './at-a-desk';

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
    expect(howMany(world)).toBe(8);
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
    expect(howMany(world)).toBe(8);
  });
});

describe('a start of the background, whatever woke it: one look, and the cup is not drawn anew', () => {
  /** The state, the record of what happened, the notes of this run and the one alarm. */
  const START = { ...LOOK, 'storage.local.get': 1, 'storage.session.get': 2, 'alarms.create': 1 };

  async function startedAnew(world: World): Promise<void> {
    await world.kill('background');
    await world.wait(5_000);
    await world.comeToTab();
  }

  it('with a page that nobody counts', async () => {
    const world = await aDesk();
    await startedAnew(world);
    expect(calls(world)).toEqual(START);
    expect(howMany(world)).toBe(8);
  });

  it('with her mail', async () => {
    const world = await inMail();
    await startedAnew(world);
    expect(calls(world)).toEqual({ ...START, ...SHOWN, 'storage.local.set': 1 });
    expect(howMany(world)).toBe(10);
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
    // By then the alarm is near, and is put off.
    expect(costs).toEqual([8, 8, 8, 9]);
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
    expect(costs).toEqual([9, 7]);
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
