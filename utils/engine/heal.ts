/** She says that she is not well, that she is again, or that it was a slip. */
import { NO_PAUSE } from '../pauses/pause';
import type { EngineEvent } from './events';
import type { State } from './state';

/** At an instant, epoch ms. Any other event leaves the state as it is. */
export function reduceHealing(state: State, event: EngineEvent, at: number): State {
  const { healing } = state;
  switch (event.type) {
    case 'healing-begun':
      return healing.now === null ? begun(state, at) : state;
    case 'healing-ended':
      return over(state, true);
    case 'healing-undone':
      return over(state, healing.hasBeen);
    case 'healing-question-passed':
      return withoutQuestion(state);
    case 'settings-changed':
      return event.settings.friendLine === undefined ? state : withoutQuestion(state);
    default:
      return state;
  }
}

/** An illness asks for her line once: not on a day on which it goes on, nor when it is begun again. */
function begun(state: State, at: number): State {
  const { healing, boundary, settings, absence } = state;
  const { passes, without } = boundary;
  const isNew = healing.asks !== 'goes-on' && !healing.hasBeen;
  const asks = isNew && settings.friendLine === '' ? 'friend-line' : null;
  return {
    ...state,
    healing: { ...healing, now: { since: at, passes, without }, asks },
    boundary: { ...boundary, passes: {}, without: {} },
    // What was due is withdrawn, and is no refusal.
    pause: NO_PAUSE,
    absence: { ...absence, asked: null },
  };
}

function over(state: State, hasBeen: boolean): State {
  const { healing, boundary } = state;
  if (healing.now === null) return state;
  const { passes, without } = healing.now;
  return {
    ...state,
    healing: { now: null, hasBeen, asks: null },
    boundary: { ...boundary, passes, without },
  };
}

function withoutQuestion(state: State): State {
  const { healing } = state;
  return healing.asks === null ? state : { ...state, healing: { ...healing, asks: null } };
}
