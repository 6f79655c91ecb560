/** A note for the page of wins: she wants to jot one, and the popup could not open. */
import { browser } from './api';
import { takeNote } from './storage';
import { watchStored } from './watch-stored';

const WISH_UNTIL = 'jot-wish-until';

/** Stands until an instant (epoch ms), or until a page takes it up. */
export async function noteJotWish(until: number): Promise<void> {
  await browser.storage.session.set({ [WISH_UNTIL]: until });
}

/** Whether there is such a wish now. Asked once: the note is used up. */
export async function takeJotWish(at: number): Promise<boolean> {
  return takeNote(WISH_UNTIL, at);
}

/** Calls back when a wish may have come. Returns a way to stop. */
export function watchJotWish(onWish: () => void): () => void {
  return watchStored('session', WISH_UNTIL, (until) => {
    if (until !== undefined) onWish();
  });
}
