/** Two things that she does at once, and answers of storage, database and browser in any order: in the end it is as if one had come after the other. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Request } from '../../utils/engine/requests';
import { EVERY_REQUEST } from '../setup/every-request';
import { builtBackground, type Surroundings } from '../world/background';
import { machineWith, type Stored, storedOn } from '../world/disk';
import { liveOn } from '../world/life';
import type { Order } from '../world/machine';
import { leftOn } from './hers';
import { DUE_AT, livedIn, NOON, withPauseDue } from './lived-in';

let begin: (around: Surroundings) => void;
let lived: Stored;
let due: Stored;

beforeAll(async () => {
  begin = await builtBackground();
  lived = await livedIn(begin);
  due = await withPauseDue(begin, lived);
});

const requests = fc.constantFrom(...Object.values(EVERY_REQUEST));

function orderOf(scheduler: fc.Scheduler): Order {
  return {
    turn: (name) => scheduler.schedule(Promise.resolve(), name),
    next: async () => {
      if (scheduler.count() === 0) return false;
      await scheduler.waitNext(1);
      return true;
    },
  };
}

type Desk = {
  readonly stored: Stored;
  readonly at: number;
  /** The background is there already; else it begins with what she does. */
  readonly isAwake: boolean;
};

/** What is left of what she did, all at once or one after the other. */
async function live(
  { stored, at, isAwake }: Desk,
  deeds: readonly (readonly Request[])[],
  order: Order | null,
): Promise<unknown> {
  const machine = await machineWith(stored, at);
  if (!isAwake) machine.order = order;
  const life = liveOn(machine, begin);
  if (isAwake) await life.rest();
  machine.order = order;
  for (const atOnce of deeds) await Promise.all(atOnce.map((deed) => life.ask(deed)));
  // A line that is typed is written when she stops for a moment.
  await life.wait(400);
  await life.rest();
  machine.order = null;
  await life.wait(40_000);
  await life.rest();
  life.end('background');
  return leftOn(await storedOn(machine));
}

async function expectOneOrder(
  desk: Desk,
  one: Request,
  other: Request,
  scheduler: fc.Scheduler,
): Promise<void> {
  const ids = [
    { ...one, requestId: 'one' },
    { ...other, requestId: 'other' },
  ] as const;
  const [first, second] = ids;
  const found = await live(desk, [ids], orderOf(scheduler));
  const after = await live(desk, [[first], [second]], null);
  if (isDeepStrictEqual(found, after)) return;
  const before = await live(desk, [[second], [first]], null);
  if (!isDeepStrictEqual(found, before)) expect(found).toEqual(after);
}

describe('two requests at once', () => {
  it('leave what the one after the other leaves, or the other way round', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.boolean(),
        requests,
        requests,
        fc.scheduler(),
        (isDue, isAwake, one, other, scheduler) =>
          expectOneOrder(
            { stored: isDue ? due : lived, at: isDue ? DUE_AT : NOON, isAwake },
            one,
            other,
            scheduler,
          ),
      ),
      { numRuns: 80 },
    );
  });
});
