/** What was pressed gives way to something else: the focus goes to a heading, and not to nowhere. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** For the heading of what changes with `step`; it moves no focus that is elsewhere in the page. */
export function useFocusOn<T extends HTMLElement>(step: string): RefObject<T | null> {
  const heading = useRef<T>(null);
  const last = useRef(step);
  useLayoutEffect(() => {
    if (last.current === step) return;
    last.current = step;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) heading.current?.focus();
  }, [step]);
  return heading;
}
