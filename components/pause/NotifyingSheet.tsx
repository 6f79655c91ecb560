/** How she is notified when a pause is due: four ways, each with what happens then. */
import { useId } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { NOTIFY_WAYS, type NotifyBy } from '../../utils/pauses/notify';
import { RowRadio } from '../RowChoice';
import './NotifyingSheet.css';

export type NotifyingSheetProps = {
  readonly notifyBy: NotifyBy;
  /** The browser shows notifications of ours. */
  readonly mayNotify: boolean;
  /** What came of asking the browser. */
  readonly outcome: 'none' | 'refused';
  readonly onChoose: (notifyBy: NotifyBy) => void;
  /** For the card from the cup: what comes when nobody was heard. */
  readonly onRather: (then: 'notification' | 'tab') => void;
};

export function NotifyingSheet(props: NotifyingSheetProps) {
  const { notifyBy, mayNotify, outcome } = props;
  const id = useId();
  const isWithdrawn = notifyBy === 'notification' && !mayNotify;
  return (
    <section class="sheet" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('notifying.title')}</h2>
      <p class="soft">{t('notifying.intro')}</p>
      <fieldset class="notifying-ways" aria-labelledby={`${id}-title`}>
        {NOTIFY_WAYS.map((way) => (
          <RowRadio
            key={way}
            group={id}
            label={WORDS[way].label()}
            next={WORDS[way].next(mayNotify)}
            chosen={way === notifyBy}
            onChoose={() => props.onChoose(way)}
          />
        ))}
      </fieldset>
      {notifyBy === 'popup' && (
        <p class="notifying-otherwise soft">
          {mayNotify ? t('notifying.unheardNotification') : t('notifying.unheardTab')}{' '}
          <button
            type="button"
            class="button text"
            onClick={() => props.onRather(mayNotify ? 'tab' : 'notification')}
          >
            {mayNotify ? t('notifying.ratherTab') : t('notifying.ratherNotification')}
          </button>
        </p>
      )}
      <p class="hint" data-said>
        {outcome === 'refused' && t('common.nothingChanged')}
        {outcome === 'none' && isWithdrawn && t('notifying.withdrawn')}
      </p>
    </section>
  );
}

const WORDS = {
  popup: { label: () => t('notifying.popup'), next: () => t('notifying.popupNext') },
  notification: {
    label: () => t('notifying.notification'),
    next: (mayNotify: boolean) =>
      mayNotify ? t('notifying.notificationAllowed') : t('notifying.notificationNext'),
  },
  tab: { label: () => t('notifying.tab'), next: () => t('notifying.tabNext') },
  cup: { label: () => t('notifying.cup'), next: () => t('notifying.cupNext') },
} as const satisfies Record<NotifyBy, unknown>;
