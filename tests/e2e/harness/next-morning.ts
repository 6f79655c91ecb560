/** The stored record as it might have been found: changed while the background is gone, or of a day long ago. */
import { storedFrom } from '../../../utils/engine/parse';
import type { State } from '../../../utils/engine/state';
import type { Person } from './person';

/** While the background is gone, so that it finds what it might have written. */
export async function changeState(person: Person, change: Partial<State>): Promise<void> {
  await person.killBackground();
  const state = storedFrom({ ...(await person.state()), ...change });
  await person.fromWithin((changed) => chrome.storage.local.set({ state: changed }), state);
}

/** A new day begins at the next event, and with it the morning's copy is made. */
export async function wakeTheNextMorning(person: Person): Promise<void> {
  const { today } = await person.state();
  const day = '2026-01-01';
  await changeState(person, {
    today: { ...today, day, from: Date.parse(day), to: Date.parse(day) },
    backedUpOn: day,
  });
  await person.tell({ type: 'quiet-ended' });
  await person.stateBecomes('the copy is made', (now) => now.backedUpOn === now.today.day);
}
