/** What of a disk is hers, read without the code that wrote it having a say: to be compared before and after a fault. */
import * as v from 'valibot';
import { expect } from 'vitest';
import { backupIn, snapshotIn } from '../../utils/browser/backup-records';
import { parseParts } from '../../utils/engine/parts';
import type { State } from '../../utils/engine/state';
import { snapshotOf } from '../../utils/snapshot/kept';
import { type DaySum, DaySumSchema } from '../../utils/tracking/ledger';
import { type Win, WinsOfDaySchema } from '../../utils/wins/win';
import type { Stored } from '../world/disk';

/** Without what tells when something was changed: done again, it was changed later. */
export type Hers = {
  readonly groups: unknown;
  readonly settings: unknown;
  /** The words of each, by id. */
  readonly wins: Readonly<Record<string, string>>;
  readonly days: Readonly<Record<string, DaySum['countedMs']>>;
};

/** The small state on a disk. It is a defect when there is none that can be read. */
export function stateOn({ local }: Stored): State {
  const parsed = parseParts(local);
  if (parsed.kind !== 'read') throw new Error(`The state is ${parsed.kind}.`);
  return parsed.state;
}

/** Every win that is stored, however often. */
export function winsOn({ database }: Stored): readonly Win[] {
  return under(database, 'wins:').flatMap(([day, wins]) => {
    const read = v.parse(WinsOfDaySchema, wins);
    expect(
      read.filter((win) => win.day !== day),
      'wins of another day',
    ).toEqual([]);
    return read;
  });
}

export function hersOn(stored: Stored): Hers {
  const state = stateOn(stored);
  const wins = winsOn(stored);
  const ids = wins.map(({ id }) => id);
  expect(ids, 'no win twice').toEqual([...new Set(ids)]);
  const sums = under(stored.database, 'day:').map(([day, kept]) =>
    v.parse(DaySumSchema, { countedMs: kept, ...(kept as object), day }),
  );
  const inDatabase = { wins, days: sums, pauses: [] };
  const { groups, settings, days } = snapshotOf(state, inDatabase, 0);
  return JSON.parse(
    JSON.stringify(
      {
        groups,
        settings,
        wins: Object.fromEntries(wins.map(({ id, text }) => [id, text])),
        days: Object.fromEntries(days.map(({ day, countedMs }) => [day, countedMs])),
      },
      (key, value: unknown) => (key === 'changedAt' ? undefined : value),
    ),
  );
}

/** Told a second time, it is a little later. */
const MOMENTS = ['changedAt', 'winsRevision', 'cardTimes', 'notifiedMs', 'seenMs', 'endedMs'];

/** What is hers, and all of the state but what tells when, and by whom it was looked at. */
export function leftOn(stored: Stored): unknown {
  const {
    applied: _ids,
    attention: _now,
    absence: _then,
    clock: _read,
    ...state
  } = stateOn(stored);
  const { undo, operation, spareBackups: _spare, backedUpOn: _on, ...others } = state;
  const wins = winsOn(stored).map(({ id, text, day }) => ({ id, text, day }));
  const all = {
    others,
    operation,
    undo: undo && [undo.why, undo.before, undo.forgotten],
    wins,
    hers: hersOn(stored),
  };
  return JSON.parse(
    JSON.stringify(all, (key, value: unknown) =>
      MOMENTS.includes(key)
        ? undefined
        : typeof value === 'number' && value > 1e12
          ? 'some time'
          : value,
    ),
  );
}

/** Every backup can be read, and there are seven at most. */
export function expectReadableBackups({ database }: Stored): void {
  const backups = under(database, 'backup:').map(([, stored]) => backupIn(stored));
  expect(backups.length).toBeLessThanOrEqual(7);
  for (const backup of backups) {
    expect(backup).not.toBeNull();
    if (backup !== null) expect(snapshotIn(backup)).not.toBeNull();
  }
}

function under(
  records: Stored['database'],
  prefix: string,
): readonly (readonly [string, unknown])[] {
  return Object.entries(records)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]) => [key.slice(prefix.length), value]);
}
