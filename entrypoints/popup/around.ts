/** What lies around a popup that she opened: the page under it, a wish, and sites the browser keeps from us. */

import { readAnsweredNotices } from '../../utils/browser/answered-notices';
import { readJotted } from '../../utils/browser/jotted';
import { ungrantedOf } from '../../utils/browser/permissions';
import { winsBetween } from '../../utils/browser/read-wins';
import { report } from '../../utils/browser/report';
import { addressUnderPopup } from '../../utils/browser/tabs';
import { readWish } from '../../utils/browser/wish';
import { isLookingBack } from '../../utils/engine/reminders';
import type { State } from '../../utils/engine/state';
import { daysBefore } from '../../utils/time/day';
import { WEEK_BEFORE_DAYS } from '../../utils/wins/reminders';
import type { Opening } from './opening';
import type { Around } from './which-line';

/** Null where nothing is said of it: in a card, in a popup that opened by itself, in our own tab. */
export async function readAround(opening: Opening, at: number): Promise<Around | null> {
  const { place, byItself, isCard, state } = opening;
  if (place !== 'popup' || byItself || isCard || state === null) return null;
  try {
    const [address, note, jotted, missing, answered, weekHasWins] = await Promise.all([
      addressUnderPopup(),
      readWish(at),
      readJotted(),
      ungrantedOf(state.groups.flatMap((group) => group.sites)),
      readAnsweredNotices(),
      hasWinsToLookBackAt(state),
    ]);
    return { at, address, note, jotted, missing, weekHasWins, answered };
  } catch (error) {
    report('looking around the popup', error);
    return null;
  }
}

/** Asked on her day alone; a database that doesn't answer keeps nothing else from her. */
async function hasWinsToLookBackAt(state: State): Promise<boolean> {
  if (!isLookingBack(state)) return false;
  const { day } = state.today;
  try {
    return (await winsBetween(daysBefore(day, WEEK_BEFORE_DAYS), day)).size > 0;
  } catch (error) {
    report('looking for wins of the week', error);
    return false;
  }
}
