/** A rest that goes on: her sentence, until when, and a cup that a child can read. */
import { useCallback, useRef, useState } from 'preact/hooks';
import { clockTime, t } from '../../utils/browser/i18n';
import type { Offer } from '../../utils/rests/on-the-table';
import type { ChosenPractice } from '../../utils/rests/practices';
import {
  endsAt,
  fullnessAt,
  MAX_PARKED_LENGTH,
  type OriginTab,
  type Resting as RestingNow,
} from '../../utils/rests/rest';
import type { Settings } from '../../utils/settings/schema';
import { MINUTE_MS } from '../../utils/time/duration';
import { FilledSentence, SLOT } from '../FilledSentence';
import { TextLine } from '../fields/TextLine';
import { OnTheTable } from '../practices/OnTheTable';
import { TakenPractice } from '../practices/TakenPractice';
import { StillLife } from '../StillLife';
import { BreatheTogether } from './BreatheTogether';
import { FullWindow, openFullWindow } from './FullWindow';
import { RestOrigin } from './RestOrigin';
import { Sentence } from './Sentence';
import { useBreathing } from './use-breathing';
import { useSameFocus } from './use-same-focus';
import { ourSentenceFor, restInWords, restingUntil } from './words';
import './rest.css';
import './Resting.css';

export type RestingProps = {
  readonly rest: RestingNow;
  readonly now: number;
  /** The tea steps once a minute then. */
  readonly reducedMotion: boolean;
  readonly settings: Settings;
  readonly notice: string | null;
  readonly practice: ChosenPractice | null;
  readonly offers: readonly Offer[];
  readonly onTake: (id: string | null) => void;
  /** With each letter. */
  readonly onPark: (text: string) => void;
  /** What the tab she came from shows by now. */
  readonly originTab: OriginTab;
  readonly onBack: () => void;
};

const PARKED = { kind: 'text', maxLength: MAX_PARKED_LENGTH } as const;

export function Resting(props: RestingProps) {
  const { rest, now, settings, onBack } = props;
  const isAfter = now >= endsAt(rest);
  // Eight things to press or fill at most: these come once the sentence needs none.
  const [hasSaid, setSaid] = useState(false);
  const said = useCallback(() => setSaid(true), []);
  const [isBreathing, setBreathing] = useState(false);
  const breathing = useBreathing(isBreathing);
  const dialog = useRef<HTMLDialogElement>(null);
  const [isLarge, setLarge] = useState(false);
  const showLarge = () => {
    if (dialog.current === null) return;
    setLarge(true);
    openFullWindow(dialog.current);
  };
  const backButton = useSameFocus<HTMLButtonElement>();
  const minuteAt = rest.startedAt + Math.floor((now - rest.startedAt) / MINUTE_MS) * MINUTE_MS;
  const teaAt = props.reducedMotion && !isAfter ? minuteAt : now;
  const fullness = fullnessAt(rest, teaAt);
  const words = restInWords(rest, now, settings.ownName);
  return (
    <StillLife
      fullness={fullness}
      rises="steadily"
      breath={breathing?.half}
      table={
        <div class="rest-table">
          <OnTheTable offers={props.offers} taken={rest.practice} onTake={props.onTake} />
          <TextLine
            id="parked"
            field={PARKED}
            label={t('rest.parkedLabel')}
            text={rest.parked}
            onChange={props.onPark}
          />
        </div>
      }
      top={
        <>
          <RestOrigin from={rest.from} tab={props.originTab} />
          <div class="rest-ways">
            {hasSaid && (
              <button type="button" class="button text" onClick={showLarge}>
                {t('rest.fullScreen')}
              </button>
            )}
            {!isAfter && (
              <button ref={backButton} type="button" class="button text" onClick={onBack}>
                {t('rest.imBack')}
              </button>
            )}
          </div>
        </>
      }
    >
      <Sentence words={settings.sentence} ours={ourSentenceFor(settings)} onSaid={said} />
      <div class="rest-until">
        <h2 class="rest-line">
          {isAfter ? words : <Until at={endsAt(rest)} ownName={settings.ownName} />}
        </h2>
        {hasSaid && (
          <BreatheTogether breathing={breathing} onToggle={() => setBreathing(!isBreathing)} />
        )}
      </div>
      <TakenPractice practice={props.practice} />
      {isAfter && (
        <div class="rest-buttons">
          <button ref={backButton} type="button" class="button main" onClick={onBack}>
            {t('rest.imBack')}
          </button>
        </div>
      )}
      <p class="visually-hidden" data-said>
        {isAfter && t('rest.full')}
      </p>
      <p class="hint" data-said>
        {props.notice}
      </p>
      <FullWindow
        dialog={dialog}
        isOpen={isLarge}
        fullness={fullness}
        breath={breathing?.half}
        words={words}
        onClosed={() => setLarge(false)}
      />
    </StillLife>
  );
}

/** The clock time is drawn stronger than its words. */
function Until({ at, ownName }: { readonly at: number; readonly ownName: string }) {
  return (
    <FilledSentence text={restingUntil(SLOT, ownName)}>
      <strong>{clockTime(at)}</strong>
    </FilledSentence>
  );
}
