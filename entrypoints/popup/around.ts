/** What lies around a popup that she opened: the page under it, a wish, and sites the browser keeps from us. */

import { readAnsweredNotices } from '../../utils/browser/answered-notices';
import { readJotted } from '../../utils/browser/jotted';
import { ungrantedOf } from '../../utils/browser/permissions';
import { report } from '../../utils/browser/report';
import { addressUnderPopup } from '../../utils/browser/tabs';
import { readWish } from '../../utils/browser/wish';
import type { Opening } from './opening';
import type { Around } from './which-line';

/** Null where nothing is said of it: in a card, in a popup that opened by itself, in our own tab. */
export async function readAround(opening: Opening, at: number): Promise<Around | null> {
  const { place, byItself, isCard, state } = opening;
  if (place !== 'popup' || byItself || isCard || state === null) return null;
  try {
    const [address, note, jotted, missing, answered] = await Promise.all([
      addressUnderPopup(),
      readWish(at),
      readJotted(),
      ungrantedOf(state.groups.flatMap((group) => group.sites)),
      readAnsweredNotices(),
    ]);
    return { at, address, note, jotted, missing, answered };
  } catch (error) {
    report('looking around the popup', error);
    return null;
  }
}
