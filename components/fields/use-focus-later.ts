/** Sends the focus to something that is about to appear, unless she has moved on meanwhile. */
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

type Wish = { readonly id: string; readonly askedFrom: Element | null };

/** Returns a function that takes the id of an element; it gets the focus as soon as it is there. */
export function useFocusLater(): (id: string) => void {
  const wish = useRef<Wish | null>(null);
  // It may be there already: then nothing else would draw anew and look for it.
  const [, setWishes] = useState(0);
  useLayoutEffect(() => {
    if (wish.current === null) return;
    const { id, askedFrom } = wish.current;
    const active = document.activeElement;
    const hasMovedOn = active !== null && active !== document.body && active !== askedFrom;
    const element = document.getElementById(id);
    if (element === null && !hasMovedOn) return;
    wish.current = null;
    if (!hasMovedOn) element?.focus();
  });
  return useCallback((id: string) => {
    wish.current = { id, askedFrom: document.activeElement };
    setWishes((count) => count + 1);
  }, []);
}
