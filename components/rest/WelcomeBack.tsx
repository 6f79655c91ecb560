/** After a rest: how long it was, and three ways on that are all as good. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Request } from '../../utils/engine/requests';
import type { Question } from '../../utils/rests/asking';
import { fullnessAt, type OriginTab, type RestOver } from '../../utils/rests/rest';
import { EMAIL } from '../../utils/sites/group';
import type { Day } from '../../utils/time/day';
import { wholeMinutes } from '../../utils/time/duration';
import type { Help } from '../../utils/tracking/ledger';
import { FilledSentence, SLOT } from '../FilledSentence';
import { StillLife } from '../StillLife';
import { HelpQuestion } from './HelpQuestion';
import { LetGoSheet, type LetGoWays } from './LetGoSheet';
import './rest.css';
import './WelcomeBack.css';

export type WayOn = Extract<Request, { type: 'went-on' }>['to'];

export type WelcomeBackProps = {
  readonly rest: RestOver;
  /** What the tab she came from shows by now. */
  readonly originTab: OriginTab;
  /** What the group she came from is called. */
  readonly groupName: string;
  /** This rest has been kept as a win. */
  readonly isWin: boolean;
  /** What is asked this time: one thing, or nothing. */
  readonly question: Question;
  /** What a let-go is about; null where she doesn't want to be asked. */
  readonly letGoAbout: 'today' | 'week' | null;
  readonly today: Day;
  readonly notice: string | null;
  readonly onGoOn: (to: WayOn) => void;
  readonly onKeepAsWin: () => void;
  readonly onUndoWin: () => void;
  readonly onLetGo: LetGoWays;
  /** Null takes it back. */
  readonly onHelp: (help: Help | null) => void;
};

export function WelcomeBack(props: WelcomeBackProps) {
  const { rest, question, letGoAbout, onGoOn } = props;
  const minutes = wholeMinutes(rest.endedAt - rest.startedAt);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <StillLife
      fullness={rest.kept ? 1 : fullnessAt(rest, rest.endedAt)}
      table={
        question.kind === 'let-go'
          ? letGoAbout !== null && (
              <LetGoSheet
                key={rest.startedAt}
                question={question}
                about={letGoAbout}
                today={props.today}
                ways={props.onLetGo}
              />
            )
          : question.kind === 'help' && (
              <HelpQuestion answer={question.answer} onAnswer={props.onHelp} />
            )
      }
    >
      <h1 ref={heading} tabIndex={-1} class="voice rest-title">
        {t('rest.welcomeBack')}
      </h1>
      <p class="rest-note">
        {minutes < 1 ? t('rest.restedMoment') : t('rest.restedMinutes', minutes)}
      </p>
      {rest.parked.trim() !== '' && (
        <p class="rest-parked">
          <FilledSentence text={t('rest.parked', [SLOT])}>
            <bdi class="voice">{rest.parked.trim()}</bdi>
          </FilledSentence>
        </p>
      )}
      <div class="rest-buttons">
        {rest.from !== null && (
          <button type="button" class="button" onClick={() => onGoOn('mail')}>
            {rest.from.groupId === EMAIL
              ? t('rest.backToMail')
              : t('rest.backToGroup', [props.groupName])}
          </button>
        )}
        {/* Without a page to close, it is this one: the one before it is what she came from. */}
        {(rest.from === null || props.originTab === 'open') && (
          <button type="button" class="button" onClick={() => onGoOn('close')}>
            {rest.from === null ? t('rest.closeThis') : t('rest.close')}
          </button>
        )}
        <button type="button" class="button" onClick={() => onGoOn('something-else')}>
          {t('rest.somethingElse')}
        </button>
      </div>
      <div class="keep-as-win">
        <span data-said>{props.isWin && t('common.kept')}</span>
        <button
          type="button"
          class="button text"
          onClick={props.isWin ? props.onUndoWin : props.onKeepAsWin}
        >
          {props.isWin ? t('common.undo') : t('rest.keepAsWin')}
        </button>
      </div>
      <p class="hint" data-said>
        {props.notice}
      </p>
    </StillLife>
  );
}

/** The win that a rest makes, in words. */
export function restAsWin(rest: RestOver): string {
  const minutes = wholeMinutes(rest.endedAt - rest.startedAt);
  return minutes < 1 ? t('rest.winMoment') : t('rest.winMinutes', minutes);
}
