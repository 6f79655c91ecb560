/** Choosing how she is notified; the browser is asked for notifications in place, and gets back what isn't used. */
import { useEffect, useState } from 'preact/hooks';
import { NotifyingSheet } from '../../../components/pause/NotifyingSheet';
import {
  requestNotifications,
  returnNotifications,
  watchMayNotify,
} from '../../../utils/browser/notifications';
import { report } from '../../../utils/browser/report';
import type { NotifyBy } from '../../../utils/pauses/notify';
import type { SectionProps } from '../section-props';

export function Notifying({ state, ask }: Pick<SectionProps, 'state' | 'ask'>) {
  const [mayNotify, setMayNotify] = useState(false);
  const [outcome, setOutcome] = useState<'none' | 'refused'>('none');
  useEffect(() => watchMayNotify(setMayNotify), []);
  const keep = (notifyBy: NotifyBy, whenKept?: () => void) =>
    ask({ type: 'settings-changed', settings: { notifyBy } }, whenKept);
  const giveBack = () => {
    if (state.settings.reminderBy === 'notification') return;
    returnNotifications().catch((error: unknown) => report('giving notifications back', error));
  };
  /** The browser's question has to be the first thing in her click. */
  const allowed = async (whenAllowed: () => void) => {
    const may = await requestNotifications().catch((error: unknown) => {
      report('asking the browser for notifications', error);
      return false;
    });
    setOutcome(may ? 'none' : 'refused');
    if (may) whenAllowed();
  };
  const choose = (notifyBy: NotifyBy) => {
    if (notifyBy === 'notification') return void allowed(() => keep(notifyBy));
    setOutcome('none');
    // The card from the cup may want one when nobody is heard; the other two never do.
    keep(notifyBy, notifyBy === 'popup' ? undefined : giveBack);
  };
  const rather = (then: 'notification' | 'tab') => {
    if (then === 'notification') return void allowed(() => setMayNotify(true));
    setOutcome('none');
    giveBack();
  };
  return (
    <NotifyingSheet
      notifyBy={state.settings.notifyBy}
      mayNotify={mayNotify}
      outcome={outcome}
      onChoose={choose}
      onRather={rather}
    />
  );
}
