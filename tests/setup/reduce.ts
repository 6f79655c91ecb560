/** For tests: the engine for those who bring a scene of their own instead of a view. */

import type { Effect } from '../../utils/engine/effects';
import type { EngineEvent } from '../../utils/engine/events';
import type { State } from '../../utils/engine/state';
import { fold } from '../../utils/engine/step';
import type { Moment } from '../../utils/time/moment';
import type { Scene } from '../../utils/tracking/scene';

/** Pure: the same state, event, scene and moment always give the same answer. */
export function reduce(
  before: State,
  event: EngineEvent,
  scene: Scene,
  now: Moment,
): readonly [State, readonly Effect[]] {
  return fold(before, event, () => scene, now);
}
