/** Any request of hers, told again with the id of its press, leaves what telling it once leaves: whatever failed in between, and whoever died. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Request } from '../../utils/engine/requests';
import { longRuns } from '../setup/dice';
import { EVERY_REQUEST } from '../setup/every-request';
import { builtBackground, type Surroundings } from '../world/background';
import type { Plan } from '../world/calls';
import { machineWith, type Stored, storedOn } from '../world/disk';
import { type Heard, type Life, liveOn } from '../world/life';
import type { Machine } from '../world/machine';
import { leftOn, stateOn } from './hers';
import { DUE_AT, livedIn, NOON, withPauseDue } from './lived-in';

/** After a refusal the database is left alone for less than this. */
const PATIENCE_MS = 35_000;

let begin: (around: Surroundings) => void;
let lived: Stored;
let due: Stored;

beforeAll(async () => {
  begin = await builtBackground();
  lived = await livedIn(begin);
  due = await withPauseDue(begin, lived);
  expect(stateOn(due).pause.kind).toBe('due');
});

type Press = {
  readonly request: Request;
  /** Where something of it goes wrong, counted in calls. */
  readonly nth: number | null;
  /** Told once more though it was answered. */
  readonly twice: boolean;
  /** And once more after so many others. */
  readonly later: number | null;
};

/** Lines that are typed have no id: the last letter stands. */
const TYPED: readonly Request['type'][] = ['win-begun', 'start-parked', 'let-go-typed'];
/** What is done in the database has come up more rarely than it is difficult. */
const IN_DATABASE = [
  'win-jotted',
  'win-kept',
  'win-deleted',
  'snapshot-merged',
  'everything-deleted',
  'way-back-taken',
] as const satisfies Request['type'][];
const presses: fc.Arbitrary<readonly Press[]> = fc.array(
  fc.record({
    request: fc.oneof(
      fc.constantFrom(...Object.values(EVERY_REQUEST)),
      fc.constantFrom(...IN_DATABASE.map((type) => EVERY_REQUEST[type])),
    ),
    nth: fc.option(fc.integer({ min: 1, max: 30 })),
    twice: fc.boolean(),
    later: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 }),
  }),
  { minLength: 1, maxLength: 7 },
);

class Desk {
  constructor(
    readonly machine: Machine,
    private life: Life = liveOn(machine, begin),
  ) {}

  /** Asks until it is answered, with a fault at one of its calls; says whether it had to wait for the database. */
  async tell(request: Request, requestId: string, plan: Plan | null): Promise<boolean> {
    let hasWaited = false;
    const asked = TYPED.includes(request.type) ? request : { ...request, requestId };
    await this.living();
    this.life.calls.begin(plan);
    for (let time = 0; ; time += 1) {
      const heard = await this.ask(asked);
      if (heard !== 'not-stored' && heard !== 'nobody') break;
      if (time > 4) throw new Error(`${request.type} is answered with ${heard}.`);
      if (time > 0) await this.life.wait(PATIENCE_MS);
      hasWaited ||= time > 0;
      await this.living();
    }
    await this.living();
    this.life.calls.begin(null);
    return hasWaited;
  }

  async wait(): Promise<void> {
    await this.life.wait(PATIENCE_MS);
  }

  /** In the end there is a life that has lost nothing and waits for nothing. */
  async end(): Promise<Stored> {
    await this.life.wait(75_000);
    this.life.end('background');
    await this.living();
    await this.life.wait(5_000);
    this.life.end('background');
    return storedOn(this.machine);
  }

  private async ask(request: Request): Promise<Heard> {
    const { life } = this;
    const heard = await life.askAll([request]);
    // A line is written when she stops for a moment.
    if (TYPED.includes(request.type) && !life.isOver()) await life.wait(400);
    await life.rest();
    return heard[0] ?? 'nobody';
  }

  private async living(): Promise<void> {
    if (this.life.isOver()) this.life = liveOn(this.machine, begin);
    await this.life.rest();
  }
}

async function expectOnce(
  stored: Stored,
  at: number,
  all: readonly Press[],
  fault: Plan['fault'],
): Promise<void> {
  const twice = new Desk(await machineWith(stored, at));
  const once = new Desk(await machineWith(stored, at));
  for (const [index, { request, nth, twice: isTwice }] of all.entries()) {
    const plan = nth === null ? null : { nth, fault };
    const hasWaited = await twice.tell(request, `press ${index}`, plan);
    if (isTwice) await twice.tell(request, `press ${index}`, null);
    await once.tell(request, `press ${index}`, null);
    if (hasWaited) await once.wait();
    for (const [before, one] of all.entries()) {
      if (one.later !== index - before || TYPED.includes(one.request.type)) continue;
      await twice.tell(one.request, `press ${before}`, null);
    }
  }
  expect(leftOn(await twice.end())).toEqual(leftOn(await once.end()));
}

describe('a request that is told twice', () => {
  it('leaves what telling it once leaves, whatever the browser refuses', async () => {
    await fc.assert(
      fc.asyncProperty(presses, (all) => expectOnce(due, DUE_AT, all, 'refuses')),
      longRuns(60),
    );
  });

  it('leaves what telling it once leaves, whenever the background is killed', async () => {
    await fc.assert(
      fc.asyncProperty(presses, (all) => expectOnce(lived, NOON, all, 'dies before')),
      longRuns(60),
    );
  });
});
