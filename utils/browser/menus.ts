/** What we add to the browser's own menus: entries on the cup, and one on text that she has selected. */
import { browser } from './api';
import { contextMenus } from './differences';

export type MenuEntry = {
  readonly id: string;
  readonly title: string;
  readonly on: 'cup' | 'selection';
};

let laying: Promise<void> = Promise.resolve();

/** Makes these the entries, whatever was there. The browser keeps them until it or we are updated. */
export function layMenus(entries: readonly MenuEntry[]): Promise<void> {
  // One after the other: two at once would each find the other's entries there already.
  laying = laying.catch(() => undefined).then(() => lay(entries));
  return laying;
}

/** Calls back with the entry that she chose, and the text that was selected there, if any. */
export function onMenuChosen(act: (id: string, selected: string) => void): void {
  contextMenus?.onClicked.addListener(({ menuItemId, selectionText }) =>
    act(String(menuItemId), selectionText ?? ''),
  );
}

async function lay(entries: readonly MenuEntry[]): Promise<void> {
  if (contextMenus === undefined) return;
  await contextMenus.removeAll();
  for (const entry of entries) await create(contextMenus, entry);
}

function create(menus: typeof browser.contextMenus, { id, title, on }: MenuEntry): Promise<void> {
  return new Promise((resolve, reject) => {
    const contexts: ['action' | 'selection'] = [on === 'cup' ? 'action' : 'selection'];
    menus.create({ id, title, contexts }, () => {
      // Read, or the browser notes an error that nobody looked at.
      const { lastError } = browser.runtime;
      if (lastError) reject(new Error(lastError.message));
      else resolve();
    });
  });
}
