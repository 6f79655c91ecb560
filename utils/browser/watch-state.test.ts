/** A page hears of the state, though it is told of the parts that changed alone. */
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newState } from '../engine/state';
import { writeState } from './storage';
import { watchState } from './watch-state';

const state = newState({ at: 1_800_000_000_000, uptimeMs: 0, life: 'a', timeZone: 'UTC' });

it('is told to whoever watches, until they stop', async () => {
  const seen: number[] = [];
  await writeState(state, null);
  const stop = watchState(({ winsRevision }) => seen.push(winsRevision));
  await writeState({ ...state, winsRevision: 1 }, state);
  await vi.waitFor(() => expect(seen).toEqual([1]));
  // What it is told of from now on, it knows without asking.
  const asked = vi.spyOn(fakeBrowser.storage.local, 'get');
  await writeState({ ...state, winsRevision: 2, groups: [] }, state);
  await fakeBrowser.storage.local.set({ state: 'damaged', other: 1 });
  await writeState({ ...state, winsRevision: 3 }, null);
  stop();
  await writeState({ ...state, winsRevision: 4 }, state);
  expect(seen).toEqual([1, 2, 3]);
  expect(asked).not.toHaveBeenCalled();
});
