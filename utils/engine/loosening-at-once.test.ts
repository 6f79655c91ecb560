/** What happens to everything at once loosens no firm limit before tomorrow; but deleting all does. */
import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { operated } from '../../tests/setup/operated';
import { reduce } from '../../tests/setup/reduce';
import { aSnapshot } from '../../tests/setup/snapshots';
import { EMAIL_LIMITS, type Limits } from '../limits/kinds';
import { laterKey } from '../limits/later';
import { snapshotOf } from '../snapshot/kept';
import type { Snapshot } from '../snapshot/snapshot';
import type { EngineEvent } from './events';
import { newState, type State } from './state';

const NOON = Date.UTC(2026, 10, 19, 12);
const HOUR = 3_600_000;
const MAIL = { host: 'mail.example', path: '' };
const LIMIT = { type: 'limit-changed', groupId: 'email', kind: 'daily' } as const;
const DAILY = { on: true, seconds: 3_600, firmness: 'closed' } as const;

function tell(before: State, events: readonly EngineEvent[], ms: number): State {
  const now = { at: NOON + ms, uptimeMs: ms, life: 'a', timeZone: 'UTC' };
  return events.reduce(
    (state, event) => reduce(state, event, { ...IN_MAIL, groupId: null }, now)[0],
    before,
  );
}

const first = newState({ at: NOON, uptimeMs: 0, life: 'a', timeZone: 'UTC' });
const firm = tell(
  first,
  [
    { type: 'site-added', groupId: 'email', sites: [MAIL] },
    { ...LIMIT, limit: DAILY },
  ],
  0,
);

function withDaily(daily: Limits['daily'], at: number): Snapshot {
  return aSnapshot({
    groups: [
      {
        id: 'email',
        name: null,
        changedAt: 0,
        sites: [],
        limits: { daily: { ...daily, changedAt: at } },
      },
    ],
  });
}

const asIn = (state: State): Snapshot =>
  snapshotOf(state, { wins: [], days: [], pauses: [] }, NOON);

describe('a firm limit', () => {
  const softer = { ...DAILY, seconds: 7_200 };

  it('stays when a file says less, and the file has its way tomorrow', () => {
    const snapshot = withDaily(softer, NOON + HOUR);
    const after = tell(firm, operated({ kind: 'import' }, { snapshot }), HOUR);
    expect(after.limits.email?.daily).toEqual(DAILY);
    expect(after.later).toMatchObject([{ limit: softer, on: '2026-11-20' }]);
    expect(after.changedAt['limit.email.daily']).toBe(NOON);
    const tomorrow = tell(after, [{ type: 'observed' }], 24 * HOUR);
    expect(tomorrow.limits.email?.daily).toEqual(softer);
    expect(tomorrow.later).toEqual([]);
  });

  it('stays when a backup from before it is restored, and so does its site', () => {
    const snapshot = asIn(first);
    const after = tell(firm, operated({ kind: 'restore', takenAt: NOON }, { snapshot }), HOUR);
    expect(after.limits.email?.daily).toEqual(DAILY);
    expect(after.groups).toEqual(firm.groups);
    expect(after.later.map(laterKey).sort()).toEqual(['limit.email.daily', 'site.mail.example']);
    const tomorrow = tell(after, [{ type: 'observed' }], 24 * HOUR);
    expect([tomorrow.groups, tomorrow.limits]).toEqual([first.groups, first.limits]);
  });

  it('that came with a file goes with its undo, for a minute', () => {
    const snapshot = withDaily(DAILY, NOON);
    const brought = tell(first, operated({ kind: 'import' }, { snapshot, backup: NOON }), 0);
    expect(brought.limits.email?.daily).toEqual(DAILY);
    const undo = operated({ kind: 'undo' }, { snapshot: asIn(first), backup: NOON });
    const after = tell(brought, undo, 50_000);
    expect(after.limits.email).toEqual(EMAIL_LIMITS);
    expect(after.later).toEqual([]);
  });

  it.each(['import', 'restore'] as const)(
    'holds on for good once an %s that would have loosened it is undone',
    (kind) => {
      const what = kind === 'import' ? { kind } : { kind, takenAt: NOON };
      const snapshot = kind === 'import' ? withDaily(softer, NOON + HOUR) : asIn(first);
      const loose = tell(firm, operated(what, { snapshot, backup: NOON }), HOUR);
      expect(loose.later).not.toEqual([]);
      const undo = operated({ kind: 'undo' }, { snapshot: asIn(firm), backup: NOON });
      const back = tell(loose, undo, HOUR + 30_000);
      expect(back.later).toEqual([]);
      const tomorrow = tell(back, [{ type: 'observed' }], 24 * HOUR);
      expect(tomorrow.limits.email?.daily).toEqual(DAILY);
      expect(tomorrow.groups).toEqual(firm.groups);
    },
  );

  it('comes back with what waited, where an operation said something stricter', () => {
    const asked = { ...LIMIT, limit: softer };
    const waiting = tell(firm, [asked], 60_000);
    expect(waiting.later).toMatchObject([{ limit: softer }]);
    const stricter = withDaily({ ...DAILY, seconds: 60 }, NOON + HOUR);
    const brought = tell(
      waiting,
      operated({ kind: 'import' }, { snapshot: stricter, backup: NOON }),
      HOUR,
    );
    expect(brought.later).toEqual([]);
    const undo = operated({ kind: 'undo' }, { snapshot: asIn(waiting), backup: NOON });
    const back = tell(brought, undo, HOUR + 30_000);
    expect(back.limits).toEqual(waiting.limits);
    expect(back.later).toEqual(waiting.later);
  });

  it('goes with everything, at once, and comes back with everything', () => {
    const deleted = tell(firm, operated({ kind: 'delete' }, { backup: NOON }), HOUR);
    expect(deleted.limits.email).toEqual(EMAIL_LIMITS);
    const undo = operated({ kind: 'undo' }, { snapshot: asIn(firm), backup: NOON });
    expect(tell(deleted, undo, HOUR + 30_000).limits.email?.daily).toEqual(DAILY);
  });

  it('waits no shorter for what a file says was chosen long ago', () => {
    const later = [
      { kind: 'limit', groupId: 'email', limitKind: 'daily', limit: softer, on: '2026-11-01' },
    ] as const;
    const after = tell(
      firm,
      operated({ kind: 'import' }, { snapshot: aSnapshot({ later }) }),
      HOUR,
    );
    expect(after.later).toMatchObject([{ on: '2026-11-20' }]);
    expect(tell(after, [{ type: 'observed' }], 2 * HOUR).limits.email?.daily).toEqual(DAILY);
  });
});
