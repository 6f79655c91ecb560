/** Opens the card for trying out: the toolbar popup itself, or a tab of ours where the browser won't open that. */
import { openPopup } from '../../utils/browser/action';
import { noteTrial, takeTrial } from '../../utils/browser/storage';
import { openTrialInTab } from '../../utils/browser/tabs';

/** A popup that opens has read our note within this time. */
const OPENING_MS = 3_000;

let lookTimer: ReturnType<typeof setTimeout> | undefined;

/** Resolves as soon as something has been asked to open; what is seen is then made sure of behind her back. */
export async function openTrial(now: number, onTrouble: (error: unknown) => void): Promise<void> {
  clearTimeout(lookTimer);
  await noteTrial(now + 2 * OPENING_MS);
  if (!(await openPopup())) return openTabUnlessTaken();
  lookTimer = setTimeout(() => openTabUnlessTaken().catch(onTrouble), OPENING_MS);
}

/** The browser's promise proves nothing: the popup is there when it has taken the note. */
async function openTabUnlessTaken(): Promise<void> {
  if (await takeTrial(0)) await openTrialInTab();
}
