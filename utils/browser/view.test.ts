/** What the background is told of the page in front: nothing that she has not granted. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readView } from './view';

/** A browser with one tab, whose address it shows, and these grants. */
function showing(address: string, grants: readonly string[]): void {
  const tab = { id: 7, windowId: 1, active: true, url: address };
  Object.assign(fakeBrowser, {
    windows: { getLastFocused: async () => ({ id: 1, focused: true, type: 'normal' }) },
    tabs: { query: async () => [tab] },
    idle: { queryState: async () => 'active' },
    permissions: {
      contains: async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((origin) => grants.includes(origin)),
    },
  });
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://full-cup/popup.html');
  Object.assign(fakeBrowser.runtime, { getContexts: async () => [] });
}

beforeEach(() => fakeBrowser.reset());

it('sees the address of a site that she has granted', async () => {
  showing('https://mail.example.org:8443/inbox', ['https://mail.example.org/*']);
  expect((await readView()).address).toBe('https://mail.example.org:8443/inbox');
});

it.each([
  'https://bank.example/account?number=12',
  'http://mail.example.org/',
  'file:///home/letter.txt',
  'chrome://settings/',
  '',
])('sees nothing of %s, though her click shows it for a while', async (address) => {
  showing(address, ['https://mail.example.org/*']);
  expect((await readView()).address).toBeNull();
});
