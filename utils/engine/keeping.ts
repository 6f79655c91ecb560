/** What is known of how well her data is kept: days that wait for the database, copies, files, and how many wins there are. */
import { backupOffer } from '../snapshot/saved';
import type { Ledger } from '../tracking/ledger';
import type { EngineEvent, Signal } from './events';
import type { State } from './state';

/** Days that wait are written with every settle: of this many the strips, too. */
const MAX_CLOSED_STRIPS = 1;
/** And of no more than this at all, the last ones. */
const MAX_CLOSED_DAYS = 100;

/** With one more day that waits for the database. */
export function withClosed(closedDays: State['closedDays'], day: Ledger): State['closedDays'] {
  const bare = closedDays.map((one, index) => {
    const isLate = index >= closedDays.length - MAX_CLOSED_STRIPS + 1;
    return isLate || one.spans.length === 0 ? one : { ...one, spans: [], rests: [] };
  });
  return [...bare, day].slice(-MAX_CLOSED_DAYS);
}

/** Answers what was done about keeping; any other event leaves the state as it is. */
export function applyKept(state: State, event: EngineEvent, at: number): State {
  switch (event.type) {
    case 'days-kept': {
      const closedDays = state.closedDays.filter(({ day }) => !event.days.includes(day));
      return { ...state, closedDays };
    }
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
    case 'recovery-understood':
      return { ...state, recovered: null };
    default:
      return state;
  }
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
