/** The first keys in a popup, heard before anything is drawn: letters on their way to her mail, or to a win. */
import { isForThePage, isLetter, isSteeringKey } from '../../components/pause/typing-key';

export type FirstKeys = {
  /** The first key on its way to her page does this, unless she has taken the card up with pointer, Tab or an arrow. */
  readonly whenTyped: (act: () => void) => void;
  /** Stops listening; what was typed before there was a field for it. */
  readonly letters: () => string;
};

/** Steering keys and clicks sooner than this after the opening were on their way to somewhere else. */
const REACTION_MS = 700;

export function hearFirstKeys(page: Window): FirstKeys {
  const openedAt = performance.now();
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  let letters = '';
  let hasTyped = false;
  let act: (() => void) | null = null;

  const isTooSoon = () => performance.now() - openedAt < REACTION_MS;
  const typed = (event: Event) => {
    hasTyped = true;
    if (act === null) return;
    event.preventDefault();
    stop.abort();
    act();
  };
  page.addEventListener(
    'keydown',
    (event) => {
      if (isSteeringKey(event) && !isTooSoon()) return stop.abort();
      if (!isSteeringKey(event) && !isForThePage(event)) return;
      if (isLetter(event)) letters += event.key;
      if (event.key === 'Backspace') letters = letters.slice(0, -1);
      typed(event);
    },
    options,
  );
  // Its press went to her page, before the card had the keys: she is writing, and this one costs no letter.
  page.addEventListener(
    'keyup',
    (event) => {
      if (isSteeringKey(event) || isForThePage(event)) typed(event);
    },
    options,
  );
  page.addEventListener('compositionstart', typed, options);
  page.addEventListener('pointerdown', () => !isTooSoon() && stop.abort(), options);
  // A click that was meant for her page must not answer a card that came in between.
  page.addEventListener(
    'click',
    (event) => {
      if (act === null || !isTooSoon()) return;
      event.preventDefault();
      event.stopPropagation();
    },
    options,
  );

  return {
    whenTyped: (whatToDo) => {
      if (stop.signal.aborted) return;
      act = whatToDo;
      if (hasTyped) {
        stop.abort();
        whatToDo();
      }
    },
    letters: () => {
      stop.abort();
      const heard = letters;
      letters = '';
      return heard;
    },
  };
}
