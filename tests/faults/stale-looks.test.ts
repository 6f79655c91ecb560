/** At a switch of tabs browsers may still show the old one, and the background may be killed at any moment: no wrong look stands. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { usageAt } from '../../utils/engine/state';
import { runs } from '../setup/dice';
import { addressOf, type World, worldAt } from '../world/world';
import { NOON } from './lived-in';

const [MAIL_TAB, OTHER_TAB] = [7, 8];
/** After a switch it is asked once more what is in front. */
const SETTLED_MS = 1_500;
/** Nobody lives to ask: an alarm does. */
const ALARM_MS = 30_000;

/** Her mail comes to the front, or leaves it. */
const visits = fc.array(
  fc.record({
    toMail: fc.boolean(),
    staleAnswers: fc.constantFrom(0, 1, 1, 2),
    /** It loads as it comes to the front, which is looked at, too. */
    loads: fc.boolean(),
    killedAfterMs: fc.option(
      fc.oneof(fc.integer({ min: 0, max: 1_600 }), fc.integer({ min: 0, max: 20_000 })),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

async function aDesk(): Promise<World> {
  const world = await worldAt(NOON, { isFirefox: false });
  world.machine.openTab(addressOf('mail'), false, MAIL_TAB + 100);
  world.machine.openTab(addressOf('elsewhere'), false, OTHER_TAB);
  await world.open('elsewhere', OTHER_TAB);
  await world.wait(5_000);
  return world;
}

it('is right five seconds after a switch where the background lives, and forty seconds after where it was killed', async () => {
  await fc.assert(
    fc.asyncProperty(visits, async (all) => {
      const world = await aDesk();
      let trueMs = 0;
      let mostOffMs = 0;
      for (const { toMail, staleAnswers, loads, killedAfterMs } of all) {
        const isSwitch = (world.machine.frontId === MAIL_TAB + 100) !== toMail;
        world.machine.staleAnswers = isSwitch ? staleAnswers : 0;
        await world.open(toMail ? 'mail' : 'elsewhere', toMail ? MAIL_TAB + 100 : OTHER_TAB);
        const isStale = isSwitch && staleAnswers > 0;
        const isKilled = killedAfterMs !== null && killedAfterMs <= SETTLED_MS;
        // Asked once more it may still be told the old one.
        const isCutOff = isStale && (isKilled || staleAnswers > 1);
        mostOffMs += isCutOff ? ALARM_MS : isStale ? SETTLED_MS : 0;
        let passedMs = 0;
        const pass = async (toMs: number) => {
          await world.wait(toMs - passedMs);
          passedMs = toMs;
        };
        const front = world.machine.front();
        if (loads && front) {
          const seen = world.machine.seen(front);
          await world.change({}, ['tabs.onUpdated', front.id, { status: 'loading' }, seen]);
        }
        if (killedAfterMs !== null) {
          await pass(killedAfterMs);
          await world.kill('background');
          // Until the alarm the browser has had half a minute to settle.
          world.machine.staleAnswers = 0;
        }
        for (const afterMs of [5_000, 40_000, 60_000]) {
          if (afterMs < passedMs || (isCutOff && afterMs < 40_000)) continue;
          await pass(afterMs);
          const { dayMs } = usageAt(world.state, 'email', world.now);
          const wantedMs = trueMs + (toMail ? afterMs : 0);
          expect(Math.abs(dayMs - wantedMs), `after ${afterMs} ms`).toBeLessThanOrEqual(mostOffMs);
        }
        await pass(60_000);
        trueMs += toMail ? passedMs : 0;
      }
      expect(world.reports).toEqual([]);
    }),
    runs(40),
  );
});
