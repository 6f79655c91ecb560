/** A page hears of the state, though it is told of the parts that changed alone. */
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NOTHING_STORED, partsToWrite } from '../engine/parts';
import { newState, type State } from '../engine/state';
import { writeState } from './storage';
import { watchState } from './watch-state';

const state = newState({ at: 1_800_000_000_000, uptimeMs: 0, life: 'a', timeZone: 'UTC' });

it('is told to whoever watches, until they stop', async () => {
  const seen: number[] = [];
  const { items, stored: first } = partsToWrite(NOTHING_STORED, state);
  const write = (after: State, before = first) => writeState(partsToWrite(before, after).items);
  await writeState(items);
  const stop = watchState(({ winsRevision }) => seen.push(winsRevision));
  await write({ ...state, winsRevision: 1 });
  await vi.waitFor(() => expect(seen).toEqual([1]));
  // What it is told of from now on, it knows without asking.
  const asked = vi.spyOn(fakeBrowser.storage.local, 'get');
  await write({ ...state, winsRevision: 2, groups: [] });
  await fakeBrowser.storage.local.set({ state: 'damaged', other: 1 });
  await write({ ...state, winsRevision: 3 }, NOTHING_STORED);
  stop();
  await write({ ...state, winsRevision: 4 });
  expect(seen).toEqual([1, 2, 3]);
  expect(asked).not.toHaveBeenCalled();
});
