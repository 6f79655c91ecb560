/** The lull: fifteen seconds without a key or the mouse, the one seam that knows she isn't typing. */
import { idle } from './differences';

/** The shortest that browsers allow. */
const LULL_SECONDS = 15;

/**
 * Which silence of hers the browser should tell of: the lull, or `seconds` that mean that she has left
 * the desk. Setting it costs nothing and needs no polling.
 */
export function listenForIdle(seconds: number | 'lull'): void {
  idle?.setDetectionInterval(seconds === 'lull' ? LULL_SECONDS : seconds);
}

/** Whether she has let go of keys and mouse for that long now. A locked screen is no lull. */
export async function isLull(): Promise<boolean> {
  return (await idle?.queryState(LULL_SECONDS)) === 'idle';
}
