/** Notes what happened and what came of it, for the record that she can read and copy. */
import { note, recordToStore } from '../../utils/browser/record';
import { writeState } from '../../utils/browser/storage';
import type { State } from '../../utils/engine/state';
import { type Happening, happened } from '../../utils/record/happened';

/** At epoch ms. */
export function noteHappening(happening: Happening, at: number): void {
  const what = happened(happening);
  if (what !== null) note({ at, what });
}

/** The state and the pages of the record that have news, in one write. */
export async function writeWithRecord(state: State): Promise<void> {
  const record = recordToStore();
  await writeState(state, record.items);
  record.stored();
}
