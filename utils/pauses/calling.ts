/** Who calls her: the way that she chose, what stands in for it, and what comes when nobody was heard. */
import * as v from 'valibot';
import type { DuePause } from './pause';
import type { PauseContext, PauseEffect } from './reduce';

/**
 * Ways to be called for a pause. `popup`: the card opens from the cup. `tab`: a tab of ours waits
 * behind hers. `cup`: it steams, and nothing else happens.
 */
export const CALL_WAYS = ['popup', 'notification', 'tab', 'cup'] as const;
export const CallBySchema = v.picklist(CALL_WAYS);
export type CallBy = v.InferOutput<typeof CallBySchema>;

type Around = Pick<PauseContext, 'settings' | 'scene'>;

/** What she chose; where the browser shows no notifications, the card from the cup stands in for them. */
export function wayToCall({ settings, scene }: Around): CallBy {
  const { callBy } = settings;
  return callBy === 'notification' && !scene.mayNotify ? 'popup' : callBy;
}

/** When nobody was heard: a notification, if she allowed them, else our tab; after one that she chose, our tab. */
export function otherWay(pause: DuePause, around: Around): 'notification' | 'tab' {
  const way = wayToCall(around);
  if (way === 'notification') return pause.notified ? 'tab' : 'notification';
  return way === 'popup' && around.scene.mayNotify ? 'notification' : 'tab';
}

/** Calls her without taking the focus from where she is, once. A notification has ten minutes of its own to be heard. */
export function calledBeside(
  pause: DuePause,
  way: 'notification' | 'tab',
  at: number,
): readonly [DuePause, readonly PauseEffect[]] {
  if (way === 'tab') {
    return pause.tabOpened
      ? [pause, []]
      : [{ ...pause, tabOpened: true }, [{ type: 'call-by-tab' }]];
  }
  if (pause.notified) return [pause, []];
  const called = { ...pause, notified: true, callingSince: at, unheard: 0 };
  return [called, [{ type: 'call-by-notification' }]];
}
