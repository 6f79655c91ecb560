/** A state in the place of one that was lost: from the newest copy there is, and never a first day over what is hers. */
import { newDay, withWinCount } from '../cup/today';
import { NO_PAUSE } from '../pauses/pause';
import { NO_REST } from '../rests/rest';
import { choicesAsIn } from '../snapshot/kept';
import type { Snapshot } from '../snapshot/snapshot';
import { boundsOf, boundsOfDay } from '../time/bounds';
import type { Moment } from '../time/moment';
import { NO_ABSENCE } from '../tracking/absence';
import { AWAY } from '../tracking/attention';
import { EMPTY_LEDGER } from '../tracking/ledger';
import type { Recovered } from './recovered';
import { dayRuleOf, newState, type State } from './state';
import { creditAndTurn } from './turn-day';

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
  const state = source === null ? newState(now) : creditAndTurn(stateFrom(source, now), now);
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

/** With as many wins today as the database has. */
export function withWinsOfToday(state: State, count: number): State {
  return { ...state, today: withWinCount(state.today, count) };
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

/** The day on which it was taken may be in no other record: it goes on, or is over by now. */
function fromSnapshot(snapshot: Snapshot, now: Moment): State {
  const first = newState(now);
  const state = { ...first, ...choicesAsIn(snapshot) };
  const rule = dayRuleOf(state, now);
  const { cup, days } = snapshot;
  const last = days.find((one) => one.day === cup?.day);
  if (cup === undefined || last === undefined) {
    return { ...state, today: { ...state.today, ...boundsOf(now.at, rule) } };
  }
  const ledger = { ...EMPTY_LEDGER, countedMs: last.countedMs };
  return { ...state, ledger, today: { ...newDay(boundsOfDay(cup.day, rule)), ...cup } };
}
