/** One case for each effect. What came of a call goes back in as an event. */
import { openPopup } from '../../utils/browser/action';
import { closeBoundary, comeToFront, goElsewhere } from '../../utils/browser/boundary-tab';
import { readClock } from '../../utils/browser/clock';
import { clearNotification, showNotification } from '../../utils/browser/notifications';
import { latestTabOf, readOriginTab } from '../../utils/browser/origin-tab';
import { returnUnneeded } from '../../utils/browser/permissions';
import { report } from '../../utils/browser/report';
import { forgetOpeningByItself, noteOpeningByItself } from '../../utils/browser/storage';
import {
  askToClose,
  bringForward,
  closeOwnPage,
  closeUnseenOwnPage,
  countOwnPage,
  countTabs,
  openAddress,
  openBehind,
  openNewTab,
  showOwnPage,
} from '../../utils/browser/tabs';
import type { Effect } from '../../utils/engine/effects';
import type { State } from '../../utils/engine/state';
import type { Origin } from '../../utils/rests/rest';
import { addressOfSite } from '../../utils/sites/site';
import { notificationInWords, reminderInWords } from '../../utils/words/notification';
import { dispatch } from './store';

/** The popup that we open shows itself within this time, or it was never seen. */
const OPENING_MS = 2_000;

let cardOpenedAt = 0;

/** The card has said that it is there. */
export function noteCardOpened(at: number): void {
  cardOpenedAt = at;
}

/** Starts an effect. Not awaited: a browser that asks her something first must not stop the queue. */
export function perform(effect: Effect, state: State): void {
  performed(effect, state).catch((error: unknown) => report(`could not ${effect.type}`, error));
}

async function performed(effect: Effect, state: State): Promise<void> {
  switch (effect.type) {
    case 'notify-by-popup':
      return notifyByPopup();
    case 'notify-by-tab':
      await openBehind('popup.html?place=tab');
      return dispatch({ type: 'beside-shown', way: 'tab' });
    case 'notify-by-notification':
      return notifyByNotification(state);
    case 'close-notification':
      return clearNotification('pause');
    case 'remind':
      return remind();
    case 'close-reminder':
      return clearNotification('reminder');
    case 'show-card':
      return showOwnPage('popup.html?place=tab');
    case 'show-rest-page':
      return showOwnPage('rest.html');
    case 'close-card-tab':
      return closeUnseenOwnPage('popup.html?place=tab');
    case 'close-rest-page':
      return closeOwnPage('rest.html');
    case 'bring-back':
      return bringBack(effect.origin, state);
    case 'close-origin':
      return closeOrigin(effect.origin, state);
    case 'come-to-front':
      return comeToFront(effect.tabId, effect.side);
    case 'go-elsewhere':
      return goElsewhere(effect.tabId, effect.groupId, state.groups);
    case 'close-page':
      return closePage(effect, state);
    case 'close-boundary':
      return closeBoundary(effect.backTo);
    case 'open-new-tab':
      return openNewTab();
    case 'return-grants':
      return returnGrants(state);
  }
}

/** The browser's promise proves nothing: only the card itself can say that it is there. */
async function notifyByPopup(): Promise<void> {
  const askedAt = readClock().at;
  await noteOpeningByItself(askedAt + OPENING_MS);
  if (!(await openPopup())) {
    await forgetOpeningByItself();
    return dispatch({ type: 'card-refused' });
  }
  await new Promise((resolve) => setTimeout(resolve, OPENING_MS));
  if (cardOpenedAt < askedAt) await dispatch({ type: 'card-lost' });
}

async function notifyByNotification(state: State): Promise<void> {
  const { pause } = state;
  if (pause.kind === 'none') return;
  const isShown = await showNotification(
    'pause',
    notificationInWords(state, pause, readClock().at),
  );
  await dispatch(
    isShown ? { type: 'beside-shown', way: 'notification' } : { type: 'notification-refused' },
  );
}

/** Where the browser shows none, the popup says it. */
async function remind(): Promise<void> {
  if (await showNotification('reminder', reminderInWords()))
    await dispatch({ type: 'reminder-shown' });
}

/** Where she came from; else the tab of that group that she used last, or its first site in a new one. */
async function bringBack(origin: Origin, { groups }: State): Promise<void> {
  const tabId = (await openOrigin(origin, groups)) ?? (await latestTabOf(origin.groupId, groups));
  if (tabId !== null && (await bringForward(tabId))) return;
  const sites = groups.find(({ id }) => id === origin.groupId)?.sites ?? [];
  const site = sites.find(({ except }) => !except);
  if (site !== undefined) await openAddress(addressOfSite(site));
}

/** Something calm takes the place of what closes, when nothing else would be left. */
async function closeOrigin(origin: Origin, { groups }: State): Promise<void> {
  const tabId = await openOrigin(origin, groups);
  const closing = (tabId === null ? 0 : 1) + (await countOwnPage('rest.html'));
  if ((await countTabs()) <= closing) await openNewTab();
  await closeOwnPage('rest.html');
  if (tabId !== null) await askToClose(tabId);
}

/** What is another page by now is left open. Chromium never says that she has stayed with a draft. */
async function closePage(
  page: Origin & { readonly tabId: number },
  { groups }: State,
): Promise<void> {
  const { tabId } = page;
  const isThere = async () => (await openOrigin(page, groups)) !== null;
  if (await isThere()) await askToClose(tabId);
  await dispatch({ type: (await isThere()) ? 'page-kept' : 'page-gone', tabId });
}

/** The very tab that she came from, while it shows that; no other is ever closed. */
async function openOrigin(origin: Origin, groups: State['groups']): Promise<number | null> {
  return (await readOriginTab(origin, groups)) === 'open' ? origin.tabId : null;
}

function returnGrants({ groups, callSites }: State): Promise<void> {
  return returnUnneeded([...groups.flatMap(({ sites }) => sites), ...callSites]);
}
