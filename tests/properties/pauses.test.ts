/** The policy's promises over random days: lulls, holds, calls, answers, deaths of the background and of the browser. */
import { describe, expect, it } from 'vitest';
import { holdOf, holdsEverything } from '../../utils/pauses/holds';
import { isSilent } from '../../utils/pauses/policy';
import { type Act, ANSWERS, always, DAYS_NUMBER, dueIn, GAP_SECONDS } from './random-days';

const MINUTE = 60_000;
const CARD_GAP_MS = 10 * MINUTE;

describe('whatever happens', () => {
  it('she is never called during a hold, or during her silence, in whichever way', () => {
    const ways = new Set<string>();
    always(() => ({
      called: (world, way) => {
        ways.add(way);
        if (way === 'popup') expect(world.hold()).toBeNull();
        else expect(holdsEverything(world.hold())).toBe(false);
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
