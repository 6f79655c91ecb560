/** A desk at which it is counted what the background asks of the browser. */
import type { Machine } from '../world/machine';
import { addressOf, type World, worldAt } from '../world/world';
import { NOON } from './lived-in';

export const [FIRST_TAB, OTHER_TAB] = [7, 8];

/** A desk in Chromium with two tabs of hers that nobody counts, the background awake, and nothing due. */
export async function aDesk(
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
export async function inMail(
  changed: Partial<Pick<Machine, 'missing' | 'isFirefox' | 'os'>> = {},
): Promise<World> {
  const world = await aDesk(changed);
  await world.open('mail', FIRST_TAB);
  await world.wait(40_000);
  countAnew(world);
  return world;
}

export function countAnew({ life }: World): void {
  if (life === null) throw new Error('The background is asleep.');
  life.calls.begin(null);
}

/** What was asked for since, each with how often. */
export function calls({ life }: World): Readonly<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const name of life?.calls.names() ?? []) counted[name] = (counted[name] ?? 0) + 1;
  return counted;
}

export function howMany(world: World): number {
  return world.life?.calls.names().length ?? 0;
}

/** One look: what is in front, whether she is there, and pages of ours. */
export const LOOK = {
  'windows.getLastFocused': 1,
  'tabs.query': 1,
  'idle.queryState': 1,
  'runtime.getContexts': 1,
};
/** What she granted is asked for where the browser shows an address. */
export const SHOWN = { 'permissions.contains': 1 };
/** Counting begins or ends, and an alarm that is still far off stays. */
export const COUNTED = { 'storage.local.set': 1 };
/** It goes on for another half minute. */
export const BEAT = { ...COUNTED, 'alarms.create': 1 };
