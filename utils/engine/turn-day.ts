/** Time is credited up to now, and the day turns: in one step, for everything that a day has. */
import { turnBoundary } from '../boundary/reduce';
import { newDay } from '../cup/today';
import { turnRest } from '../rests/reduce';
import { NO_REST } from '../rests/rest';
import { stampsAfter } from '../snapshot/kept';
import { type Bounds, boundsAfter } from '../time/bounds';
import type { Moment } from '../time/moment';
import { EMPTY_LEDGER } from '../tracking/ledger';
import { credit, cutAt, openPiece, settledAt } from '../tracking/settle';
import type { Piece } from '../tracking/strip';
import { withLetGoesOfToday } from './answers';
import { withReturn } from './back-in-mail';
import { type ClosedDay, withClosed } from './closed-day';
import { summarySoFar } from './day-so-far';
import { withHealingOver } from './heal';
import { healingOn, isMarked, NO_HEALING } from './healing';
import { withCallOfDay } from './note-call';
import { withRestOver } from './rest-over';
import { dayRuleOf, type State } from './state';
import { withLaterApplied } from './takes-effect';

/** What was open, but for the last `lostMs`, is credited to the day in which it was; then the day is the one that it is now. */
export function creditAndTurn(before: State, now: Moment, lostMs = 0): State {
  const bounds = boundsAfter(before.today, now.at, dayRuleOf(before, now));
  const isTurning = bounds.day !== before.today.day;
  const state = withReturn(before, now, isTurning);
  const piece = openPiece(state.attention, now, lostMs);
  if (!isTurning) {
    const { from, to } = bounds;
    const today = bounds === before.today ? state.today : { ...state.today, from, to };
    return settledAt(credited({ ...state, today }, piece), now);
  }
  const [first, after] = piece === null ? [null, null] : cutAt(piece, bounds.from);
  const over = closed(credited(state, first), bounds, now);
  return settledAt(credited(begun(over, bounds), after), now);
}

function credited(state: State, piece: Piece | null): State {
  const { attention } = state;
  return piece === null || attention.kind === 'away'
    ? state
    : credit(state, attention.tabId, piece);
}

/** The turn of the day ends a rest that is full, as anything else would, and what was asked today. */
function closed(before: State, { day: next, from }: Bounds, now: Moment): State {
  const rested = withRestOver(before, turnRest(before.rest, from), false);
  const { tally, quiet, asking, today } = rested;
  const ledger = withCallOfDay(rested.ledger, before, from, now);
  const { wins, rests, shortRests, level } = today;
  // That she is ill, and quiet, follow her to the day that it is: a later one is to begin without them.
  const wasAhead = next < today.day;
  const healing = wasAhead ? NO_HEALING : before.healing;
  const summary = summarySoFar(rested, { at: from, timeZone: now.timeZone }, isMarked(healing));
  const day: ClosedDay = {
    day: today.day,
    ...ledger,
    summary,
    cup: { wins, rests, shortRests, level },
    offered: tally.offered,
    silentUntil: tally.silentUntil,
    quiet: wasAhead ? null : quiet,
    quietMs: summary.quietMs,
    healing,
    isKept: false,
  };
  return {
    ...rested,
    closedDays: [...withClosed(rested.closedDays, day)],
    // Who sees the welcome tomorrow is not coming from there.
    rest: rested.rest.kind === 'over' ? NO_REST : rested.rest,
    asking: { ...asking, question: { kind: 'none' } },
    absence: { ...rested.absence, asked: null },
  };
}

/** What she chose for this day takes effect. */
function withLaterOf(state: State, { day, from }: Bounds): State {
  const after = withLaterApplied(state, day);
  return after === state ? state : { ...after, changedAt: stampsAfter(state, after, from) };
}

/** A new day, or one that comes back since a clock was put right: that goes on where it was left. */
function begun(state: State, bounds: Bounds): State {
  const known = state.closedDays.find(({ day }) => day === bounds.day);
  const { countedMs, spans, rests, calls, openings } = known ?? EMPTY_LEDGER;
  const { tally } = state;
  // What ended by itself while the clock was wrong goes on; what she has said since is her last word.
  const quiet = state.quiet ?? known?.quiet ?? null;
  const healing = healingOn(bounds.day, known?.healing ?? NO_HEALING, {
    day: state.today.day,
    healing: state.healing,
  });
  const rested = healing.now === null ? withHealingOver(state) : state;
  const today = {
    ...newDay(bounds),
    ...known?.cup,
    quietMs: known?.quietMs ?? 0,
    quietSince: quiet === null ? null : bounds.from,
  };
  return withLetGoesOfToday({
    ...withLaterOf(rested, bounds),
    today,
    ledger: { countedMs, spans, rests, calls, openings },
    closedDays: state.closedDays.filter((one) => one !== known),
    tally: {
      ...tally,
      offered: known?.offered ?? 0,
      silentUntil: known?.silentUntil ?? tally.silentUntil,
    },
    quiet,
    healing,
    boundary: turnBoundary(rested.boundary),
  });
}
