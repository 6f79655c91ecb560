/** The policy's promises over random days: lulls, holds, calls, answers, deaths of the background and of the browser. */
import { describe, expect } from 'vitest';
import { type Hold, holdOf, holdsEverything } from '../../utils/pauses/holds';
import { isSilent } from '../../utils/pauses/policy';
import { type Act, ANSWERS, DAYS_NUMBER, dueIn, GAP_SECONDS, holdOver } from './random-days';

const MINUTE = 60_000;
const CARD_GAP_MS = 10 * MINUTE;

const ways = new Set<string>();
let mostOffers = 0;
let wasIll = 0;
let wasIllInMail = 0;
let endsSeen = 0;

describe('whatever happens', () => {
  holdOver('days', 40, {
    'she is never notified during a hold, or during her silence, in whichever way': {
      watch: () => ({
        notified: (world, way) => {
          ways.add(way);
          if (way === 'popup') expect(world.hold()).toBeNull();
          else expect(holdsEverything(world.hold())).toBe(false);
          expect(isSilent(world.state, world.at)).toBe(false);
        },
      }),
      atLast: () =>
        expect([...ways].sort(), 'and notified she is').toEqual(['notification', 'popup', 'tab']),
    },

    'on a healing day nothing comes by itself, nothing is due, and no limit of hers has changed': {
      watch: () => ({
        notified: ({ state }) => expect(state.healing.now).toBeNull(),
        acted: (act, before, { state }) => {
          if (state.healing.now === null) return;
          wasIll += 1;
          if ((state.sessions.email?.countedMs ?? 0) > 30 * MINUTE) wasIllInMail += 1;
          expect(dueIn(state)).toBeNull();
          expect(state.tally.offered).toBe(before.tally.offered);
          if (act === 'not well') expect(state.limits).toEqual(before.limits);
        },
      }),
      atLast: () => {
        expect(wasIll, 'and ill she is').toBeGreaterThan(100);
        expect(wasIllInMail, 'for long enough in her mail').toBeGreaterThan(10);
      },
    },

    'nothing tells her but the cup where she wants that, and no notification that she has not allowed':
      {
        watch: ({ notifyBy, mayNotify }) => ({
          notified: (_world, way) => {
            expect(notifyBy).not.toBe('cup');
            if (!mayNotify) expect(way).not.toBe('notification');
          },
        }),
      },

    'two pauses are never offered within the gap, nor more than the day has': {
      watch: () => {
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
      },
      atLast: () => expect(mostOffers, 'and offered they are').toBe(DAYS_NUMBER),
    },

    'a pause that is due is gone only by her word, with its session, or not long after a call': {
      watch: () => ({
        acted: (act, before, world) => {
          const was = dueIn(before);
          if (was === null || dueIn(world.state) !== null || ANSWERS.includes(act)) return;
          const session = before.sessions[was.groupId];
          const endedAt = (session?.lastAt ?? 0) + 5 * MINUTE;
          expect(endedAt, act).toBeLessThanOrEqual(world.at);
          expect(before.call.kind, act).not.toBe('said');
        },
      }),
    },

    'her word never brings one sooner, and what she did not see is not held against her': {
      watch: () => ({
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
      }),
    },

    'no other card comes within ten minutes of one that she has seen': {
      watch: () => ({
        notified: (world) => {
          const pause = dueIn(world.state);
          if (pause === null || pause.offered) return;
          expect(world.at - world.state.tally.lastCardAt).toBeGreaterThanOrEqual(CARD_GAP_MS);
        },
      }),
    },

    'a hold that has an end is over then, as long as she does nothing that begins it anew': {
      watch: () => {
        let left: { readonly hold: Hold | null; readonly lastCardAt: number } | null = null;
        return {
          acted: (_act, before, world) => {
            const still = holdOf(before, null, world.at);
            const isNewCard = before.tally.lastCardAt !== left?.lastCardAt;
            const was = left?.hold ?? null;
            if (was !== null && 'until' in was && was.until <= world.at) {
              endsSeen += 1;
              if (still?.kind === was.kind) expect(isNewCard, was.kind).toBe(true);
            }
            const { state, at } = world;
            // A card that lies open waits for her word, whatever her session does.
            const hold = world.card === null ? holdOf(state, null, at) : null;
            left = { hold, lastCardAt: state.tally.lastCardAt };
          },
        };
      },
      atLast: () => expect(endsSeen, 'and ends there were').toBeGreaterThan(5),
    },
  });
});
