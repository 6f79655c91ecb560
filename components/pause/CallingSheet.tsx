/** Who calls her when a pause is due: four ways, each with what happens then. */
import { useId } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { NOTIFY_WAYS, type NotifyBy } from '../../utils/pauses/notify';
import { RowRadio } from '../RowChoice';
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
      <h2 id={`${id}-title`}>{t('calling.title')}</h2>
      <p class="soft">{t('calling.intro')}</p>
      <fieldset class="calling-ways" aria-labelledby={`${id}-title`}>
        {NOTIFY_WAYS.map((way) => (
          <RowRadio
            key={way}
            group={id}
            label={WORDS[way].label()}
            next={WORDS[way].next(mayNotify)}
            chosen={way === callBy}
            onChoose={() => props.onChoose(way)}
          />
        ))}
      </fieldset>
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
      <p class="hint" data-said>
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
