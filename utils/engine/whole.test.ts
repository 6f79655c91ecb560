/** The way back: a minute, with what came since, and whatever the clock does. */
import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { aSnapshot } from '../../tests/setup/snapshots';
import type { Backup } from '../snapshot/backup';
import { snapshotOf } from '../snapshot/kept';
import type { Moment } from '../time/moment';
import { emptyLedger } from '../tracking/ledger';
import { packed } from '../tracking/packed-spans';
import type { Scene } from '../tracking/scene';
import type { CountedSpan } from '../tracking/spans';
import { nextDeadlineAt } from './deadlines';
import type { EngineEvent } from './events';
import { reduce } from './reduce';
import { newState, type State } from './state';

const NOON = Date.UTC(2026, 10, 19, 12);
const AWAY: Scene = { ...IN_MAIL, groupId: null };
const TODAY = '2026-11-19';
const SECOND = 1_000;

function moment(ms: number): Moment {
  return { at: NOON + ms, uptimeMs: Math.max(0, ms), life: 'a', timeZone: 'UTC' };
}

function tell(state: State, event: EngineEvent, ms: number, scene = AWAY) {
  const [after, effects] = reduce(state, event, scene, moment(ms));
  return { after, effects };
}

const first: State = {
  ...newState(moment(0)),
  ledger: { ...emptyLedger(TODAY), countedMs: { email: 600_000 } },
  today: { day: TODAY, wins: 1, rests: 0, shortRests: 1, level: 3 },
};
const soup = { id: 'w', text: 'Soup', at: NOON, day: TODAY };

function backupOf(state: State, why: Backup['why'], takenAt = NOON): Backup {
  const snapshot = snapshotOf(state, [soup], [], takenAt);
  return { takenAt, why, snapshot, strips: {}, draft: null };
}

const FILE = aSnapshot({
  days: [{ day: TODAY, countedMs: { email: 1_200_000 } }],
  cup: { day: TODAY, wins: 0, rests: 2, shortRests: 0, level: 5 },
});
const merged = tell(
  first,
  { type: 'snapshot-merged', snapshot: FILE, wins: [soup], backup: NOON },
  0,
).after;
const deleted = tell(first, { type: 'everything-deleted', backup: NOON }, 0).after;

const back = (state: State, why: Backup['why'], ms: number) =>
  tell(state, { type: 'way-back-taken', backup: backupOf(first, why), wins: [soup] }, ms);

describe('the way back', () => {
  it('is a deadline of its own, and closes with its minute', () => {
    expect(nextDeadlineAt(merged, moment(0))).toBe(NOON + 60 * SECOND);
    expect(tell(merged, { type: 'observed' }, 59_999).after.wayBack).not.toBeNull();
    const late = tell(merged, { type: 'observed' }, 60_000);
    expect(late).toMatchObject({ after: { wayBack: null }, effects: [] });
  });

  it('makes a deletion final when it closes', () => {
    const late = tell(deleted, { type: 'observed' }, 60_000);
    expect(late.effects).toEqual([{ type: 'close-way-back', backup: NOON }]);
    expect(tell(late.after, { type: 'observed' }, 61_000).effects).toEqual([]);
  });

  it('does not stand open for hours because the clock was set back', () => {
    expect(tell(deleted, { type: 'observed' }, -2 * SECOND).after.wayBack).not.toBeNull();
    expect(tell(deleted, { type: 'observed' }, -3_600 * SECOND).after.wayBack).toBeNull();
  });

  it('leads to minutes and rests as they were, with those that came since', () => {
    const seen = tell(merged, { type: 'observed' }, SECOND, IN_MAIL).after;
    const counted = tell(seen, { type: 'observed' }, 11 * SECOND, AWAY).after;
    expect(counted.ledger.countedMs.email).toBe(1_210_000);
    const rested = { ...counted, today: { ...counted.today, shortRests: 2 } };
    const { after } = back(rested, 'import', 20 * SECOND);
    expect(after.ledger.countedMs).toEqual({ email: 610_000 });
    expect(after.today).toEqual({ day: TODAY, wins: 1, rests: 0, shortRests: 2, level: 4 });
  });

  it('brings the strip of today back with a deletion, and leaves what came since', () => {
    const span = (fromAt: number): CountedSpan => ({
      fromAt,
      toAt: fromAt + SECOND,
      ms: SECOND,
      groupId: 'email',
      reason: 'reading',
      struck: false,
      endedBy: 'away',
    });
    const rest = { fromAt: NOON - 9 * SECOND, toAt: NOON - 8 * SECOND };
    const drawn = { spans: packed([span(NOON - 5 * SECOND)]), rests: [rest] };
    const since = { ...deleted, ledger: { ...emptyLedger(TODAY), spans: [span(NOON)] } };
    const backup = { ...backupOf(first, 'delete'), strips: { [TODAY]: drawn } };
    const event = { type: 'way-back-taken', backup, wins: [soup] } as const;
    const { ledger } = tell(since, event, 20 * SECOND).after;
    expect(ledger.spans).toEqual([span(NOON - 5 * SECOND), span(NOON)]);
    expect(ledger.rests).toEqual([rest]);
  });

  it('takes an import back without what she struck out meanwhile', () => {
    const less = { ...merged, ledger: { ...merged.ledger, countedMs: { email: 1_195_000 } } };
    expect(back(less, 'import', 20 * SECOND).after.ledger.countedMs).toEqual({ email: 595_000 });
  });

  it('adds the minutes since a deletion to those from before it', () => {
    const again = {
      ...deleted,
      ledger: { ...emptyLedger(TODAY), countedMs: { email: 4_000, chat: 1_000 } },
    };
    const { after } = back(again, 'delete', 20 * SECOND);
    expect(after.ledger.countedMs).toEqual({ email: 604_000, chat: 1_000 });
  });

  it('finds her day again when it starts at another hour than the default', () => {
    const midnight = { ...first.settings, dayStartMinutes: 0 };
    const hers: State = {
      ...first,
      settings: midnight,
      ledger: { ...emptyLedger('2026-11-20'), countedMs: { email: 5_000 } },
      today: { day: '2026-11-20', wins: 0, rests: 1, shortRests: 0, level: 5 },
    };
    const oneInTheMorning = 13 * 3_600 * SECOND;
    const backup = backupOf(hers, 'delete', NOON + oneInTheMorning);
    const gone = tell(
      hers,
      { type: 'everything-deleted', backup: backup.takenAt },
      oneInTheMorning,
    );
    expect(gone.after.ledger.day).toBe(TODAY);
    const event = { type: 'way-back-taken', backup, wins: [] } as const;
    const { after } = tell(gone.after, event, oneInTheMorning + SECOND);
    expect(after.ledger).toEqual(hers.ledger);
    expect(after.today).toEqual(hers.today);
  });

  it('leads nowhere else: another backup is not taken for it, and a late one is not taken', () => {
    const other = backupOf(first, 'import', NOON - 5);
    const event = { type: 'way-back-taken', backup: other, wins: [] } as const;
    expect(tell(merged, event, SECOND).after).toEqual(merged);
    expect(back(merged, 'import', 60_000).after.today.rests).toBe(2);
  });

  it('ends a rest that was going on with everything else', () => {
    const resting = tell(first, { type: 'rest-begun', seconds: 600 }, 0).after;
    const { after, effects } = tell(resting, { type: 'everything-deleted', backup: 1 }, SECOND);
    expect(after.rest.kind).toBe('none');
    expect(effects).toContainEqual({ type: 'close-rest-page' });
  });
});

describe('what is brought in', () => {
  it('asks for a pause at once when it says that today has been enough', () => {
    const limits = { daily: { on: true, seconds: 900, changedAt: NOON } };
    const email = { id: 'email', name: null, changedAt: 0, sites: [], limits };
    const snapshot = { ...FILE, groups: [email] };
    const seen = tell(first, { type: 'observed' }, 0, IN_MAIL).after;
    const event = { type: 'snapshot-merged', snapshot, wins: [], backup: 1 } as const;
    expect(tell(seen, event, SECOND, IN_MAIL).after.pause).toMatchObject({
      kind: 'due',
      groupId: 'email',
      limit: 'daily',
    });
  });
});
