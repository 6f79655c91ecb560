/** The first run's cards, one at a time, beside the cup. */
import { useEffect } from 'preact/hooks';
import { StillLife } from '../../components/StillLife';
import { useAsking } from '../../components/use-asking';
import { useWatched } from '../../components/use-watched';
import { pieces, t } from '../../utils/browser/i18n';
import { tell } from '../../utils/browser/messaging';
import { readStateToShow } from '../../utils/browser/storage';
import { watchState } from '../../utils/browser/watch-state';
import { FULL_LEVEL } from '../../utils/cup/today';
import type { State } from '../../utils/engine/state';
import { EMAIL_LIMITS } from '../../utils/limits/kinds';
import { EMAIL } from '../../utils/sites/group';
import { MailCard } from './cards/MailCard';
import { MinutesCard } from './cards/MinutesCard';
import { StartCard } from './cards/StartCard';
import { ToolbarCard } from './cards/ToolbarCard';
import { TryCard } from './cards/TryCard';
import { useMailChoice } from './cards/use-mail-choice';
import { goOnFrom, goTo, type Place, placeBefore, STEPS, stepOf, usePlace } from './places';
import './App.css';

export function App(props: { readonly state: State | null }) {
  const state = useWatched<State | null>(readStateToShow, watchState, props.state);
  const groups = state?.groups ?? [];
  const mailChoice = useMailChoice(groups);
  const place = usePlace();
  const { ask, isWaiting } = useAsking(tell);
  const step = t('welcome.step', [stepOf(place), STEPS]);
  useEffect(() => {
    document.title = pieces(step, t('productName'));
  }, [step]);
  const frame = {
    step,
    notice: isWaiting ? t('common.notSaved') : null,
    back: addressBefore(place),
  };
  const fullness = (state?.today.level ?? 1) / FULL_LEVEL;
  return (
    <StillLife
      class="welcome"
      fullness={fullness}
      silhouette={place === 'toolbar' ? 'steam' : 'open'}
    >
      {place === 'start' && <StartCard frame={frame} />}
      {place === 'mail' && (
        <MailCard
          frame={frame}
          groups={groups}
          choice={mailChoice}
          onGranted={(sites) =>
            ask({ type: 'site-added', groupId: EMAIL, sites }, () => goOnFrom('mail', 'minutes'))
          }
        />
      )}
      {place === 'minutes' && (
        <MinutesCard
          frame={frame}
          limit={state?.limits[EMAIL]?.session ?? EMAIL_LIMITS.session}
          onChoose={(seconds) =>
            ask(
              {
                type: 'limit-changed',
                groupId: EMAIL,
                kind: 'session',
                limit: { ...state?.limits[EMAIL]?.session, on: true, seconds },
              },
              () => goTo('try'),
            )
          }
        />
      )}
      {place === 'try' && <TryCard frame={frame} />}
      {place === 'toolbar' && (
        <ToolbarCard frame={frame} hasSites={groups.some(({ sites }) => sites.length > 0)} />
      )}
    </StillLife>
  );
}

function addressBefore(place: Place): string | null {
  const before = placeBefore(place);
  return before === null ? null : `#${before}`;
}
