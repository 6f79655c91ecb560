/** A limit that comes to the front: what is so, the ways on from here, and who set it. The cup is turned over. */
import { useId } from 'preact/hooks';
import { PASS_MS } from '../../utils/boundary/boundary';
import { clockTime, t } from '../../utils/browser/i18n';
import { REST_MINUTES } from '../../utils/rests/rest';
import { minutesInWords } from '../../utils/words/lengths';
import { StillLife } from '../StillLife';
import { Answer } from './Answer';
import { PassAnswer } from './PassAnswer';
import { useComingForward } from './use-coming-forward';
import '../rest/rest.css';
import './BoundaryPage.css';

/** From so many letters on it is set smaller. */
const LONG = 48;

export type BoundaryPageProps = {
  /** One sentence each. */
  readonly heading: string;
  readonly toKnow: string;
  readonly whoSetIt: string;
  /** As it is called inside a sentence. */
  readonly group: string;
  readonly isMail: boolean;
  /** It asks for one breath, and for nothing else. */
  readonly isBreath: boolean;
  /** Several limits are reached: then each answer says what comes of it. */
  readonly isSeveral: boolean;
  /** On a healing day: her line for a friend, empty without one, and the way out. Limits are not spoken of. */
  readonly healing: { readonly friendLine: string; readonly onEnd: () => void } | null;
  /** Where her limits can be changed. */
  readonly changeAt: string;
  readonly now: number;
  /** When it came to the front last, epoch ms. */
  readonly since: number;
  /** The way past, and what is said once it is ready. */
  readonly past: { readonly label: string; readonly ready: string };
  /** How long it waits from then on. */
  readonly waitMs: number;
  /** What she types before it; null where she needn't. */
  readonly sentence: string | null;
  /** She may be without it today. */
  readonly canSkip: boolean;
  readonly notice: string | null;
  readonly onClose: () => void;
  readonly onRest: () => void;
  /** With what she has typed. */
  readonly onPass: (typed: string | null) => void;
  readonly onSkip: () => void;
};

export function BoundaryPage(props: BoundaryPageProps) {
  const { isBreath, isSeveral, now, since, waitMs, healing } = props;
  const passId = useId();
  const { heading, cameAt } = useComingForward(since);
  const readyAt = Math.max(since, cameAt) + waitMs;
  const rest = t(props.isMail ? 'card.restNext' : 'card.restNextElsewhere', [
    minutesInWords(REST_MINUTES[0]),
  ]);
  return (
    <StillLife
      fullness={0}
      silhouette="over"
      table={
        <div class="boundary-foot">
          <p class="soft">{props.whoSetIt}</p>
          {healing === null ? (
            <a class="button text" href={props.changeAt} target="_blank" rel="noopener">
              {t('boundary.change')}
            </a>
          ) : (
            <button type="button" class="button text" onClick={healing.onEnd}>
              {t('healing.end')}
            </button>
          )}
        </div>
      }
    >
      {/* A wait is told with it, and again when it is over. */}
      <h1
        ref={heading}
        tabIndex={-1}
        class={props.heading.length > LONG ? 'voice rest-title long' : 'voice rest-title'}
        {...(waitMs > 0 && { 'aria-describedby': passId })}
      >
        {props.heading}
      </h1>
      {healing === null || healing.friendLine === '' ? (
        <p class="rest-note">{props.toKnow}</p>
      ) : (
        <p class="voice boundary-friend">
          <bdi>{healing.friendLine}</bdi>
        </p>
      )}
      <div class={isSeveral ? 'boundary-ways several' : 'boundary-ways'}>
        <div class="rest-buttons">
          <Answer
            label={isBreath ? t('boundary.leave') : t('boundary.close', [props.group])}
            look="main"
            note={isSeveral ? t('card.closeNext') : null}
            onChoose={props.onClose}
          />
          <Answer
            label={t('boundary.rest')}
            look="edged"
            note={isSeveral ? rest : null}
            onChoose={props.onRest}
          />
        </div>
        <div class="boundary-more">
          <PassAnswer
            // Each time it comes it waits anew, and what she typed before that is gone.
            key={readyAt}
            id={passId}
            leftMs={Math.min(waitMs, readyAt - now)}
            sentence={props.sentence}
            label={props.past.label}
            ready={props.past.ready}
            next={isBreath ? null : t('card.askAgainAfter', [clockTime(now + PASS_MS)])}
            onPass={props.onPass}
          />
          {props.canSkip && (
            <Answer
              label={skipInWords(props)}
              look="text"
              // Whether tomorrow is a healing day, too, nobody knows.
              note={healing === null ? t('card.askAgainTomorrow') : null}
              onChoose={props.onSkip}
            />
          )}
        </div>
      </div>
      <p class="hint" data-said>
        {props.notice}
      </p>
    </StillLife>
  );
}

function skipInWords({ healing, group, isSeveral }: BoundaryPageProps): string {
  if (healing !== null) return t('healing.openAnyway', [group]);
  return t(isSeveral ? 'boundary.skipLimits' : 'boundary.skipLimit');
}
