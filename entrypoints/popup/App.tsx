/** The popup's faces, one at a time: the card, a breath, *not today*, a rest that goes on, or home. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Breath } from '../../components/pause/Breath';
import { useAsking } from '../../components/use-asking';
import { useNow } from '../../components/use-now';
import { useWatched } from '../../components/use-watched';
import { useWinDraft } from '../../components/wins/use-win-draft';
import { t } from '../../utils/browser/i18n';
import { tell } from '../../utils/browser/messaging';
import { saveDraft } from '../../utils/browser/save-draft';
import { readStateToShow, watchDraft } from '../../utils/browser/storage';
import { readTrouble, type Trouble, watchTrouble } from '../../utils/browser/trouble';
import { watchState } from '../../utils/browser/watch-state';
import { FULL_LEVEL } from '../../utils/cup/today';
import type { State } from '../../utils/engine/state';
import { shownPause } from '../../utils/pauses/moment';
import { REST_MINUTES } from '../../utils/rests/rest';
import { MINUTE_SECONDS, SECOND_MS } from '../../utils/time/duration';
import { Card } from './Card';
import { Declined } from './Declined';
import { Home } from './Home';
import { closePage } from './leaving';
import type { Opening } from './opening';
import { Resting } from './Resting';
import { Trial } from './Trial';
import type { Around } from './which-line';

const DRAFT_WAYS = { tell, save: saveDraft, watch: watchDraft };

/** Where she is in the card that this popup began as. */
type Step = 'choosing' | 'breathing' | 'declined' | 'none';

export function App(props: {
  readonly opening: Opening;
  readonly around: Around | null;
  readonly takeLetters: () => string;
}) {
  const { opening, around, takeLetters } = props;
  const { place } = opening;
  const state = useWatched<State | null>(readStateToShow, watchState, opening.state);
  const trouble = useWatched<Trouble | null>(readTrouble, watchTrouble, opening.trouble);
  const now = useNow(SECOND_MS);
  const { ask, isWaiting } = useAsking(tell);
  const draft = useWinDraft(opening.draft, state?.today.day ?? null, DRAFT_WAYS);
  // A card that falls due while home is open waits for the next opening: she may be writing.
  const [step, setStep] = useState<Step>(opening.isCard ? 'choosing' : 'none');
  const notice = isWaiting ? t('common.notSaved') : null;
  const breathed = useCallback(() => ask({ type: 'breath-ended' }), [ask]);
  const close = () => closePage(place);

  const pause = state && shownPause(state.pause);
  const isCard = opening.isTrial || (step === 'choosing' && pause?.kind === 'due');
  useEffect(() => {
    document.title = place === 'tab' && isCard ? t('card.question') : t('productName');
  }, [place, isCard]);

  if (state !== null && step === 'breathing') {
    return (
      <Breath
        fullness={state.today.level / FULL_LEVEL}
        notice={notice}
        onDone={breathed}
        onEnough={(isDone) => {
          if (isDone && !isWaiting) close();
          else ask({ type: 'breath-ended' }, close);
        }}
        onRest={() => ask({ type: 'rest-begun', seconds: REST_MINUTES[0] * MINUTE_SECONDS }, close)}
      />
    );
  }
  if (state?.rest.kind === 'resting') {
    return (
      <Resting
        rest={state.rest}
        ownName={state.settings.ownName}
        now={now}
        place={place}
        ask={ask}
        notice={notice}
        draft={draft}
        takeLetters={takeLetters}
      />
    );
  }
  if (opening.isTrial) {
    const fullness = (state?.today.level ?? 1) / FULL_LEVEL;
    return <Trial fullness={fullness} notice={notice} ask={ask} onClose={close} />;
  }
  if (state !== null && step === 'declined') {
    const undo = () => ask({ type: 'decline-undone' }, () => setStep('choosing'));
    const leave = place === 'tab' ? close : null;
    return (
      <Declined
        state={state}
        notice={notice}
        draft={draft}
        takeLetters={takeLetters}
        onUndo={undo}
        onClose={leave}
      />
    );
  }
  const shared = { now, ask, notice, draft, takeLetters };
  if (state !== null && pause?.kind === 'due' && isCard) {
    return (
      <Card
        {...shared}
        state={state}
        pause={pause}
        opening={opening}
        onBreathe={() => ask({ type: 'breath-begun' }, () => setStep('breathing'))}
        onDecline={() => setStep('declined')}
      />
    );
  }
  return <Home {...shared} state={state} trouble={trouble} place={place} around={around} />;
}
