/** A note for the page of wins: she wants to jot one, and the popup could not open. */
import { browser } from './api';

const WISH_UNTIL = 'jot-wish-until';

/** Stands until an instant (epoch ms), or until a page takes it up. */
export async function noteJotWish(until: number): Promise<void> {
  await browser.storage.session.set({ [WISH_UNTIL]: until });
}

/** Whether there is such a wish now. Asked once: the note is used up. */
export async function takeJotWish(at: number): Promise<boolean> {
  const stored = await browser.storage.session.get(WISH_UNTIL);
  const until = stored[WISH_UNTIL];
  if (until === undefined) return false;
  await browser.storage.session.remove(WISH_UNTIL);
  return typeof until === 'number' && at <= until;
}

/** Calls back when a wish may have come. Returns a way to stop. */
export function watchJotWish(onWish: () => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[WISH_UNTIL]?.newValue !== undefined) onWish();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
