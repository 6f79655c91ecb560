/** Her sentence, large: said aloud, whispered, typed, or felt. Whatever she does with it is right. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { followedTo } from '../../utils/rests/sentence';
import { SETTINGS } from '../../utils/settings/schema';
import { Followed } from './Followed';
import { LineField } from './LineField';
import { SayWays } from './SayWays';
import './rest.css';
import './Sentence.css';

export type SentenceProps = {
  /** Her own words; empty is the product's sentence. */
  readonly words: string;
  /** The product's sentence. */
  readonly ours: string;
  /** She has said it, in whichever way. */
  readonly onSaid: () => void;
};

/** From so many letters on it is set smaller. */
const LONG = 60;
/** So many letters of her own may stand beside those of the sentence. */
const TYPED_LENGTH = 2 * SETTINGS.sentence.maxLength;

type Step = 'asking' | 'typing' | 'said';

export function Sentence({ words, ours, onSaid }: SentenceProps) {
  const [step, setStep] = useState<Step>('asking');
  const [typed, setTyped] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  // What she pressed is gone now: the place in the page is kept at the sentence.
  const goOn = (next: Step) => {
    setStep(next);
    if (next === 'said') onSaid();
    heading.current?.focus();
  };
  // A rest that begins while the page is open takes away what she pressed for it.
  useEffect(() => heading.current?.focus(), []);
  // A tap on the sentence is a shortcut for the buttons beneath it, which a keyboard reaches.
  useEffect(() => {
    const shown = heading.current;
    const tap = () => {
      if (step !== 'asking') return;
      setStep('said');
      onSaid();
    };
    shown?.addEventListener('click', tap);
    return () => shown?.removeEventListener('click', tap);
  }, [step, onSaid]);
  const sentence = words === '' ? ours : words;
  const size = sentence.length > LONG ? 'long' : '';
  const type = (letters: string) => {
    setTyped(letters);
    if (followedTo(sentence, letters) === sentence.length) goOn('said');
  };
  const startTyping = () => {
    setTyped('');
    setStep('typing');
  };
  return (
    <>
      <h1 ref={heading} tabIndex={-1} class={`voice rest-title ${size}`}>
        <bdi>
          {step === 'typing' ? (
            <Followed sentence={sentence} to={followedTo(sentence, typed)} />
          ) : (
            sentence
          )}
        </bdi>
      </h1>
      <div class={step === 'said' ? 'say said' : 'say'}>
        <div class="say-inside">
          {step === 'typing' && (
            <LineField
              label={t('rest.typeLabel')}
              hint={t('rest.typeHint')}
              value=""
              maxLength={TYPED_LENGTH}
              onInput={type}
              onEnter={() => goOn('said')}
              onEscape={() => goOn('asking')}
            />
          )}
          {(step === 'asking' || step === 'said') && (
            <SayWays onSaid={() => goOn('said')} onType={startTyping} />
          )}
        </div>
      </div>
    </>
  );
}
