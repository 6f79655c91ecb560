/** What the engine wants done once. Done after the state is saved, one case each in `perform.ts`. */
import type { PauseEffect } from '../pauses/reduce';
import type { RestEffect } from '../rests/reduce';
import type { Ledger } from '../tracking/ledger';

export type Effect =
  | PauseEffect
  | RestEffect
  /** Keep what a day came to. */
  | { readonly type: 'keep-day-sum'; readonly sum: Ledger };
