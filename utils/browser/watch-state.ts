/** Hears of each change to the state, for a page to draw it anew. */
import { isPartKey, parseParts } from '../engine/parts';
import type { State } from '../engine/state';
import { report } from './report';
import { readParts } from './storage';
import { watchStoredTogether } from './watch-stored';

/** Calls back with the state after each change. Returns a way to stop. */
export function watchState(onState: (state: State) => void): () => void {
  // A change tells of the parts that changed; what the others are is asked for at the first, until that succeeds.
  let known: Readonly<Record<string, unknown>> | null = null;
  let changed: Record<string, unknown> = {};
  let isAsking = false;
  let isStopped = false;
  const hear = async (values: Readonly<Record<string, unknown>>) => {
    changed = { ...changed, ...values };
    if (isAsking) return;
    if (known === null) {
      isAsking = true;
      // What is read now is no older than what was told before.
      changed = {};
      known = await readParts().catch((error: unknown) => {
        report('could not read the state', error);
        return null;
      });
      isAsking = false;
    }
    if (isStopped || known === null) return;
    const parsed = parseParts({ ...known, ...changed });
    if (parsed.kind === 'read') onState(parsed.state);
  };
  const stop = watchStoredTogether('local', isPartKey, (values) => void hear(values));
  return () => {
    isStopped = true;
    stop();
  };
}
