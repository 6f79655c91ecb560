/** How much of a day was quiet: so that a day that she had gone without pauses can be told from others. */
import type { Today } from '../cup/today';
import type { State } from './state';

/** At the end of each event: quiet has begun, or she has ended it (epoch ms). */
export function noteQuiet(state: State, at: number): State {
  const { today, quietUntil } = state;
  const isNoted = today.quietSince !== null;
  if (isNoted === (quietUntil !== null)) return state;
  return { ...state, today: isNoted ? quietEnded(today, at) : { ...today, quietSince: at } };
}

/** It was quiet until then, epoch ms. A clock that was set back makes nothing less. */
export function quietEnded(today: Today, at: number): Today {
  const { quietSince, quietMs } = today;
  if (quietSince === null) return today;
  const sinceMs = Math.max(0, at - Math.max(quietSince, today.from));
  return { ...today, quietSince: null, quietMs: quietMs + Math.floor(sinceMs) };
}
