/** What becomes of the pause when something happens. */
import type { Experiment, MaybeExperiment } from '../experiment/experiment';
import { kindOf } from '../limits/kinds';
import type { Day } from '../time/day';
import type { Scene } from '../tracking/scene';
import { withRestTaken } from './back-off';
import { inFiveAt } from './call';
import type { PauseEffect } from './effects';
import type { PauseEvent } from './events';
import { withFitAnswered, withFitAsked } from './fit';
import { type HoldSituation, holdOf } from './holds';
import { atSeam, isSilentMoment } from './moment';
import { besideHer, wayToNotify } from './notify';
import { type DuePause, NO_PAUSE, type Pause, type PauseTally } from './pause';
import { isAsking, isSilent, isTime, putOffMs, wouldRefuse } from './policy';
import {
  type BesideWay,
  inNewRun,
  isThere,
  NOTHING_YET,
  nextCardAt,
  type Schedule,
  withCardAsked,
  withCardEnded,
  withCardRefused,
  withCardTime,
} from './schedule';

export type PauseSlice = {
  readonly pause: Pause;
  readonly tally: PauseTally;
  /** Where a moment of it has come. */
  readonly experiment?: Experiment;
};
type Reduced = readonly [PauseSlice, readonly PauseEffect[]];

/** What the pause room has to know of the others, at one moment (epoch ms). */
export type PauseContext = HoldSituation &
  MaybeExperiment & {
    readonly at: number;
    readonly scene: Scene;
    /** The day that goes on; `to` is when the next one begins, epoch ms. */
    readonly today: { readonly day: Day; readonly to: number };
  };

/** Answers one event. Events that don't concern a pause that is due change nothing. */
export function reducePause(event: PauseEvent, context: PauseContext): Reduced {
  const { pause, tally, at } = context;
  if (event.type === 'decline-undone') return quietly(pause, withoutDecline(tally));
  // Until a day that has begun meanwhile, on a page that lay open, it is not quiet.
  if (event.type === 'quiet-asked')
    return quietly(isSilent(context, at) ? withdrawn(pause) : pause, tally);
  if (event.type === 'pauses-declined-today') {
    const declined = withDecline(tally, context.today.to);
    const isRefused = pause.kind === 'due' && !isSilentMoment(pause);
    const refused = isRefused ? withRefused(declined, pause) : declined;
    return quietly(withdrawn(pause), refused);
  }
  if (event.type === 'fit-asked') return quietly(pause, withFitAsked(tally, context.today.day, at));
  if (event.type === 'fit-answered')
    return quietly(pause, withFitAnswered(tally, context.today.day, at));
  // A rest that she begins herself is a rest as well.
  if (event.type === 'rest-begun' || event.type === 'breath-ended') return rested(pause, context);
  if (pause.kind === 'none') return quietly(pause, tally);
  if (event.type === 'seam-reached') return notifyAtSeam(pause, context);
  // What a page says that was drawn before it is about another one.
  if (isSilentMoment(pause)) return quietly(pause, tally);
  switch (event.type) {
    case 'card-refused':
      if (pause.schedule.openingAt === null) return quietly(pause, tally);
      return quietly(
        { ...pause, schedule: withCardRefused(pause.schedule) },
        { ...tally, cardTimes: tally.cardTimes.slice(0, -1) },
      );
    case 'card-lost':
      return quietly(pause.card === null ? withoutCard(pause, at) : pause, tally);
    case 'beside-shown':
      return quietly(
        pause.schedule[event.way] === 'asked' ? beside(pause, { [event.way]: 'there' }) : pause,
        tally,
      );
    case 'notification-refused': {
      const [asked, effects] = besideHer(beside(pause, { notification: 'gone' }), 'tab', at);
      return [{ pause: asked, tally }, effects];
    }
    case 'notification-clicked': {
      const clicked = beside(pause, { notification: 'gone' });
      if (!isAsking(context, at)) return quietly(clicked, tally);
      return [{ pause: beside(clicked, { tab: 'there' }), tally }, [{ type: 'show-card' }]];
    }
    case 'card-opened':
      return event.place === 'popup'
        ? cardOpened(pause, event.byItself, context)
        : quietly(pause, tally);
    case 'card-seen':
      return offered(pause, tally, at);
    case 'card-typed-away':
      return quietly(withoutCard(pause, at), tally);
    case 'card-closed':
      return closed(pause, event.place, context);
    case 'breath-begun':
      return quietly(
        pause.card ? { ...pause, card: { ...pause.card, breathing: true } } : pause,
        tally,
      );
    case 'pause-put-off':
      return putOff(pause, context);
    case 'asked-in-five':
      return quietly({ ...waiting(pause), askAfter: inFiveAt(at) }, tally);
    case 'call-said':
    case 'call-not-over':
      return quietly(waiting(pause), tally);
    case 'call-ended':
      return quietly(pause, tally);
    case 'site-left':
      return quietly(NO_PAUSE, tally);
  }
}

/** Whether our tab asks for a pause. */
export function isNotifyingByTab(pause: Pause): boolean {
  return pause.kind === 'due' && isThere(pause.schedule.tab);
}

/** Whether a notification asks for a pause. */
export function isNotifyingByNotification(pause: Pause): boolean {
  return pause.kind === 'due' && isThere(pause.schedule.notification);
}

/** The background has come back to life: a card that isn't there any more was never answered. */
export function forgetLostCard(pause: Pause, scene: Scene, at: number): Pause {
  return pause.kind === 'due' && pause.card !== null && !scene.ownPopupOpen
    ? withoutCard(pause, at)
    : pause;
}

/** The browser has started anew: the tab and the notification that asked her are gone with the old one. */
export function forgetWhatStood(pause: Pause, at: number): Pause {
  if (pause.kind === 'none') return pause;
  const closed = pause.card === null ? pause : withoutCard(pause, at);
  return { ...closed, schedule: inNewRun(closed.schedule) };
}

function notifyAtSeam(pause: DuePause, context: PauseContext): Reduced {
  const { tally, at, scene } = context;
  const isBusy = pause.card !== null || scene.ownPopupOpen || scene.cardTabInFront;
  if (isBusy || !isTime(context, at) || holdOf(context, scene, at) !== null)
    return quietly(pause, tally);
  const notified = notifiedAtSeam(pause, context);
  if (notified === null) return quietly(pause, tally);
  const [slice, effects] = notified;
  return [atSeam(slice, pause, context), isSilentMoment(pause) ? [] : effects];
}

/** Null where no card may open yet. */
function notifiedAtSeam(pause: DuePause, context: PauseContext): Reduced | null {
  const { tally, at, scene } = context;
  const way = wayToNotify(context);
  if (way === 'cup') return quietly(pause, tally);
  if (way === 'tab' || (way === 'notification' && scene.focused)) {
    const [notified, effects] = besideHer(pause, way, at);
    return [{ pause: notified, tally }, effects];
  }
  const cardAt = nextCardAt(pause.schedule, tally.cardTimes);
  const mayOpen = cardAt !== null && at >= cardAt && scene.focused && scene.hasToolbar;
  if (!mayOpen) return null;
  return [withCardCounted(pause, tally, at), [{ type: 'notify-by-popup' }]];
}

/** One more card that opens by itself. */
function withCardCounted(pause: DuePause, tally: PauseTally, at: number) {
  return {
    pause: { ...pause, schedule: withCardAsked(pause.schedule, at) },
    tally: { ...tally, cardTimes: withCardTime(tally.cardTimes, at) },
  };
}

function closed(pause: DuePause, place: 'popup' | 'tab', context: PauseContext): Reduced {
  const { tally, scene, at } = context;
  if (place === 'tab') {
    if (!isThere(pause.schedule.tab)) return quietly(pause, tally);
    return pause.offered && isAsking(context, at)
      ? putOff(pause, context)
      : quietly(beside(pause, { tab: 'gone' }), tally);
  }
  const { card } = pause;
  if (card === null) return quietly(pause, tally);
  // She has answered *not today*; closing the card after that is no second answer.
  if (isSilent(context, at)) return quietly(withoutCard(pause, at), tally);
  if (card.breathing) return rested(pause, context);
  const backWhereSheWas = scene.focused && scene.tabId === card.tabId;
  if (card.seenAt !== null && backWhereSheWas) return putOff(pause, context);
  return quietly(withoutCard(pause, at), tally);
}

/** It forgets every refusal, and is the answer to a pause that is due. */
function rested(pause: Pause, { tally, at }: PauseContext): Reduced {
  const kept = withRestTaken(tally);
  return quietly(NO_PAUSE, pause.kind === 'none' ? kept : { ...kept, lastOfferedAt: at });
}

function putOff(pause: DuePause, context: PauseContext): Reduced {
  const { tally, at } = context;
  // Put off already: an answer that couldn't be stored may be given once more, in a popup that was opened anew.
  if (at < pause.askAfter) return quietly(withoutCard(pause, at), tally);
  if (wouldRefuse(pause)) {
    const refusalsInRow = tally.refusalsInRow + 1;
    return quietly(NO_PAUSE, withRefused({ ...tally, refusalsInRow, lastOfferedAt: at }, pause));
  }
  const askAfter = at + putOffMs(pause.limit);
  return quietly({ ...waiting(pause), askAfter, putOff: pause.putOff + 1 }, tally);
}

/** She is notified of it afresh when its time comes. */
function waiting(pause: DuePause): DuePause {
  return { ...pause, schedule: NOTHING_YET, card: null };
}

/** Nothing notifies her any more; the pause is still due, and so is a card that is open. */
export function withdrawn(pause: Pause): Pause {
  return pause.kind === 'due' ? { ...pause, schedule: NOTHING_YET } : pause;
}

function offered(pause: DuePause, tally: PauseTally, at: number): Reduced {
  const card = pause.card === null ? null : { ...pause.card, seenAt: pause.card.seenAt ?? at };
  const seen: PauseTally = { ...tally, lastCardAt: at };
  const isOneOfTheDay = kindOf(pause.limit).isOneOfTheDay && !pause.offered;
  return quietly(
    {
      ...(isThere(pause.schedule.notification) ? beside(pause, { notification: 'gone' }) : pause),
      card,
      offered: true,
    },
    isOneOfTheDay ? { ...seen, offered: tally.offered + 1, lastOfferedAt: at } : seen,
  );
}

function withDecline(tally: PauseTally, tomorrowAt: number): PauseTally {
  if (tally.silentUntil !== null) return tally;
  return { ...tally, refusalsInRow: tally.refusalsInRow + 1, silentUntil: tomorrowAt };
}

function withRefused(tally: PauseTally, { groupId, limit }: DuePause): PauseTally {
  return { ...tally, refused: { groupId, limit } };
}

function withoutDecline(tally: PauseTally): PauseTally {
  if (tally.silentUntil === null) return tally;
  return { ...tally, refusalsInRow: Math.max(0, tally.refusalsInRow - 1), silentUntil: null };
}

function cardOpened(pause: DuePause, byItself: boolean, context: PauseContext): Reduced {
  const { tally, at, scene } = context;
  // One that nobody waits for any more has opened by itself all the same, and counts.
  const isCounted = !byItself || pause.schedule.openingAt !== null;
  const slice = isCounted ? { pause, tally } : withCardCounted(pause, tally, at);
  // Drawn before her answer was known: a card that asks for nothing would keep the next one away.
  const card = isAsking(context, at)
    ? { byItself, tabId: scene.tabId, seenAt: null, breathing: false }
    : null;
  const schedule = { ...slice.pause.schedule, openingAt: null };
  return quietly({ ...slice.pause, schedule, card }, slice.tally);
}

/** It has gone without an answer. Told of none that is there or on its way, nothing rests for it. */
function withoutCard(pause: DuePause, at: number): DuePause {
  if (pause.card === null && pause.schedule.openingAt === null) return pause;
  return { ...pause, schedule: withCardEnded(pause.schedule, at), card: null };
}

function beside(pause: DuePause, ways: Partial<Pick<Schedule, BesideWay>>): DuePause {
  return { ...pause, schedule: { ...pause.schedule, ...ways } };
}

function quietly(pause: Pause, tally: PauseTally): Reduced {
  return [{ pause, tally }, []];
}
