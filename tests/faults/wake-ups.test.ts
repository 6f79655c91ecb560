/** What wakes the background in a minute, and what it plans: timers of its own, alarms, calls of the API. */
import { expect, it } from 'vitest';
import type { World } from '../world/world';
import { calls, countAnew } from './at-a-desk';
import { anew, browse, FEW_PAGES } from './browsing';

type Minute = { readonly timers: number; readonly alarms: number; readonly calls: number };

async function inAMinute(world: World, meanwhile: () => Promise<void>): Promise<Minute> {
  countAnew(world);
  const before = world.life?.timersSet() ?? 0;
  await meanwhile();
  const { 'alarms.create': alarms = 0 } = calls(world);
  const timers = (world.life?.timersSet() ?? 0) - before;
  return { timers, alarms, calls: world.life?.calls.names().length ?? 0 };
}

/** She switches twenty times in it: a look each, once more what is in front, and alarms that are near are put off. */
it('is two timers for a switch in a minute of browsing, and an alarm in fifteen seconds', async () => {
  const world = await anew();
  await browse(world, FEW_PAGES);
  const minute = await inAMinute(world, () => browse(world, FEW_PAGES));
  expect(minute).toEqual({ timers: 40, alarms: 4, calls: 164 });
});

it('is a question in four seconds in a minute of reading, and in eight while keys rest', async () => {
  const world = await anew();
  await world.open('mail', 7);
  await world.wait(60_000);
  const minute = () => inAMinute(world, () => world.wait(60_000));
  expect(await minute()).toEqual({ timers: 16, alarms: 2, calls: 28 });
  await world.change({ handsOffSinceMs: world.machine.uptimeMs });
  await world.wait(30_000);
  expect(await minute()).toEqual({ timers: 8, alarms: 2, calls: 22 });
});

it('is nothing where nothing of hers is near, but what she does herself', async () => {
  const world = await anew();
  const pages = ['a', 'b', 'c'];
  await browse(world, pages);
  const browsing = await inAMinute(world, () => browse(world, pages));
  expect(browsing).toMatchObject({ timers: 20, alarms: 0 });
  expect(await inAMinute(world, () => world.wait(25_000))).toEqual({
    timers: 0,
    alarms: 0,
    calls: 0,
  });
});
