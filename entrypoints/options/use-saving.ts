/** Saves all that is kept as one file; what can't be read whole is not saved at all. */
import { useEffect, useState } from 'preact/hooks';
import type { Saved } from '../../components/data/saved-in-words';
import { readClock } from '../../utils/browser/clock';
import { report } from '../../utils/browser/report';
import { saveEverything } from '../../utils/browser/save-everything';
import { readSnapshot } from '../../utils/browser/snapshot';
import type { Ask } from './use-asking-in-order';

export type Saving = {
  /** Null until they have been read, and when they can't be. */
  readonly winsCount: number | null;
  readonly saved: Saved | null;
  readonly save: () => void;
};

export function useSaving(winsRevision: number, ask: Ask): Saving {
  const [saved, setSaved] = useState<Saved | null>(null);
  const winsCount = useWinsCount(winsRevision);
  const save = () => {
    // Emptied first, so that the same words are heard once more.
    setSaved(null);
    saveEverything().then(
      ({ name, winsCount: count }) => {
        setSaved({ kind: 'saved', name });
        ask({ type: 'saved-outside', winsCount: count });
      },
      (error: unknown) => {
        report('What is kept could not be read for a file', error);
        setSaved({ kind: 'unreadable' });
      },
    );
  };
  return { winsCount, saved, save };
}

function useWinsCount(revision: number): number | null {
  const [count, setCount] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means that the wins have changed
  useEffect(() => {
    let isOutdated = false;
    readSnapshot(readClock().at).then(
      ({ wins }) => {
        if (!isOutdated) setCount(wins.length);
      },
      // Said when she wants a file; until then it is in nobody's way.
      () => {
        if (!isOutdated) setCount(null);
      },
    );
    return () => {
      isOutdated = true;
    };
  }, [revision]);
  return count;
}
