import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeTrial } from '../../utils/browser/storage';
import { openTrial } from './open-trial';

const NOW = 1_800_000_000_000;
const noTrouble = (error: unknown) => {
  throw error;
};

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.useRealTimers();
});

it('opens the popup once, and no tab beside it, though she presses twice', async () => {
  vi.useFakeTimers();
  const openPopup = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.action, { openPopup });
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await Promise.all([openTrial(NOW, noTrouble), openTrial(NOW, noTrouble)]);
  expect(openPopup).toHaveBeenCalledOnce();
  expect(await takeTrial(NOW)).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(create).not.toHaveBeenCalled();
});

it('opens a tab where the browser refuses, and anew when she presses anew', async () => {
  const openPopup = vi.fn(async () => {
    throw new Error('not here');
  });
  Object.assign(fakeBrowser.action, { openPopup });
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await openTrial(NOW, noTrouble);
  expect(create).toHaveBeenCalledOnce();
  await openTrial(NOW, noTrouble);
  expect(create).toHaveBeenCalledTimes(2);
});
