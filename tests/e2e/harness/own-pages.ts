/** Pages of ours as the browser knows them: to a driver a page of an extension in Firefox never seems closed. */
import type { Person } from './person';
import { until } from './waiting';

/** Waits until no tab shows a page of ours whose address begins with this (`popup.html?trial`). */
export async function ownPageGoes(person: Person, file: string): Promise<void> {
  await until(`${file} has gone`, () =>
    person.fromWithin(async (name) => {
      const open = await chrome.runtime.getContexts({ contextTypes: ['TAB'] });
      const address = chrome.runtime.getURL(name);
      return open.every(({ documentUrl }) => documentUrl?.startsWith(address) !== true);
    }, file),
  );
}
