/** One win at a time in large type, to be read aloud; next with any key, or by itself; spoken by the machine if she likes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Win } from '../../utils/wins/win';
import { StillLife } from '../StillLife';
import { wholeDayName } from './day-name';
import { wordsAndTags } from './words-and-tags';
import './ReadAloud.css';

export type Speak = (text: string, onEnd: () => void) => () => void;

export type ReadAloudProps = {
  /** In the order in which they are read; not empty. */
  readonly wins: readonly Win[];
  /** Speaks, calls back at the end, and returns a way to stop; null where the machine has no voice of its own. */
  readonly speak: Speak | null;
  /** It has been closed, by whatever way. */
  readonly onClosed: () => void;
};

/** What only turns the page or belongs to the browser and the focus. */
const NOT_NEXT = /^(Tab|Shift|Control|Alt|AltGraph|Meta|CapsLock|Escape|F\d+|Dead|Process)$/;
const BACK = /^(ArrowLeft|ArrowUp|PageUp|Backspace|Home)$/;
const SCROLLS = /^(ArrowUp|ArrowDown|PageUp|PageDown)$/;
/** How long a win stands when it goes on by itself: to look at, and for each of its letters. */
const LOOK_MS = 4_000;
const LETTER_MS = 60;
/** Between two that are spoken. */
const BREATH_MS = 1_200;

export function ReadAloud({ wins, speak, onClosed }: ReadAloudProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const [pace, setPace] = useState<'hers' | 'by-itself' | 'spoken'>('hers');
  const win = wins[at];
  const isLast = at >= wins.length - 1;
  const words = win === undefined ? '' : withoutTags(win.text);
  const close = () => dialog.current?.close();
  const next = () => (isLast ? close() : setAt(at + 1));
  const back = () => setAt(Math.max(0, at - 1));

  useEffect(() => dialog.current?.showModal(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is read from its beginning
  useEffect(() => dialog.current?.scrollTo(0, 0), [at]);
  useEffect(() => {
    if (pace === 'hers') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOnAfter = (ms: number) => {
      timer = setTimeout(() => (isLast ? setPace('hers') : setAt(at + 1)), ms);
    };
    const voice = pace === 'spoken' ? speak : null;
    const stop = voice?.(words, () => goOnAfter(BREATH_MS));
    if (voice === null) goOnAfter(LOOK_MS + words.length * LETTER_MS);
    return () => {
      stop?.();
      clearTimeout(timer);
    };
  }, [at, pace, speak, words, isLast]);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, altKey, metaKey, target } = event;
    if (ctrlKey || altKey || metaKey || NOT_NEXT.test(key)) return;
    // One that is longer than the screen is scrolled first.
    if (SCROLLS.test(key) && isTall(dialog.current)) return;
    // On a button these press it.
    if (target instanceof HTMLButtonElement && (key === 'Enter' || key === ' ')) return;
    event.preventDefault();
    if (BACK.test(key)) back();
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
              <PaceButton pace={pace} own="spoken" words={t('wins.readToMe')} onPace={setPace} />
            )}
            <PaceButton pace={pace} own="by-itself" words={t('wins.byItself')} onPace={setPace} />
            <span class="soft">{t('welcome.step', [at + 1, wins.length])}</span>
          </div>
        }
      >
        <p class={`read-aloud-words voice ${sizeOf(words)}`} data-said>
          <bdi>{words}</bdi>
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

function isTall(page: HTMLElement | null): boolean {
  return page !== null && page.scrollHeight > page.clientHeight;
}

/** As large as fits on a screen, as a rule. */
function sizeOf(words: string): string {
  if (words.length > 320) return 'very-long';
  return words.length > 100 ? 'long' : '';
}

/** A tag is to find it by; it isn't read aloud. One that is all there is, is. */
function withoutTags(text: string): string {
  const words = wordsAndTags(text)
    .filter((_part, index) => index % 2 === 0)
    .join('')
    .trim();
  return words === '' ? text : words;
}
