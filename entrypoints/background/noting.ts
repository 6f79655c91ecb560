/** Notes what happened and what came of it, for the log that she can read and copy. */
import { logToStore, note } from '../../utils/browser/log';
import { writeState } from '../../utils/browser/storage';
import { type Happening, happened } from '../../utils/log/happened';

/** At epoch ms. */
export function noteHappening(happening: Happening, at: number): void {
  const what = happened(happening);
  if (what !== null) note({ at, what });
}

/** What of the state differs from what is stored, and the lines of the log that are new, in one write. */
export async function writeWithLog(items: Readonly<Record<string, unknown>>): Promise<void> {
  const log = logToStore();
  await writeState(items, log.items);
  log.stored();
}
