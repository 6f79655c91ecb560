/** Choosing how she is reminded. The browser is asked for notifications in her click, and gets back what isn't used. */
import { useEffect, useState } from 'preact/hooks';
import {
  requestNotifications,
  returnNotifications,
  watchMayNotify,
} from '../../utils/browser/notifications';
import { report } from '../../utils/browser/report';
import type { Settings } from '../../utils/settings/schema';
import type { ReminderWay } from '../../utils/wins/reminders';
import type { Ask } from './use-asking-in-order';

export function useReminderChoices({ notifyBy }: Settings, ask: Ask) {
  const [mayNotify, setMayNotify] = useState(false);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => watchMayNotify(setMayNotify), []);
  const keep = (reminderBy: ReminderWay) =>
    ask({ type: 'settings-changed', settings: { reminderBy } });
  const keepAllowed = async () => {
    const may = await requestNotifications();
    setRefused(!may);
    if (may) keep('notification');
  };
  const choose = (way: ReminderWay) => {
    if (way === 'notification') {
      keepAllowed().catch((error: unknown) =>
        report('asking the browser for notifications', error),
      );
      return;
    }
    setRefused(false);
    keep(way);
    // Pauses may want one: by her choice, or when no card was seen.
    if (notifyBy === 'tab' || notifyBy === 'cup') {
      returnNotifications().catch((error: unknown) => report('giving notifications back', error));
    }
  };
  return { mayNotify, isRefused, choose };
}
