/** One way on: a button, and beside it what comes of it, or when it is ready. */
import { useId } from 'preact/hooks';
import './Answer.css';

const LOOKS = { main: 'button main', edged: 'button', text: 'button text' } as const;

export type AnswerProps = {
  readonly label: string;
  readonly look: keyof typeof LOOKS;
  readonly note: string | null;
  /** Of both together, to be told from elsewhere. */
  readonly id?: string;
  /** It keeps its contrast and its place under Tab; pressed, it does nothing yet. */
  readonly isWaiting?: boolean;
  readonly onChoose: () => void;
};

export function Answer({ label, look, note, id, isWaiting = false, onChoose }: AnswerProps) {
  const noteId = useId();
  return (
    <p id={id} class="answer-line">
      <button
        type="button"
        class={LOOKS[look]}
        aria-disabled={isWaiting}
        aria-describedby={noteId}
        onClick={() => !isWaiting && onChoose()}
      >
        {label}
      </button>{' '}
      <span id={noteId} class="soft answer-note">
        {note}
      </span>
    </p>
  );
}
