/** An hour in which everything happens: cards at a wrong moment, none; pauses that are due and get lost, none. */
import { describe, expect } from 'vitest';
import type { State } from '../../utils/engine/state';
import { isOnCall } from '../../utils/pauses/call';
import { isNotifyingByNotification, isNotifyingByTab } from '../../utils/pauses/reduce';
import type { World } from '../world/world';
import { type Act, ANSWERS, dueIn, holdOver, LIMIT_SECONDS } from './random-days';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const LULL_MS = 15 * SECOND;

let cards = 0;
let deaths = 0;
let heard = 0;

describe('in an hour of everything', () => {
  holdOver('hours', 8, {
    'a card opens by itself when she has let go of the keys, or has come to a tab, and at no other moment':
      {
        watch: () => {
          const isCalledOver = calledOver();
          return {
            acted: isCalledOver.acted,
            notified: ({ machine }, way) => {
              if (way !== 'popup') return;
              cards += 1;
              const { handsOffSinceMs: since, passedMs, cameAtMs } = machine;
              const isLull = since !== null && machine.uptimeMs - since >= LULL_MS;
              const dwelledMs = passedMs - cameAtMs;
              expect(isLull || (dwelledMs >= 500 && dwelledMs <= 1_500), 'at a seam').toBe(true);
              const { focused, fullScreen, locked, audible, popup } = machine;
              const isOnCall = machine.callSign !== null && !isCalledOver.now(machine);
              expect({ focused, fullScreen, locked, audible, isOnCall, popup }).toEqual({
                focused: true,
                fullScreen: false,
                locked: false,
                audible: false,
                isOnCall: false,
                popup: null,
              });
            },
          };
        },
        atLast: () => expect(cards, 'and cards there were').toBeGreaterThan(5),
      },

    'a pause that is due is there until her word or the end of its session, whoever dies': {
      watch: () => ({
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
      }),
      atLast: () => expect(deaths, 'and deaths there were').toBeGreaterThan(20),
    },

    'and what is still due then is heard, as soon as nothing stands in its way': {
      goesOn: async (world, { notifyBy }) => {
        // When she is back in a moment, it is asked before all else is cleared.
        const before = world.machine.notices.length;
        await clearTheWay(world);
        const pause = dueIn(world.state);
        if (pause === null || notifyBy === 'cup') return;
        const wasNotified = () =>
          isNotifyingByTab(pause) ||
          isNotifyingByNotification(pause) ||
          world.machine.notices.slice(before).some(({ what }) => !what.endsWith('gone'));
        // Now and then she lets go of the keys: longer than any hold that she has not asked for.
        for (let minutes = 0; minutes < 25 && !wasNotified(); minutes += 1) {
          await world.change({ handsOffSinceMs: world.machine.uptimeMs });
          await world.wait(20 * SECOND);
          await world.change({ handsOffSinceMs: null });
          await world.wait(40 * SECOND);
        }
        expect(wasNotified()).toBe(true);
        heard += 1;
      },
      atLast: () => expect(heard, 'and some were').toBeGreaterThan(3),
    },
  });
});

/** Whether she has called over what can be told of a call: what is shared without a break since, or heard without two silent minutes. */
function calledOver() {
  let [isShared, isHeard] = [false, false];
  let silentSinceMs: number | null = null;
  const look = ({ callSign, passedMs }: World['machine']) => {
    if (callSign !== 'sharing') isShared = false;
    const silentMs = silentSinceMs === null ? 0 : passedMs - silentSinceMs;
    if (callSign !== null && silentMs >= 2 * MINUTE) isHeard = false;
    silentSinceMs = callSign === null ? (silentSinceMs ?? passedMs) : null;
  };
  return {
    acted: (act: Act, before: State, { machine }: World) => {
      if (act === 'call over' && isOnCall(before.call)) {
        [isShared, isHeard, silentSinceMs] = [true, true, null];
      }
      look(machine);
    },
    now: (machine: World['machine']) => {
      look(machine);
      return machine.callSign === 'sharing' ? isShared : isHeard;
    },
  };
}

/** She is in her mail, and everything that kept us silent is over. */
async function clearTheWay(world: World): Promise<void> {
  await world.closeCard();
  await world.wait(SECOND);
  await world.change({ fullScreen: false, locked: false, handsOffSinceMs: null });
  await world.focus(true);
  await world.sound(false);
  await world.call(null);
  await world.open('mail');
  for (const type of ['rest-ended', 'quiet-ended', 'decline-undone', 'call-ended'] as const) {
    await world.ask({ type });
  }
}
