/** Opens the card for trying out: the toolbar popup itself, or a tab of ours where the browser won't open that. */
import { openPopup } from '../../utils/browser/action';
import { noteTrial, takeTrial } from '../../utils/browser/storage';
import { openTrialInTab } from '../../utils/browser/tabs';

/** A popup that opens has read our note within this time. */
const OPENING_MS = 3_000;

let lookTimer: ReturnType<typeof setTimeout> | undefined;
let opening: Promise<void> | null = null;

/**
 * Resolves as soon as something has been asked to open; what is seen is then made sure of behind her back.
 * Pressed once more meanwhile, it is the same card: a second one would be refused, and open a tab as well.
 */
export function openTrial(now: number, onTrouble: (error: unknown) => void): Promise<void> {
  opening ??= open(now, onTrouble).finally(() => {
    opening = null;
  });
  return opening;
}

async function open(now: number, onTrouble: (error: unknown) => void): Promise<void> {
  clearTimeout(lookTimer);
  await noteTrial(now + 2 * OPENING_MS);
  if (!(await openPopup())) return openTabUnlessTaken();
  lookTimer = setTimeout(() => openTabUnlessTaken().catch(onTrouble), OPENING_MS);
}

/** The browser's promise proves nothing: the popup is there when it has taken the note. */
async function openTabUnlessTaken(): Promise<void> {
  if (await takeTrial(0)) await openTrialInTab();
}
