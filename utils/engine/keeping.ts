/** What is known of how well her data is kept: days that wait for the database, backups, files, and how many wins there are. */
import { withPausesKept } from '../history/pause-history';
import { GAINS, gainOffer, toldUpTo } from '../sites/gained';
import { backupOffer } from '../snapshot/saved';
import { withKept } from './closed-day';
import type { EngineEvent, Signal } from './events';
import type { State } from './state';

/** Answers what was done about keeping; any other event leaves the state as it is. */
export function applyKept(state: State, event: EngineEvent, at: number): State {
  switch (event.type) {
    case 'days-kept':
      return { ...state, closedDays: [...withKept(state.closedDays, event.days)] };
    case 'pauses-kept':
      return { ...state, pauseHistory: withPausesKept(state.pauseHistory, event.pauses) };
    case 'backed-up': {
      const recovered = areGone(state, event)
        ? ({ at, copyFrom: null, why: 'winless' } as const)
        : state.recovered;
      return { ...state, backedUpOn: event.day, winsTotal: recounted(state, event), recovered };
    }
    case 'saved-outside':
      return { ...state, saved: { at, winsCount: event.winsCount } };
    case 'backup-offer-answered':
      return { ...state, offerAnswered: backupOffer(state) ?? state.offerAnswered };
    case 'gain-answered':
      return { ...state, gainsTold: Math.max(state.gainsTold, toldUpTo(event.site)) };
    case 'started':
      return settledGains(state);
    case 'recovery-understood':
      return { ...state, recovered: null };
    default:
      return state;
  }
}

/** Nothing to tell her of: what she takes out later is her choice, and no news. */
function settledGains(state: State): State {
  const isTold = gainOffer(state.gainsTold, state.groups) === null;
  return isTold && state.gainsTold < GAINS.length ? { ...state, gainsTold: GAINS.length } : state;
}

/** What was written while they were counted is told by itself, where the number was known; else all are counted again. */
function recounted(
  { winsTotal, winsRevision }: State,
  counted: Extract<Signal, { type: 'backed-up' }>,
): number | null {
  return counted.winsRevision === winsRevision ? counted.winsTotal : winsTotal;
}

/** Several were known, and none is there. One alone may have been let go of in a life that ended before it told. */
function areGone(
  { winsTotal, winsRevision }: State,
  counted: Extract<Signal, { type: 'backed-up' }>,
): boolean {
  const isSure = counted.winsRevision === winsRevision && counted.winsTotal === 0;
  return isSure && winsTotal !== null && winsTotal > 1;
}

/**
 * How many wins there are in all after those of a day were written; null while nobody has counted.
 * What was written and not told, in a life that ended in between, is told of today by its count.
 */
export function totalAfter(
  { winsTotal, today }: State,
  { day, count, before }: Extract<Signal, { type: 'wins-counted' }>,
): number | null {
  if (winsTotal === null) return null;
  const known = day === today.day ? today.wins : before;
  return Math.max(count, winsTotal + count - known);
}
