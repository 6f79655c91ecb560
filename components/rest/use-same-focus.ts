/** A control that comes back elsewhere in the page keeps the focus that it had. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** For whichever one is in the page. */
export function useSameFocus<T extends HTMLElement>(): RefObject<T | null> {
  const control = useRef<T>(null);
  // Asked while the old one is there: once it has gone, so has the focus.
  const hadFocus = control.current !== null && control.current === document.activeElement;
  useLayoutEffect(() => {
    if (hadFocus && control.current !== document.activeElement) control.current?.focus();
  });
  return control;
}
