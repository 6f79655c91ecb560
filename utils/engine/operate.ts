/** The state's part of an operation: asked for, done by the database or not, and undone. */
import { raised, type Today } from '../cup/today';
import { notBefore } from '../limits/later';
import { choicesAsIn, stampsAfter, withSnapshot } from '../snapshot/kept';
import type { Snapshot } from '../snapshot/snapshot';
import { boundsAfter } from '../time/bounds';
import { dayAfter } from '../time/day';
import type { Moment } from '../time/moment';
import { type DaySum, EMPTY_LEDGER } from '../tracking/ledger';
import { withApplied } from './applied';
import { withIllness } from './closed-day';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import { isMarked } from './healing';
import { isOver, type Operation, type Outcome, UNDO_MS, type Undo } from './operation';
import { dayRuleOf, newState, type State } from './state';

type Reduced = readonly [State, readonly Effect[]];

/** Answers what has to do with everything at once; any other event leaves the state as it is. */
export function applyOperation(state: State, event: EngineEvent, now: Moment): Reduced {
  switch (event.type) {
    // One at a time.
    case 'operation-asked': {
      const { operation } = event;
      if (state.operation !== null) return [state, []];
      // What comes too late has been answered: told again it would undo something else.
      const isTooLate = operation.kind === 'undo' && state.undo === null;
      if (isTooLate) return [withApplied(state, { requestId: operation.id }), []];
      return [{ ...state, operation }, []];
    }
    case 'operation-failed': {
      if (state.operation?.id !== event.id) return [state, []];
      const after = { ...state, operation: null };
      // It was all there, and that has been answered: told again after an undo it would bring in the file.
      return [event.why === 'unchanged' ? withApplied(after, { requestId: event.id }) : after, []];
    }
    case 'operation-done': {
      const { operation } = state;
      if (operation?.id !== event.id) return [state, []];
      const [after, effects] = done({ ...state, operation: null }, operation, event.outcome, now);
      // Its id is that of the request. A deletion forgets no request either: told again it would take what came since.
      const requestId = operation.id;
      return [withApplied({ ...after, applied: state.applied }, { requestId }), effects];
    }
    case 'backups-forgotten':
      return [
        {
          ...state,
          spareBackups: state.spareBackups.filter((one) => !event.backups.includes(one)),
        },
        [],
      ];
    default:
      return [state, []];
  }
}

/** The minute has passed: what was deleted is gone for good; what was brought in has its backup still. */
export function letUndoPass(state: State, at: number): Reduced {
  const { undo, operation } = state;
  if (undo === null || operation !== null || !isOver(undo, at)) return [state, []];
  return closed({ ...state, undo: null }, undo.why === 'delete' ? undo : null);
}

function done(state: State, operation: Operation, outcome: Outcome, now: Moment): Reduced {
  const { snapshot } = outcome;
  switch (operation.kind) {
    case 'import': {
      const merged = snapshot === null ? state : withSnapshot(state, snapshot, now.at);
      return begun(state, counting(merged, outcome), 'import', outcome.backup, now);
    }
    case 'restore': {
      const chosen = snapshot === null ? state : choicesBack(state, snapshot);
      // To go back is a word of its own: what differs from how it was is said when she asked for it.
      const changedAt = stampsAfter(state, chosen, operation.at);
      const back = counting({ ...state, ...chosen, changedAt }, outcome);
      return begun(state, back, 'restore', outcome.backup, now);
    }
    case 'delete': {
      const fresh = counting({ ...newState(now), spareBackups: state.spareBackups }, outcome);
      const [after, effects] = begun(state, fresh, 'delete', outcome.backup, now);
      const isResting = state.rest.kind !== 'none';
      return [after, isResting ? [...effects, { type: 'close-rest-page' }] : effects];
    }
    case 'undo': {
      const { undo } = state;
      if (undo === null || undo.backup !== outcome.backup) return [state, []];
      return closed({ ...undone(state, undo, outcome, now), undo: null }, undo);
    }
  }
}

/** Done, with a way to undo it in place of the one there may have been. */
function begun(
  before: State,
  after: State,
  why: Undo['why'],
  backup: number,
  now: Moment,
): Reduced {
  const last = before.undo?.why === 'delete' ? before.undo : null;
  // A second deletion is undone with all that the first one took.
  const isBoth = why === 'delete' && last !== null;
  const { tally, quiet, healing, saved, offerAnswered, habits, reminders, experiment } =
    (isBoth ? last.forgotten : null) ?? before;
  const hers = { tally, quiet, healing, saved, offerAnswered, habits, reminders, experiment };
  const { ledger } = before;
  const gone = why === 'delete' ? ledger : { ...EMPTY_LEDGER, countedMs: ledger.countedMs };
  const undo: Undo = {
    why,
    backup,
    until: now.at + UNDO_MS,
    before: isBoth ? todayBefore(before, last) : { ledger: gone, today: before.today },
    after: { countedMs: after.ledger.countedMs, today: after.today },
    forgotten: why === 'delete' ? hers : null,
  };
  const [made, effects] = closed({ ...after, winsRevision: before.winsRevision + 1, undo }, last);
  return [made, isBoth ? [] : effects];
}

/** The backup that nobody can ask for any more goes, and grants that no site of hers needs. */
function closed(state: State, undo: Undo | null): Reduced {
  if (undo === null) return [state, []];
  const spareBackups = [...state.spareBackups, undo.backup];
  return [{ ...state, spareBackups }, [{ type: 'return-grants' }]];
}

/** Everything as it was, with the wins, the minutes and the rests that have come since. */
function undone(state: State, undo: Undo, outcome: Outcome, now: Moment): State {
  const choices = outcome.snapshot === null ? {} : choicesBack(state, outcome.snapshot);
  const winsRevision = state.winsRevision + 1;
  const back: State = { ...state, ...undo.forgotten, ...choices, winsRevision };
  const { today } = undo.before;
  const isThatDay = boundsAfter(today, now.at, dayRuleOf(back, now)).day === today.day;
  if (isThatDay) return counting({ ...back, ...todayBefore(state, undo) }, outcome);
  const { healing, closedDays } = state;
  const wasIll = isMarked(back.healing);
  const ill = { day: today.day, healing: back.healing };
  const days = wasIll ? [...withIllness(closedDays, ill)] : closedDays;
  return counting({ ...back, healing, closedDays: days }, outcome);
}

/** Her choices as they were. What waited then waits again, and what has come to wait since doesn't. */
function choicesBack({ today }: State, snapshot: Snapshot): ReturnType<typeof choicesAsIn> {
  const chosen = choicesAsIn(snapshot);
  return { ...chosen, later: notBefore(chosen.later, dayAfter(today.day)) };
}

/** Today as it was before, with what has been counted and rested since. */
function todayBefore(state: State, { before, after }: Undo): Undo['before'] {
  const { spans, rests, calls, countedMs, openings } = before.ledger;
  const since = state.today.day === before.today.day ? state.ledger : EMPTY_LEDGER;
  const known = after.today.day === state.today.day ? after.countedMs : {};
  return {
    ledger: {
      countedMs: withMinutesSince(countedMs, known, state.ledger.countedMs),
      spans: [...spans, ...since.spans],
      rests: [...rests, ...since.rests],
      calls: [...calls, ...since.calls],
      openings: summed(openings, since.openings),
    },
    today: withRestsSince(before.today, after.today, state.today),
  };
}

function counting(state: State, { wins }: Outcome): State {
  const ofToday = wins.filter(({ day }) => day === state.today.day).length;
  return { ...state, today: raised({ ...state.today, wins: ofToday }), winsTotal: wins.length };
}

type Sums = DaySum['countedMs'];

/** What was counted from `from` to `to` comes on top; what she has struck out meanwhile goes. */
function withMinutesSince(was: Sums, from: Sums, to: Sums): Sums {
  const ids = new Set([...Object.keys(was), ...Object.keys(to)]);
  const sums = [...ids].map((id) => {
    const sinceMs = (to[id] ?? 0) - (from[id] ?? 0);
    return [id, (was[id] ?? 0) + sinceMs] as const;
  });
  return Object.fromEntries(sums.filter(([, ms]) => ms > 0));
}

function summed(one: Sums, other: Sums): Sums {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...ids].map((id) => [id, (one[id] ?? 0) + (other[id] ?? 0)]));
}

function withRestsSince(was: Today, from: Today, to: Today): Today {
  const isSameDay = from.day === to.day;
  const rests = to.rests - (isSameDay ? from.rests : 0);
  const shortRests = to.shortRests - (isSameDay ? from.shortRests : 0);
  return { ...was, rests: was.rests + rests, shortRests: was.shortRests + shortRests };
}
