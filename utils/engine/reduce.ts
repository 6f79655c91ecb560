/** The engine for those who bring a scene of their own instead of a view. */
import type { Moment } from '../time/moment';
import type { Scene } from '../tracking/scene';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import type { State } from './state';
import { fold } from './step';

/** Pure: the same state, event, scene and moment always give the same answer. */
export function reduce(
  before: State,
  event: EngineEvent,
  scene: Scene,
  now: Moment,
): readonly [State, readonly Effect[]] {
  return fold(before, event, () => scene, now);
}
