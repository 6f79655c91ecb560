/** An hour in which everything happens: cards at a wrong moment, none; pauses that are due and get lost, none. */
import { describe, expect, it } from 'vitest';
import { isNotifyingByNotification, isNotifyingByTab } from '../../utils/pauses/reduce';
import type { World } from '../scenarios/world';
import { ANSWERS, dueIn, everyHour, LIMIT_SECONDS } from './random-days';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const LULL_MS = 15 * SECOND;

describe('in an hour of everything', () => {
  it('a card opens by itself when she has let go of the keys, or has come to a tab, and at no other moment', () => {
    let cards = 0;
    everyHour(() => {
      let arrivedAt = -1;
      return {
        seam: (world, seam) => {
          if (seam === 'arrival') arrivedAt = world.at;
        },
        called: (world, way) => {
          if (way !== 'popup') return;
          cards += 1;
          const still = world.handsOffSince === null ? 0 : world.at - world.handsOffSince;
          expect(still >= LULL_MS || arrivedAt === world.at, 'at a seam').toBe(true);
          const { focused, fullScreen, locked, audible, callSign, card } = world;
          expect({ focused, fullScreen, locked, audible, callSign, card }).toEqual({
            focused: true,
            fullScreen: false,
            locked: false,
            audible: false,
            callSign: null,
            card: null,
          });
        },
      };
    });
    expect(cards, 'and cards there were').toBeGreaterThan(5);
  });

  it('a pause that is due is there until her word or the end of its session, whoever dies', () => {
    let deaths = 0;
    everyHour(() => ({
      acted: (act, before, world) => {
        const was = dueIn(before);
        if (was === null || ANSWERS.includes(act)) return;
        if (act === 'background dies' || act === 'browser restarts') deaths += 1;
        if (dueIn(world.state) !== null) return;
        const { lastAt = 0, countedMs = 0 } = before.sessions[was.groupId] ?? {};
        const isOver = lastAt + 5 * MINUTE <= world.at;
        // A call keeps a pause beyond its session; then there may be another one, too short to ask for it.
        const isAnother = countedMs < LIMIT_SECONDS * SECOND && before.call.kind !== 'none';
        expect(isOver || isAnother, act).toBe(true);
      },
    }));
    expect(deaths, 'and deaths there were').toBeGreaterThan(20);
  });

  it('and what is still due then is heard, as soon as nothing stands in its way', () => {
    let heard = 0;
    everyHour(
      () => ({}),
      (world, { callBy }) => {
        clearTheWay(world);
        const pause = dueIn(world.state);
        if (pause === null || callBy === 'cup') return;
        const before = world.effects.length;
        const wasCalled = () =>
          isNotifyingByTab(pause) ||
          isNotifyingByNotification(pause) ||
          world.effects.slice(before).some(({ type }) => type.startsWith('notify-by-'));
        // Now and then she lets go of the keys: longer than any hold that she has not asked for.
        for (let minutes = 0; minutes < 25 && !wasCalled(); minutes += 1) {
          world.handsOffSince = world.at;
          world.goTo(world.at + 20 * SECOND);
          world.handsOffSince = null;
          world.goTo(world.at + 40 * SECOND);
        }
        expect(wasCalled()).toBe(true);
        heard += 1;
      },
    );
    expect(heard, 'and some were').toBeGreaterThan(3);
  });
});

/** She is in her mail, and everything that kept us silent is over. */
function clearTheWay(world: World): void {
  if (world.card !== null) world.closeCard();
  Object.assign(world, {
    front: 'email',
    focused: true,
    fullScreen: false,
    locked: false,
    audible: false,
    callSign: null,
    handsOffSince: null,
    card: null,
  });
  for (const type of ['rest-ended', 'quiet-ended', 'decline-undone', 'call-ended'] as const) {
    world.send({ type });
  }
}
