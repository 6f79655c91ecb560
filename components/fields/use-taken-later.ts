/** A typed value is taken when she has come to its end: at Enter, on leaving, or a moment after the last key. */
import { useCallback, useEffect, useRef } from 'preact/hooks';

/** After so long without a further key, "4" is no longer on its way to "45". */
const TYPED_AFTER_MS = 800;

export type TakenLater = {
  /** Takes it in a moment, in place of what was waiting; with null, nothing waits any more. */
  readonly takeLater: (take: (() => void) | null) => void;
  /** For the input that is typed into. Escape lets go of what is half typed. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
};

export function useTakenLater(): TakenLater {
  const waiting = useRef<(() => void) | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const put = useCallback((take: (() => void) | null) => {
    clearTimeout(timer.current);
    waiting.current = take;
  }, []);
  const takeNow = useCallback(() => {
    const take = waiting.current;
    put(null);
    take?.();
  }, [put]);
  // The editor may be closed from outside; what she typed in it counts.
  useEffect(() => takeNow, [takeNow]);

  return {
    takeLater: (take) => {
      put(take);
      if (take !== null) timer.current = setTimeout(takeNow, TYPED_AFTER_MS);
    },
    onKeyDown: (event) => {
      if (event.key === 'Enter') takeNow();
      if (event.key === 'Escape') put(null);
    },
    onBlur: (event) => {
      // Taken at once, a word about it could move the button of this editor that she is pressing.
      if (!isInSameEditor(event)) takeNow();
    },
  };
}

function isInSameEditor({ target, relatedTarget }: FocusEvent): boolean {
  if (!(target instanceof Element) || !(relatedTarget instanceof Node)) return false;
  return target.closest('.value-editor')?.contains(relatedTarget) === true;
}
