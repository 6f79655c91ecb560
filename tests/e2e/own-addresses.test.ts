/** Pages of ours are found by their address, too: once the browser has unloaded one, nothing else is left of it. */
import { expect, it } from 'vitest';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';
import { until } from './harness/waiting';

const stage = setStage();

// A driver keeps what it is attached to loaded: what is unloaded is told in `utils/browser/tabs.test.ts`.
it('shows us the addresses of our own tabs, without a permission for it', async () => {
  const person = await stage.arrivesWithMail(600);
  await person.tell({ type: 'rest-begun', seconds: 600 });
  await until('the rest page is seen', async () => (await restPages(person)) === 1);
  await person.goToTab(1);
  await person.tell({ type: 'rest-shown' });
  await person.surface(await person.ownPage('rest.html')).says('Resting until');
  expect(await restPages(person)).toBe(1);
});

function restPages(person: Person): Promise<number> {
  return person.fromWithin(async () => {
    const url = chrome.runtime.getURL('rest.html');
    const tabs = await chrome.tabs.query({});
    return tabs.filter((tab) => tab.url?.startsWith(url)).length;
  });
}
