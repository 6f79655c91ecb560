/** Keeping a rest as a win, and taking that back. */
import { useState } from 'preact/hooks';
import type { Ask } from '../../components/use-asking';
import type { Day } from '../../utils/time/day';

type KeptRest = { readonly restStartedAt: number; readonly day: Day };

export function useRestAsWin(ask: Ask) {
  const [kept, setKept] = useState<KeptRest | null>(null);
  return {
    isWin: (restStartedAt: number) => kept?.restStartedAt === restStartedAt,
    keep: (restStartedAt: number, text: string, day: Day) => {
      ask({ type: 'win-jotted', id: winIdOf(restStartedAt), text }, () =>
        setKept({ restStartedAt, day }),
      );
    },
    undo: () => {
      if (kept === null) return;
      const id = winIdOf(kept.restStartedAt);
      ask({ type: 'win-deleted', day: kept.day, id }, () => setKept(null));
    },
  };
}

/** One rest is one win, from however many pages it is kept. */
function winIdOf(restStartedAt: number): string {
  return `rest-${restStartedAt}`;
}
