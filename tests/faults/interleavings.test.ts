/** Several things at once while something happens to everything, and an end at any call: the state and the database say the same. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Request } from '../../utils/engine/requests';
import { longRuns } from '../setup/dice';
import { aSnapshot } from '../setup/snapshots';
import { builtBackground, type Surroundings } from '../world/background';
import { FAULTS } from '../world/calls';
import { machineWith, type Stored, storedOn } from '../world/disk';
import { type Life, liveOn } from '../world/life';
import type { Machine } from '../world/machine';
import { hersOn, stateOn } from './hers';
import { livedIn, NOON, TODAY, YESTERDAY } from './lived-in';

let begin: (around: Surroundings) => void;
let lived: Stored;

beforeAll(async () => {
  begin = await builtBackground();
  lived = await livedIn(begin);
});

const SENTENCE = 'From the file.';
const FILE = aSnapshot({
  settings: { sentence: { value: SENTENCE, changedAt: NOON + 5_000_000 } },
  wins: [{ id: 'from-the-file', text: 'A whole night', at: 5, day: YESTERDAY, changedAt: 5 }],
  days: [{ day: '2026-11-10', countedMs: { email: 90_000 } }],
});

type Kind = 'import' | 'delete' | 'restore' | 'undo';

function asked(kind: Kind, takenAt: number): Request {
  switch (kind) {
    case 'import':
      return { type: 'snapshot-merged', snapshot: FILE };
    case 'delete':
      return { type: 'everything-deleted' };
    case 'restore':
      return { type: 'backup-restored', takenAt };
    case 'undo':
      return { type: 'way-back-taken' };
  }
}

/** What she does meanwhile: nothing of it changes what tells an operation that is done from one that is not. */
const meanwhile = fc.constantFrom<Request>(
  { type: 'win-jotted', id: 'meanwhile-1', text: 'Tea' },
  { type: 'win-jotted', id: 'meanwhile-2', text: 'Bread' },
  { type: 'win-deleted', day: TODAY, id: 'meanwhile-1' },
  { type: 'settings-changed', settings: { tone: true } },
  { type: 'call-said' },
  { type: 'rest-begun', seconds: 600 },
  { type: 'rest-ended' },
);

function kept({ database }: Stored): Readonly<Record<string, unknown>> {
  const hers = Object.entries(database).filter(([key]) => /^(wins|day):/.test(key));
  return Object.fromEntries(hers);
}

/** How far it has come, told by the state alone and by the database alone. */
function standing(stored: Stored): readonly [state: string, database: string] {
  const { settings } = stateOn(stored);
  const inDatabase = kept(stored);
  const has = (id: string) => JSON.stringify(inDatabase).includes(`"${id}"`);
  const database = has('from-the-file')
    ? SENTENCE
    : has('second-walk')
      ? 'Put the kettle on.'
      : has('second-soup')
        ? 'Open the window.'
        : 'nothing';
  return [settings.sentence === '' ? 'nothing' : settings.sentence, database];
}

async function lastMorning(machine: Machine): Promise<number> {
  const { database } = await storedOn(machine);
  const taken = Object.values(database).flatMap((one) => {
    const { why, takenAt } = one as { readonly why?: string; readonly takenAt?: number };
    return why === 'daily' && takenAt !== undefined ? [takenAt] : [];
  });
  return Math.max(...taken);
}

async function endOf(life: Life): Promise<void> {
  if (!life.isOver()) {
    await life.wait(75_000);
    life.end('background');
  }
}

describe('an operation, with other things at once', () => {
  it('is done or not, wherever it ends, and loses nothing that was acknowledged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom<Kind>('import', 'delete', 'restore', 'undo'), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.array(meanwhile, { maxLength: 6 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...FAULTS),
        fc.infiniteStream(fc.nat()),
        async (kinds, others, nth, fault, dice) => {
          const machine = await machineWith(lived, NOON);
          const takenAt = await lastMorning(machine);
          const requests = [...kinds.map((kind) => asked(kind, takenAt)), ...others];
          const shuffled = requests
            .map((request) => ({ request, at: dice.next().value ?? 0 }))
            .sort((one, other) => one.at - other.at)
            .map(({ request }) => request);
          const life = liveOn(machine, begin);
          await life.rest();
          life.calls.begin({ nth, fault });
          const heard = await life.askAll(shuffled);
          await endOf(life);
          const next = liveOn(machine, begin);
          await next.rest();
          // The next win of today tells of one that was written in a life which ended before it told.
          await next.ask({ type: 'win-jotted', id: 'lives-on', text: 'It lives on' });
          const found = await storedOn(machine);
          const [inState, inDatabase] = standing(found);
          expect(inDatabase).toBe(inState);
          const { today, operation } = stateOn(found);
          expect(operation).toBeNull();
          const { wins } = hersOn(found);
          expect(wins).toHaveProperty('lives-on');
          const ofToday = (kept(found)[`wins:${today.day}`] ?? []) as unknown[];
          expect(today.wins).toBe(ofToday.length);
          // A win that was acknowledged after the last deletion is there.
          const isDeleted = (id: string) =>
            shuffled.some((one) => one.type === 'everything-deleted') ||
            shuffled.some((one) => one.type === 'win-deleted' && one.id === id);
          for (const [index, one] of shuffled.entries()) {
            if (one.type !== 'win-jotted' || heard[index] !== 'done') continue;
            if (!isDeleted(one.id)) expect(wins).toHaveProperty(one.id);
          }
        },
      ),
      longRuns(60),
    );
  });
});
