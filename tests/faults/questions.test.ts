/** How often it is asked by itself what is in front: in a minute of mail, away from it, and with nothing of hers near. */
import { describe, expect, it } from 'vitest';
import { comingIn } from '../../utils/engine/coming';
import type { World } from '../world/world';
import { BEAT, calls, countAnew, howMany, inMail, LOOK, OTHER_TAB, SHOWN } from './at-a-desk';

/**
 * A minute of it: all that two beats cost, and how often else it was asked whether the window has moved. Where keys
 * and mouse rest, each beat asks twice for how long.
 */
async function questionsInAMinute(world: World): Promise<number> {
  countAnew(world);
  await world.wait(60_000);
  const { 'windows.getLastFocused': windows = 0, ...others } = calls(world);
  const beats = Object.keys({ ...LOOK, ...SHOWN, ...BEAT }).map((name) => [name, 2]);
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

it('on a phone, where there are no windows: nothing is asked without an event or a beat', async () => {
  const world = await inMail({ missing: ['windows'] });
  await world.wait(19_000);
  expect(calls(world)).toEqual({});
  await world.wait(60_000);
  expect(world.state.ledger.countedMs.email).toBeGreaterThan(60_000);
  expect(howMany(world)).toBe(12);
});
