/** What she may ask for beside her wins: a look back on a day of the week, and a reminder at an hour. Both are off until she does. */
import { useId, useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { SETTINGS, type Settings } from '../../utils/settings/schema';
import { LOOK_BACK_DAYS, type LookBackDay, REMINDER_WAYS } from '../../utils/wins/reminders';
import { weekdayInWords } from '../../utils/words/closed-hours';
import { SECOND_SLOT, SLOT } from '../FilledSentence';
import { Choices } from '../fields/Choices';
import { EditedSentence } from '../fields/EditedSentence';
import { Notice, type NoticeContent } from '../fields/Notice';
import { Toggle } from '../fields/Toggle';
import { ValueSentence } from '../fields/ValueSentence';
import { RowRadio } from '../RowChoice';
import '../fields/Choices.css';
import '../fields/sentence-row.css';

type Way = Exclude<Settings['reminderBy'], 'never'>;

const LOOK_BACK = 'look-back';
const REMINDER = 'reminder';

export type ReminderRowsProps = {
  readonly settings: Settings;
  readonly notice: NoticeContent | null;
  /** The browser shows notifications of ours. */
  readonly mayNotify: boolean;
  /** It has just refused to. */
  readonly isRefused: boolean;
  readonly onWay: (way: Settings['reminderBy']) => void;
  readonly onChange: (change: {
    readonly settings: Partial<Settings>;
    readonly before: Partial<Settings>;
    readonly place: string;
    readonly focusId: string;
  }) => void;
};

export function ReminderRows(props: ReminderRowsProps) {
  return (
    <details>
      <summary>{t('wins.reminders')}</summary>
      <LookBackRow {...props} />
      <ReminderRow {...props} />
    </details>
  );
}

function LookBackRow({ settings: { lookBackOn }, notice, onChange }: ReminderRowsProps) {
  const before = useRef(lookBackOn);
  const change = (to: LookBackDay, from: LookBackDay) =>
    onChange({
      settings: { lookBackOn: to },
      before: { lookBackOn: from },
      place: LOOK_BACK,
      focusId: `${LOOK_BACK}-toggle`,
    });
  const chosen = LOOK_BACK_DAYS.indexOf(lookBackOn);
  return (
    <div class="sentence-row">
      {chosen === 0 ? (
        <p class="words soft">{t('settings.lookBackOn.off')}</p>
      ) : (
        <EditedSentence
          text={t('settings.lookBackOn.on', [SLOT])}
          first={{
            id: `${LOOK_BACK}-value`,
            label: t('settings.lookBackOn.day'),
            value: weekdayInWords(chosen),
            kind: 'choice',
            onOpen: () => {
              before.current = lookBackOn;
            },
            editor: (close) => (
              <Choices
                label={t('settings.lookBackOn.day')}
                values={[1, 2, 3, 4, 5, 6, 7]}
                chosen={chosen}
                inWords={(day) => weekdayInWords(day)}
                onChoose={(day) => change(LOOK_BACK_DAYS[day] ?? 'never', before.current)}
                onDone={close}
              />
            ),
          }}
        />
      )}
      <Notice place={LOOK_BACK} notice={notice} />
      <Toggle
        id={`${LOOK_BACK}-toggle`}
        label={t('settings.lookBackOn.name')}
        on={chosen !== 0}
        onChange={(on) => change(on ? 'sunday' : 'never', lookBackOn)}
      />
    </div>
  );
}

function ReminderRow(props: ReminderRowsProps) {
  const { settings, notice, mayNotify, isRefused, onWay, onChange } = props;
  const { reminderBy, reminderMinutes } = settings;
  return (
    <>
      <div class="sentence-row">
        {reminderBy === 'never' ? (
          <p class="words soft">{t('settings.reminderBy.off')}</p>
        ) : (
          <ValueSentence
            id={`${REMINDER}-value`}
            text={t('settings.reminderBy.on', [SLOT, SECOND_SLOT])}
            label={t('settings.reminderBy.hour')}
            field={SETTINGS.reminderMinutes}
            value={reminderMinutes}
            second={{
              id: `${REMINDER}-way`,
              label: t('settings.reminderBy.way'),
              value: t(`settings.reminderBy.${reminderBy}`),
              kind: 'choice',
              onOpen: () => undefined,
              editor: () => <Ways way={reminderBy} mayNotify={mayNotify} onWay={onWay} />,
            }}
            onChange={(to, from) =>
              onChange({
                settings: { reminderMinutes: Number(to) },
                before: { reminderMinutes: Number(from) },
                place: REMINDER,
                focusId: `${REMINDER}-value`,
              })
            }
          />
        )}
        <Notice place={REMINDER} notice={notice} />
        <Toggle
          id={`${REMINDER}-toggle`}
          label={t('settings.reminderBy.name')}
          on={reminderBy !== 'never'}
          onChange={(on) => onWay(on ? 'popup' : 'never')}
        />
      </div>
      {reminderBy !== 'never' && <p class="hint">{t('settings.reminderBy.once')}</p>}
      <p class="hint" data-said>
        {isRefused && t('common.nothingChanged')}
        {reminderBy === 'notification' && !mayNotify && t('settings.reminderBy.withdrawn')}
      </p>
    </>
  );
}

function Ways(props: {
  readonly way: Way;
  readonly mayNotify: boolean;
  readonly onWay: (way: Way) => void;
}) {
  const group = useId();
  const next = {
    popup: t('settings.reminderBy.popupNext'),
    notification: props.mayNotify
      ? t('settings.reminderBy.notificationNext')
      : t('notifying.notificationNext'),
  };
  return (
    <fieldset class="choices" aria-label={t('settings.reminderBy.way')}>
      {REMINDER_WAYS.filter((way) => way !== 'never').map((way) => (
        <RowRadio
          key={way}
          group={group}
          label={t(`settings.reminderBy.${way}`)}
          next={next[way]}
          chosen={way === props.way}
          onChoose={() => props.onWay(way)}
        />
      ))}
    </fieldset>
  );
}
