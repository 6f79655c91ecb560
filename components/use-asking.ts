/** What a button asks of the background, and the kind word when it hasn't been stored. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Request } from '../utils/engine/requests';
import { type Press, pressOf } from './same-press';

type Tell = (request: Request) => Promise<{ readonly kind: string }>;

export type Ask = (request: Request, whenDone?: () => void) => void;

/** `isWaiting` is true from a request that could not be stored until the next one that could. */
export function useAsking(tell: Tell): { readonly ask: Ask; readonly isWaiting: boolean } {
  const [isWaiting, setWaiting] = useState(false);
  const last = useRef<Press | null>(null);
  const ask = useCallback<Ask>(
    (request, whenDone) => {
      const press = pressOf(request, last.current);
      last.current = press;
      const asking = async () => {
        const answer = await tell({ ...request, requestId: press.requestId });
        setWaiting(answer.kind !== 'done');
        if (answer.kind !== 'done') return;
        if (last.current === press) last.current = null;
        whenDone?.();
      };
      void asking();
    },
    [tell],
  );
  return { ask, isWaiting };
}
