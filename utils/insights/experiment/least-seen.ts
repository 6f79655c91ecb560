/** How large a difference has to be to be seen: worked out before anything is begun. */
import { BLOCK } from '../../experiment/coin';

/** She would have left within two minutes so often anyway, as long as nothing else is known. */
const BASE = 0.3;
/** Of 100 such experiments 80 would see it; and of 100 without a difference 5 would see one. */
const DEVIATIONS = { seen: 0.841621, told: 1.959964 };

/**
 * Of a share, from 0 to 1: the difference that so many moments would show, a third of them silent. Null where not even
 * the largest would. The usual normal approximation for two shares (J. L. Fleiss, Statistical Methods for Rates and
 * Proportions, chapter 4).
 */
export function leastSeen(moments: number): number | null {
  const silent = moments / BLOCK;
  const asks = moments - silent;
  const isSeen = (difference: number) => {
    const share = BASE + difference;
    const both = (asks * share + silent * BASE) / moments;
    const byChance = Math.sqrt(both * (1 - both) * (1 / asks + 1 / silent));
    const around = Math.sqrt((share * (1 - share)) / asks + (BASE * (1 - BASE)) / silent);
    return difference >= DEVIATIONS.told * byChance + DEVIATIONS.seen * around;
  };
  if (moments <= 0 || !isSeen(1 - BASE)) return null;
  let [outside, inside] = [0, 1 - BASE];
  while (inside - outside > 0.001) {
    const half = (outside + inside) / 2;
    if (isSeen(half)) inside = half;
    else outside = half;
  }
  return inside;
}
