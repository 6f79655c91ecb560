/** What stands in her way just now, drawn from the state alone; where nothing does, the page says so. */
import { useEffect, useState } from 'preact/hooks';
import { BoundaryPage } from '../../components/boundary/BoundaryPage';
import { NothingInTheWay } from '../../components/boundary/NothingInTheWay';
import { sentenceToType } from '../../components/rest/words';
import { useAsking } from '../../components/use-asking';
import { useNow } from '../../components/use-now';
import { useWatched } from '../../components/use-watched';
import { firmestOf, waitMs } from '../../utils/boundary/boundary';
import { t } from '../../utils/browser/i18n';
import { tell } from '../../utils/browser/messaging';
import { report } from '../../utils/browser/report';
import { readStateToShow } from '../../utils/browser/storage';
import { closeThisTab } from '../../utils/browser/tabs';
import { watchState } from '../../utils/browser/watch-state';
import { isHealingDay } from '../../utils/engine/healing';
import { limitsInForce } from '../../utils/engine/limits-in-force';
import type { State } from '../../utils/engine/state';
import { REST_MINUTES } from '../../utils/rests/rest';
import { EMAIL } from '../../utils/sites/group';
import { MINUTE_SECONDS, SECOND_MS } from '../../utils/time/duration';
import { oneThingToKnow, wayPast, whatIsSo, whoSetIt } from '../../utils/words/boundary';
import { groupInSentence } from '../../utils/words/group-name';

export function App(props: { readonly state: State | null }) {
  const live = useWatched<State | null>(readStateToShow, watchState, props.state);
  const state = useLastFor(live?.boundary.standing ? live : null, SECOND_MS);
  const { ask, isWaiting } = useAsking(tell);
  const now = useNow(SECOND_MS);
  const standing = state?.boundary.standing ?? null;
  const limits =
    state === null || standing === null ? undefined : limitsInForce(state, standing.groupId);
  const reached = state === null || standing === null ? null : { ...standing, state, at: now };
  const heading = reached === null ? t('boundary.nothing') : whatIsSo(reached);
  useEffect(() => {
    document.title = heading;
  }, [heading]);

  if (reached === null || standing === null || limits === undefined) {
    return <NothingInTheWay onClose={close} />;
  }
  const { settings } = reached.state;
  const firmness = firmestOf(limits, standing.kinds);
  // In Firefox a page that asks about a draft stays behind this one.
  const isClosing = live !== null && live.boundary.leaving !== null;
  return (
    <BoundaryPage
      heading={heading}
      toKnow={oneThingToKnow(reached)}
      whoSetIt={whoSetIt(reached)}
      group={groupInSentence(reached.state, standing.groupId)}
      isMail={standing.groupId === EMAIL}
      past={wayPast(reached)}
      isBreath={standing.kinds.every((kind) => kind === 'breath')}
      isSeveral={standing.kinds.length > 1}
      healing={
        isHealingDay(reached.state)
          ? { friendLine: settings.friendLine.trim(), onEnd: () => ask({ type: 'healing-ended' }) }
          : null
      }
      changeAt={`options.html#sites/${encodeURIComponent(standing.groupId)}`}
      now={now}
      since={standing.since}
      waitMs={waitMs(firmness)}
      sentence={firmness === 'sentence' ? sentenceToType(settings) : null}
      canSkip={firmness === 'front'}
      notice={isWaiting ? t('common.notSaved') : isClosing ? t('card.closeNext') : null}
      onClose={() => ask({ type: 'boundary-left' })}
      onRest={() => ask({ type: 'rest-begun', seconds: REST_MINUTES[0] * MINUTE_SECONDS })}
      onPass={(sentence) =>
        ask({ type: 'boundary-passed', ...(sentence !== null && { sentence }) })
      }
      onSkip={() => ask({ type: 'boundary-without-today' })}
    />
  );
}

/** What has gone stays a moment longer, in its own words: the tab is about to close, and nothing else is to flash up in it. */
function useLastFor<T>(is: T | null, ms: number): T | null {
  const [last, setLast] = useState(is);
  useEffect(() => {
    if (is !== null) return setLast(is);
    const timer = setTimeout(() => setLast(null), ms);
    return () => clearTimeout(timer);
  }, [is, ms]);
  return is ?? last;
}

function close(): void {
  closeThisTab().catch((error: unknown) => report('closing the boundary page', error));
}
