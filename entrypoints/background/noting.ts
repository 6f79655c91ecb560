/** Notes what happened and what came of it, for the log that she can read and copy. */
import { logToStore, note } from '../../utils/browser/log';
import { writeState } from '../../utils/browser/storage';
import type { State } from '../../utils/engine/state';
import { type Happening, happened } from '../../utils/log/happened';

/** At epoch ms. */
export function noteHappening(happening: Happening, at: number): void {
  const what = happened(happening);
  if (what !== null) note({ at, what });
}

/** What of the state differs from what is stored, and the pages of the log that have news, in one write. */
export async function writeWithLog(state: State, stored: State | null): Promise<void> {
  const log = logToStore();
  await writeState(state, stored, log.items);
  log.stored();
}
