/** The rest page: a rest that goes on, the welcome after it, or a start when there is none. */
import { useEffect } from 'preact/hooks';
import type { LetGoWays } from '../../components/rest/LetGoSheet';
import { Resting } from '../../components/rest/Resting';
import { RestStart } from '../../components/rest/RestStart';
import { restAsWin, WelcomeBack } from '../../components/rest/WelcomeBack';
import { restInWords } from '../../components/rest/words';
import { type Ask, useAsking } from '../../components/use-asking';
import { useNow } from '../../components/use-now';
import { useReducedMotion } from '../../components/use-reduced-motion';
import { useWatched } from '../../components/use-watched';
import { copyText } from '../../utils/browser/clipboard';
import { t, weekend } from '../../utils/browser/i18n';
import { tell } from '../../utils/browser/messaging';
import { report } from '../../utils/browser/report';
import { readStateToShow } from '../../utils/browser/storage';
import { playTone } from '../../utils/browser/tone';
import { watchState } from '../../utils/browser/watch-state';
import { FULL_LEVEL } from '../../utils/cup/today';
import type { State } from '../../utils/engine/state';
import { isFirstOfWeek, letGoQuestion } from '../../utils/let-go/later';
import { onTheTable } from '../../utils/rests/on-the-table';
import { allPractices } from '../../utils/rests/practices';
import { endsAt, staysAwakeUntil } from '../../utils/rests/rest';
import { MINUTE_MS, MINUTE_SECONDS, SECOND_MS } from '../../utils/time/duration';
import { groupInSentence } from '../../utils/words/group-name';
import { keepAwake } from './keep-awake';
import { ringAt } from './ring-at';
import { useOriginTab } from './use-origin-tab';
import { useRestAsWin } from './use-rest-as-win';

const NO_GROUPS: State['groups'] = [];

export function App(props: { readonly state: State | null }) {
  const state = useWatched<State | null>(readStateToShow, watchState, props.state);
  const { ask, isWaiting } = useAsking(tell);
  const reducedMotion = useReducedMotion();
  const restAsAWin = useRestAsWin(ask);
  const now = useNow(SECOND_MS);
  // The title is read in the tab bar while the page itself is hidden.
  const titleNow = Math.max(now, useNow(MINUTE_MS, 'go-on'));
  const notice = isWaiting ? t('common.notSaved') : null;
  const staysAwake = state?.rest.kind === 'resting' && now < staysAwakeUntil(state.rest);
  const from = state === null || state.rest.kind === 'none' ? null : state.rest.from;
  const originTab = useOriginTab(from, state?.groups ?? NO_GROUPS);
  const ringsAt = state?.rest.kind === 'resting' && state.settings.tone ? endsAt(state.rest) : null;

  useEffect(() => (staysAwake ? keepAwake(document) : undefined), [staysAwake]);
  useEffect(() => (ringsAt === null ? undefined : ringAt(ringsAt, document, ring)), [ringsAt]);
  useEffect(() => {
    document.title = titleOf(state, titleNow);
  }, [state, titleNow]);

  if (state?.rest.kind === 'resting') {
    const { rest, practices, practicesTaken, today } = state;
    return (
      <Resting
        key={rest.startedAt}
        rest={rest}
        now={now}
        reducedMotion={reducedMotion}
        settings={state.settings}
        notice={notice}
        practice={allPractices(practices).find(({ id }) => id === rest.practice) ?? null}
        offers={onTheTable(practices, practicesTaken, today.day)}
        onTake={(id) => ask({ type: 'practice-taken', id })}
        onPark={(text) => ask({ type: 'start-parked', text })}
        originTab={originTab}
        onBack={() => ask({ type: 'rest-ended', weekend: weekend() })}
      />
    );
  }
  if (state?.rest.kind === 'over') {
    const { rest, today, asking, settings } = state;
    return (
      <WelcomeBack
        rest={rest}
        groupName={rest.from === null ? '' : groupInSentence(state, rest.from.groupId)}
        originTab={originTab}
        isWin={restAsAWin.isWin(rest.startedAt)}
        notice={notice}
        onGoOn={(to) => ask({ type: 'went-on', to })}
        onKeepAsWin={() => restAsAWin.keep(rest.startedAt, restAsWin(rest), today.day)}
        onUndoWin={restAsAWin.undo}
        question={asking.question}
        letGoAbout={letGoQuestion(settings, isFirstOfWeek(today.day, weekend()))}
        today={today.day}
        onLetGo={letGoWays(ask)}
        onHelp={(help) => ask({ type: 'help-answered', help })}
      />
    );
  }
  return (
    <RestStart
      fullness={(state?.today.level ?? 1) / FULL_LEVEL}
      notice={notice}
      onRest={(minutes) => ask({ type: 'rest-begun', seconds: minutes * MINUTE_SECONDS })}
    />
  );
}

function letGoWays(ask: Ask): LetGoWays {
  return {
    typed: (text) => ask({ type: 'let-go-typed', text }),
    answered: (text, answer, on) => {
      ask({ type: 'let-go-answered', id: crypto.randomUUID(), text, answer, on });
    },
    undone: () => ask({ type: 'let-go-undone' }),
    copy: copyText,
  };
}

/** Where the browser keeps it silent, the cup and the title say the same. */
function ring(): void {
  playTone().catch((error: unknown) => report('could not play the tone', error));
}

function titleOf(state: State | null, now: number): string {
  if (state?.rest.kind === 'resting') {
    return restInWords(state.rest, now, state.settings.ownName);
  }
  return state?.rest.kind === 'over' ? t('rest.welcomeBack') : t('card.question');
}
