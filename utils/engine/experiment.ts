/** She begins an experiment, or stops it. That it ends by itself is read off its days. */
import { isUnderWay, newExperiment, stopped } from '../experiment/experiment';
import type { EngineEvent } from './events';
import type { State } from './state';

/** At an instant, epoch ms. Any other event leaves the state as it is; what was begun on one page is not begun anew on another. */
export function applyExperiment(state: State, event: EngineEvent, at: number): State {
  const { experiment, today } = state;
  const goesOn = isUnderWay(state);
  if (event.type === 'experiment-begun' && !goesOn)
    return { ...state, experiment: newExperiment(event, today.day, at) };
  if (event.type === 'experiment-stopped' && goesOn && experiment !== null)
    return { ...state, experiment: stopped(experiment, today.day) };
  return state;
}
