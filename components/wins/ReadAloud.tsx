/** One win at a time in large type, to be read aloud; next with any key, or by itself; spoken by the machine if she likes. */
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Win } from '../../utils/wins/win';
import { StillLife } from '../StillLife';
import { wholeDayName } from './day-name';
import { scrollsFirst, turnOf } from './turning';
import { wordsToRead } from './words-and-tags';
import '../fields/number.css';
import './ReadAloud.css';

/** Calls back when it has ended. Returns a way to stop; null where no voice speaks the language of the text. */
export type Speak = (
  text: string,
  onEnd: (how: 'spoken' | 'failed') => void,
) => (() => void) | null;

/** The voices of her language, and which of them speaks. */
export type VoiceChoice = {
  readonly voices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

export type ReadAloudProps = {
  /** In the order in which they are read; not empty. */
  readonly wins: readonly Win[];
  /** Null where the machine has no voice of its own. */
  readonly speak: Speak | null;
  readonly voice: VoiceChoice;
  /** It has been closed, by whatever way. */
  readonly onClosed: () => void;
};

/** How long a win stands when it goes on by itself: to look at, and for each of its letters. */
const LOOK_MS = 4_000;
const LETTER_MS = 60;
/** Between two that are spoken. */
const BREATH_MS = 1_200;

export function ReadAloud({ wins, speak, voice, onClosed }: ReadAloudProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const [pace, setPace] = useState<Pace>('hers');
  // From then on the voice can be chosen: a field that goes by itself would take the focus with it.
  const [hasListened, setListened] = useState(false);
  const win = wins[at];
  const isLast = at >= wins.length - 1;
  const words = wordsToRead(win?.text ?? '');
  const helped = win?.helped === undefined ? '' : t('wins.helped', [wordsToRead(win.helped)]);
  const spoken = `${words}\n${helped}`.trim();
  const close = () => dialog.current?.close();
  const next = () => (isLast ? close() : setAt(at + 1));
  const back = () => setAt(Math.max(0, at - 1));

  const listen = (chosen: Pace) => {
    setListened(true);
    setPace(chosen);
  };

  useEffect(() => dialog.current?.showModal(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is read from its beginning
  useEffect(() => dialog.current?.scrollTo(0, 0), [at]);
  useEffect(() => {
    if (pace === 'hers') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOnAfter = (ms: number) => {
      timer = setTimeout(() => (isLast ? setPace('hers') : setAt(at + 1)), ms);
    };
    const stop = (pace === 'spoken' ? speak : null)?.(spoken, (how) => {
      if (how === 'spoken') goOnAfter(BREATH_MS);
      else setPace('hers');
    });
    // One in a language that no voice of the machine speaks stands as long as it takes to read.
    if (!stop) goOnAfter(LOOK_MS + spoken.length * LETTER_MS);
    return () => {
      stop?.();
      clearTimeout(timer);
    };
  }, [at, pace, speak, spoken, isLast]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDialogElement>) => {
    const { key, ctrlKey, altKey, metaKey, target, currentTarget } = event;
    const turn = turnOf(key);
    // There these choose a voice.
    if (target instanceof HTMLSelectElement) return;
    if (ctrlKey || altKey || metaKey || turn === null || scrollsFirst(key, currentTarget)) return;
    // On a button these press it; held down they would run through all of them.
    const isPress = target instanceof HTMLButtonElement && (key === 'Enter' || key === ' ');
    if (isPress && !event.repeat) return;
    event.preventDefault();
    if (event.repeat) return;
    if (turn === 'back') back();
    else next();
  };

  return (
    <dialog
      ref={dialog}
      class="read-aloud"
      aria-label={t('wins.readAloud')}
      onClose={onClosed}
      onKeyDown={onKeyDown}
    >
      <StillLife
        as="div"
        fullness={1}
        top={
          <>
            <p class="soft">{win && wholeDayName(win.day)}</p>
            <button type="button" class="button text" onClick={close}>
              {t('common.close')}
            </button>
          </>
        }
        table={
          <div class="read-aloud-ways">
            {at > 0 && (
              <button type="button" class="button" onClick={back}>
                {t('wins.before')}
              </button>
            )}
            <button type="button" class="button main" autofocus onClick={next}>
              {isLast ? t('common.done') : t('welcome.next')}
            </button>
            {speak !== null && (
              <PaceButton pace={pace} own="spoken" words={t('wins.readToMe')} onPace={listen} />
            )}
            {hasListened && voice.voices.length > 1 && <VoiceField {...voice} />}
            <PaceButton pace={pace} own="by-itself" words={t('wins.byItself')} onPace={setPace} />
            <span class="soft">{t('welcome.step', [at + 1, wins.length])}</span>
          </div>
        }
      >
        <p class={`read-aloud-words voice ${sizeOf(spoken)}`} data-said>
          <bdi>{words}</bdi>
          {helped !== '' && <bdi class="read-aloud-helped soft">{helped}</bdi>}
        </p>
      </StillLife>
    </dialog>
  );
}

type Pace = 'hers' | 'by-itself' | 'spoken';

function PaceButton(props: {
  readonly pace: Pace;
  readonly own: Pace;
  readonly words: string;
  readonly onPace: (pace: Pace) => void;
}) {
  const isOn = props.pace === props.own;
  return (
    <button
      type="button"
      class="button text"
      aria-pressed={isOn}
      onClick={() => props.onPace(isOn ? 'hers' : props.own)}
    >
      {props.words}
    </button>
  );
}

function VoiceField({ voices, chosen, onChoose }: VoiceChoice) {
  return (
    <select
      class="field number"
      aria-label={t('wins.voice')}
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {voices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** As large as fits on a screen, as a rule. */
function sizeOf(words: string): string {
  if (words.length > 320) return 'very-long';
  return words.length > 100 ? 'long' : '';
}
