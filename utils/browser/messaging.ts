/** Pages ask, the background answers. One typed map of requests; an answer comes after the commit. */
import type { Request } from '../engine/requests';
import { browser } from './api';

/** What became of a request. */
export type Answer =
  | { readonly kind: 'done' }
  /** It could not be stored; nothing was lost, and it may be asked again. */
  | { readonly kind: 'not-stored' }
  /** It was not understood. */
  | { readonly kind: 'refused' }
  /** There is nothing left to take back. */
  | { readonly kind: 'too-late' };

/**
 * Tells the background what she did; told again with the same `requestId` it is not done again.
 * Never throws: a background that doesn't answer has not stored anything.
 */
export async function tell(request: Request): Promise<Answer> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(request);
    return isAnswer(answer) ? answer : { kind: 'not-stored' };
  } catch {
    return { kind: 'not-stored' };
  }
}

/** What a connected page says of itself: on some desktops a popup stays open under another application. */
export type FocusNote = { readonly hasFocus: boolean };

/** The name of the connection that a page of ours keeps open while it is on screen. */
export type Presence = 'popup' | 'card';

/**
 * Keeps the background aware that this page is open, and tells it when it has gone, however it went.
 * Connects again when the background has died meanwhile; a page that nobody sees waits with that,
 * so that it wakes nobody.
 */
export function stayConnected(as: Presence): void {
  const port = browser.runtime.connect({ name: as });
  const gone = new AbortController();
  const tellFocus = () => port.postMessage({ hasFocus: document.hasFocus() } satisfies FocusNote);
  tellFocus();
  window.addEventListener('focus', tellFocus, { signal: gone.signal });
  window.addEventListener('blur', tellFocus, { signal: gone.signal });
  port.onDisconnect.addListener(() => {
    gone.abort();
    if (document.visibilityState === 'visible') return stayConnected(as);
    document.addEventListener('visibilitychange', () => stayConnected(as), { once: true });
  });
}

function isAnswer(answer: unknown): answer is Answer {
  return typeof answer === 'object' && answer !== null && 'kind' in answer;
}
