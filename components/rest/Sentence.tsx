/** Her sentence, large: said aloud, typed or tapped. Whatever she does with it is right. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { SETTING_FIELDS } from '../../utils/settings/schema';
import { LineField } from './LineField';
import './rest.css';
import './Sentence.css';

export type SentenceProps = {
  /** Her own words; empty is the product's sentence. */
  readonly words: string;
  readonly onChange: (words: string) => void;
};

/** From so many letters on it is set smaller. */
const LONG = 60;

type Step = 'asking' | 'typing' | 'changing' | 'said';

export function Sentence({ words, onChange }: SentenceProps) {
  const [step, setStep] = useState<Step>('asking');
  const heading = useRef<HTMLHeadingElement>(null);
  // What she pressed is gone now: the place in the page is kept at the sentence.
  const goOn = (next: Step) => {
    setStep(next);
    heading.current?.focus();
  };
  // A rest that begins while the page is open takes away what she pressed for it.
  useEffect(() => heading.current?.focus(), []);
  // A tap on the sentence is a shortcut for the button beneath it, which a keyboard reaches.
  useEffect(() => {
    const shown = heading.current;
    const tap = () => setStep((now) => (now === 'asking' ? 'said' : now));
    shown?.addEventListener('click', tap);
    return () => shown?.removeEventListener('click', tap);
  }, []);
  const ours = t('rest.sentence');
  const sentence = words === '' ? ours : words;
  // Our own sentence isn't stored, so that it follows the language.
  const change = (changed: string) => onChange(changed === ours ? '' : changed);
  const size = sentence.length > LONG ? 'long' : '';
  return (
    <>
      <h1 ref={heading} tabIndex={-1} class={`voice rest-title ${size}`}>
        <bdi>{sentence}</bdi>
      </h1>
      <div class={step === 'said' ? 'say said' : 'say'}>
        <div class="say-inside">
          {step === 'typing' && (
            <LineField
              label={t('rest.typeLabel')}
              hint={t('rest.typeHint')}
              value=""
              maxLength={SETTING_FIELDS.sentence.maxLength}
              onEnter={() => goOn('said')}
              onEscape={() => goOn('asking')}
            />
          )}
          {step === 'changing' && (
            <LineField
              label={t('rest.wordsLabel')}
              hint={t('rest.wordsHint')}
              value={sentence}
              maxLength={SETTING_FIELDS.sentence.maxLength}
              onEnter={(changed) => {
                change(changed);
                goOn('asking');
              }}
              onLeave={(changed) => {
                change(changed);
                setStep('asking');
              }}
              onEscape={() => goOn('asking')}
            />
          )}
          {(step === 'asking' || step === 'said') && (
            <>
              <p class="soft say-how">{t('rest.howToSay')}</p>
              <div class="rest-buttons say-ways">
                <button type="button" class="button" onClick={() => goOn('said')}>
                  {t('rest.saidIt')}
                </button>
                <button type="button" class="button" onClick={() => setStep('typing')}>
                  {t('rest.typeIt')}
                </button>
                <button type="button" class="button text" onClick={() => setStep('changing')}>
                  {t('rest.changeWords')}
                </button>
              </div>
            </>
          )}
        </div>
      </div>
    </>
  );
}
