/** Random days for the policy: lulls, holds, calls, answers, deaths of the background and of the browser. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { State } from '../../utils/engine/state';
import type { Times } from '../../utils/fields/value';
import { NOTIFY_WAYS } from '../../utils/pauses/notify';
import type { DuePause } from '../../utils/pauses/pause';
import { WEEKDAYS } from '../../utils/schedule/hours';
import { runs } from '../setup/dice';
import { type World, worldAt } from '../world/world';
import { KNOWN_HOURS } from './known-hours';

const START = Date.UTC(2026, 10, 19, 8);
/** Short, so that a few hours hold many pauses. */
export const GAP_SECONDS = 900;
export const DAYS_NUMBER = 3;
export const LIMIT_SECONDS = 300;

type Does = (world: World) => Promise<unknown>;

/** What she, the browser and the machine may do. */
const ACTS = {
  'opens mail': (world) => world.open('mail'),
  'opens news': (world) => world.open('news'),
  'comes to a tab': (world) => world.comeToTab(),
  'hands off': (world) => world.change({ handsOffSinceMs: world.machine.uptimeMs }),
  'uses keys': (world) => world.change({ handsOffSinceMs: null }),
  'full screen': (world) => world.change({ fullScreen: !world.machine.fullScreen }),
  sound: (world) => world.sound(!world.machine.audible),
  locks: (world) => world.change({ locked: !world.machine.locked }),
  'other application': (world) => world.focus(!world.machine.focused),
  'call heard': (world) => world.call('sound'),
  shares: (world) => world.call('sharing'),
  'call silent': (world) => world.call(null),
  'says call': (world) => world.answer({ type: 'call-said' }),
  'call over': (world) => world.ask({ type: 'call-ended' }),
  'in five': (world) => world.answer({ type: 'asked-in-five' }),
  'not yet': (world) => world.answer({ type: 'call-not-over' }),
  'puts off': (world) => world.answer({ type: 'pause-put-off' }),
  breathes: (world) => world.answer({ type: 'breath-ended' }),
  rests: (world) => world.answer({ type: 'rest-begun', seconds: 120 }),
  'is back': (world) => world.ask({ type: 'rest-ended' }),
  'not today': (world) => world.answer({ type: 'pauses-declined-today' }),
  undo: (world) => world.ask({ type: 'decline-undone' }),
  'closes card': closesCard,
  'types at card': async (world) => {
    if (world.card !== null) await world.answer({ type: 'card-typed-away' });
  },
  quiet: asksForQuiet,
  loud: endsQuiet,
  'not well': (world) => world.ask({ type: 'healing-begun' }),
  'well again': (world) => world.ask({ type: 'healing-ended' }),
  'not ill at all': (world) => world.ask({ type: 'healing-undone' }),
  'puts the card off': async (world) => {
    if (world.card !== null) await world.answer({ type: 'pause-put-off' });
  },
  'popups open': (world) => world.change({ popups: 'open' }),
  'popups are refused': (world) => world.change({ popups: 'refused' }),
  'popups are lost': (world) => world.change({ popups: 'lost' }),
  'sets a limit a day': (world) => limitDay(world, true),
  'takes it away': (world) => limitDay(world, false),
  'background dies': (world) => world.kill('background'),
  'browser restarts': async (world) => {
    await world.kill('browser');
    await world.startBrowser('mail');
  },
} as const satisfies Record<string, Does>;
export type Act = keyof typeof ACTS;
/** Her word: what may end a pause that is due, or make it wait. */
export const ANSWERS: readonly Act[] = [
  'in five',
  'not yet',
  'puts off',
  'puts the card off',
  'breathes',
  'rests',
  'not today',
  'closes card',
  'sets a limit a day',
  'takes it away',
  'not well',
];

/** It is judged when the focus has come to rest. */
async function closesCard(world: World): Promise<void> {
  if (world.card === null) return;
  await world.closeCard();
  await world.wait(500);
}

/** In each of its ways by turns: an hour, until the next full hour, until a date, or by hours for pauses that begin then. */
function asksForQuiet(world: World): Promise<unknown> {
  const wall = Temporal.Instant.fromEpochMilliseconds(world.at).toZonedDateTimeISO(
    world.machine.timeZone,
  );
  const time = ((wall.hour + 1) % 24) * 60;
  const day = wall.toPlainDate().add({ days: 1 }).toString();
  const ways = ['an-hour', { time }, { day }] as const;
  const until = ways[wall.second % 4];
  if (until !== undefined) return world.ask({ type: 'quiet-asked', until });
  const ranges = [{ days: [...WEEKDAYS], fromMinutes: time, toMinutes: wall.hour * 60 }];
  return setPauseHours(world, { on: true, ranges });
}

async function endsQuiet(world: World): Promise<void> {
  await world.ask({ type: 'quiet-ended' });
  await setPauseHours(world, { ...world.state.settings.pauseHours, on: false });
}

function setPauseHours(world: World, pauseHours: Times): Promise<unknown> {
  return world.ask({ type: 'settings-changed', settings: { pauseHours } });
}

function limitDay(world: World, on: boolean): Promise<unknown> {
  const limit = { on, seconds: 60 };
  return world.ask({ type: 'limit-changed', groupId: 'email', kind: 'daily', limit });
}

const ALL = Object.keys(ACTS) as Act[];
const acts = fc.constantFrom(...ALL);
/** A healing day is a day without cards: whoever looks for many of them has none. */
const HEALING: readonly Act[] = ['not well', 'well again', 'not ill at all'];
const actsOfOneWell = fc.constantFrom(...ALL.filter((act) => !HEALING.includes(act)));
/** What most of a day consists of. */
const often = fc.constantFrom<Act>(
  'opens mail',
  'hands off',
  'uses keys',
  'breathes',
  'closes card',
);
const most = fc.oneof({ weight: 1, arbitrary: acts }, { weight: 12, arbitrary: often });
const around = { notifyBy: fc.constantFrom(...NOTIFY_WAYS), mayNotify: fc.boolean() };
const days = fc.record({
  ...around,
  acts: fc.array(fc.tuple(most, fc.integer({ min: 1, max: 8 * 60 })), {
    minLength: 20,
    maxLength: 70,
  }),
});
/** What goes on for a while, and what ends it. */
const SPELLS: readonly (readonly [Act, Act])[] = [
  ['full screen', 'full screen'],
  ['sound', 'sound'],
  ['locks', 'locks'],
  ['other application', 'other application'],
  ['call heard', 'call silent'],
  ['shares', 'call silent'],
  ['opens news', 'opens mail'],
  ['hands off', 'uses keys'],
];
const MOMENTS: readonly Act[] = [
  'opens mail',
  'comes to a tab',
  'types at card',
  'call over',
  'background dies',
  'browser restarts',
];
const moments = fc.constantFrom(...MOMENTS);
const happenings: fc.Arbitrary<Act[]> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...SPELLS), fc.array(moments, { maxLength: 2 }))
    .map(([[begins, ends], meanwhile]) => [begins, ...meanwhile, ends]),
  moments.map((act) => [act]),
);
/** Of an hour in which everything that keeps us silent comes and goes, and she gives no answer. */
const hours = fc.record({
  ...around,
  acts: fc
    .array(fc.tuple(happenings, fc.integer({ min: 1, max: 70 })), {
      minLength: 40,
      maxLength: 60,
    })
    .map((list) =>
      list.flatMap(([all, seconds]) => all.map((act) => [act, seconds] as [Act, number])),
    ),
});
/** Of somebody who never sits still: seams, and cards that she types away, closes or puts off, for two hours. */
const restless = fc.record({
  ...around,
  notifyBy: fc.constantFrom('popup', 'notification'),
  acts: fc.array(
    fc.tuple(
      fc.oneof(
        { weight: 1, arbitrary: actsOfOneWell },
        {
          weight: 20,
          arbitrary: fc.constantFrom<Act>(
            'comes to a tab',
            'hands off',
            'uses keys',
            'types at card',
            'types at card',
            'closes card',
            'puts the card off',
            'opens mail',
            'popups open',
            'popups are refused',
            'popups are lost',
          ),
        },
      ),
      fc.integer({ min: 1, max: 40 }),
    ),
    { minLength: 250, maxLength: 350 },
  ),
});
export type RandomDay = typeof days extends fc.Arbitrary<infer T> ? T : never;
const KINDS: Record<'days' | 'hours' | 'restless', fc.Arbitrary<RandomDay>> = {
  days,
  hours,
  restless,
};

/** Those that once broke a law. */
const KNOWN: Partial<Record<keyof typeof KINDS, readonly RandomDay[]>> = { hours: KNOWN_HOURS };

type Watch = {
  /** She is notified, in whichever way. */
  readonly notified?: (world: World, way: 'popup' | 'tab' | 'notification') => void;
  readonly offered?: (atMs: number) => void;
  /** Right after an act; `before` is how it was right before it. */
  readonly acted?: (act: Act, before: State, world: World) => void;
};

export type Law = {
  /** Looks on while a day is lived. */
  readonly watch?: (day: RandomDay) => Watch;
  /** Goes on from where a day has ended. */
  readonly goesOn?: (world: World, day: RandomDay) => Promise<void>;
  /** What must have come up in all of them, lest nothing was tried. */
  readonly atLast?: () => void;
};

/** Lives through a day of acts, each some seconds after the last one. */
async function live(day: RandomDay, watch: Watch): Promise<World> {
  const { notifyBy, mayNotify } = day;
  const world = await worldAt(START, { mayNotify });
  const { machine } = world;
  const limit = { on: true, seconds: LIMIT_SECONDS };
  await world.ask({ type: 'limit-changed', groupId: 'email', kind: 'session', limit });
  const settings = { pauseGapSeconds: GAP_SECONDS, pausesPerDay: DAYS_NUMBER, notifyBy };
  await world.ask({ type: 'settings-changed', settings });
  machine.onNotice = (what) => {
    if (what === 'popup' || what === 'tab' || what === 'notification')
      watch.notified?.(world, what);
  };
  let { offered } = world.state.tally;
  machine.onWrite = () => {
    const { tally } = world.state;
    if (tally.offered > offered) watch.offered?.(world.at);
    offered = tally.offered;
  };
  await world.open('mail');
  for (const [act, seconds] of day.acts) {
    await world.wait(seconds * 1_000);
    const before = world.state;
    await ACTS[act](world);
    watch.acted?.(act, before, world);
  }
  expect(world.reports).toEqual([]);
  return world;
}

/** Lives each day once, those that once broke a law first, with all laws looking on, and tells each law on its own. */
export function holdOver(kind: keyof typeof KINDS, count: number, laws: Record<string, Law>): void {
  const broken = new Map<string, unknown>();
  beforeAll(async () => {
    const days = [...(KNOWN[kind] ?? []), ...fc.sample(KINDS[kind], runs(count))];
    for (const day of days) await holdOn(day, laws, broken);
  }, 600_000);
  it.each(Object.entries(laws))('%s', (name, { atLast }) => {
    if (broken.has(name)) throw broken.get(name);
    atLast?.();
  });
}

/** The first day on which a law is broken is enough. */
async function holdOn(
  day: RandomDay,
  laws: Record<string, Law>,
  broken: Map<string, unknown>,
): Promise<void> {
  const breaks = (name: string, cause: unknown) =>
    broken.set(name, new Error(`On the day ${JSON.stringify(day)}`, { cause }));
  const watches = Object.entries(laws)
    .filter(([name]) => !broken.has(name))
    .map(([name, { watch }]) => [name, watch?.(day) ?? {}] as const);
  const look = (looks: (watch: Watch) => void) => {
    for (const [name, watch] of watches) {
      try {
        looks(watch);
      } catch (error) {
        if (!broken.has(name)) breaks(name, error);
      }
    }
  };
  const world = await live(day, {
    notified: (...seen) => look((watch) => watch.notified?.(...seen)),
    offered: (...seen) => look((watch) => watch.offered?.(...seen)),
    acted: (...seen) => look((watch) => watch.acted?.(...seen)),
  });
  // Only one law may go on with a world.
  for (const [name, { goesOn }] of Object.entries(laws)) {
    if (!broken.has(name)) await goesOn?.(world, day).catch((error) => breaks(name, error));
  }
}

export function dueIn({ pause }: World['state']): DuePause | null {
  return pause.kind === 'due' ? pause : null;
}
