/** A state in the place of one that was lost: from the newest copy there is, and never a first day over what is hers. */
import { newDay, withWinCount } from '../cup/today';
import { NO_PAUSE } from '../pauses/pause';
import { NO_REST } from '../rests/rest';
import { choicesAsIn } from '../snapshot/kept';
import type { Snapshot } from '../snapshot/snapshot';
import { currentDay, type Day, dayOf } from '../time/day';
import type { Moment } from '../time/moment';
import { NO_ABSENCE } from '../tracking/absence';
import { AWAY } from '../tracking/attention';
import { emptyLedger } from '../tracking/ledger';
import type { Recovered } from './recovered';
import { dayRuleOf, newState, type State } from './state';

/** What a state can be made of again: one of then, or what of it would have left; `takenAt` in epoch ms. */
export type Source = { readonly takenAt: number } & (
  | { readonly state: State }
  | { readonly snapshot: Snapshot }
);

/** `installedAt`, epoch ms: what is known of it, null for nothing. */
export function recoveredState(
  source: Source | null,
  why: Recovered['why'],
  installedAt: number | null,
  now: Moment,
): State {
  const state = source === null ? newState(now) : stateFrom(source, now);
  return {
    ...state,
    installedAt: installedAt ?? state.installedAt,
    winsRevision: state.winsRevision + 1,
    // Counted anew, and copied again.
    winsTotal: null,
    backedUpOn: null,
    recovered: { at: now.at, copyFrom: source?.takenAt ?? null, why },
  };
}

/** The day that it is for a state at a moment. */
export function dayIn(state: State, now: Moment): Day {
  return currentDay(state.ledger.day, dayOf(now.at, dayRuleOf(state, now)));
}

/** With as many wins today as the database has. */
export function withWinsOfToday(state: State, day: Day, count: number): State {
  const today = state.today.day === day ? state.today : newDay(day);
  return { ...state, today: withWinCount(today, count) };
}

function stateFrom(source: Source, now: Moment): State {
  return 'state' in source ? fromCopy(source.state) : fromSnapshot(source.snapshot, now);
}

/** What passes by itself has passed. */
function fromCopy(copy: State): State {
  return {
    ...copy,
    attention: AWAY,
    absence: NO_ABSENCE,
    sessions: {},
    pause: NO_PAUSE,
    rest: NO_REST,
    undo: null,
  };
}

/** The day on which it was taken may be in no other record. */
function fromSnapshot(snapshot: Snapshot, now: Moment): State {
  const first = newState(now);
  const state = { ...first, ...choicesAsIn(snapshot) };
  const day = dayOf(now.at, dayRuleOf(state, now));
  const { cup, days } = snapshot;
  const last = days.find((one) => one.day === cup?.day);
  if (cup === undefined || last === undefined) return { ...state, ledger: emptyLedger(day) };
  const isToday = currentDay(cup.day, day) === cup.day;
  const ledger = { ...emptyLedger(last.day), countedMs: last.countedMs };
  return isToday
    ? { ...state, ledger, today: cup }
    : { ...state, ledger: emptyLedger(day), closedDays: [ledger] };
}
