/** Somebody who looks on all the time, and writes down each card that opens, with what was going on. */
import type { Person } from './person';
import { until } from './waiting';

export type CardWatch = {
  /** Something goes on in which no card may be open. */
  inPeace<T>(what: string, work: () => Promise<T>): Promise<T>;
  /** How many cards have opened so far in this run of the browser. */
  cards(): Promise<number>;
  /** Ends it; says at which moments a card was open that should not have been. */
  stop(): Promise<readonly string[]>;
};

export function watchCards(person: Person): CardWatch {
  const wrong: string[] = [];
  let goingOn: string | null = null;
  let isWanted = true;

  const look = async () => {
    const before = goingOn;
    // While the browser is started anew there is nobody to ask, and no card.
    const isOpen = await person.popup.isOpen().catch(() => false);
    if (isOpen && before !== null && before === goingOn) wrong.push(before);
    return !isWanted;
  };
  const counting = person.fromWithin(countCards);
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
    cards: async () => {
      await counting;
      return person.fromWithin(() => Reflect.get(window, Symbol.for('cards')) as number);
    },
    stop: async () => {
      isWanted = false;
      await watching;
      return wrong;
    },
  };
}

/** Runs in the quiet tab. Each card says that it is there; who only looks at intervals misses one that is typed away at once. */
function countCards(): void {
  const key = Symbol.for('cards');
  Reflect.set(window, key, 0);
  chrome.runtime.onMessage.addListener((said: unknown) => {
    const { type } = said as { readonly type?: string };
    if (type === 'card-opened') Reflect.set(window, key, Reflect.get(window, key) + 1);
    return;
  });
}
