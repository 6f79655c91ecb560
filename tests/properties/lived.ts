/** What truly happens at her desk, lived with the whole background: on a machine that tells little, rings late and kills. */
import { expect } from 'vitest';
import type { Request } from '../../utils/engine/requests';
import { usageAt } from '../../utils/engine/state';
import type { DaySum } from '../../utils/tracking/ledger';
import { storedOn } from '../world/disk';
import { goneTab } from '../world/machine';
import { type World, worldAt } from '../world/world';
import type { Act, Timeline } from './acts';

export const GROUPS = ['email', 'chat'] as const;

type Setting = {
  readonly startAt: number;
  readonly timeZone: string;
  /** How late the next alarm rings, ms: an installed extension's may be half a minute late. */
  readonly late: () => number;
  /** What she has chosen before anything happens. */
  readonly choices?: readonly Request[];
};

type Lived = {
  readonly world: World;
  /** When each pause fell due, by what has truly passed. */
  readonly dues: readonly number[];
};

/** Lives through it all, and on until `toSecond`; looks on after each act. */
export async function liveThrough(
  timeline: Timeline,
  toSecond: number,
  { startAt, timeZone, late, choices = [] }: Setting,
  look: (world: World) => void = () => undefined,
): Promise<Lived> {
  const world = await worldAt(startAt, { timeZone });
  const { machine } = world;
  world.late = late;
  // Nothing comes to the front but what she opens herself.
  await world.ask({ type: 'settings-changed', settings: { notifyBy: 'cup' } });
  for (const choice of choices) await world.ask(choice);
  await world.open('news', 1);
  const dues: number[] = [];
  let wasDue = false;
  machine.onWrite = () => {
    const isDue = world.state.pause.kind === 'due';
    if (isDue && !wasDue) dues.push(machine.passedMs);
    wasDue = isDue;
  };
  machine.writes = 0;
  machine.passedMs = 0;
  for (const { atSecond, act } of timeline) {
    await world.wait(atSecond * 1_000 - machine.passedMs);
    await ACTS[act.kind](world, act as never);
    look(world);
  }
  await world.wait(toSecond * 1_000 - machine.passedMs);
  expect(world.reports).toEqual([]);
  return { world, dues };
}

type Does<Kind> = (world: World, act: Extract<Act, { kind: Kind }>) => unknown;

const ACTS: { readonly [Kind in Act['kind']]: Does<Kind> } = {
  opens: openPage,
  'hands off': ({ machine }) => {
    machine.handsOffSinceMs ??= machine.uptimeMs;
  },
  'uses the keys': (world) => world.change({ handsOffSinceMs: null }),
  sound: (world) => world.sound(true),
  silence: (world) => world.sound(false),
  locks: (world) => world.change({ locked: true }),
  unlocks: (world) => world.change({ locked: false }),
  'another application': (world, { isTold }) => world.focus(false, isTold),
  'back at the window': (world, { isTold }) => {
    world.machine.handsOffSinceMs = null;
    return world.focus(true, isTold);
  },
  'something moves': (world) => world.change({}, goneTab(99)),
  sleeps: (world) => world.change({ asleep: true }),
  wakes: (world) => world.change({ asleep: false, handsOffSinceMs: null }),
  'background killed': (world) => world.kill('background'),
  'browser killed': (world) => world.kill('browser'),
  'browser started': async (world, { page }) => {
    const { machine } = world;
    machine.tabs = [{ id: page.tabId, url: machine.address }];
    machine.frontId = page.tabId;
    await world.startBrowser(page.groupId ?? 'news');
  },
  'clock jumps': ({ machine }, { seconds }) => {
    machine.at += seconds * 1_000;
  },
  rests: (world, { seconds }) => world.ask({ type: 'rest-begun', seconds }),
  'is back': async (world, act) => {
    await world.ask({ type: 'rest-ended' });
    await openPage(world, act);
  },
};

function openPage(world: World, { page }: Pick<Extract<Act, { kind: 'opens' }>, 'page'>) {
  return world.open(page.groupId ?? 'news', page.tabId);
}

/** Seconds by day, then by group: what the database has, what waits for it, and today's with the open span. */
export async function secondsByDay(world: World): Promise<Record<string, Record<string, number>>> {
  const { state, machine } = world;
  const { database } = await storedOn(machine);
  const days = new Map<string, Readonly<Record<string, number>>>();
  for (const [key, kept] of Object.entries(database)) {
    if (key.startsWith('day:'))
      days.set(key.slice(4), (kept as Pick<DaySum, 'countedMs'>).countedMs);
  }
  for (const { day, countedMs } of state.closedDays) days.set(day, countedMs);
  days.set(
    state.today.day,
    Object.fromEntries(GROUPS.map((id) => [id, usageAt(state, id, world.now).dayMs])),
  );
  const sums: Record<string, Record<string, number>> = {};
  for (const [day, countedMs] of days) {
    const counted = Object.entries(countedMs).filter(([, ms]) => ms > 0);
    if (counted.length === 0) continue;
    sums[day] = Object.fromEntries(counted.map(([groupId, ms]) => [groupId, ms / 1_000]));
  }
  return sums;
}

export function total(sums: Readonly<Record<string, Readonly<Record<string, number>>>>): number {
  return Object.values(sums)
    .flatMap((byGroup) => Object.values(byGroup))
    .reduce((sum, seconds) => sum + seconds, 0);
}
