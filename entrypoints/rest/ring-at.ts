/** Rings once at a rest's end: not when the page is loaded after it, nor long after, when the machine wakes. */
import { MINUTE_MS } from '../../utils/time/duration';

/** A page that nobody sees is woken once a minute; later than that it would frighten somebody. */
const LATE_MS = 1.5 * MINUTE_MS;
/**
 * A timer stands still while the machine sleeps, so it looks at the clock in between; but seldom, since
 * Chromium puts off the fifth timer in a row of a hidden page by up to a minute.
 */
const LOOK_EVERY_MS = 5 * MINUTE_MS;

/** `endsAt` is epoch ms. Returns a way to let it be. */
export function ringAt(endsAt: number, page: Document, ring: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDone = Date.now() >= endsAt;
  const look = () => {
    clearTimeout(timer);
    if (isDone) return;
    const leftMs = endsAt - Date.now();
    isDone = leftMs <= 0;
    if (!isDone) timer = setTimeout(look, Math.min(leftMs, LOOK_EVERY_MS));
    else if (-leftMs <= LATE_MS) ring();
  };
  look();
  page.addEventListener('visibilitychange', look);
  return () => {
    isDone = true;
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', look);
  };
}
