/** A healing day that goes on since an instant, epoch ms, and before which there was nothing to put back. */
import { type Healing, NO_HEALING } from '../../utils/engine/healing';
import { NO_PAUSE } from '../../utils/pauses/pause';

export function illSince(since: number): Healing {
  const before = { passes: {}, without: {}, pause: NO_PAUSE, asked: null, asks: null };
  return { ...NO_HEALING, now: { since, ...before } };
}
