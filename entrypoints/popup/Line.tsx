/** One quiet line below the rests: counting the page she is on, what came of that, or a notice. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CopyWords } from '../../components/CopyWords';
import { AskedFor } from '../../components/rest/LetGoAnswered';
import { siteNames } from '../../components/sites/site-list';
import type { Ask } from '../../components/use-asking';
import { copyText } from '../../utils/browser/clipboard';
import { list, t } from '../../utils/browser/i18n';
import type { State } from '../../utils/engine/state';
import { cutInMiddle } from '../../utils/sites/here';
import type { Site } from '../../utils/sites/site';
import { siteLabel } from '../../utils/sites/site-label';
import { AwayNotice } from './AwayNotice';
import { CallNotice } from './CallNotice';
import { FitNotice } from './FitNotice';
import { GainedNotice } from './GainedNotice';
import { HealingNotice } from './HealingNotice';
import { JottedNotice } from './JottedNotice';
import { KeepingNotice } from './KeepingNotice';
import { LetGoNotice } from './LetGoNotice';
import { QuietNotice } from './QuietNotice';
import { SoonNotice } from './SoonNotice';
import { SuggestionNotice } from './SuggestionNotice';
import './Line.css';
import { type LineActions, type LineOutcome, useLine } from './use-line';
import { WinsNotice } from './WinsNotice';
import type { Around, Line as LineNow, Notice } from './which-line';

/** More than two names are a list, and the list is in the options. */
const MAX_NAMES = 2;
/** So much of a site's name as stays on one line. */
const MAX_NAME_LENGTH = 28;

export function Line(props: {
  readonly around: Around;
  readonly state: State;
  readonly now: number;
  readonly ask: Ask;
  /** The button that had the focus has gone. */
  readonly onFocusLost: () => void;
}) {
  const { line, outcome, actions } = useLine(props.around, props.state, props.now);
  const shown = `${line?.kind} ${outcome.kind === 'answered' && outcome.said}`;
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) props.onFocusLost();
  });
  const said = saidOf(line, outcome);
  return (
    <div class={line === null && said === null ? 'popup-line' : 'popup-line shown'}>
      <p class="line-said" data-said>
        {said}
      </p>
      {outcome.kind === 'answered' && outcome.asked !== undefined && (
        <p class="line-words small">
          <span class="voice">
            <AskedFor text={outcome.asked} />
          </span>
        </p>
      )}
      {outcome.kind === 'answered' && outcome.undo.length > 0 && (
        <div class="line-buttons">
          {outcome.asked !== undefined && (
            <CopyWords words={t('letGo.askThem', [outcome.asked])} onCopy={copyText} />
          )}
          <button
            type="button"
            class="button text"
            onClick={() => actions.undoAnswer(outcome.undo)}
          >
            {t('common.undo')}
          </button>
        </div>
      )}
      {line !== null && (
        <Words
          line={line}
          state={props.state}
          isAnswered={outcome.kind !== 'none'}
          actions={actions}
          ask={props.ask}
        />
      )}
    </div>
  );
}

type WordsProps = {
  readonly line: LineNow;
  readonly state: State;
  /** What came of it is said already, in the place of what it is about. */
  readonly isAnswered: boolean;
  readonly actions: LineActions;
  readonly ask: Ask;
};

function Words(props: WordsProps) {
  const { line, isAnswered, actions } = props;
  const shared = { isAnswered, onAllow: actions.allow };
  switch (line.kind) {
    case 'countable':
      return (
        <Countable
          sites={line.wish.sites}
          isAnswered={isAnswered}
          onCount={() => actions.count(line.wish)}
        />
      );
    case 'counted':
      return (
        <div class="line-buttons">
          <button type="button" class="button text" onClick={actions.setLimit}>
            {t('here.setLimit')}
          </button>
          <button type="button" class="button text" onClick={() => actions.undo(line.wish)}>
            {t('common.undo')}
          </button>
        </div>
      );
    case 'not-seen':
      return <Missing {...shared} sites={[line.site]} />;
    case 'notice':
      return <NoticeWords {...props} notice={line.notice} />;
  }
}

/** Each notice in the words that are his. */
function NoticeWords(props: WordsProps & { readonly notice: Notice }) {
  const { notice, state, isAnswered, actions } = props;
  switch (notice.kind) {
    case 'jotted':
      return <JottedNotice jotted={notice.jotted} day={notice.day} actions={actions} />;
    case 'away':
      return <AwayNotice awayMs={notice.awayMs} actions={actions} />;
    case 'call-over':
      return <CallNotice ask={props.ask} />;
    case 'grant-gone':
      return (
        <Missing isAnswered={isAnswered} onAllow={actions.allow} sites={notice.sites}>
          <button type="button" class="button text" onClick={() => actions.leaveIt(notice)}>
            {t('common.notNow')}
          </button>
        </Missing>
      );
    case 'soon':
      return <SoonNotice notice={notice} state={state} actions={actions} />;
    case 'healing-goes-on':
      return <HealingNotice actions={actions} />;
    case 'fit':
      return <FitNotice question={notice.question} state={state} actions={actions} />;
    case 'suggestion':
      return notice.suggestion.kind === 'quiet' ? (
        <QuietNotice state={state} actions={actions} />
      ) : (
        <SuggestionNotice suggestion={notice.suggestion} state={state} actions={actions} />
      );
    case 'let-go':
      return <LetGoNotice letGo={notice.letGo} actions={actions} />;
    case 'reminder':
    case 'look-back':
      return <WinsNotice notice={notice} actions={actions} />;
    case 'gained':
      return <GainedNotice notice={notice} isAnswered={isAnswered} actions={actions} />;
    case 'recovered':
    case 'backup-offer':
      return <KeepingNotice notice={notice} actions={actions} />;
  }
}

function Countable(props: {
  readonly sites: readonly Site[];
  readonly isAnswered: boolean;
  readonly onCount: () => void;
}) {
  const whole = siteNames(props.sites);
  const name = namesOf(props.sites);
  return (
    <button
      type="button"
      class="line-count"
      title={name === whole ? undefined : whole}
      onClick={props.onCount}
    >
      <span class="line-label">{t('common.addOne', [name])}</span>
      {!props.isAnswered && <span class="soft small">{t('here.countNext')}</span>}
    </button>
  );
}

function Missing(props: {
  readonly sites: readonly Site[];
  readonly isAnswered: boolean;
  readonly onAllow: (sites: readonly Site[]) => void;
  readonly children?: ComponentChildren;
}) {
  const { sites } = props;
  const words =
    sites.length > MAX_NAMES
      ? t('here.manyMissing', sites.length)
      : t('sites.missing', [namesOf(sites)]);
  return (
    <>
      {!props.isAnswered && <p class="line-words small">{words}</p>}
      <div class="line-buttons">
        <button type="button" class="button text" onClick={() => props.onAllow(sites)}>
          {t('sites.allow')}
        </button>
        {props.children}
      </div>
    </>
  );
}

/** What is announced: how it went, and nothing that was there from the start. */
function saidOf(line: LineNow | null, outcome: LineOutcome): string | null {
  if (outcome.kind === 'not-stored') return t('common.notSaved');
  if (outcome.kind === 'answered') return outcome.said;
  if (outcome.kind === 'undone') return t('sites.removed', [namesOf(outcome.sites)]);
  if (line?.kind === 'counted') return t('here.counted', [namesOf(line.wish.sites)]);
  if (outcome.kind !== 'refused') return null;
  return line?.kind === 'countable' ? t('common.nothingAdded') : t('common.nothingChanged');
}

function namesOf(sites: readonly Site[]): string {
  const names = sites.map((site) => cutInMiddle(siteLabel(site), MAX_NAME_LENGTH));
  return list(names);
}
