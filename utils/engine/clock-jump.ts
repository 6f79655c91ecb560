/** Where the wall clock jumps, what is measured by it moves along: a rest, and the time until a pause asks again. */
import { withRestMoved } from '../history/pause-history';
import { putOffMs } from '../pauses/policy';
import type { Rest } from '../rests/rest';
import type { Moment } from '../time/moment';
import { jumpMs } from '../tracking/clock';
import type { State } from './state';

/**
 * Before anything else is said at this moment. A clock that was set forward can't be told from a machine
 * that slept, and a lid is closed daily: she rested meanwhile, and what she put off comes when she was told.
 */
export function withJump(state: State, now: Moment): State {
  const ms = Math.min(0, jumpMs(state.clock, now));
  const rest = movedRest(state.rest, ms, now.at);
  const pause = movedPutOff(state, ms, now.at);
  if (rest === state.rest && pause === state.pause) return state;
  const [from, to] = [startOf(state.rest), startOf(rest)];
  return { ...state, rest, pause, pauseHistory: withRestMoved(state.pauseHistory, from, to) };
}

function movedRest(rest: Rest, ms: number, at: number): Rest {
  if (rest.kind !== 'resting') return rest;
  // Set back while the background was not there: it did not begin later than now.
  const startedAt = Math.min(rest.startedAt + ms, at);
  return startedAt === rest.startedAt ? rest : { ...rest, startedAt };
}

/** What she put off waits no longer than she was told; a pause that asks goes on asking. */
function movedPutOff({ pause, clock }: State, ms: number, at: number): State['pause'] {
  if (pause.kind === 'none') return pause;
  const askAfter =
    pause.askAfter <= clock.at
      ? Math.min(pause.askAfter, at)
      : Math.min(pause.askAfter + ms, at + putOffMs(pause.limit));
  return askAfter === pause.askAfter ? pause : { ...pause, askAfter };
}

function startOf(rest: Rest): number {
  return rest.kind === 'none' ? 0 : rest.startedAt;
}
