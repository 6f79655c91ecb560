/** Each time the page comes to the front it is read from its heading, and no key answers until she has taken it up. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { focusWhenShown } from '../focus-when-shown';
import { dropKeysUntilTakenUp } from '../pause/until-taken-up';

export type ComingForward = {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** When she saw it last come, epoch ms. */
  readonly cameAt: number;
};

/** `since`: when it was brought to the front last, epoch ms: it may have been visible all the while, behind her window. */
export function useComingForward(since: number): ComingForward {
  const heading = useRef<HTMLHeadingElement>(null);
  const [cameAt, setCameAt] = useState(() => Date.now());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is brought, it comes
  useLayoutEffect(() => {
    let leave = nothing;
    const come = () => {
      leave();
      const dropping = dropKeysUntilTakenUp(window);
      const giveUp = heading.current === null ? nothing : focusWhenShown(heading.current);
      leave = () => {
        dropping.abort();
        giveUp();
      };
      setCameAt(Date.now());
    };
    const look = () => {
      if (document.visibilityState === 'visible') come();
    };
    // Back from another application, the focus may be nowhere.
    const onFocus = () => {
      if (document.activeElement === document.body) heading.current?.focus();
    };
    come();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', onFocus);
    return () => {
      leave();
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', onFocus);
    };
  }, [since]);
  return { heading, cameAt };
}

function nothing(): undefined {
  return;
}
