/** What becomes of the pause when something happens. */
import type { Day } from '../time/day';
import type { Scene } from '../tracking/scene';
import { type CallEvent, inFiveAt } from './call';
import { calledBeside, wayToCall } from './calling';
import { withFitAnswered, withFitAsked } from './fit';
import { type HoldSituation, holdOf } from './holds';
import { type DuePause, NO_PAUSE, type Pause, type PauseTally } from './pause';
import { isAsking, isSilent, putOffMs, SEEN_REST_MS, wouldRefuse } from './policy';

export type PauseEvent =
  /** A natural break in use. */
  | { readonly type: 'seam-reached'; readonly seam: 'lull' | 'arrival' }
  /** The browser would not open the popup, or opened nothing that anybody saw. */
  | { readonly type: 'call-unheard' }
  /** The browser showed no notification. */
  | { readonly type: 'notification-refused' }
  | { readonly type: 'notification-clicked' }
  | { readonly type: 'card-opened'; readonly place: 'popup' | 'tab'; readonly byItself: boolean }
  | { readonly type: 'card-seen' }
  | { readonly type: 'card-typed-away' }
  /** The page that showed the card is gone, and nobody said why. */
  | { readonly type: 'card-closed'; readonly place: 'popup' | 'tab' }
  | { readonly type: 'breath-begun' }
  | { readonly type: 'breath-ended' }
  | { readonly type: 'pause-put-off' }
  | { readonly type: 'pauses-declined-today' }
  | { readonly type: 'decline-undone' }
  /** Silence for a while, from anywhere. */
  | { readonly type: 'quiet-asked' }
  | { readonly type: 'site-left' }
  | { readonly type: 'rest-begun' }
  /** She has been asked whether a limit fits her days, and has answered that. */
  | { readonly type: 'fit-asked' }
  | { readonly type: 'fit-answered' }
  | CallEvent;

export type PauseEffect =
  /** Open the toolbar popup. */
  | { readonly type: 'call-by-popup' }
  /** Open our tab behind hers. */
  | { readonly type: 'call-by-tab' }
  /** That tab has nothing to ask any more. */
  | { readonly type: 'close-calling-tab' }
  | { readonly type: 'call-by-notification' }
  /** It has nothing to ask any more. */
  | { readonly type: 'close-notification' }
  /** Bring the card to the front, in a tab of ours. */
  | { readonly type: 'show-card' };

export type PauseSlice = { readonly pause: Pause; readonly tally: PauseTally };
type Reduced = readonly [PauseSlice, readonly PauseEffect[]];

/** What the pause room has to know of the others, at one moment (epoch ms). */
export type PauseContext = HoldSituation & {
  readonly at: number;
  readonly scene: Scene;
  /** The day that goes on; `to` is when the next one begins, epoch ms. */
  readonly today: { readonly day: Day; readonly to: number };
};

/** Answers one event. Events that don't concern a pause that is due change nothing. */
export function reducePause(event: PauseEvent, context: PauseContext): Reduced {
  const { pause, tally, at } = context;
  if (event.type === 'decline-undone') return quietly(pause, withoutDecline(tally));
  if (event.type === 'quiet-asked') return quietly(calledOff(pause), tally);
  if (event.type === 'pauses-declined-today') {
    const declined = withDecline(tally, context.today.to);
    const refused = pause.kind === 'due' ? withRefused(declined, pause) : declined;
    return quietly(calledOff(pause), refused);
  }
  if (event.type === 'fit-asked') return quietly(pause, withFitAsked(tally, context.today.day, at));
  if (event.type === 'fit-answered')
    return quietly(pause, withFitAnswered(tally, context.today.day, at));
  if (pause.kind === 'none') return quietly(pause, tally);
  switch (event.type) {
    case 'seam-reached':
      return callAtSeam(pause, event.seam, context);
    case 'call-unheard':
      return quietly(pause.card === null ? unheard(pause) : pause, tally);
    case 'notification-refused':
      return [{ pause: { ...pause, tabOpened: true }, tally }, [{ type: 'call-by-tab' }]];
    case 'notification-clicked':
      return isAsking(context, at)
        ? [
            { pause: { ...pause, tabOpened: true, notified: false }, tally },
            [{ type: 'show-card' }],
          ]
        : quietly({ ...pause, notified: false }, tally);
    case 'card-opened':
      return quietly(
        event.place === 'popup' ? withCard(pause, event.byItself, context) : pause,
        tally,
      );
    case 'card-seen':
      return offered(pause, tally, at);
    case 'card-typed-away':
      return quietly(unheard(withoutCard(pause)), tally);
    case 'card-closed':
      return closed(pause, event.place, context);
    case 'breath-begun':
      return quietly(
        pause.card ? { ...pause, card: { ...pause.card, breathing: true } } : pause,
        tally,
      );
    case 'breath-ended':
    case 'rest-begun':
      return quietly(NO_PAUSE, { ...tally, refusalsInRow: 0, lastOfferedAt: at });
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

/** Whether our tab calls for a pause. */
export function isCallingByTab(pause: Pause): boolean {
  return pause.kind === 'due' && pause.tabOpened;
}

/** Whether a notification calls for a pause. */
export function isCallingByNotification(pause: Pause): boolean {
  return pause.kind === 'due' && pause.notified;
}

/** The background has come back to life: a card that isn't there any more was never answered. */
export function forgetLostCard(pause: Pause, scene: Scene): Pause {
  return pause.kind === 'due' && pause.card !== null && !scene.ownPopupOpen
    ? withoutCard(pause)
    : pause;
}

/** The browser has started anew: the tab and the notification that called her are gone with the old one. */
export function forgetCalls(pause: Pause): Pause {
  return pause.kind === 'due' ? waiting(pause) : pause;
}

function callAtSeam(pause: DuePause, seam: 'lull' | 'arrival', context: PauseContext): Reduced {
  const { tally, at, scene } = context;
  const isBusy = pause.card !== null || scene.ownPopupOpen || scene.callingTabInFront;
  if (isBusy || !isAsking(context, at) || holdOf(context, scene, at) !== null)
    return quietly(pause, tally);
  // The switch that took her away from a card is no wish to see it in the next tab.
  if (seam === 'arrival' && at < tally.lastCardAt + SEEN_REST_MS) return quietly(pause, tally);
  const way = wayToCall(context);
  if (way === 'cup') return quietly(pause, tally);
  if (way === 'tab' || (way === 'notification' && scene.focused)) {
    const [called, effects] = calledBeside(pause, way, at);
    return [{ pause: called, tally }, effects];
  }
  if (!scene.focused || !scene.hasToolbar) return quietly(unheard(pause), tally);
  return [{ pause, tally }, [{ type: 'call-by-popup' }]];
}

function closed(pause: DuePause, place: 'popup' | 'tab', context: PauseContext): Reduced {
  const { tally, scene, at } = context;
  if (place === 'tab') {
    return pause.tabOpened && pause.offered && isAsking(context, at)
      ? putOff(pause, context)
      : quietly(pause, tally);
  }
  const { card } = pause;
  if (card === null) return quietly(pause, tally);
  // She has answered *not today*; closing the card after that is no second answer.
  if (isSilent(context, at)) return quietly(withoutCard(pause), tally);
  if (card.breathing) {
    return quietly(NO_PAUSE, { ...tally, refusalsInRow: 0, lastOfferedAt: at });
  }
  const backWhereSheWas = scene.focused && scene.tabId === card.tabId;
  if (card.seenAt !== null && backWhereSheWas) return putOff(pause, context);
  return quietly(card.byItself ? unheard(withoutCard(pause)) : withoutCard(pause), tally);
}

function putOff(pause: DuePause, context: PauseContext): Reduced {
  const { tally, at } = context;
  if (wouldRefuse(pause)) {
    const refusalsInRow = tally.refusalsInRow + 1;
    return quietly(NO_PAUSE, withRefused({ ...tally, refusalsInRow, lastOfferedAt: at }, pause));
  }
  const askAfter = at + putOffMs(pause.limit);
  return quietly({ ...waiting(pause), askAfter, putOff: pause.putOff + 1 }, tally);
}

/** It is called for afresh when its time comes. */
function waiting(pause: DuePause): DuePause {
  return {
    ...pause,
    callingSince: null,
    unheard: 0,
    tabOpened: false,
    notified: false,
    card: null,
  };
}

/** Nothing calls her any more; the pause is still due. */
function calledOff(pause: Pause): Pause {
  return pause.kind === 'due' ? { ...pause, tabOpened: false, notified: false } : pause;
}

function offered(pause: DuePause, tally: PauseTally, at: number): Reduced {
  const card = pause.card === null ? null : { ...pause.card, seenAt: pause.card.seenAt ?? at };
  const seen: PauseTally = { ...tally, lastCardAt: at };
  const isOneOfTheDay = pause.limit === 'session' && !pause.offered;
  return quietly(
    { ...pause, card, offered: true, unheard: 0, notified: false },
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

function withCard(pause: DuePause, byItself: boolean, context: PauseContext): DuePause {
  const card = { byItself, tabId: context.scene.tabId, seenAt: null, breathing: false };
  return { ...pause, card };
}

function withoutCard(pause: DuePause): DuePause {
  return { ...pause, card: null };
}

function unheard(pause: DuePause): DuePause {
  return { ...pause, unheard: pause.unheard + 1 };
}

function quietly(pause: Pause, tally: PauseTally): Reduced {
  return [{ pause, tally }, []];
}
