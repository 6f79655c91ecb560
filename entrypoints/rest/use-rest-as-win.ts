/** Keeping a rest as a win, and taking that back. */
import { useState } from 'preact/hooks';
import type { Ask } from '../../components/use-asking';
import type { Day } from '../../utils/time/day';

type KeptRest = { readonly restStartedAt: number; readonly id: string; readonly day: Day };

export function useRestAsWin(ask: Ask) {
  const [kept, setKept] = useState<KeptRest | null>(null);
  return {
    isWin: (restStartedAt: number) => kept?.restStartedAt === restStartedAt,
    keep: (restStartedAt: number, text: string, day: Day) => {
      const id = crypto.randomUUID();
      ask({ type: 'win-jotted', id, text }, () => setKept({ restStartedAt, id, day }));
    },
    undo: () => {
      if (kept === null) return;
      ask({ type: 'win-deleted', day: kept.day, id: kept.id }, () => setKept(null));
    },
  };
}
