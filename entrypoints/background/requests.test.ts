import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerRequests } from './requests';
import { dispatch } from './store';

vi.mock('./store', () => ({ dispatch: vi.fn() }));

it.each([
  ['popup', undefined],
  ['tab', { id: 7 }],
] as const)('a card that opens is told to be in a %s by who tells it', async (place, tab) => {
  answerRequests();
  const url = fakeBrowser.runtime.getURL('/popup.html' as never);
  const sender = { id: fakeBrowser.runtime.id, url, ...(tab && { tab }) };
  const request = { type: 'card-opened', byItself: true };
  await Promise.all(
    await fakeBrowser.runtime.onMessage.trigger(request, sender as never, () => undefined),
  );
  const event = { type: 'card-opened', place, byItself: true };
  expect(vi.mocked(dispatch).mock.lastCall?.[0]).toEqual(event);
});
