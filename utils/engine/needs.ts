/** What a look has to ask the browser for: nothing on which no part of the state depends just now. */
import type { ViewNeeds } from '../tracking/scene';
import { awaySeconds } from '../tracking/wake';
import type { EngineEvent } from './events';
import type { State } from './state';

/** `at` epoch ms. */
export function needsOf(state: State, event: EngineEvent, at: number): ViewNeeds {
  const { settings, pause, call, callSound, callSites } = state;
  const isDue = pause.kind === 'due';
  // A call that begins is told of; one that goes on has to be asked for.
  const mayBeCall = isDue || call.kind !== 'none' || event.type === 'sound-changed';
  return {
    idleSeconds: awaySeconds(state.absence, settings.idleSeconds, at),
    heard: callSites.length > 0 && (mayBeCall || callSound !== null),
    sharing: mayBeCall,
    mayNotify: isDue,
  };
}
