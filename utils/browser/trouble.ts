/** That something can't be kept just now, noted for the pages where a full disk doesn't matter: in memory. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { browser } from './api';
import { report } from './report';
import { watchStored } from './watch-stored';

export const TROUBLE = 'trouble';

const TroubleSchema = v.object({
  kind: v.picklist([
    /** The small record can't be stored. It is in memory, and tried again. */
    'not-written',
    /** The same, of the record or of the database, for want of room. */
    'disk-full',
    /** Wins and backups can't be kept or read. */
    'database',
    /** The small record can't be read, and nothing is counted until it can. */
    'not-read',
    /** The record was written by a newer version, and is left alone. */
    'newer',
  ]),
  /** Epoch ms. */
  since: v.number(),
});
export type Trouble = ReadonlyDeep<v.InferOutput<typeof TroubleSchema>>;

/** Never rejects: where even that can't be read, the page has other things to say. */
export async function readTrouble(): Promise<Trouble | null> {
  try {
    const stored = await browser.storage.session.get(TROUBLE);
    return troubleIn(stored[TROUBLE]);
  } catch (error) {
    report('could not read whether something is wrong', error);
    return null;
  }
}

/** Calls back when trouble comes, changes or has gone. Returns a way to stop. */
export function watchTrouble(onChange: (trouble: Trouble | null) => void): () => void {
  return watchStored('session', TROUBLE, (stored) => onChange(troubleIn(stored)));
}

/** Notes it, or takes the note back. */
export async function noteTrouble(trouble: Trouble | null): Promise<void> {
  if (trouble === null) await browser.storage.session.remove(TROUBLE);
  else await browser.storage.session.set({ [TROUBLE]: trouble });
}

/** Whether a write was refused because there is no room. */
export function isForWantOfRoom(error: unknown): boolean {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return name === 'QuotaExceededError' || /quota|no[ _]space|disk (is )?full/i.test(message);
}

function troubleIn(stored: unknown): Trouble | null {
  const parsed = v.safeParse(TroubleSchema, stored);
  return parsed.success ? parsed.output : null;
}
