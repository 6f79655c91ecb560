/** What was done, until when it can be undone, and the button for it; no word of it once that has passed. */
import { useRef } from 'preact/hooks';
import { clockTime } from '../../utils/browser/i18n';
import { SECOND_MS } from '../../utils/time/duration';
import { useNow } from '../use-now';
import './data.css';

export type WayBackProps = {
  /** Epoch ms. */
  readonly until: number;
  /** What happened, and that there is a way back until a clock time. */
  readonly words: (until: string) => string;
  readonly buttonId: string;
  readonly button: string;
  readonly onTake: () => void;
};

export function WayBack({ until, words, buttonId, button, onTake }: WayBackProps) {
  // Taken once: a second press has nothing left to take back.
  const taken = useRef<number | null>(null);
  const take = () => {
    if (taken.current === until) return;
    taken.current = until;
    onTake();
  };
  if (useNow(SECOND_MS) >= until) return null;
  return (
    <p class="way-back">
      <span>{words(clockTime(until))}</span>
      <button id={buttonId} type="button" class="button" onClick={take}>
        {button}
      </button>
    </p>
  );
}
