/** What she did, told to the background in the order in which she did it; what is not stored yet waits. */
import { useCallback, useRef, useState } from 'preact/hooks';
import { type Press, pressOf } from '../../components/same-press';
import { type Answer, tell } from '../../utils/browser/messaging';
import { report } from '../../utils/browser/report';
import type { Request } from '../../utils/engine/requests';

/** `whenStored` runs once it is stored, be it after another try; `whenNotTaken` when it never will be. */
export type Ask = (request: Request, whenStored?: () => void, whenNotTaken?: () => void) => void;

export type Trouble = Exclude<Answer['kind'], 'done'>;

export type Asking = {
  readonly ask: Ask;
  readonly trouble: Trouble | null;
  readonly tryOnceMore: () => void;
};

type Waiting = Press & {
  readonly whenStored?: (() => void) | undefined;
  readonly whenNotTaken?: (() => void) | undefined;
};

export function useAskingInOrder(): Asking {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const waiting = useRef<readonly Waiting[]>([]);
  const turn = useRef(Promise.resolve());

  const tellAll = useCallback(() => {
    turn.current = turn.current.then(async () => {
      // In order, so that an older change never lands on a newer one.
      for (let next = waiting.current[0]; next !== undefined; next = waiting.current[0]) {
        const answer = await tell({ ...next.request, requestId: next.requestId });
        if (answer.kind === 'not-stored') {
          setTrouble('not-stored');
          return;
        }
        waiting.current = waiting.current.slice(1);
        setTrouble(answer.kind === 'done' ? null : answer.kind);
        runSafely(next.request, answer.kind === 'done' ? next.whenStored : next.whenNotTaken);
      }
    });
  }, []);

  const ask = useCallback<Ask>(
    (request, whenStored, whenNotTaken) => {
      const last = waiting.current.at(-1) ?? null;
      const press = pressOf(request, last);
      // A second click while the first one is on its way is answered with it.
      if (last?.requestId !== press.requestId) {
        waiting.current = [...waiting.current, { ...press, whenStored, whenNotTaken }];
      }
      tellAll();
    },
    [tellAll],
  );

  return { ask, trouble, tryOnceMore: tellAll };
}

/** What waits behind it is told all the same. */
function runSafely(request: Request, follow?: () => void): void {
  try {
    follow?.();
  } catch (error) {
    report(`What follows ${request.type} did not come about`, error);
  }
}
