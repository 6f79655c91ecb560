/** What a button asks of the background, and the kind word when it hasn't been stored. */
import { useCallback, useState } from 'preact/hooks';
import type { Request } from '../utils/engine/requests';

type Tell = (request: Request) => Promise<{ readonly kind: string }>;

export type Ask = (request: Request, whenDone?: () => void) => void;

/** `isWaiting` is true from a request that could not be stored until the next one that could. */
export function useAsking(tell: Tell): { readonly ask: Ask; readonly isWaiting: boolean } {
  const [isWaiting, setWaiting] = useState(false);
  const ask = useCallback<Ask>(
    (request, whenDone) => {
      const asking = async () => {
        const answer = await tell(request);
        setWaiting(answer.kind !== 'done');
        if (answer.kind === 'done') whenDone?.();
      };
      void asking();
    },
    [tell],
  );
  return { ask, isWaiting };
}
