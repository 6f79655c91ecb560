import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Group } from '../sites/group';
import { latestTabOf, readOriginTab } from './origin-tab';

const site = (host: string, path = '') => ({ host, path });
const GROUPS: readonly Group[] = [
  { id: 'email', name: null, sites: [site('icloud.com', '/mail'), site('mail.google.com')] },
  { id: 'searching', name: 'Searching', sites: [site('google.com')] },
];
/** Open tabs, the one used last at the end. */
let tabs: { readonly id: number; readonly url: string }[];

beforeEach(() => {
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async (id) => {
    const tab = tabs.find((one) => one.id === id);
    if (tab === undefined) throw new Error('No tab');
    return tab as never;
  });
  // Browsers match hosts alone: what lies at another path of one comes, too.
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () =>
    tabs.map((tab, lastAccessed) => ({ ...tab, lastAccessed }) as never),
  );
});

it.each([
  ['open', 'email', 'https://www.icloud.com/mail/inbox'],
  ['elsewhere', 'email', 'https://www.icloud.com/notes/'],
  ['open', 'searching', 'https://www.google.com/search?q=soup'],
  ['elsewhere', 'searching', 'https://mail.google.com/mail/u/0/#inbox?compose=new'],
  ['elsewhere', 'email', 'https://shop.example/'],
] as const)('is %s where a tab of %s shows %s', async (now, groupId, url) => {
  tabs = [{ id: 7, url }];
  expect(await readOriginTab({ groupId, tabId: 7 }, GROUPS)).toBe(now);
});

it('is closed once it is gone, whatever else is open, and unknown without an id', async () => {
  tabs = [{ id: 9, url: 'https://mail.google.com/mail/u/1/' }];
  expect(await readOriginTab({ groupId: 'email', tabId: 7 }, GROUPS)).toBe('closed');
  expect(await readOriginTab({ groupId: 'email', tabId: null }, GROUPS)).toBe('unknown');
});

it('goes back to the tab of that group that was used last, and to no other of its hosts', async () => {
  tabs = [
    { id: 1, url: 'https://mail.google.com/mail/u/0/' },
    { id: 2, url: 'https://www.icloud.com/mail/' },
    { id: 3, url: 'https://www.icloud.com/notes/' },
  ];
  expect(await latestTabOf('email', GROUPS)).toBe(2);
  expect(await latestTabOf('searching', GROUPS)).toBeNull();
  expect(await latestTabOf('a group that is gone', GROUPS)).toBeNull();
});
