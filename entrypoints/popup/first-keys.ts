/** The first keys in a popup, heard before anything is drawn: letters on their way to her mail, or to a win. */
import { isLetter, isSteeringKey, isTypingKey } from '../../components/pause/typing-key';

export type FirstKeys = {
  /** The first key of typing does this, unless she has taken the card up with pointer, Tab or an arrow. */
  readonly whenTyped: (act: () => void) => void;
  /** Stops listening; what was typed before there was a field for it. */
  readonly letters: () => string;
};

export function hearFirstKeys(page: Window): FirstKeys {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  let letters = '';
  let hasTyped = false;
  let act: (() => void) | null = null;

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
      if (isSteeringKey(event)) return stop.abort();
      if (!isTypingKey(event)) return;
      if (isLetter(event.key)) letters += event.key;
      if (event.key === 'Backspace') letters = letters.slice(0, -1);
      typed(event);
    },
    options,
  );
  page.addEventListener('compositionstart', typed, options);
  page.addEventListener('pointerdown', () => stop.abort(), options);

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
