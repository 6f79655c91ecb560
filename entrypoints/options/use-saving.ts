/** Saves all that is kept as one file; what can't be read whole is not saved at all. */
import { useEffect, useState } from 'preact/hooks';
import type { Saved } from '../../components/data/saved-in-words';
import { readClock } from '../../utils/browser/clock';
import { saveFile } from '../../utils/browser/files';
import { report } from '../../utils/browser/report';
import { readSnapshot } from '../../utils/browser/snapshot';
import { fileName, fileText } from '../../utils/snapshot/write-file';
import { dayOf } from '../../utils/time/day';

export type Saving = {
  /** Null until they have been read, and when they can't be. */
  readonly winsCount: number | null;
  readonly saved: Saved | null;
  readonly save: () => void;
};

export function useSaving(winsRevision: number): Saving {
  const [saved, setSaved] = useState<Saved | null>(null);
  const winsCount = useWinsCount(winsRevision);
  const save = () => {
    // Emptied first, so that the same words are heard once more.
    setSaved(null);
    saveAll().then(setSaved, (error: unknown) => {
      report('What is kept could not be read for a file', error);
      setSaved({ kind: 'unreadable' });
    });
  };
  return { winsCount, saved, save };
}

async function saveAll(): Promise<Saved> {
  const { at, timeZone } = readClock();
  const snapshot = await readSnapshot(at);
  // The calendar's day, as her folders show it, whenever hers starts.
  const name = fileName(dayOf(at, { timeZone, dayStartMinutes: 0 }));
  saveFile(name, fileText(snapshot));
  return { kind: 'saved', name };
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
