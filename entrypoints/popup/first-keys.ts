/** The first keys in a popup, heard before anything is drawn: letters on their way to her mail, or to a win. */
import { isLetter } from '../../components/pause/typing-key';
import { untilTakenUp } from '../../components/pause/until-taken-up';

export type FirstKeys = {
  /** The first key on its way to her page does this, unless she has taken the card up with pointer, Tab or an arrow. */
  readonly whenTyped: (act: () => void) => void;
  /** Stops listening; what was typed before there was a field for it. */
  readonly letters: () => string;
};

export function hearFirstKeys(page: Window): FirstKeys {
  let letters = '';
  let hasTyped = false;
  let act: (() => void) | null = null;

  const listening = untilTakenUp(page, {
    guardsClicks: () => act !== null,
    onKey: (event, key) => {
      if (key !== null && isLetter(key)) letters += key.key;
      if (key?.key === 'Backspace') letters = letters.slice(0, -1);
      hasTyped = true;
      if (act === null) return;
      event.preventDefault();
      listening.abort();
      act();
    },
  });

  return {
    whenTyped: (whatToDo) => {
      if (listening.signal.aborted) return;
      act = whatToDo;
      if (hasTyped) {
        listening.abort();
        whatToDo();
      }
    },
    letters: () => {
      listening.abort();
      const heard = letters;
      letters = '';
      return heard;
    },
  };
}
