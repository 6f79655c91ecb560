/** What is written while she browses, byte by byte: of a minute what has moved in it, whatever else there is. */
import { expect, it } from 'vitest';
import type { World } from '../world/world';
import { anew, browse, FEW_PAGES, withGroups, writtenIn } from './browsing';

/** Of a minute in which she switches twenty times between ten tabs, by the kind of record. */
const MOST_BYTES = {
  'local record': 1_050,
  'local state': 2_100,
  'local sum': 760,
  'local span': 1_250,
};
const MOST_IN_ALL = 5_000;
/** Digits. */
const AS_MUCH = 1.1;

async function minuteOfBrowsing(world: World): Promise<number> {
  await browse(world, FEW_PAGES);
  const { writes, requests, bytes, byKind } = await writtenIn(world, () =>
    browse(world, FEW_PAGES),
  );
  expect([writes, requests]).toEqual([20, 0]);
  expect(bytes).toBeLessThan(MOST_IN_ALL);
  expect(Object.keys(byKind).sort()).toEqual(Object.keys(MOST_BYTES).sort());
  for (const [kind, most] of Object.entries(MOST_BYTES)) {
    expect(byKind[kind], kind).toBeLessThan(most);
  }
  return bytes;
}

async function minuteOfReading(world: World): Promise<number> {
  await world.open('mail', 7);
  await world.wait(60_000);
  const { writes, requests, bytes } = await writtenIn(world, () => world.wait(60_000));
  expect([writes, requests]).toEqual([2, 0]);
  expect(bytes).toBeLessThan(450);
  return bytes;
}

it('is little in a minute of browsing, with fifty groups after ten years as with two', async () => {
  // A full strip has a span joined for each that comes.
  expect(await minuteOfBrowsing(await anew())).toBeLessThan(4_300);
  const few = await minuteOfBrowsing(await withGroups(2));
  const many = await minuteOfBrowsing(await withGroups(50));
  expect(many / few).toBeLessThan(AS_MUCH);
});

it('is two settles in a minute of reading, of the same size, and none where nobody counts', async () => {
  const first = await anew();
  const many = await withGroups(50);
  const few = await minuteOfReading(first);
  expect((await minuteOfReading(many)) / few).toBeLessThan(AS_MUCH);
  await many.open('elsewhere', 8);
  await many.wait(400_000);
  expect(await writtenIn(many, () => many.wait(60_000))).toMatchObject({ writes: 0, requests: 0 });
});
