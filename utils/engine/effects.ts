/** What the engine wants done once. Done after the state is saved, one case each in `perform.ts`. */
import type { BoundaryEffect } from '../boundary/effects';
import type { PauseEffect } from '../pauses/effects';
import { stillAsked } from '../pauses/notify';
import { isNotifyingByNotification, isNotifyingByTab } from '../pauses/reduce';
import type { RestEffect } from '../rests/reduce';
import { LATEST_MS } from '../wins/reminders';
import type { State } from './state';

export type Effect =
  | PauseEffect
  | RestEffect
  | BoundaryEffect
  /** By a notification, of a win; and that goes when it has come true. */
  | { readonly type: 'remind' | 'close-reminder' }
  /** What brought them can't come back any more: grants that no site of hers needs go. */
  | { readonly type: 'return-grants' };

/** Done at the end of the press or the moment that wanted it, or not at all (ms). */
const MOMENT_MS = 60_000;

/**
 * Whether an effect that had to wait until the state could be written is still right: worked out from the
 * state as it is now. What belongs to a moment is dropped with it, or a disk that has room again would
 * open in one instant all that had been asked for since.
 */
export function isStillWanted(
  effect: Effect,
  { pause, rest, boundary, reminders }: Pick<State, 'pause' | 'rest' | 'boundary' | 'reminders'>,
  waitedMs: number,
): boolean {
  switch (effect.type) {
    case 'notify-by-popup':
    // The next look at the page brings it again.
    case 'come-to-front':
      return false;
    case 'close-boundary':
      return boundary.standing === null;
    case 'notify-by-tab':
    case 'notify-by-notification':
      return pause.kind === 'due' && stillAsked(pause).some(({ type }) => type === effect.type);
    case 'close-card-tab':
      return !isNotifyingByTab(pause);
    case 'close-notification':
      return !isNotifyingByNotification(pause);
    case 'remind':
      return reminders.reminder?.is === 'asked' && waitedMs <= LATEST_MS;
    case 'close-reminder':
      return reminders.reminder?.is !== 'shown';
    case 'show-rest-page':
      return rest.kind !== 'none';
    case 'close-rest-page':
      return rest.kind === 'none';
    case 'return-grants':
      return true;
    // She may have thought better of it meanwhile.
    case 'close-page':
      return boundary.leaving?.tabId === effect.tabId && waitedMs <= MOMENT_MS;
    case 'go-elsewhere':
      return boundary.standing?.tabId === effect.tabId && waitedMs <= MOMENT_MS;
    case 'show-card':
    case 'bring-back':
    case 'close-origin':
    case 'open-new-tab':
      return waitedMs <= MOMENT_MS;
  }
}
