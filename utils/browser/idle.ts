/** The lull: fifteen seconds without a key or the mouse, the one seam that knows she isn't typing. */
import { idle } from './differences';
import { IDLE_SECONDS } from './view';

/** The shortest that browsers allow. */
const LULL_SECONDS = 15;

/** Listens for the lull, or for her leaving the desk. Setting it costs nothing and needs no polling. */
export function listenForLull(listening: boolean): void {
  idle?.setDetectionInterval(listening ? LULL_SECONDS : IDLE_SECONDS);
}

/** Whether she has let go of keys and mouse for that long now. A locked screen is no lull. */
export async function isLull(): Promise<boolean> {
  return (await idle?.queryState(LULL_SECONDS)) === 'idle';
}
