import { describe, expect, it } from 'vitest';
import { aSnapshot } from '../../tests/setup/snapshots';
import { backupEntry, backupIn, backupsIn } from './backup-records';

const BACKUP = {
  takenAt: 5,
  why: 'daily',
  snapshot: aSnapshot(),
  strips: {},
  draft: null,
} as const;
const [key, stored] = backupEntry(BACKUP);

describe('a backup that cannot be read hides no other', () => {
  it.each([
    ['no days', {}],
    ['days that are no list', { days: 3 }],
    ['a day that is nothing', { days: [null] }],
    ['pauses that are no list', { days: [], pauses: 'none' }],
  ])('%s', (_what, snapshot) => {
    const damaged = { ...(stored as object), takenAt: 4, snapshot };
    expect(backupIn(damaged)).toBeNull();
    expect(
      backupsIn([
        ['backup:4', damaged],
        [key, stored],
      ]),
    ).toEqual([BACKUP]);
  });
});
