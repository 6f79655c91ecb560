/** What may be cut off: everything that is written to a store of hers, once each. */
import { expect } from 'vitest';
import { storedFrom } from '../../utils/engine/parse';
import { VERSION } from '../../utils/engine/state';
import type { Backup } from '../../utils/snapshot/backup';
import older from '../fixtures/states-1-with-spans.json';
import { aSnapshot } from '../setup/snapshots';
import { type Stored, storedOn } from '../world/disk';
import type { Heard, Life } from '../world/life';
import type { Machine } from '../world/machine';
import { stateOn } from './hers';
import { goTo, NOON, sleepUntil, TODAY, YESTERDAY } from './lived-in';

const HOUR = 3_600_000;

export type Deed = {
  readonly name: string;
  /** What is on the disk before; as after two days of hers where nothing is said. */
  readonly stored?: (lived: Stored) => Stored;
  /** What leads up to it. */
  readonly before?: (life: Life, machine: Machine) => Promise<unknown>;
  /** It happens; by itself at the beginning of a life where nothing is said. */
  readonly happens?: (life: Life, machine: Machine) => Promise<Heard | undefined>;
  /** Cut off, something may be there of what it brings; never anything else, and all of it when it is done again. */
  readonly inParts?: true;
  /** Only for a minute can it be done again. */
  readonly isBrief?: true;
  /** What she jotted in between goes with the rest when it is done again. */
  readonly takesAll?: true;
  /** Nothing of hers is another afterwards. */
  readonly isSilent?: true;
  /** Minutes that were not written yet may be lost, and one beat may be counted that nobody saw. */
  readonly isCounting?: true;
};

const FILE = aSnapshot({
  groups: [
    {
      id: 'chat',
      name: 'Chat',
      changedAt: 5,
      sites: [{ host: 'chat.example', path: '', changedAt: 5 }],
      limits: {},
    },
  ],
  settings: { sentence: { value: 'From the file.', changedAt: NOON + 5 * HOUR } },
  wins: [{ id: 'from-the-file', text: 'A whole night', at: 5, day: YESTERDAY, changedAt: 5 }],
  days: [{ day: '2026-11-10', countedMs: { email: 90_000 } }],
});

const bringIn = (life: Life) => life.ask({ type: 'snapshot-merged', snapshot: FILE });
const deleteAll = (life: Life) => life.ask({ type: 'everything-deleted' });
const takeBack = (life: Life) => life.ask({ type: 'way-back-taken' });
const THIRD_SOUP = { id: 'third-soup', at: NOON - 3 * HOUR, day: TODAY };

/** To the last copy of a morning. */
async function goBack(life: Life, machine: Machine): Promise<Heard> {
  const { database } = await storedOn(machine);
  const mornings = Object.values(database).filter((record) => isMorning(record));
  const takenAt = Math.max(...mornings.map((backup) => backup.takenAt));
  return life.ask({ type: 'backup-restored', takenAt });
}

function isMorning(record: unknown): record is Pick<Backup, 'takenAt' | 'why'> {
  return typeof record === 'object' && record !== null && 'why' in record && record.why === 'daily';
}

export const DEEDS: readonly Deed[] = [
  { name: 'a first start', stored: () => ({ local: {}, session: {}, database: {} }) },
  {
    name: 'a settle',
    before: (life, machine) => goTo(life, machine, 'mail', 20_000),
    happens: async (life, machine) => {
      await goTo(life, machine, 'elsewhere', 0);
      return;
    },
    isCounting: true,
  },
  {
    name: 'the turn of a day',
    happens: async (life, machine) => {
      await sleepUntil(life, machine, NOON + 24 * HOUR);
      return;
    },
    isSilent: true,
  },
  {
    name: 'a choice',
    happens: (life) => life.ask({ type: 'settings-changed', settings: { pausesPerDay: 5 } }),
  },
  {
    name: 'keeping a win',
    before: (life) => life.ask({ type: 'win-begun', id: 'new', text: 'A quiet' }),
    happens: (life) => life.ask({ type: 'win-jotted', id: 'new', text: 'A quiet hour' }),
  },
  {
    name: 'editing a win',
    happens: (life) =>
      life.ask({ type: 'win-kept', win: { ...THIRD_SOUP, text: 'Soup, in other words' } }),
  },
  {
    name: 'deleting a win',
    happens: (life) => life.ask({ type: 'win-deleted', day: YESTERDAY, id: 'second-soup' }),
  },
  { name: 'a file that comes in', happens: bringIn, inParts: true },
  { name: 'the way back from a file', before: bringIn, happens: takeBack, isBrief: true },
  { name: 'going back to a copy', happens: goBack },
  { name: 'the way back from that', before: goBack, happens: takeBack, isBrief: true },
  { name: 'deleting everything', happens: deleteAll, takesAll: true },
  { name: 'the way back from that deletion', before: deleteAll, happens: takeBack, isBrief: true },
  {
    name: 'an update',
    stored: ({ session, database }) => ({
      local: { state: older.rested },
      session,
      database: withoutMarks(database),
    }),
  },
  { name: 'a record that is gone', stored: ({ database }) => ({ ...EMPTY, database }) },
  {
    name: 'a record that is damaged',
    stored: ({ local, session, database }) => ({
      local: { ...local, state: { version: VERSION, groups: 'gone' } },
      session,
      database,
    }),
  },
  {
    name: 'a part of it that is damaged',
    stored: ({ local, session, database }) => ({
      local: { ...local, 'state-chosen': 'gone' },
      session,
      database,
    }),
  },
  {
    name: 'a record that lies there whole',
    stored: (lived) => ({
      ...lived,
      local: { ...lived.local, state: storedFrom(stateOn(lived)) },
    }),
  },
];

const EMPTY = { local: {}, session: {} };

function withoutMarks(database: Stored['database']): Stored['database'] {
  const ofHers = Object.entries(database).filter(([key]) => /^(wins|day|spans):/.test(key));
  expect(ofHers.length).toBeGreaterThan(5);
  return Object.fromEntries(ofHers);
}
