/** A word about what is being typed, in room that is kept for it: nothing moves when it comes or goes. */
import './TypedHint.css';

export function TypedHint(props: {
  readonly id: string;
  readonly words: string;
  /** As long as there is nothing to say, its room stays. */
  readonly isSaid: boolean;
}) {
  return (
    <p class="hint kept-room" data-room={props.words}>
      <span id={props.id} data-said>
        {props.isSaid ? props.words : ''}
      </span>
    </p>
  );
}
