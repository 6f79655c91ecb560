/** The state as the rest page reads it: null when it can't be read, and a rest can be begun all the same. */
import { report } from '../../utils/browser/report';
import { readState, watchState } from '../../utils/browser/storage';
import type { State } from '../../utils/engine/state';

export async function readKept(): Promise<State | null> {
  try {
    const parsed = await readState();
    return parsed.kind === 'read' ? parsed.state : null;
  } catch (error) {
    report('reading the state', error);
    return null;
  }
}

export function watchKept(onChange: (state: State | null) => void): () => void {
  return watchState(onChange);
}
