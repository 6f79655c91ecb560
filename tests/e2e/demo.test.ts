/** What `npm start` shows where there is no screen: the main job, step by step, seen on the screen. */
import { expect, it } from 'vitest';
import { demonstrate } from '../demo/demonstration';
import { onlyIn, onlyInWholeRun } from './harness/told-in';

onlyIn('chromium', 'the demonstration starts no other browser');
onlyInWholeRun('it waits for a lull in earnest');

it('walks through the main job and sees all of it', async () => {
  expect(await demonstrate({ hasScreen: false })).toBe(0);
});
