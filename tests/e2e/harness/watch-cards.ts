/** Somebody who looks on all the time, and writes down each card that opens, with what was going on. */
import type { Person } from './person';
import { until } from './waiting';

export type CardWatch = {
  /** Something goes on in which no card may be open. */
  inPeace<T>(what: string, work: () => Promise<T>): Promise<T>;
  /** How many cards have opened so far. */
  cards(): number;
  /** Ends it; says at which moments a card was open that should not have been. */
  stop(): Promise<readonly string[]>;
};

export function watchCards(person: Person): CardWatch {
  const wrong: string[] = [];
  let goingOn: string | null = null;
  let cards = 0;
  let wasOpen = false;
  let isWanted = true;

  const look = async () => {
    const before = goingOn;
    // While the browser is started anew there is nobody to ask, and no card.
    const isOpen = await person.popup.isOpen().catch(() => false);
    if (isOpen && !wasOpen) cards += 1;
    if (isOpen && before !== null && before === goingOn) wrong.push(before);
    wasOpen = isOpen;
    return !isWanted;
  };
  const watching = until('the watch is over', look, 600_000);
  return {
    inPeace: async (what, work) => {
      goingOn = what;
      try {
        return await work();
      } finally {
        goingOn = null;
      }
    },
    cards: () => cards,
    stop: async () => {
      isWanted = false;
      await watching;
      return wrong;
    },
  };
}
