/** Where the wall clock jumps, what is measured by it moves along: a rest, and the time until a pause asks again. */
import { withRestMoved } from '../history/pause-history';
import { putOffMs } from '../pauses/policy';
import { latestEndAt } from '../rests/reduce';
import type { Rest } from '../rests/rest';
import type { Moment } from '../time/moment';
import { jumpMs } from '../tracking/clock';
import type { Scene } from '../tracking/scene';
import type { State } from './state';

/** Before anything else is said at this moment. */
export function withJump(state: State, scene: Scene, now: Moment): State {
  const ms = jumpMs(state.clock, now);
  const rest = restAfter(state, scene, ms, now.at);
  const pause = pauseAfter(state, ms, now.at);
  if (rest === state.rest && pause === state.pause) return state;
  const [from, to] = [startOf(state.rest), startOf(rest)];
  return { ...state, rest, pause, pauseHistory: withRestMoved(state.pauseHistory, from, to) };
}

/**
 * A machine that slept and a clock that was set forward look the same. She rested if she was seen to be
 * gone, or if so long a rest can be; else somebody set the clock.
 */
function restAfter(state: State, scene: Scene, ms: number, at: number): Rest {
  const { rest, arrival } = state;
  if (rest.kind !== 'resting') return rest;
  const isGone = scene.idle !== 'active' || arrival.awaySince !== null;
  const isSleep = ms > 0 && (isGone || at <= latestEndAt(rest));
  const movedMs = isSleep ? 0 : ms;
  // Set back while the background was not there: it did not begin later than now.
  const startedAt = Math.min(rest.startedAt + movedMs, at);
  return startedAt === rest.startedAt ? rest : { ...rest, startedAt };
}

/** What she put off waits as long as she was told: no longer, and no less. */
function pauseAfter({ pause, clock }: State, ms: number, at: number): State['pause'] {
  if (pause.kind === 'none' || pause.askAfter <= clock.at) return pause;
  const askAfter = Math.min(pause.askAfter + ms, at + putOffMs(pause.limit));
  return askAfter === pause.askAfter ? pause : { ...pause, askAfter };
}

function startOf(rest: Rest): number {
  return rest.kind === 'none' ? 0 : rest.startedAt;
}
