/** The law of what she puts down, over random evenings: saved at any time, brought in anywhere later, each of them is there once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allIn } from '../../utils/browser/records';
import { putDownOf } from '../../utils/snapshot/days';
import { snapshotOf } from '../../utils/snapshot/kept';
import { runs } from '../setup/dice';
import { storedOn } from '../world/disk';
import { type World, worldAt } from '../world/world';

const HOUR_MS = 3_600_000;
const EVENING = Date.UTC(2026, 10, 17, 19);

const evening = fc.constantFrom('dropped' as const, 'someone' as const, 'later' as const, null);
const lives = fc.record({
  evenings: fc.array(evening, { minLength: 1, maxLength: 3 }),
  /** Which of them she takes back at once. */
  back: fc.constantFrom(null, 0, 1),
  /** After the last evening, and after the file was saved. */
  savedAfterHours: fc.constantFrom(0, 1, 9),
  broughtInAfterHours: fc.constantFrom(0, 2, 14, 40),
  where: fc.constantFrom('Europe/Berlin', 'Pacific/Auckland', 'America/Los_Angeles'),
  afterHours: fc.constantFrom(0, 12, 30),
});

/** Over at home by the time of the file, it goes on where that comes in. */
const STILL_THAT_DAY = {
  ...({ evenings: ['dropped'], back: null, where: 'America/Los_Angeles' } as const),
  ...({ savedAfterHours: 9, broughtInAfterHours: 0, afterHours: 0 } as const),
};

/** As the page of her wins has it: of the database, of days that wait for it, and of the state. */
async function listed({ state, machine }: World) {
  const { days } = allIn(await entriesOf(machine));
  return putDownOf([...days, ...state.closedDays], state.letGoes);
}

async function entriesOf(machine: World['machine']) {
  const { database } = await storedOn(machine);
  return Object.entries(database).filter(([key]) => /^(wins|day|pauses):/.test(key));
}

it('saved at any time, brought in anywhere later, each of them is in the list once', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (life) => {
      const world = await worldAt(EVENING, { timeZone: 'Europe/Berlin' });
      await world.open('mail');
      const expected: string[] = [];
      for (const [n, answer] of life.evenings.entries()) {
        await world.goTo(EVENING + n * 24 * HOUR_MS);
        await world.ask({ type: 'rest-begun', seconds: 300 });
        await world.goTo(world.at + 301_000);
        await world.ask({ type: 'rest-ended' });
        if (answer === null) continue;
        const on = answer === 'later' ? '2026-12-24' : null;
        const id = `n${n}`;
        await world.ask({ type: 'let-go-answered', id, text: `Thing ${n}`, answer, on });
        if (life.back === n) await world.ask({ type: 'let-go-undone' });
        else if (answer !== 'later') expected.push(id);
      }
      await world.goTo(world.at + life.savedAfterHours * HOUR_MS);
      const inDatabase = allIn(await entriesOf(world.machine));
      const snapshot = snapshotOf(world.state, inDatabase, world.at);
      const broughtInAt = world.at + life.broughtInAfterHours * HOUR_MS;
      const there = await worldAt(broughtInAt, { timeZone: life.where });
      await there.ask({ type: 'snapshot-merged', snapshot });
      await there.goTo(there.at + life.afterHours * HOUR_MS);
      await there.open('news');
      for (const one of [world, there]) {
        expect((await listed(one)).map(({ id }) => id).sort()).toEqual(expected);
      }
    }),
    { ...runs(16), examples: [[{ ...STILL_THAT_DAY, evenings: [...STILL_THAT_DAY.evenings] }]] },
  );
});
