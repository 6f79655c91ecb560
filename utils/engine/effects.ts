/** What the engine wants done once. Done after the state is saved, one case each in `perform.ts`. */
import type { PauseEffect } from '../pauses/reduce';
import type { RestEffect } from '../rests/reduce';

export type Effect =
  | PauseEffect
  | RestEffect
  /** What brought them can't come back any more: grants that no site of hers needs go. */
  | { readonly type: 'return-grants' };
