/** Waiting for the card, and seeing that it doesn't come, as quickly as the browser lets it be waited for. */
import type { Person } from './person';
import { staysSo } from './waiting';

/** A lull that is longer than this is not waited for where something else does. */
const QUICK_MS = 5_000;
const A_LOOK_MS = 1_000;

/** She holds still for a lull, where one is quickly over; else it is looked for a moment, and the story asserts the reason. */
export async function opensNoCard(person: Person, when: string): Promise<void> {
  const isQuick = person.lullMs < QUICK_MS;
  const forMs = A_LOOK_MS + (isQuick ? person.lullMs : 0);
  await staysSo(`no card ${when}`, async () => !(await person.popup.isOpen()), forMs);
}

/** The next seam: a lull, where one is quickly over; else she comes to the first tab, which is an old one. */
export async function reachSeam(person: Person): Promise<void> {
  if (person.lullMs >= QUICK_MS) await person.goToTab(1);
  await person.popup.says('Rest a little?', 40_000);
}
