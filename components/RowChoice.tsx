/** One answer of several, as a row: the whole row is pressed, its label first and what happens next beneath. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './RowChoice.css';

type Words = {
  readonly label: ComponentChildren;
  /** What happens next, or what it is. */
  readonly next?: ComponentChildren;
};

/** Pressed once, it is answered. `main` is the filled one, of the same size as the others. */
export function RowButton(
  props: Words & {
    readonly main?: boolean;
    readonly onPress: () => void;
    /** Quiet answers inside of it, which are this one in another measure. */
    readonly children?: ComponentChildren;
  },
) {
  const { label, next, main = false, onPress, children } = props;
  return (
    <div class={main ? 'row-choice main' : 'row-choice'}>
      <button type="button" class="row-choice-press" onClick={onPress}>
        <RowWords label={label} next={next} />
      </button>
      {children}
    </div>
  );
}

/** One of several, of which one is chosen: the arrow keys go from one to the other. */
export function RowRadio(
  props: Words & {
    readonly id?: string;
    /** The same for all of them. */
    readonly group: string;
    readonly chosen: boolean;
    readonly voice?: boolean;
    readonly onChoose: () => void;
  },
) {
  const { label, next, group, chosen, voice = false, onChoose } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  return (
    <label class={voice ? 'row-choice ticked voice' : 'row-choice ticked'} for={id}>
      <input id={id} type="radio" name={group} checked={chosen} onChange={onChoose} />
      <span>
        <RowWords label={label} next={next} />
      </span>
    </label>
  );
}

/** One of several, of which any number is chosen. */
export function RowTick(
  props: Words & {
    readonly id: string;
    readonly checked: boolean;
    readonly onTick: (on: boolean) => void;
  },
) {
  const { id, label, next, checked, onTick } = props;
  return (
    <label class="row-choice ticked" for={id}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <span>
        <RowWords label={label} next={next} />
      </span>
    </label>
  );
}

function RowWords({ label, next }: Words) {
  return (
    <>
      <span class="row-choice-label">{label}</span>
      {next !== undefined && <span class="row-choice-next">{next}</span>}
    </>
  );
}
