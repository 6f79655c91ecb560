/** How today's cup looks now. State is silhouette, level is height, colour is neither. */
import { isAsking, type PauseSituation } from '../pauses/policy';
import type { Today } from './today';

export type CupLook = {
  /** 1 to 5; 5 is full. */
  readonly level: number;
  readonly silhouette: 'open' | 'steam' | 'lid';
};

/** A lid before steam: she asked for quiet. */
export function cupOf(state: PauseSituation & { readonly today: Today }, at: number): CupLook {
  const { level } = state.today;
  if (state.quietUntil !== null && at < state.quietUntil) return { level, silhouette: 'lid' };
  return { level, silhouette: isAsking(state, at) ? 'steam' : 'open' };
}
