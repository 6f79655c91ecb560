/** Why she is not asked now and when she will be, as far as it can be told from what is kept. */
import { isUnderWay, type MaybeExperiment } from '../experiment/experiment';
import { MINUTE_MS } from '../time/duration';
import type { Call } from './call';
import { type Hold, type HoldSituation, holdOf } from './holds';
import { shownPause } from './moment';
import type { DuePause, SceneHold } from './pause';
import { earliestDueAt, isAsking } from './policy';

/** That a call is over can be said for as long as this. Put off, the pause asks again without it. */
const NEWS_MS = 10 * MINUTE_MS;

const OF_HERS = ['healing', 'quiet', 'not-today', 'outside-hours', 'call', 'call-said'] as const;

export type Silence =
  | Exclude<Hold, { kind: SceneHold }>
  /** By what was in front of her when it was looked at last. */
  | ({ readonly kind: 'held' } & NonNullable<DuePause['held']>)
  /** She has put the pause off. */
  | { readonly kind: 'put-off'; readonly until: number }
  /** Today has had its number. */
  | { readonly kind: 'enough-today'; readonly offered: number }
  /** Not so soon after the last one. */
  | { readonly kind: 'gap'; readonly until: number };

/**
 * Null when nothing keeps us silent: then a pause is asked for as soon as it is due and she lets go
 * of the keys. A rest that goes on has words of its own.
 */
export function silenceOf(known: HoldSituation & MaybeExperiment, at: number): Silence | null {
  const situation = { ...known, pause: shownPause(known.pause) };
  const { pause, rest, tally } = situation;
  if (rest.kind === 'resting') return null;
  const hold = holdOf(situation, null, at);
  if (hold !== null && isOfHers(hold)) return hold;
  if (pause.kind === 'due') {
    if (at < pause.askAfter) return { kind: 'put-off', until: pause.askAfter };
    if (pause.held !== null) return { kind: 'held', ...pause.held };
    return hold?.kind === 'just-arrived' ? hold : null;
  }
  // To tell what a silent moment has used up would give it away.
  if (isUnderWay(known)) return null;
  const earliestAt = earliestDueAt(situation, 'session');
  if (earliestAt === null) return { kind: 'enough-today', offered: tally.offered };
  return at < earliestAt ? { kind: 'gap', until: earliestAt } : null;
}

/** The call that has ended while a pause waited for that, until she has answered or it is no news; else null. */
export function callOverIn(
  situation: HoldSituation,
  at: number,
): Extract<Call, { kind: 'over' }> | null {
  const { call } = situation;
  if (call.kind !== 'over' || call.answered || at >= call.at + NEWS_MS) return null;
  return isAsking(situation, at) ? call : null;
}

/** Her own silence and her calls come before anything that is about the pause. */
function isOfHers(hold: Hold): hold is Extract<Hold, { kind: (typeof OF_HERS)[number] }> {
  const { kind } = hold;
  return OF_HERS.some((one) => one === kind);
}
