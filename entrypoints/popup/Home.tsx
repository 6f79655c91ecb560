/** The popup on any day: today in words, a line for a win, a rest in one tap. */
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
import type { State } from '../../utils/engine/state';
import { silenceOf } from '../../utils/pauses/silence';
import { REST_MINUTES } from '../../utils/rests/rest';
import { MINUTE_SECONDS } from '../../utils/time/duration';
import { minutesInWords, shortMinutes } from '../../utils/words/lengths';
import { silenceInWords } from '../../utils/words/silence';
import { greeting, nextPauseInWords, todayInWords } from '../../utils/words/today';
import { Line } from './Line';
import { closePage, openOptions, openWelcome } from './leaving';
import { isQuiet, QuietLink, QuietWays } from './Quiet';
import type { Around } from './which-line';
import './popup.css';
import './Home.css';
import './Line.css';

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
  const [usual, ...others] = REST_MINUTES;
  const hasSites = state === null || state.groups.some((group) => group.sites.length > 0);
  return (
    <>
      <SceneStrip cup={<TodayCup state={state} now={now} />}>
        <h1 ref={heading} tabIndex={-1} class="voice strip-title">
          {state === null ? greeting(now) : todayInWords(state, now)}
        </h1>
        {state !== null && <BelowToday state={state} now={now} ask={askAndGoUp} />}
      </SceneStrip>
      <div class="popup-body">
        {!hasSites && (
          <div class="which-mail">
            <p>{t('popup.whichMail')}</p>
            <button type="button" class="button" onClick={openWelcome}>
              {t('popup.chooseSites')}
            </button>
          </div>
        )}
        <WinField draft={draft} canUndo={state !== null} takeLetters={takeLetters} />
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
        {state !== null && (
          <QuietLink
            state={state}
            now={now}
            isOpen={choosesQuiet}
            onToggle={() => setChoosesQuiet(!choosesQuiet)}
            ask={ask}
          />
        )}
        <button type="button" class="button text" onClick={() => openOptions('wins')}>
          {t('wins.title')}
        </button>
        <button type="button" class="button text" onClick={() => openOptions('sites')}>
          {t('popup.settings')}
        </button>
      </nav>
      {choosesQuiet && (
        <QuietWays hasSites={hasSites} ask={askAndGoUp} onChosen={() => setChoosesQuiet(false)} />
      )}
    </>
  );
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
