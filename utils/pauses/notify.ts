/** The ways in which she is notified: the one that she chose, what stands in for it, and what comes when no card was seen. */
import type { Scene } from '../tracking/scene';
import type { PauseEffect } from './effects';
import type { DuePause } from './pause';
import { BESIDE_WAYS, type BesideWay, type CardTimes, nextCardAt, type Schedule } from './schedule';

/**
 * Ways to be notified of a pause. `popup`: the card opens from the cup. `tab`: a tab of ours waits
 * behind hers. `cup`: it steams, and nothing else happens.
 */
export const NOTIFY_WAYS = ['popup', 'notification', 'tab', 'cup'] as const;
export type NotifyBy = (typeof NOTIFY_WAYS)[number];

type Around = {
  readonly settings: { readonly notifyBy: NotifyBy };
  readonly scene: Pick<Scene, 'mayNotify'>;
};

/** What she chose; where the browser shows no notifications, the card from the cup stands in for them. */
export function wayToNotify({ settings, scene }: Around): NotifyBy {
  const { notifyBy } = settings;
  return notifyBy === 'notification' && !scene.mayNotify ? 'popup' : notifyBy;
}

/**
 * What comes when no card was seen, once: a notification, if she allowed them, else our tab; after one
 * that she chose, our tab. Null when it has come.
 */
export function otherWay({ schedule }: DuePause, around: Around): BesideWay | null {
  if (schedule.tab !== 'not-yet') return null;
  const way = wayToNotify(around);
  if (schedule.notification === 'not-yet')
    return around.scene.mayNotify && way !== 'tab' ? 'notification' : 'tab';
  return way === 'notification' ? 'tab' : null;
}

/** Whether something would come of a seam at an instant (epoch ms), as far as the schedule goes. */
export function waitsForSeam(
  schedule: Schedule,
  cardTimes: CardTimes,
  way: NotifyBy,
  at: number,
): boolean {
  const cardAt = nextCardAt(schedule, cardTimes);
  switch (way) {
    case 'cup':
      return false;
    case 'tab':
      return schedule.tab === 'not-yet';
    case 'notification':
      return schedule.notification === 'not-yet' || (cardAt !== null && at >= cardAt);
    case 'popup':
      return cardAt !== null && at >= cardAt;
  }
}

/** Notifies her without taking the focus from where she is, once. The ten minutes until another way begin anew. */
export function besideHer(
  pause: DuePause,
  way: BesideWay,
  at: number,
): readonly [DuePause, readonly PauseEffect[]] {
  if (pause.schedule[way] !== 'not-yet') return [pause, []];
  const schedule = { ...pause.schedule, [way]: 'asked', freeSince: at } as const;
  return [{ ...pause, schedule }, [{ type: EFFECTS[way] }]];
}

/** What was to be done when the background died before it was. */
export function stillAsked({ schedule }: DuePause): readonly PauseEffect[] {
  return BESIDE_WAYS.filter((way) => schedule[way] === 'asked').map((way) => ({
    type: EFFECTS[way],
  }));
}

const EFFECTS = { notification: 'notify-by-notification', tab: 'notify-by-tab' } as const;
