/** Where our tab stands in a row, how two events that race make one of it, and which other tab comes to the front. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeBoundary, comeToFront, goElsewhere, knownOfGone, placeBeside } from './boundary-tab';

type Tab = Parameters<typeof placeBeside>[1];

const OURS = fakeBrowser.runtime.getURL('/boundary.html' as never);
const MAIL = 'https://mail.example/';
const GROUPS = [{ id: 'email', name: null, sites: [{ host: 'mail.example', path: '' }] }];
let row: Tab[];
const created = vi.fn();

function tab(id: number, changed: Partial<Tab> = {}): Tab {
  const { url = `https://news.example/${id}` } = changed;
  return { id, url, windowId: 1, index: 0, pinned: false, active: false, ...changed } as Tab;
}

function activate(id: number): void {
  const { windowId } = row.find((one) => one.id === id) ?? {};
  row = row.map((one) => (one.windowId === windowId ? { ...one, active: one.id === id } : one));
}

/** A browser with this row, that answers late. */
beforeEach(() => {
  created.mockClear();
  row = [tab(1), tab(7, { url: MAIL, active: true }), tab(3)];
  const inOrder = () => row.map((one, index) => ({ ...one, index }));
  const late = () => new Promise((resolve) => setTimeout(resolve, 1));
  Object.assign(fakeBrowser.tabs, {
    query: () => late().then(inOrder),
    get: async (id: number) =>
      inOrder().find((one) => one.id === id) ?? Promise.reject(new Error()),
    update: (id: number) => late().then(() => activate(id)),
    move: async (id: number, { index, windowId }: { index: number; windowId: number }) => {
      const moved = row.find((one) => one.id === id);
      row = row.filter((one) => one !== moved);
      if (moved !== undefined) row.splice(index, 0, { ...moved, windowId });
    },
    remove: async (id: number) => {
      row = row.filter((one) => one.id !== id);
    },
    create: async ({ url = 'about:newtab', index = row.length, windowId = 1 }) => {
      await late();
      created(url);
      const made = tab(100 + created.mock.calls.length, { url, windowId });
      row.splice(index, 0, made);
      activate(made.id ?? 0);
      return made;
    },
  });
});

const ids = () => row.map(({ id }) => id);

describe('its place', () => {
  it.each([
    ['after', 2],
    ['before', 1],
  ] as const)('is right %s the page', (side, index) => {
    expect(placeBeside(row, tab(7), side)).toBe(index);
  });

  it('is outside of the group of tabs that the page is in', () => {
    const grouped = [tab(1), tab(2), tab(7), tab(3), tab(4)].map((one, at) =>
      Object.assign(one, { groupId: at >= 1 && at <= 3 ? 5 : -1 }),
    );
    const page = grouped[2] ?? tab(7);
    expect(placeBeside(grouped, page, 'before')).toBe(1);
    expect(placeBeside(grouped, page, 'after')).toBe(4);
  });

  it.each(['before', 'after'] as const)('is the first after the pinned ones (%s)', (side) => {
    const pinned = [tab(7, { pinned: true }), tab(2, { pinned: true }), tab(3)];
    expect(placeBeside(pinned, tab(7, { pinned: true }), side)).toBe(2);
  });
});

describe('it comes', () => {
  it('once, however many ask for it at the same time, and changes sides', async () => {
    await Promise.all([comeToFront(7, 'after'), comeToFront(7, 'after'), comeToFront(7, 'before')]);
    expect(created).toHaveBeenCalledTimes(1);
    expect(ids()).toEqual([1, 7, 101, 3]);
    activate(7);
    await comeToFront(7, 'before');
    expect(ids()).toEqual([1, 101, 7, 3]);
    expect(row.find(({ active }) => active)?.id).toBe(101);
  });

  it('from another window, and what was one too many goes by us, not by her', async () => {
    row.push(tab(50, { url: OURS, windowId: 2 }), tab(51, { url: OURS }));
    await comeToFront(7, 'after');
    expect(ids()).toEqual([1, 7, 51, 3]);
    expect([50, 50, 51].map((id) => knownOfGone(id).byUs)).toEqual([true, false, false]);
  });

  it('and when it has gone, it is known to have been ours', async () => {
    await comeToFront(7, 'after');
    expect([101, 101, 7].map((id) => knownOfGone(id).wasOurs)).toEqual([true, false, false]);
  });

  it('not where she has gone on meanwhile', async () => {
    activate(3);
    await comeToFront(7, 'after');
    await comeToFront(99, 'after');
    expect([ids(), created.mock.calls.length]).toEqual([[1, 7, 3], 0]);
  });

  it('is no second one while the browser moves nothing, because she drags a tab', async () => {
    row.push(tab(50, { url: OURS }));
    fakeBrowser.tabs.move = async () =>
      Promise.reject(new Error('Tabs cannot be edited right now'));
    await expect(comeToFront(7, 'after')).rejects.toThrow();
    expect(created).not.toHaveBeenCalled();
  });
});

describe('it goes', () => {
  it('and brings her back into the page where she was at it, and nowhere else', async () => {
    await comeToFront(7, 'after');
    await closeBoundary(7);
    expect([ids(), row.find(({ active }) => active)?.id]).toEqual([[1, 7, 3], 7]);
    await comeToFront(7, 'after');
    activate(1);
    await closeBoundary(7);
    expect([ids(), row.find(({ active }) => active)?.id]).toEqual([[1, 7, 3], 1]);
  });

  it('and leaves a new tab where nothing else would be left', async () => {
    row = [tab(50, { url: OURS, active: true })];
    await closeBoundary(null);
    expect(row.map(({ url }) => url)).toEqual(['about:newtab']);
  });
});

describe('another tab comes to the front', () => {
  it('the nearest of that window that is not of the group', async () => {
    row = [
      tab(1),
      tab(2, { url: `${MAIL}2` }),
      tab(7, { url: MAIL, active: true }),
      tab(8, { url: OURS }),
    ];
    await goElsewhere(7, 'email', GROUPS);
    expect(row.find(({ active }) => active)?.id).toBe(1);
  });

  it('or a new one', async () => {
    row = [tab(7, { url: MAIL, active: true }), tab(9, { windowId: 2 })];
    await goElsewhere(7, 'email', GROUPS);
    expect(row.at(-1)).toMatchObject({ url: 'about:newtab', windowId: 1, active: true });
  });
});
