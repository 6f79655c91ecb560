/** The popup on any day: today in words, a line for a win, a rest in one tap. */
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Cup } from '../../components/Cup';
import { cupInWords } from '../../components/cup-in-words';
import { storingInWords } from '../../components/data/storing-in-words';
import { SceneStrip } from '../../components/Scene';
import type { Ask } from '../../components/use-asking';
import type { WinDraft } from '../../components/wins/use-win-draft';
import { WinField } from '../../components/wins/WinField';
import { t } from '../../utils/browser/i18n';
import type { Trouble } from '../../utils/browser/trouble';
import { cupOf } from '../../utils/cup/look';
import { FULL_LEVEL } from '../../utils/cup/today';
import { isHealingDay } from '../../utils/engine/healing';
import type { State } from '../../utils/engine/state';
import { isOnCall } from '../../utils/pauses/call';
import { isQuiet } from '../../utils/pauses/quiet';
import { silenceOf } from '../../utils/pauses/silence';
import { REST_MINUTES } from '../../utils/rests/rest';
import { MINUTE_SECONDS } from '../../utils/time/duration';
import { minutesInWords, shortMinutes } from '../../utils/words/lengths';
import { silenceInWords } from '../../utils/words/silence';
import { greeting, nextPauseInWords, todayInWords } from '../../utils/words/today';
import { FriendQuestion, HealingLink, HealingUntil } from './Healing';
import { Line } from './Line';
import { closePage, openOptions, openWelcome } from './leaving';
import { QuietChoices, QuietLink } from './Quiet';
import type { Around } from './which-line';
import './popup.css';
import './Home.css';
import './Line.css';

/** From so many letters on her own line is set smaller. */
const LONG = 32;
const LONGEST = 90;

export type HomeProps = {
  /** Null when it can't be read: then she can jot a win and rest all the same. */
  readonly state: State | null;
  /** What can't be stored just now: said in place of the line that may be there otherwise. */
  readonly trouble: Trouble | null;
  readonly now: number;
  readonly place: 'popup' | 'tab';
  readonly ask: Ask;
  readonly notice: string | null;
  readonly draft: WinDraft;
  readonly takeLetters: () => string;
  /** Null where nothing is said of the page she is on. */
  readonly around: Around | null;
};

export function Home(props: HomeProps) {
  const { state, trouble, now, place, ask, notice, draft, takeLetters, around } = props;
  const rest = (minutes: number) =>
    ask({ type: 'rest-begun', seconds: minutes * MINUTE_SECONDS }, () => closePage(place));
  const [choosesQuiet, setChoosesQuiet] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  /** For what goes away when it is pressed: the place in the page is kept at the heading. */
  const askAndGoUp: Ask = (request, whenDone) => {
    const pressed = document.activeElement;
    ask(request, () => {
      whenDone?.();
      const active = document.activeElement;
      if (active === pressed || active === document.body) heading.current?.focus();
    });
  };
  const isHealing = state !== null && isHealingDay(state);
  /** In the place of the rests: a popup that is higher than 600 px scrolls. */
  const quietFor = choosesQuiet && !isHealing ? state : null;
  const asksFriend = isHealing && state.healing.asks === 'friend-line';
  const wasAsked = useRef(false);
  wasAsked.current ||= asksFriend;
  const [usual, ...others] = REST_MINUTES;
  const hasSites = state === null || state.groups.some((group) => group.sites.length > 0);
  return (
    <>
      <SceneStrip cup={<TodayCup state={state} now={now} />}>
        <TodayHeading heading={heading} state={state} now={now} isWriting={asksFriend} />
        {state !== null && <BelowToday state={state} now={now} ask={askAndGoUp} />}
      </SceneStrip>
      <div class="popup-body">
        {asksFriend && (
          <FriendQuestion
            state={state}
            onType={(friendLine) => ask({ type: 'settings-changed', settings: { friendLine } })}
            onDone={() => askAndGoUp({ type: 'healing-question-passed' })}
          />
        )}
        {!hasSites && !isHealing && (
          <div class="which-mail">
            <p>{t('popup.whichMail')}</p>
            <button type="button" class="button" onClick={openWelcome}>
              {t('popup.chooseSites')}
            </button>
          </div>
        )}
        {/* One thing to write at a time. */}
        {!asksFriend && (
          <WinField
            draft={draft}
            canUndo={state !== null}
            takeLetters={takeLetters}
            takesFocus={!wasAsked.current}
          />
        )}
        {quietFor === null && (
          <div class="rest-lengths">
            <button type="button" class="button main" onClick={() => rest(usual)}>
              {t('popup.restNow', [minutesInWords(usual)])}
            </button>
            {others.map((minutes) => (
              <button key={minutes} type="button" class="button" onClick={() => rest(minutes)}>
                {shortMinutes(minutes)}
              </button>
            ))}
          </div>
        )}
        <p class="hint" data-said>
          {notice}
        </p>
      </div>
      <p class={trouble === null ? 'popup-line' : 'popup-line shown small'} data-said>
        {trouble !== null && storingInWords(trouble.kind)}
      </p>
      {trouble === null && state !== null && around !== null && (
        <Line
          around={around}
          state={state}
          now={now}
          ask={ask}
          onFocusLost={() => heading.current?.focus()}
        />
      )}
      <nav class="popup-links">
        {state !== null && (!isHealing || isOnCall(state.call)) && (
          <QuietLink
            state={state}
            now={now}
            isOpen={choosesQuiet}
            onToggle={() => setChoosesQuiet(!choosesQuiet)}
            ask={ask}
          />
        )}
        {state !== null && <HealingLink state={state} now={now} ask={askAndGoUp} />}
        <button type="button" class="button text" onClick={() => openOptions('wins')}>
          {t('wins.title')}
        </button>
        <button type="button" class="button text" onClick={() => openOptions('sites')}>
          {t('popup.settings')}
        </button>
      </nav>
      {quietFor !== null && (
        <QuietChoices
          state={quietFor}
          now={now}
          hasSites={hasSites}
          ask={askAndGoUp}
          onChosen={() => setChoosesQuiet(false)}
        />
      )}
    </>
  );
}

/** Her day in words; on a healing day what she would tell a friend, once she is through with writing it. */
function TodayHeading(props: {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly state: State | null;
  readonly now: number;
  readonly isWriting: boolean;
}) {
  const { heading, state, now, isWriting } = props;
  const isHers = state !== null && isHealingDay(state) && !isWriting;
  const hers = isHers ? state.settings.friendLine.trim() : '';
  return (
    <h1 ref={heading} tabIndex={-1} class={`voice strip-title ${sizeOf(hers)}`}>
      {hers !== '' && <bdi>{hers}</bdi>}
      {hers === '' && (state === null ? greeting(now) : todayInWords(state, now))}
    </h1>
  );
}

function sizeOf({ length }: string): string {
  if (length > LONGEST) return 'longest';
  return length > LONG ? 'long' : '';
}

function TodayCup({ state, now }: { readonly state: State | null; readonly now: number }) {
  const look = state === null ? { level: 1, silhouette: 'open' as const } : cupOf(state, now);
  const fullness = look.level / FULL_LEVEL;
  return (
    <Cup
      sizePx={118}
      fullness={fullness}
      silhouette={look.silhouette}
      label={cupInWords(fullness)}
    />
  );
}

/** The one thing worth knowing now: that no pause comes and why, or when one will. */
function BelowToday(props: { readonly state: State; readonly now: number; readonly ask: Ask }) {
  const { state, now, ask } = props;
  if (isHealingDay(state)) return <HealingUntil state={state} now={now} ask={ask} />;
  // The heading says it.
  if (isQuiet(state, now)) return null;
  const silence = silenceOf(state, now);
  const why = silence === null ? null : silenceInWords(silence, state, now);
  if (silence?.kind === 'not-today') {
    return (
      <p class="soft strip-line">
        {why}{' '}
        <button
          type="button"
          class="button text small-text"
          onClick={() => ask({ type: 'decline-undone' })}
        >
          {t('common.undo')}
        </button>
      </p>
    );
  }
  // One line, to the minute and no closer: it doesn't move while she looks at it.
  const line = why ?? nextPauseInWords(state, now);
  return line === null ? null : <p class="soft strip-line">{line}</p>;
}
