/** What a popup has to know before it draws anything, so that it never shows the wrong face first. */
import { readOriginTab } from '../../utils/browser/origin-tab';
import { report } from '../../utils/browser/report';
import {
  readDraft,
  readStateToShow,
  takeOpeningByItself,
  takeTrial,
} from '../../utils/browser/storage';
import { readTrouble, type Trouble } from '../../utils/browser/trouble';
import { originOfPause } from '../../utils/engine/origin';
import type { State } from '../../utils/engine/state';
import { isOnCall } from '../../utils/pauses/call';
import { isAsking } from '../../utils/pauses/policy';
import type { OriginTab } from '../../utils/rests/rest';
import type { Draft } from '../../utils/wins/draft';

export type Opening = {
  readonly place: 'popup' | 'tab';
  /** Opened by us at a seam, not by her click. */
  readonly byItself: boolean;
  /** Null when it can't be read; there is a place for a win all the same. */
  readonly state: State | null;
  readonly draft: Draft | null;
  /** What can't be stored just now. */
  readonly trouble: Trouble | null;
  /** A pause was due when it opened: this popup is the card. */
  readonly isCard: boolean;
  /** What the tab shows that the pause is about; null where none is to be closed from here. */
  readonly originTab: OriginTab | null;
  /** Opened from the first run to show what the card is like. Then it is no card, whatever is due. */
  readonly isTrial: boolean;
};

/** A tab is told by its address that it is for trying out, a popup by a note. */
export async function readOpening(
  place: 'popup' | 'tab',
  isTrialTab: boolean,
  now: number,
): Promise<Opening> {
  const [state, trouble, draft, byItself, isTrial] = await Promise.all([
    readStateToShow(),
    readTrouble(),
    orNull(readDraft(), 'reading the draft of a win'),
    // The notes are meant for the popup; a tab leaves them alone.
    place === 'popup' ? orNull(takeOpeningByItself(now), 'reading who opened the popup') : false,
    place === 'popup' ? orNull(takeTrial(now), 'reading what the popup is for') : isTrialTab,
  ]);
  // On a call nobody is asked, whoever opened it; there she may say that it is over.
  const isCard =
    state !== null && isTrial !== true && isAsking(state, now) && !isOnCall(state.call);
  const origin = isCard ? originOfPause(state) : null;
  return {
    place,
    byItself: byItself === true,
    state,
    draft,
    trouble,
    isCard,
    originTab: origin === null ? null : await readOriginTab(origin, state?.groups ?? []),
    isTrial: isTrial === true,
  };
}

async function orNull<T>(reading: Promise<T>, what: string): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    report(what, error);
    return null;
  }
}
