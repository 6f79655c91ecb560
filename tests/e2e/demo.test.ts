/** What `npm start` shows where there is no screen: the main job, step by step, seen on the screen. */
import { expect, it } from 'vitest';
import { demonstrate } from '../demo/demonstration';
import { onlyIn } from './harness/only-in';

onlyIn('chromium', 'the demonstration starts no other browser');

it('walks through the main job and sees all of it', async () => {
  expect(await demonstrate({ hasScreen: false })).toBe(0);
});
