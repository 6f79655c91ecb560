/** Hears the browser and tells the engine: look; or: here is a seam. Every event is a wake-up and no more. */

import { goneWith } from '../../utils/boundary/reduce';
import { onWake } from '../../utils/browser/alarms';
import { browser } from '../../utils/browser/api';
import { closeUnseenBoundary, knownOfGone } from '../../utils/browser/boundary-tab';
import { readClock } from '../../utils/browser/clock';
import { focusUntoldAt, noteFocusTold } from '../../utils/browser/desk';
import { idle, windows } from '../../utils/browser/differences';
import { isLull } from '../../utils/browser/idle';
import type { FocusNote } from '../../utils/browser/messaging';
import { report } from '../../utils/browser/report';
import { closeUnseenOwnPage, showOwnPage } from '../../utils/browser/tabs';
import {
  frontMayHaveMoved,
  noteActivated,
  notePopupFocus,
  windowMayHaveMoved,
} from '../../utils/browser/view';
import { isListeningForSeam, lookInMs, nextDeadlineAt } from '../../utils/engine/deadlines';
import type { EngineEvent } from '../../utils/engine/events';
import type { State } from '../../utils/engine/state';
import type { Moment } from '../../utils/time/moment';
import { BEAT_MS } from '../../utils/tracking/attention';
import type { Scene } from '../../utils/tracking/scene';
import { noticeCreated, noticeFocus, noticeSwitch, waitForArrival } from './arrival';
import { dispatch, withState } from './store';
import { flushTyped } from './typed';
import { fulfilWish } from './wish';

/** After a change of focus or tab it is asked at these times whether anything has moved since: at first browsers don't tell the truth. */
const ASK_AFTER_MS = { focus: [300, 1_500], tab: [1_500] };
/** Where the focus is found to have moved, an event that tells of it may still come for so long: by that it is known when. */
const LATE_MS = 500;
/** A closed popup is judged when the focus has come to rest. */
const SETTLED_MS = 300;

let isLooking = false;
let wantsLook = false;
type Timer = ReturnType<typeof setTimeout>;
let lookTimer: Timer | undefined;
/** Those of the last change of each kind. */
const settling: Record<keyof typeof ASK_AFTER_MS, readonly Timer[]> = { focus: [], tab: [] };

export function hearSignals(): void {
  const { tabs, permissions, runtime } = browser;
  runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') tell('could not welcome her', welcome());
  });
  runtime.onStartup.addListener(() => {
    look();
    tell('could not tidy up', tidyOwnPages());
  });
  onWake(look);
  tabs.onCreated.addListener((tab) => {
    if (tab.id !== undefined) noticeCreated(tab.id, readClock().at);
  });
  tabs.onActivated.addListener(({ tabId }) => {
    const now = readClock();
    noteActivated(tabId, now.at);
    noticeSwitch(tabId, now);
    lookUntilSettled('tab');
  });
  tabs.onUpdated.addListener((_tabId, change, tab) => {
    // Leaving for a page that isn't hers to show us gives a status and no address.
    const { url, status, audible, mutedInfo, sharingState } = change;
    if (tab.active && (url ?? status ?? mutedInfo) !== undefined) look();
    // A call may be in any tab.
    if ((audible ?? sharingState) !== undefined) send({ type: 'sound-changed' });
  });
  tabs.onReplaced.addListener((to, from) => send({ type: 'tab-replaced', from, to }));
  tabs.onRemoved.addListener((tabId, { isWindowClosing }) => {
    tell('could not follow a tab that has gone', followGone(tabId, isWindowClosing));
  });
  windows?.onFocusChanged.addListener(() => {
    noteFocusTold(readClock());
    lookUntilSettled('focus');
  });
  windows?.onRemoved.addListener(look);
  idle?.onStateChanged.addListener(() => {
    look();
    tell('could not hear a lull', reach('lull'));
  });
  permissions.onAdded.addListener(() => {
    look();
    tell('could not add what she wished for', fulfilWish());
  });
  permissions.onRemoved.addListener(look);
  runtime.onConnect.addListener((port) => {
    look();
    const place = port.sender?.tab === undefined ? 'popup' : 'tab';
    if (place === 'popup') {
      notePopupFocus(true);
      port.onMessage.addListener((note) => {
        notePopupFocus((note as FocusNote).hasFocus);
        look();
      });
    }
    port.onDisconnect.addListener(() => {
      flushTyped();
      setTimeout(() => {
        if (place === 'popup') noteFocusTold(readClock());
        if (port.name === 'card') send({ type: 'card-closed', place });
        else look();
      }, SETTLED_MS);
    });
  });
}

/** Plans the next look while the background is alive anyway. */
export function lookAgain(state: State, scene: Scene, now: Moment): void {
  noticeFocus(scene, now);
  waitForArrival(isListeningForSeam(state, now.at), now, arrive);
  planLook(state, scene, now);
}

/**
 * Without a deadline a look is spared while the same window is in front, up to a beat, and nothing is
 * planned anew. Already to ask for the window is an API call, and so keeps the background alive.
 */
function planLook(state: State, scene: Scene, now: Moment): void {
  clearTimeout(lookTimer);
  lookTimer = undefined;
  const everyMs = lookInMs(state, scene, now, focusUntoldAt());
  if (everyMs === null) return;
  const deadlineAt = nextDeadlineAt(state, now);
  const lookUnlessSpared = async () => {
    const { at, uptimeMs } = readClock();
    const untilMs = Math.min(deadlineAt - at, now.uptimeMs + BEAT_MS - uptimeMs);
    if (untilMs <= 0) return look();
    const timer = lookTimer;
    const hasMoved = await windowMayHaveMoved();
    if (lookTimer !== timer) return;
    lookTimer = hasMoved
      ? setTimeout(look, Math.min(LATE_MS, untilMs))
      : askIn(Math.min(everyMs, untilMs));
  };
  const askIn = (ms: number) => setTimeout(() => tell('could not look', lookUnlessSpared()), ms);
  lookTimer = askIn(everyMs);
}

/** Asks for a look. However many ask while one is under way, one more follows. */
function look(): void {
  wantsLook = true;
  if (!isLooking) tell('could not look', lookWhileWanted());
}

async function lookWhileWanted(): Promise<void> {
  isLooking = true;
  try {
    while (wantsLook) {
      wantsLook = false;
      await dispatch({ type: 'observed' });
    }
  } finally {
    isLooking = false;
  }
}

function lookUntilSettled(after: keyof typeof ASK_AFTER_MS): void {
  look();
  const hasMoved = after === 'tab' ? frontMayHaveMoved : windowMayHaveMoved;
  const lookIfMoved = async () => {
    if (await hasMoved()) look();
  };
  // What she has left meanwhile needs no other look.
  for (const timer of settling[after]) clearTimeout(timer);
  settling[after] = ASK_AFTER_MS[after].map((ms) =>
    setTimeout(() => tell('could not look once more', lookIfMoved()), ms),
  );
}

/** Without a site there is nothing to do yet: the first run comes to the front. */
async function welcome(): Promise<void> {
  const isBare = await withState(async ({ groups }) =>
    groups.every(({ sites }) => sites.length === 0),
  );
  if (isBare) await showOwnPage('welcome.html');
}

/** The browser may have brought back pages of ours that have nothing to say: a stale *Rest a little?*, a rest long over. */
async function tidyOwnPages(): Promise<void> {
  const isRestGone = await withState(async ({ rest }) => rest.kind === 'none');
  await closeUnseenOwnPage('popup.html?place=tab');
  if (isRestGone) await closeUnseenOwnPage('rest.html');
  await closeUnseenBoundary();
}

/**
 * Most tabs are nobody's business, and what has come to the front instead is looked at. A window that closes takes
 * ours along, and that is no answer.
 */
async function followGone(tabId: number, withWindow: boolean): Promise<void> {
  const { wasOurs, byUs } = knownOfGone(tabId);
  const event = await withState(async ({ boundary }) => goneWith(boundary, tabId, wasOurs));
  const isAnswer = event?.type !== 'boundary-closed' || !(byUs || withWindow);
  if (event !== null && isAnswer) send(event);
  else look();
}

function arrive(): void {
  tell('could not tell of an arrival', reach('arrival'));
}

/** Told while a pause asks, and else nobody's business. The event may be what wakes the background: the state is waited for. */
async function reach(seam: 'lull' | 'arrival'): Promise<void> {
  const listens = await withState(async (state) => isListeningForSeam(state, readClock().at));
  if (listens && (seam === 'arrival' || (await isLull()))) send({ type: 'seam-reached', seam });
}

function send(event: EngineEvent): void {
  tell(`could not handle ${event.type}`, dispatch(event));
}

function tell(what: string, work: Promise<void>): void {
  work.catch((error: unknown) => report(what, error));
}
