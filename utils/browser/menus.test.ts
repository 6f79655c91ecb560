import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { layMenus, onMenuChosen } from './menus';

type Entry = { readonly id: string; readonly contexts: readonly string[] };
type Chosen = (info: { menuItemId: string; selectionText?: string }) => void;

/** The browser's menus as both browsers have them: an id that is there already is an error. */
const { menus, there, heard } = vi.hoisted(() => {
  const entries: Entry[] = [];
  const listeners: Chosen[] = [];
  const later = (work: () => void) => Promise.resolve().then(work);
  return {
    there: entries,
    heard: listeners,
    menus: {
      removeAll: () => later(() => entries.splice(0)),
      create: (entry: Entry, done: () => void) => {
        const { runtime } = globalThis as unknown as { runtime: { lastError?: object } };
        void later(() => {
          if (entries.some(({ id }) => id === entry.id)) runtime.lastError = { message: 'twice' };
          else entries.push(entry);
          done();
          delete runtime.lastError;
        });
      },
      onClicked: { addListener: (listener: Chosen) => listeners.push(listener) },
    },
  };
});
vi.mock('./differences', () => ({ contextMenus: menus }));

const ENTRIES = [
  { id: 'one', title: 'One', on: 'cup' },
  { id: 'two', title: 'Two', on: 'selection' },
] as const;

beforeEach(() => {
  Object.assign(globalThis, { runtime: fakeBrowser.runtime });
  there.splice(0);
});

describe('the menus', () => {
  it('are laid in their order and place', async () => {
    await layMenus(ENTRIES);
    expect(there.map(({ id, contexts }) => [id, ...contexts])).toEqual([
      ['one', 'action'],
      ['two', 'selection'],
    ]);
  });

  it('are there once, however often they are laid at the same time', async () => {
    await Promise.all([layMenus(ENTRIES), layMenus(ENTRIES), layMenus(ENTRIES)]);
    expect(there).toHaveLength(2);
  });

  it('say so when the browser refuses, and can be laid after that', async () => {
    await expect(layMenus([ENTRIES[0], ENTRIES[0]])).rejects.toThrow('twice');
    await layMenus(ENTRIES);
    expect(there).toHaveLength(2);
  });

  it('tell which entry was chosen, and on what', () => {
    const chosen = vi.fn();
    onMenuChosen(chosen);
    heard[0]?.({ menuItemId: 'one' });
    heard[0]?.({ menuItemId: 'two', selectionText: 'Soup' });
    expect(chosen.mock.calls).toEqual([
      ['one', ''],
      ['two', 'Soup'],
    ]);
  });
});
