/** The stored state as it is now, for drawing. Pages read it and never write it. */
import { useWatched } from '../../components/use-watched';
import { readClock } from '../../utils/browser/clock';
import { report } from '../../utils/browser/report';
import { readState } from '../../utils/browser/storage';
import { watchState } from '../../utils/browser/watch-state';
import { newState, type State } from '../../utils/engine/state';

/** A state that this version can't read is said, never drawn as an empty one. */
export type DrawnState = State | 'unreadable' | 'newer';

/** Null until it has been read. */
export function useStoredState(): DrawnState | null {
  return useWatched<DrawnState>(readStored, watchState);
}

async function readStored(): Promise<DrawnState> {
  const parsed = await readState().catch((error: unknown) => {
    report('The state could not be read', error);
    return { kind: 'unreadable' as const };
  });
  switch (parsed.kind) {
    case 'read':
      return parsed.state;
    case 'empty':
      // On the first day nothing may have been written yet; the background begins with the same.
      return newState(readClock());
    case 'from-the-future':
      return 'newer';
    case 'unreadable':
      return 'unreadable';
  }
}
