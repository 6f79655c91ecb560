/** The one door into the engine: what happened, what the browser showed and when, to a new state and what to do. */
import { isNotifyingByNotification, isNotifyingByTab } from '../pauses/reduce';
import type { Moment } from '../time/moment';
import { notBefore, readingOf } from '../tracking/clock';
import { type ChosenSites, type Scene, sceneOf, type View } from '../tracking/scene';
import { notAppliedYet, withApplied } from './applied';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import { withBoundaryNoted } from './note-boundary';
import { withPausesNoted } from './note-pauses';
import type { State } from './state';
import { STEPS } from './steps';
import { isWorthAWrite } from './worth-a-write';

export type Stepped = {
  /** The same object as before where nothing is worth a write. */
  readonly state: State;
  /** To be done once the state is stored. */
  readonly effects: readonly Effect[];
  readonly isWorthAWrite: boolean;
};

/**
 * Pure: the same state, event, view and moment always give the same answer. The view and the moment
 * are to be read together, after every event before this one has been through: a moment that was read
 * before a wait would count the same seconds twice.
 */
export function step(before: State, event: EngineEvent, view: View, now: Moment): Stepped {
  const [after, effects] = fold(before, event, (chosen) => sceneOf(view, chosen), now);
  const isWorth = effects.length > 0 || isWorthAWrite(before, after);
  return { state: isWorth ? after : before, effects, isWorthAWrite: isWorth };
}

/** Room after room. A site may come or go with this very event: what is in front is judged by her sites as they are then. */
export function fold(
  before: State,
  told: EngineEvent,
  sceneFor: (chosen: ChosenSites) => Scene,
  read: Moment,
): readonly [State, readonly Effect[]] {
  const event = notAppliedYet(before, told);
  const now = notBefore(before.clock, read);
  let state = before;
  let scene = sceneFor(before);
  const effects: Effect[] = [];
  for (const room of STEPS) {
    const [next, wanted] = room(state, { event, scene, now, before });
    const isSame = next.groups === state.groups && next.callSites === state.callSites;
    if (!isSame) scene = sceneFor(next);
    state = next;
    effects.push(...wanted);
  }
  const since = { before, event, now };
  state = withPausesNoted({ ...state, clock: readingOf(now) }, since);
  state = withBoundaryNoted(state, since);
  if (isNotifyingByTab(before.pause) && !isNotifyingByTab(state.pause)) {
    effects.push({ type: 'close-card-tab' });
  }
  if (isNotifyingByNotification(before.pause) && !isNotifyingByNotification(state.pause)) {
    effects.push({ type: 'close-notification' });
  }
  return [withApplied(state, told), effects];
}
