/** The frame of the options page: the places at the start, the chosen one beside them. */
import { useEffect, useRef } from 'preact/hooks';
import { Cup } from '../../components/Cup';
import { type DraftWays, useWinDraft } from '../../components/wins/use-win-draft';
import { readClock } from '../../utils/browser/clock';
import { pieces, t } from '../../utils/browser/i18n';
import { tell } from '../../utils/browser/messaging';
import { report } from '../../utils/browser/report';
import { saveDraft } from '../../utils/browser/save-draft';
import { readDraft, watchDraft } from '../../utils/browser/storage';
import { FULL_LEVEL } from '../../utils/cup/today';
import type { State } from '../../utils/engine/state';
import { todayInWords } from '../../utils/words/today';
import { DeletedLine } from './DeletedLine';
import { DevelopmentLanguage } from './DevelopmentLanguage';
import { PLACES, type Place, usePlace } from './places';
import { RecoveredLine } from './RecoveredLine';
import { StoringLine } from './StoringLine';
import { About } from './sections/About';
import { Data } from './sections/Data';
import { Insights } from './sections/Insights';
import { Pauses } from './sections/Pauses';
import { Rests } from './sections/Rests';
import { Sites } from './sections/Sites';
import { Wins } from './sections/Wins';
import { TroubleLine } from './TroubleLine';
import { useAskingInOrder } from './use-asking-in-order';
import { useJotWish } from './use-jot-wish';
import { type DrawnState, useStoredState } from './use-stored-state';
import './App.css';

/** What she has begun elsewhere is here from the start. */
const DRAFT_WAYS: DraftWays = {
  tell,
  save: saveDraft,
  watch: (onDraft, onEnded) => {
    readDraft().then(
      (begun) => begun !== null && onDraft(begun),
      (error: unknown) => report('reading the draft of a win', error),
    );
    return watchDraft(onDraft, onEnded);
  },
};

const SECTIONS = {
  sites: Sites,
  pauses: Pauses,
  rests: Rests,
  wins: Wins,
  insights: Insights,
  data: Data,
  about: About,
} as const;

export function App() {
  const place = usePlace();
  const record = useStoredState();
  const { ask, trouble, tryOnceMore } = useAskingInOrder();
  const jot = useWinDraft(null, isState(record) ? record.today.day : null, DRAFT_WAYS);
  const heading = useHeadingFocus(place);
  useJotWish(place);
  const Section = SECTIONS[place];
  return (
    <div class="page">
      <header class="start">
        <p class="brand voice">
          <Cup sizePx={40} fullness={fullnessOf(record)} />
          {t('productName')}
        </p>
        <nav aria-label={t('options.places')}>
          <ul class="places">
            {PLACES.map((name) => (
              <li key={name}>
                <a href={`#${name}`} {...(name === place && { 'aria-current': 'page' })}>
                  {t(`${placeWords(name)}.title`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {import.meta.env.DEV && <DevelopmentLanguage />}
      </header>
      <main class="content">
        <h1 ref={heading} tabIndex={-1} class="voice">
          {titleOf(place, record)}
        </h1>
        {record === 'unreadable' && <p>{t('options.unreadable')}</p>}
        {record === 'newer' && <p>{t('storing.newer')}</p>}
        <StoringLine />
        {isState(record) && (
          <>
            <RecoveredLine state={record} ask={ask} onUnderstood={() => heading.current?.focus()} />
            <DeletedLine
              key={place}
              state={record}
              ask={ask}
              onBack={() => heading.current?.focus()}
            />
            <Section state={record} ask={ask} jot={jot} />
          </>
        )}
        <TroubleLine
          trouble={trouble}
          onTryOnceMore={() => {
            tryOnceMore();
            heading.current?.focus();
          }}
        />
      </main>
    </div>
  );
}

/** The section of the words that belong to a place. */
function placeWords(place: Place) {
  return place === 'pauses' ? 'settings' : place;
}

/** What a place is called; her day in words where that is what the place is about. */
function titleOf(place: Place, record: DrawnState | null): string {
  const tells = place === 'insights' && isState(record);
  return tells ? todayInWords(record, readClock().at) : t(`${placeWords(place)}.title`);
}

function fullnessOf(record: DrawnState | null): number {
  return isState(record) ? record.today.level / FULL_LEVEL : 0;
}

function isState(record: DrawnState | null): record is State {
  return record !== null && record !== 'unreadable' && record !== 'newer';
}

/** Names the tab after the place, and reads the page from its heading whenever the place changes. */
function useHeadingFocus(place: Place) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(place);
  useEffect(() => {
    document.title = pieces(t(`${placeWords(place)}.title`), t('productName'));
    if (last.current === place) return;
    last.current = place;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [place]);
  return heading;
}
