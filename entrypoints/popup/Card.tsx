/** The pause card in the popup or in our background tab: which choices there are, and what each one tells. */

import { Cup } from '../../components/Cup';
import { type Choice, type OtherLength, PauseCard } from '../../components/pause/PauseCard';
import type { Ask } from '../../components/use-asking';
import type { WinDraft } from '../../components/wins/use-win-draft';
import { WinField } from '../../components/wins/WinField';
import { t } from '../../utils/browser/i18n';
import { FULL_LEVEL } from '../../utils/cup/today';
import type { State } from '../../utils/engine/state';
import { kindOf } from '../../utils/limits/kinds';
import type { DuePause } from '../../utils/pauses/pause';
import { callOverIn } from '../../utils/pauses/silence';
import { REST_MINUTES } from '../../utils/rests/rest';
import { EMAIL } from '../../utils/sites/group';
import { MINUTE_SECONDS } from '../../utils/time/duration';
import { minutesInWords } from '../../utils/words/lengths';
import { askAgainInWords, reasonInWords } from '../../utils/words/pause';
import { afterCallChoices, CallRow } from './Call';
import { Earlier } from './Earlier';
import { closePage } from './leaving';
import type { Opening } from './opening';
import './popup.css';
import './Card.css';

export type CardProps = {
  readonly state: State;
  readonly pause: DuePause;
  readonly now: number;
  readonly opening: Opening;
  readonly ask: Ask;
  readonly notice: string | null;
  readonly draft: WinDraft;
  readonly takeLetters: () => string;
  readonly onBreathe: () => void;
  readonly onDecline: () => void;
};

export function Card(props: CardProps) {
  const { state, opening } = props;
  const isHerClick = opening.place === 'popup' && !opening.byItself;
  return (
    <PauseCard
      reason={reasonOf(props)}
      cup={<Cup sizePx={118} fullness={state.today.level / FULL_LEVEL} silhouette="steam" />}
      choices={choicesOf(props)}
      lengths={lengthsOf(props)}
      focusesHeading={!isHerClick}
      notice={props.notice}
    >
      {isHerClick && (
        <div class="popup-body card-win">
          <WinField draft={props.draft} canUndo takeLetters={props.takeLetters} />
        </div>
      )}
      <CallRow state={state} now={props.now} ask={props.ask} place={opening.place}>
        {isHerClick && <Earlier today={state.today.day} />}
      </CallRow>
    </PauseCard>
  );
}

/** After a call that is said in place of the minutes: both have no room in a popup. */
function reasonOf({ state, pause, now }: CardProps): string {
  return callOverIn(state, now) === null ? reasonInWords(state, pause, now) : t('calls.seemsOver');
}

function lengthsOf(props: CardProps): OtherLength[] {
  const [, ...others] = REST_MINUTES;
  return others.map((minutes) => ({ minutes, onChoose: () => rest(props, minutes) }));
}

function rest({ ask, opening }: CardProps, minutes: number): void {
  const seconds = minutes * MINUTE_SECONDS;
  ask({ type: 'rest-begun', seconds }, () => closePage(opening.place));
}

function choicesOf(props: CardProps): Choice[] {
  const { state, pause, now, opening, ask, onBreathe, onDecline } = props;
  const close = () => closePage(opening.place);
  const [minutes] = REST_MINUTES;
  const stands = !kindOf(pause.limit).isOneOfTheDay;
  const isMail = pause.groupId === EMAIL;
  const isAfterCall = callOverIn(state, now) !== null;
  const choices: Choice[] = [
    {
      id: 'rest',
      label: t('common.restNow'),
      next: t(isMail ? 'card.restNext' : 'card.restNextElsewhere', [minutesInWords(minutes)]),
      onChoose: () => rest(props, minutes),
    },
    stands
      ? {
          id: 'close',
          label: t('card.close'),
          next: opening.originTab === 'open' ? t('card.closeNext') : t('card.closeNothing'),
          onChoose: () => ask({ type: 'site-left' }, close),
        }
      : {
          id: 'breath',
          label: t('card.breath'),
          next: t('card.breathNext'),
          onChoose: onBreathe,
        },
    {
      id: 'put-off',
      label: stands ? t('card.fiveMore') : t('card.putOff'),
      next: askAgainInWords(state, now),
      onChoose: () => ask({ type: 'pause-put-off' }, close),
    },
    {
      id: 'not-today',
      label: t('card.notToday'),
      next: t('card.notTodayNext'),
      onChoose: () => ask({ type: 'pauses-declined-today' }, onDecline),
    },
  ];
  return isAfterCall ? afterCallChoices(choices, now, ask, close) : choices;
}
