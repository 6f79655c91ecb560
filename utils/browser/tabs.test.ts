/** Pages of ours, found by what lives and by what is only shown. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeOwnPage, closeUnseenOwnPage, countOwnPage, showOwnPage } from './tabs';

const OURS = fakeBrowser.runtime.getURL('/rest.html' as never);
const removed = vi.fn(async () => undefined);
/** What the browser shows: a tab that it has unloaded has an address and no life. */
let tabs: { id: number; url?: string; active: boolean; status?: string }[];
let living: { tabId: number; documentUrl: string }[];

beforeEach(() => {
  removed.mockClear();
  const { runtime, tabs: api } = fakeBrowser as unknown as {
    runtime: { getContexts: unknown };
    tabs: { query: unknown; get: unknown; remove: unknown };
  };
  runtime.getContexts = async () => living;
  api.query = async () => tabs;
  api.get = async (id: number) => tabs.find((tab) => tab.id === id);
  api.remove = removed;
});

it('are found once each, unloaded ones as well', async () => {
  living = [{ tabId: 7, documentUrl: OURS }];
  tabs = [
    { id: 7, url: OURS, active: true },
    { id: 8, url: `${OURS}#full`, active: false },
    { id: 9, url: 'https://mail.example/', active: false },
    { id: 10, active: false },
  ];
  expect(await countOwnPage('rest.html')).toBe(2);
  await closeOwnPage('rest.html');
  expect(removed).toHaveBeenCalledWith([7, 8]);
});

it('are found alive where the browser shows no address', async () => {
  living = [{ tabId: 7, documentUrl: OURS }];
  tabs = [{ id: 7, active: false }];
  expect(await countOwnPage('rest.html')).toBe(1);
});

it('stay while she looks at them', async () => {
  living = [];
  tabs = [
    { id: 7, url: OURS, active: true },
    { id: 8, url: OURS, active: false },
  ];
  await closeUnseenOwnPage('rest.html');
  expect(removed.mock.calls).toEqual([[8]]);
});

it('are opened once, though two ask at once and a tab that loads has no address yet', async () => {
  living = [];
  tabs = [];
  const { tabs: api } = fakeBrowser as unknown as { tabs: { create: unknown; update: unknown } };
  const create = vi.fn(async () => {
    tabs.push({ id: 7, active: true, status: 'loading' });
    return { id: 7 };
  });
  api.create = create;
  api.update = async () => ({ id: 7 });
  await Promise.all([showOwnPage('rest.html'), showOwnPage('rest.html')]);
  expect(create).toHaveBeenCalledTimes(1);
});
