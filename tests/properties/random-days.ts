/** Random days for the policy: lulls, holds, calls, answers, deaths of the background and of the browser. */
import fc from 'fast-check';
import { NOTIFY_WAYS } from '../../utils/pauses/notify';
import type { DuePause } from '../../utils/pauses/pause';
import { World } from '../scenarios/world';
import { runs } from './runs';

const START = Date.UTC(2026, 10, 19, 8);
/** Short, so that a few hours hold many pauses. */
export const GAP_SECONDS = 900;
export const DAYS_NUMBER = 3;
export const LIMIT_SECONDS = 300;

/** What she, the browser and the machine may do, each a change of the world. */
const ACTS = {
  'opens mail': (world: World) => Object.assign(world, { front: 'email' }),
  'opens news': (world: World) => Object.assign(world, { front: 'news' }),
  'comes to a tab': (world: World) => world.send({ type: 'seam-reached', seam: 'arrival' }),
  'hands off': (world: World) => Object.assign(world, { handsOffSince: world.at }),
  'uses keys': (world: World) => Object.assign(world, { handsOffSince: null }),
  'full screen': (world: World) => Object.assign(world, { fullScreen: !world.fullScreen }),
  sound: (world: World) => Object.assign(world, { audible: !world.audible }),
  locks: (world: World) => Object.assign(world, { locked: !world.locked }),
  'other application': (world: World) => Object.assign(world, { focused: !world.focused }),
  'call heard': (world: World) => Object.assign(world, { callSign: 'sound' }),
  shares: (world: World) => Object.assign(world, { callSign: 'sharing' }),
  'call silent': (world: World) => Object.assign(world, { callSign: null }),
  'says call': (world: World) => answer(world, { type: 'call-said' }),
  'call over': (world: World) => world.send({ type: 'call-ended' }),
  'in five': (world: World) => answer(world, { type: 'asked-in-five' }),
  'not yet': (world: World) => answer(world, { type: 'call-not-over' }),
  'puts off': (world: World) => answer(world, { type: 'pause-put-off' }),
  breathes: (world: World) => answer(world, { type: 'breath-ended' }),
  rests: (world: World) => answer(world, { type: 'rest-begun', seconds: 120 }),
  'is back': (world: World) => world.send({ type: 'rest-ended' }),
  'not today': (world: World) => answer(world, { type: 'pauses-declined-today' }),
  undo: (world: World) => world.send({ type: 'decline-undone' }),
  'closes card': (world: World) => world.card !== null && world.closeCard(),
  'types at card': (world: World) =>
    world.card !== null && answer(world, { type: 'card-typed-away' }),
  quiet: (world: World) => world.send({ type: 'quiet-asked', until: 'an-hour' }),
  loud: (world: World) => world.send({ type: 'quiet-ended' }),
  'puts the card off': (world: World) =>
    world.card !== null && answer(world, { type: 'pause-put-off' }),
  'popups open': (world: World) => Object.assign(world, { popups: 'open' }),
  'popups are refused': (world: World) => Object.assign(world, { popups: 'refused' }),
  'popups are lost': (world: World) => Object.assign(world, { popups: 'lost' }),
  'sets a limit a day': (world: World) => limitDay(world, 60),
  'takes it away': (world: World) => limitDay(world, null),
  'background dies': (world: World) => Object.assign(world, { mode: 'background dead' }),
  'browser restarts': (world: World) => restart(world),
} as const;
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
];

function answer(world: World, event: Parameters<World['send']>[0]): void {
  world.card = null;
  world.send(event);
}

function restart(world: World): void {
  Object.assign(world, { card: null, mode: 'awake' });
  world.life += 1;
  world.send({ type: 'started', newRun: true });
}

function limitDay(world: World, seconds: number | null): void {
  const limit = { on: seconds !== null, seconds: seconds ?? 60 };
  world.send({ type: 'limit-changed', groupId: 'email', kind: 'daily', limit });
}

const acts = fc.constantFrom(...(Object.keys(ACTS) as Act[]));
/** What most of a day consists of. */
const often = fc.constantFrom<Act>('opens mail', 'hands off', 'uses keys', 'breathes');
const most = fc.oneof({ weight: 1, arbitrary: acts }, { weight: 12, arbitrary: often });
const around = { callBy: fc.constantFrom(...NOTIFY_WAYS), mayNotify: fc.boolean() };
const days = fc.record({
  ...around,
  acts: fc.array(fc.tuple(most, fc.integer({ min: 1, max: 8 * 60 })), {
    minLength: 10,
    maxLength: 50,
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
  callBy: fc.constantFrom('popup', 'notification'),
  acts: fc.array(
    fc.tuple(
      fc.oneof(
        { weight: 1, arbitrary: acts },
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
type RandomDay = typeof days extends fc.Arbitrary<infer T> ? T : never;

type Watch = {
  /** She is called, in whichever way. */
  readonly called?: (world: World, way: 'popup' | 'tab' | 'notification') => void;
  readonly seam?: (world: World, seam: 'lull' | 'arrival') => void;
  readonly offered?: (atMs: number) => void;
  /** Right after an act; `before` is how it was right before it. */
  readonly acted?: (act: Act, before: World['state'], world: World) => void;
};

/** Lives through a day of acts, each some seconds after the last one. */
function live(day: RandomDay, watch: Watch): World {
  const world = new World(START, 'UTC');
  const push = world.effects.push.bind(world.effects);
  world.effects.push = (...effects) => {
    for (const { type } of effects) {
      if (type === 'notify-by-popup') watch.called?.(world, 'popup');
      if (type === 'notify-by-tab') watch.called?.(world, 'tab');
      if (type === 'notify-by-notification') watch.called?.(world, 'notification');
    }
    return push(...effects);
  };
  const send = world.send.bind(world);
  world.send = (event) => {
    const { offered } = world.state.tally;
    if (event.type === 'seam-reached') watch.seam?.(world, event.seam);
    send(event);
    if (event.type === 'card-seen' && world.state.tally.offered > offered)
      watch.offered?.(world.at);
  };
  world.send({ type: 'started', newRun: true });
  world.send({
    type: 'limit-changed',
    groupId: 'email',
    kind: 'session',
    limit: { on: true, seconds: LIMIT_SECONDS },
  });
  const { callBy, mayNotify } = day;
  const settings = { pauseGapSeconds: GAP_SECONDS, pausesPerDay: DAYS_NUMBER, callBy };
  world.send({ type: 'settings-changed', settings });
  Object.assign(world, { front: 'email', mayNotify });
  for (const [act, seconds] of day.acts) {
    world.goTo(world.at + seconds * 1_000);
    const before = world.state;
    ACTS[act](world);
    if (world.mode === 'awake') world.goTo(world.at);
    watch.acted?.(act, before, world);
  }
  return world;
}

/** With the same dice each time. */
export function always(watch: (day: RandomDay) => Watch, count = 20): void {
  fc.assert(
    fc.property(days, (day) => {
      live(day, watch(day));
    }),
    { ...runs(count), endOnFailure: true },
  );
}

/** The same for hours; `then` is what comes after each. */
export function everyHour(
  watch: (hour: RandomDay) => Watch,
  then: (world: World, hour: RandomDay) => void = () => undefined,
  count = 8,
): void {
  const lived = fc.property(hours, (hour) => {
    then(live(hour, watch(hour)), hour);
  });
  fc.assert(lived, { ...runs(count), endOnFailure: true });
}

/** What somebody who never sits still has lived through. */
export function everyRestlessDay(then: (world: World) => void, count = 10): void {
  const lived = fc.property(restless, (day) => then(live(day, {})));
  fc.assert(lived, { ...runs(count), endOnFailure: true });
}

export function dueIn({ pause }: World['state']): DuePause | null {
  return pause.kind === 'due' ? pause : null;
}
