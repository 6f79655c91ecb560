/** Notifications, without a sound: of a pause, and one that reminds her of a win. The browser shows them when she has allowed that. */
import { browser } from './api';
import { NOTIFICATIONS_HAVE_MORE, notifications } from './differences';
import { report } from './report';

/** One at a time of each. */
export type NotificationId = 'pause' | 'reminder';

const PERMISSION = { permissions: ['notifications' as const] };

/** Whether she lets us show notifications. */
export async function mayNotify(): Promise<boolean> {
  return notifications() !== undefined && (await browser.permissions.contains(PERMISSION));
}

/** Asks the browser for them. Must be the first thing awaited in her click. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** Gives them back. */
export async function returnNotifications(): Promise<void> {
  await browser.permissions.remove(PERMISSION);
}

/** Tells whether she lets us, now and after each change of heart. Returns a way to stop. */
export function watchMayNotify(onKnown: (may: boolean) => void): () => void {
  let isStopped = false;
  const look = () => {
    mayNotify()
      .then((may) => !isStopped && onKnown(may))
      .catch((error: unknown) => report('whether notifications are allowed', error));
  };
  const { onAdded, onRemoved } = browser.permissions;
  look();
  onAdded.addListener(look);
  onRemoved.addListener(look);
  return () => {
    isStopped = true;
    onAdded.removeListener(look);
    onRemoved.removeListener(look);
  };
}

export type NotificationWords = {
  readonly title: string;
  readonly message: string;
  /** Two at the most; where the browser has none, a click leads to them all. */
  readonly buttons: readonly string[];
};

/** Shows it, in the place of one that may be there. False when the browser would not. */
export async function showNotification(
  id: NotificationId,
  words: NotificationWords,
): Promise<boolean> {
  const { title, message } = words;
  const buttons = words.buttons.map((label) => ({ title: label }));
  try {
    await notifications()?.create(id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icon/128.png'),
      title,
      message,
      // The polyfill's types are Firefox's.
      ...(NOTIFICATIONS_HAVE_MORE && ({ buttons, silent: true } as object)),
    });
    return notifications() !== undefined;
  } catch (error) {
    report('showing a notification', error);
    return false;
  }
}

export async function clearNotification(id: NotificationId): Promise<void> {
  await notifications()?.clear(id);
}

/** Hears her click on one (null), or on one of its buttons by its place; from the moment on that she allows them. */
export function onNotification(act: (id: NotificationId, button: number | null) => void): void {
  let isHearing = false;
  const hear = () => {
    const api = notifications();
    if (api === undefined || isHearing) return;
    isHearing = true;
    api.onClicked.addListener((id) => act(id as NotificationId, null));
    if (!NOTIFICATIONS_HAVE_MORE) return;
    api.onButtonClicked.addListener((id, button) => act(id as NotificationId, button));
  };
  hear();
  browser.permissions.onAdded.addListener(hear);
}
