/** The browser is asked to keep what we keep, where it would drop some of it for want of room. */
import { storageThatStays } from './differences';

/** Does nothing where that is so already, or where nobody asks. */
export async function askToStay(): Promise<void> {
  const isAsked = (await storageThatStays?.persisted?.()) ?? false;
  if (!isAsked) await storageThatStays?.persist?.();
}
