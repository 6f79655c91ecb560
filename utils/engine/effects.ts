/** What the engine wants done once. Done after the state is saved, one case each in `perform.ts`. */
import type { PauseEffect } from '../pauses/reduce';
import type { RestEffect } from '../rests/reduce';

export type Effect =
  | PauseEffect
  | RestEffect
  /** A deletion is final: its backup goes, and so do grants that no group needs any more. */
  | { readonly type: 'close-way-back'; readonly backup: number }
  /** The same for a way back that was taken, once the state is back. */
  | { readonly type: 'remove-used-backup'; readonly backup: number };
