/** The browser's own menus, opened with the right button or its key, and gone through with the arrows. */
import type { Person } from './person';
import { until } from './waiting';

/** Our entries come first in the menu of the cup, in this order. */
const ON_CUP = ['Jot a win', 'Rest now', 'Quiet for an hour'] as const;

export async function chooseOnCup(person: Person, entry: (typeof ON_CUP)[number]): Promise<void> {
  // After that the pointer is on the cup.
  await person.openPopupByClick();
  await person.popup.says('A win, however small');
  await person.press('Escape');
  await person.popup.closes();
  await openMenu(person, person.rightClick);
  const steps = ON_CUP.indexOf(entry) + 1;
  await person.press(...Array<string>(steps).fill('Down'), 'Return');
}

/** Selects the whole page, and takes our entry from the browser's menu for it. */
export async function keepSelection(person: Person): Promise<void> {
  await person.press('ctrl+a');
  await openMenu(person, () => person.press('Menu'));
  // No other entry there begins with it.
  await person.press('k');
}

async function openMenu(person: Person, open: () => Promise<void>): Promise<void> {
  const before = await person.windowsOnScreen();
  await open();
  await until('the menu is open', async () => (await person.windowsOnScreen()) > before);
}
