/** The way past: after its wait, or once she has typed her sentence, each time. A timer counts, and nothing is to be held. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { isWhole, matchedTo } from '../../utils/rests/sentence';
import { SETTINGS } from '../../utils/settings/schema';
import { SECOND_MS } from '../../utils/time/duration';
import { TextLine } from '../fields/TextLine';
import { Followed } from '../rest/Followed';
import { Answer } from './Answer';
import './PassAnswer.css';

/** So many letters of her own may stand beside those of the sentence. */
const FIELD = { kind: 'text', maxLength: 2 * SETTINGS.sentence.maxLength } as const;

export type PassAnswerProps = {
  readonly id: string;
  /** Until it is ready; 0 or less when it is. */
  readonly leftMs: number;
  readonly sentence: string | null;
  readonly label: string;
  /** Said when it is ready. */
  readonly ready: string;
  /** What comes of it. */
  readonly next: string | null;
  readonly onPass: (typed: string | null) => void;
};

export function PassAnswer(props: PassAnswerProps) {
  const { id, leftMs, sentence, next, onPass } = props;
  const [typed, setTyped] = useState('');
  const [hasWaited] = useState(leftMs > 0);
  const seconds = Math.ceil(leftMs / SECOND_MS);
  const needsWords = sentence !== null && !isWhole(sentence, typed);
  const isWaiting = seconds > 0 || needsWords;
  const pass = () => onPass(sentence === null ? null : typed);
  const note = seconds > 0 ? t('boundary.readyIn', seconds, [seconds]) : next;
  return (
    <>
      {sentence !== null && (
        <form
          class="boundary-sentence"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isWaiting) pass();
          }}
        >
          <p class="voice">
            <bdi>
              <Followed sentence={sentence} to={matchedTo(sentence, typed)} />
            </bdi>
          </p>
          <TextLine
            id={`${id}-typed`}
            field={FIELD}
            label={t('boundary.typeLabel')}
            text=""
            onChange={setTyped}
          />
        </form>
      )}
      <Answer
        id={id}
        label={props.label}
        look="text"
        note={needsWords ? t('boundary.typeFirst') : note}
        isWaiting={isWaiting}
        onChoose={pass}
      />
      <p class="visually-hidden" data-said>
        {hasWaited && seconds <= 0 && props.ready}
      </p>
    </>
  );
}
