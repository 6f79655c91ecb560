/** What had to wait until the state could be written is done by what is so then. */
import { expect, it } from 'vitest';
import { NO_BOUNDARY } from '../boundary/boundary';
import { NO_PAUSE } from '../pauses/pause';
import { NO_REST } from '../rests/rest';
import { NOTHING_TOLD } from '../wins/reminders';
import { isStillWanted } from './effects';

const PAGE = { tabId: 7, groupId: 'email' };
const standing = {
  ...PAGE,
  kinds: ['daily'],
  side: 'after',
  cameAt: 0,
  since: 0,
  closings: 0,
} as const;

/** Whether it is done after so many ms, with that of our page. */
function isDone(
  type: 'close-page' | 'go-elsewhere',
  boundary: Partial<typeof NO_BOUNDARY>,
  ms = 1_000,
): boolean {
  const state = {
    pause: NO_PAUSE,
    rest: NO_REST,
    boundary: { ...NO_BOUNDARY, ...boundary },
    reminders: NOTHING_TOLD,
  };
  return isStillWanted({ type, ...PAGE }, state, ms);
}

it('closes no page that she has kept since, nor long after she closed it', () => {
  const leaving = { tabId: 7, since: null };
  expect(isDone('close-page', { standing, leaving })).toBe(true);
  expect(isDone('close-page', { standing, leaving }, 60_001)).toBe(false);
  expect(isDone('close-page', { standing, leaving: { ...leaving, tabId: 8 } })).toBe(false);
  // Five more minutes, perhaps.
  expect(isDone('close-page', { passes: { email: 1 } })).toBe(false);
});

it('brings nobody elsewhere for a page beside which nothing stands', () => {
  expect(isDone('go-elsewhere', { standing })).toBe(true);
  expect(isDone('go-elsewhere', { standing: { ...standing, tabId: 8 } })).toBe(false);
  expect(isDone('go-elsewhere', {})).toBe(false);
});
