/** She says that she is not well, that she is again, or that it was a slip. */
import { NO_PAUSE } from '../pauses/pause';
import { forgetWhatStood } from '../pauses/reduce';
import type { EngineEvent } from './events';
import { mayBeSlip } from './healing';
import type { State } from './state';

/** At an instant, epoch ms. Any other event leaves the state as it is. */
export function reduceHealing(state: State, event: EngineEvent, at: number): State {
  const { healing } = state;
  switch (event.type) {
    case 'healing-begun':
      return healing.now === null ? begun(state, at) : state;
    case 'healing-ended':
      return ended(state);
    case 'healing-undone':
      return mayBeSlip(healing, at) ? undone(state, at) : ended(state);
    case 'healing-question-passed':
      return healing.asks === null ? state : { ...state, healing: { ...healing, asks: null } };
    default:
      return state;
  }
}

/** An illness asks for her line once: not on a day on which it goes on, nor when it is begun again. */
function begun(state: State, at: number): State {
  const { healing, boundary, settings, absence, pause } = state;
  const { passes, without } = boundary;
  const { asks } = healing;
  const isNew = asks !== 'goes-on' && !healing.hasBeen;
  return {
    ...state,
    healing: {
      ...healing,
      now: { since: at, passes, without, pause, asked: absence.asked, asks },
      asks: isNew && settings.friendLine === '' ? 'friend-line' : null,
    },
    boundary: { ...boundary, passes: {}, without: {} },
    // What was due is withdrawn, and is no refusal.
    pause: NO_PAUSE,
    absence: { ...absence, asked: null },
  };
}

function ended(state: State): State {
  if (state.healing.now === null) return state;
  return { ...withHealingOver(state), healing: { now: null, hasBeen: true, asks: null } };
}

/**
 * What is so after it, however it ends: limits hold as before, but for minutes in a row. Those of a day on which
 * nobody asked are no reason to ask.
 */
export function withHealingOver(state: State): State {
  const { healing, boundary } = state;
  if (healing.now === null) return state;
  const { passes, without } = healing.now;
  return { ...state, boundary: { ...boundary, passes, without }, sessions: {} };
}

/** As if nothing had been. */
function undone(state: State, at: number): State {
  const { healing, boundary, absence } = state;
  if (healing.now === null) return state;
  const { passes, without, pause, asked, asks } = healing.now;
  return {
    ...state,
    healing: { ...healing, now: null, asks },
    boundary: { ...boundary, passes, without },
    pause: forgetWhatStood(pause, at),
    absence: { ...absence, asked },
  };
}
