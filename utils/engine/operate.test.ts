/** What happens to everything at once, and a minute to undo it: with what came since, whatever the clock does. */
import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { operated } from '../../tests/setup/operated';
import { reduce } from '../../tests/setup/reduce';
import { aSnapshot } from '../../tests/setup/snapshots';
import { newDay } from '../cup/today';
import { snapshotOf } from '../snapshot/kept';
import { boundsOfDay } from '../time/bounds';
import type { Moment } from '../time/moment';
import { EMPTY_LEDGER } from '../tracking/ledger';
import type { Scene } from '../tracking/scene';
import type { CountedSpan } from '../tracking/spans';
import { nextDeadlineAt } from './deadlines';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import { newState, type State } from './state';

const NOON = Date.UTC(2026, 10, 19, 12);
const AWAY: Scene = { ...IN_MAIL, groupId: null };
const TODAY = '2026-11-19';
const SECOND = 1_000;

function moment(ms: number): Moment {
  return { at: NOON + ms, uptimeMs: Math.max(0, ms), life: 'a', timeZone: 'UTC' };
}

function tell(state: State, event: EngineEvent, ms: number, scene = AWAY) {
  return tellAll(state, [event], ms, scene);
}

function tellAll(before: State, events: readonly EngineEvent[], ms: number, scene = AWAY) {
  let after = before;
  const effects: Effect[] = [];
  for (const event of events) {
    const [next, more] = reduce(after, event, scene, moment(ms));
    after = next;
    effects.push(...more);
  }
  return { after, effects };
}

const first: State = {
  ...newState(moment(0)),
  ledger: { ...EMPTY_LEDGER, countedMs: { email: 600_000 } },
  today: { ...newState(moment(0)).today, wins: 1, rests: 0, shortRests: 1, level: 3 },
};
const soup = { id: 'w', text: 'Soup', at: NOON, day: TODAY };

/** All that the database has after an undo, of a state before it. */
function asIn(state: State, takenAt = NOON) {
  return {
    backup: takenAt,
    snapshot: snapshotOf(state, { wins: [soup], days: [], pauses: [] }, takenAt),
    wins: [soup],
  };
}

const FILE = aSnapshot({
  days: [{ day: TODAY, countedMs: { email: 1_200_000 } }],
  cup: { day: TODAY, wins: 0, rests: 2, shortRests: 0, level: 5 },
});
const merged = tellAll(
  first,
  operated({ kind: 'import' }, { backup: NOON, snapshot: FILE, wins: [soup] }),
  0,
).after;
const deleted = tellAll(first, operated({ kind: 'delete' }, { backup: NOON }), 0).after;

const back = (state: State, ms: number, of = first) =>
  tellAll(state, operated({ kind: 'undo' }, asIn(of)), ms);

describe('undo', () => {
  it('is a deadline of its own, and closes with its minute', () => {
    expect(nextDeadlineAt(merged, moment(0))).toBe(NOON + 60 * SECOND);
    expect(tell(merged, { type: 'observed' }, 59_999).after.undo).not.toBeNull();
    const late = tell(merged, { type: 'observed' }, 60_000);
    expect(late).toMatchObject({ after: { undo: null }, effects: [] });
  });

  it('makes a deletion final when it closes', () => {
    const late = tell(deleted, { type: 'observed' }, 60_000);
    expect(late.effects).toEqual([{ type: 'return-grants' }]);
    expect(late.after.spareBackups).toEqual([NOON]);
    expect(tell(late.after, { type: 'observed' }, 61_000).effects).toEqual([]);
  });

  it('does not stand open for hours because the clock was set back', () => {
    expect(tell(deleted, { type: 'observed' }, -2 * SECOND).after.undo).not.toBeNull();
    expect(tell(deleted, { type: 'observed' }, -3_600 * SECOND).after.undo).toBeNull();
  });

  it('leads to minutes and rests as they were, with those that came since', () => {
    const seen = tell(merged, { type: 'observed' }, SECOND, IN_MAIL).after;
    const counted = tell(seen, { type: 'observed' }, 11 * SECOND, AWAY).after;
    expect(counted.ledger.countedMs.email).toBe(1_210_000);
    const rested = { ...counted, today: { ...counted.today, shortRests: 2 } };
    const { after } = back(rested, 20 * SECOND);
    expect(after.ledger.countedMs).toEqual({ email: 610_000 });
    expect(after.today).toMatchObject({ day: TODAY, wins: 1, rests: 0, shortRests: 2, level: 4 });
  });

  it('brings the strip of today back with a deletion, and leaves what came since', () => {
    const span = (fromAt: number): CountedSpan => ({
      fromAt,
      toAt: fromAt + SECOND,
      ms: SECOND,
      groupId: 'email',
      site: null,
      reason: 'reading',
      struck: false,
      endedBy: 'away',
    });
    const rest = { fromAt: NOON - 9 * SECOND, toAt: NOON - 8 * SECOND };
    const drawn = { ...first.ledger, spans: [span(NOON - 5 * SECOND)], rests: [rest] };
    const events = operated({ kind: 'delete' }, { backup: NOON });
    const gone = tellAll({ ...first, ledger: drawn }, events, 0).after;
    const since = { ...gone, ledger: { ...EMPTY_LEDGER, spans: [span(NOON)] } };
    const { ledger } = back(since, 20 * SECOND).after;
    expect(ledger.spans).toEqual([span(NOON - 5 * SECOND), span(NOON)]);
    expect(ledger.rests).toEqual([rest]);
  });

  it('takes an import back without what she struck out meanwhile', () => {
    const less = { ...merged, ledger: { ...merged.ledger, countedMs: { email: 1_195_000 } } };
    expect(back(less, 20 * SECOND).after.ledger.countedMs).toEqual({ email: 595_000 });
  });

  it('adds the minutes since a deletion to those from before it', () => {
    const again = {
      ...deleted,
      ledger: { ...EMPTY_LEDGER, countedMs: { email: 4_000, chat: 1_000 } },
    };
    const { after } = back(again, 20 * SECOND);
    expect(after.ledger.countedMs).toEqual({ email: 604_000, chat: 1_000 });
  });

  it('finds her day again when it starts at another hour than the default', () => {
    const midnight = { ...first.settings, dayStartMinutes: 0 };
    const bounds = boundsOfDay('2026-11-20', { timeZone: 'UTC', dayStartMinutes: 0 });
    const hers: State = {
      ...first,
      settings: midnight,
      ledger: { ...EMPTY_LEDGER, countedMs: { email: 5_000 } },
      today: { ...newDay(bounds), wins: 0, rests: 1, shortRests: 0, level: 5 },
    };
    const oneInTheMorning = 13 * 3_600 * SECOND;
    const gone = tellAll(hers, operated({ kind: 'delete' }), oneInTheMorning);
    expect(gone.after.today.day).toBe(TODAY);
    const undoing = operated({ kind: 'undo' }, { ...asIn(hers, 5), wins: [] });
    const { after } = tellAll(gone.after, undoing, oneInTheMorning + SECOND);
    expect(after.ledger).toEqual(hers.ledger);
    expect(after.today).toEqual(hers.today);
  });

  it('leads nowhere else: another backup is not taken for it, and a late one is not taken', () => {
    const other = operated({ kind: 'undo' }, asIn(first, NOON - 5));
    expect(tellAll(merged, other, SECOND).after).toEqual({ ...merged, clock: expect.anything() });
    expect(back(merged, 60_000).after.today.rests).toBe(2);
  });

  it('ends a rest that was going on with everything else', () => {
    const resting = tell(first, { type: 'rest-begun', seconds: 600 }, 0).after;
    const { after, effects } = tellAll(resting, operated({ kind: 'delete' }), SECOND);
    expect(after.rest.kind).toBe('none');
    expect(effects).toContainEqual({ type: 'close-rest-page' });
  });
});

describe('an operation', () => {
  const asked = (kind: 'import' | 'delete', id: string) =>
    ({ type: 'operation-asked', operation: { kind, id, at: NOON } }) as const;
  const outcome = { backup: NOON, snapshot: FILE, wins: [] };

  it('is one at a time, and follows the database once', () => {
    const { after: begun } = tell(first, asked('import', 'a'), 0);
    expect(tell(begun, asked('delete', 'b'), 0).after).toEqual(begun);
    expect(tell(begun, { type: 'operation-done', id: 'b', outcome }, 0).after).toEqual(begun);
    const { after } = tell(begun, { type: 'operation-done', id: 'a', outcome }, 0);
    expect(after).toMatchObject({ operation: null, undo: { why: 'import' } });
    expect(tell(after, { type: 'operation-done', id: 'a', outcome }, 0).after).toEqual(after);
  });

  it('that the database has not done leaves everything as it is', () => {
    const { after: begun } = tell(first, asked('delete', 'a'), 0);
    expect(tell(begun, { type: 'operation-failed', id: 'b' }, 0).after).toEqual(begun);
    expect(tell(begun, { type: 'operation-failed', id: 'a' }, 0).after).toEqual(first);
  });

  it('keeps the minutes that are counted while the database takes its time, and what is undone, too', () => {
    const { after: begun } = tell(first, asked('delete', 'a'), 0);
    const seen = tell(begun, { type: 'observed' }, SECOND, IN_MAIL).after;
    const counted = tell(seen, { type: 'observed' }, 11 * SECOND, AWAY).after;
    const gone = tell(
      counted,
      { type: 'operation-done', id: 'a', outcome: { ...outcome, snapshot: null } },
      12 * SECOND,
    ).after;
    expect(back(gone, 20 * SECOND).after.ledger.countedMs).toEqual({ email: 610_000 });
  });

  it('that undoes keeps the minute open until the database has done it', () => {
    const undoing = { kind: 'undo', id: 'u', at: NOON } as const;
    const begun = tell(deleted, { type: 'operation-asked', operation: undoing }, 59 * SECOND).after;
    const late = tell(begun, { type: 'observed' }, 90 * SECOND).after;
    const event = { type: 'operation-done', id: 'u', outcome: asIn(first) } as const;
    const { after, effects } = tell(late, event, 91 * SECOND);
    expect(after).toMatchObject({ undo: null, ledger: first.ledger, spareBackups: [NOON] });
    expect(effects).toContainEqual({ type: 'return-grants' });
  });

  it('that follows a deletion makes it final', () => {
    const events = operated({ kind: 'import' }, { ...outcome, backup: NOON + 5 });
    const { after } = tellAll(deleted, events, 5 * SECOND);
    expect(after).toMatchObject({ undo: { why: 'import' }, spareBackups: [NOON] });
    const forgotten = { type: 'backups-forgotten', backups: [NOON] } as const;
    expect(tell(after, forgotten, 6 * SECOND).after.spareBackups).toEqual([]);
  });
});

describe('what is brought in', () => {
  it('asks for a pause at once when it says that today has been enough', () => {
    const limits = { daily: { on: true, seconds: 900, changedAt: NOON } };
    const email = { id: 'email', name: null, changedAt: 0, sites: [], limits };
    const snapshot = { ...FILE, groups: [email] };
    const seen = tell(first, { type: 'observed' }, 0, IN_MAIL).after;
    const events = operated({ kind: 'import' }, { snapshot });
    expect(tellAll(seen, events, SECOND, IN_MAIL).after.pause).toMatchObject({
      kind: 'due',
      groupId: 'email',
      limit: 'daily',
    });
  });
});
