/** Who calls her when a pause is due: four ways, each with what happens then. */
import { useId } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { NOTIFY_WAYS, type NotifyBy } from '../../utils/pauses/notify';
import './CallingSheet.css';

export type CallingSheetProps = {
  readonly callBy: NotifyBy;
  /** The browser shows notifications of ours. */
  readonly mayNotify: boolean;
  /** What came of asking the browser. */
  readonly outcome: 'none' | 'refused';
  readonly onChoose: (callBy: NotifyBy) => void;
  /** For the card from the cup: what comes when nobody was heard. */
  readonly onRather: (then: 'notification' | 'tab') => void;
};

export function CallingSheet(props: CallingSheetProps) {
  const { callBy, mayNotify, outcome } = props;
  const id = useId();
  const isWithdrawn = callBy === 'notification' && !mayNotify;
  return (
    <section class="calling-sheet sheet" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} class="voice">
        {t('calling.title')}
      </h2>
      <p class="soft">{t('calling.intro')}</p>
      <ul class="calling-ways">
        {NOTIFY_WAYS.map((way) => (
          <li key={way}>
            <button
              type="button"
              class="calling-way"
              aria-pressed={way === callBy}
              onClick={() => props.onChoose(way)}
            >
              <span class="calling-label">{WORDS[way].label()}</span>
              <span class="calling-next">{WORDS[way].next(mayNotify)}</span>
            </button>
          </li>
        ))}
      </ul>
      {callBy === 'popup' && (
        <p class="calling-otherwise soft">
          {mayNotify ? t('calling.unheardNotification') : t('calling.unheardTab')}{' '}
          <button
            type="button"
            class="button text"
            onClick={() => props.onRather(mayNotify ? 'tab' : 'notification')}
          >
            {mayNotify ? t('calling.ratherTab') : t('calling.ratherNotification')}
          </button>
        </p>
      )}
      <p class="hint" role="status">
        {outcome === 'refused' && t('common.nothingChanged')}
        {outcome === 'none' && isWithdrawn && t('calling.withdrawn')}
      </p>
    </section>
  );
}

const WORDS = {
  popup: { label: () => t('calling.popup'), next: () => t('calling.popupNext') },
  notification: {
    label: () => t('calling.notification'),
    next: (mayNotify: boolean) =>
      mayNotify ? t('calling.notificationAllowed') : t('calling.notificationNext'),
  },
  tab: { label: () => t('calling.tab'), next: () => t('calling.tabNext') },
  cup: { label: () => t('calling.cup'), next: () => t('calling.cupNext') },
} as const satisfies Record<NotifyBy, unknown>;
