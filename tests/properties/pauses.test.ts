/** The policy's promises over random days: lulls, holds, calls, answers, deaths of the background and of the browser. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALL_WAYS } from '../../utils/pauses/calling';
import { holdOf } from '../../utils/pauses/holds';
import type { DuePause } from '../../utils/pauses/pause';
import { isSilent } from '../../utils/pauses/policy';
import { World } from '../scenarios/world';
import { runs } from './runs';

const START = Date.UTC(2026, 10, 19, 8);
const MINUTE = 60_000;
const CARD_GAP_MS = 10 * MINUTE;
/** Short, so that a few hours hold many pauses. */
const GAP_SECONDS = 900;
const DAYS_NUMBER = 3;

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
  'background dies': (world: World) =>
    world.card === null && Object.assign(world, { mode: 'background dead' }),
  'browser restarts': (world: World) => restart(world),
} as const;
type Act = keyof typeof ACTS;
/** Her word: what may end a pause that is due, or make it wait. */
const ANSWERS: readonly Act[] = [
  'in five',
  'not yet',
  'puts off',
  'breathes',
  'rests',
  'not today',
  'closes card',
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

const acts = fc.constantFrom(...(Object.keys(ACTS) as Act[]));
/** What most of a day consists of. */
const often = fc.constantFrom<Act>('opens mail', 'hands off', 'uses keys', 'breathes');
const most = fc.oneof({ weight: 1, arbitrary: acts }, { weight: 12, arbitrary: often });
const days = fc.record({
  callBy: fc.constantFrom(...CALL_WAYS),
  mayNotify: fc.boolean(),
  acts: fc.array(fc.tuple(most, fc.integer({ min: 1, max: 8 * 60 })), {
    minLength: 10,
    maxLength: 50,
  }),
});
type RandomDay = typeof days extends fc.Arbitrary<infer T> ? T : never;

type Watch = {
  /** She is called, in whichever way. */
  readonly called?: (world: World, way: 'popup' | 'tab' | 'notification') => void;
  readonly offered?: (atMs: number) => void;
  /** Right after an act; `before` is how it was right before it. */
  readonly acted?: (act: Act, before: World['state'], world: World) => void;
};

/** Lives through a day of acts, each some seconds after the last one. */
function live(day: RandomDay, watch: Watch): void {
  const world = new World(START, 'UTC');
  const push = world.effects.push.bind(world.effects);
  world.effects.push = (...effects) => {
    for (const { type } of effects) {
      if (type === 'call-by-popup') watch.called?.(world, 'popup');
      if (type === 'call-by-tab') watch.called?.(world, 'tab');
      if (type === 'call-by-notification') watch.called?.(world, 'notification');
    }
    return push(...effects);
  };
  const send = world.send.bind(world);
  world.send = (event) => {
    const { offered } = world.state.tally;
    send(event);
    if (event.type === 'card-seen' && world.state.tally.offered > offered)
      watch.offered?.(world.at);
  };
  world.send({ type: 'started', newRun: true });
  world.send({
    type: 'limit-changed',
    groupId: 'email',
    kind: 'session',
    limit: { on: true, seconds: 300 },
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
}

/** With the same dice each time. */
function always(watch: (day: RandomDay) => Watch, count = 20): void {
  fc.assert(
    fc.property(days, (day) => {
      live(day, watch(day));
    }),
    { ...runs(count), endOnFailure: true },
  );
}

function dueIn({ pause }: World['state']): DuePause | null {
  return pause.kind === 'due' ? pause : null;
}

describe('whatever happens', () => {
  it('she is never called during a hold, or during her silence, in whichever way', () => {
    const ways = new Set<string>();
    always(() => ({
      called: (world, way) => {
        ways.add(way);
        expect(world.hold()).toBeNull();
        expect(isSilent(world.state, world.at)).toBe(false);
      },
    }));
    expect([...ways].sort(), 'and called she is').toEqual(['notification', 'popup', 'tab']);
  });

  it('nothing calls her but the cup where she wants that, and no notification that she has not allowed', () => {
    always(({ callBy, mayNotify }) => ({
      called: (_world, way) => {
        expect(callBy).not.toBe('cup');
        if (!mayNotify) expect(way).not.toBe('notification');
      },
    }));
  });

  it('two pauses are never offered within the gap, nor more than the day has', () => {
    let mostOffers = 0;
    always(() => {
      const offeredAt: number[] = [];
      return {
        offered: (at) => {
          const last = offeredAt.at(-1);
          if (last !== undefined) expect(at - last).toBeGreaterThanOrEqual(GAP_SECONDS * 1_000);
          offeredAt.push(at);
          mostOffers = Math.max(mostOffers, offeredAt.length);
          expect(offeredAt.length).toBeLessThanOrEqual(DAYS_NUMBER);
        },
      };
    });
    expect(mostOffers, 'and offered they are').toBe(DAYS_NUMBER);
  });

  it('a pause that is due is gone only by her word, with its session, or not long after a call', () => {
    always(() => ({
      acted: (act, before, world) => {
        const was = dueIn(before);
        if (was === null || dueIn(world.state) !== null || ANSWERS.includes(act)) return;
        const session = before.sessions[was.groupId];
        const endedAt = (session?.lastAt ?? 0) + 5 * MINUTE;
        expect(endedAt, act).toBeLessThanOrEqual(world.at);
        expect(before.call.kind, act).not.toBe('said');
      },
    }));
  });

  it('her word never brings one sooner, and what she did not see is not held against her', () => {
    always(() => ({
      acted: (act, before, world) => {
        const { tally } = world.state;
        const [was, is] = [dueIn(before), dueIn(world.state)];
        const putsOff: readonly Act[] = ['puts off', 'in five'];
        if (putsOff.includes(act) && was !== null && is !== null) {
          expect(is.askAfter).toBeGreaterThanOrEqual(was.askAfter);
          expect(is.askAfter).toBeGreaterThan(world.at);
        }
        const refuses: readonly Act[] = ['puts off', 'not today', 'closes card'];
        if (!refuses.includes(act)) {
          expect(tally.refusalsInRow, act).toBeLessThanOrEqual(before.tally.refusalsInRow);
        }
      },
    }));
  });

  it('no other card comes within ten minutes of one that she has seen', () => {
    always(() => ({
      called: (world) => {
        const pause = dueIn(world.state);
        if (pause === null || pause.offered) return;
        expect(world.at - world.state.tally.lastCardAt).toBeGreaterThanOrEqual(CARD_GAP_MS);
      },
    }));
  });

  it('every hold that has an end ends, and nothing is silent without a reason', () => {
    always(() => ({
      acted: (_act, _before, world) => {
        const hold = holdOf(world.state, null, world.at);
        if (hold !== null && 'until' in hold) {
          expect(hold.until).toBeGreaterThan(world.at);
          expect(hold.until - world.at).toBeLessThanOrEqual(25 * 60 * MINUTE);
        }
      },
    }));
  });
});
