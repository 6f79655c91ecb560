/** How today's cup looks now. State is silhouette, level is height, colour is neither. */
import { type Call, isOnCall } from '../pauses/call';
import { isAsking, type PauseSituation } from '../pauses/policy';
import { isQuiet } from '../pauses/quiet';
import type { Today } from './today';

export type CupLook = {
  /** 1 to 5; 5 is full. */
  readonly level: number;
  readonly silhouette: 'open' | 'steam' | 'lid';
};

/** A lid before steam: she is not well, asked for quiet, or is on a call. */
export function cupOf(
  state: PauseSituation & { readonly today: Today; readonly call: Call },
  at: number,
): CupLook {
  const { level } = state.today;
  if (state.healing.now !== null || isQuiet(state, at) || isOnCall(state.call))
    return { level, silhouette: 'lid' };
  return { level, silhouette: isAsking(state, at) ? 'steam' : 'open' };
}
