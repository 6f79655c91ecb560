/** Keys and clicks on a page that came to the front by itself, until she takes it up: with a pointer, Tab or an arrow. */
import { isTextField } from '../steady-hand';
import { isChord, isForThePage, isSteeringKey, type Key } from './typing-key';

/** Steering keys and clicks sooner than this after it came were on their way to somewhere else. */
const REACTION_MS = 700;

export type OnItsWay = {
  /** A key that was on its way to her page; null for what an input method begins to compose, and for a release. */
  readonly onKey: (event: Event, key: Key | null) => void;
  /** Whether a click that comes too soon answers nothing. */
  readonly guardsClicks: () => boolean;
};

/** Listens until she has taken it up, or until it is aborted. */
export function untilTakenUp(page: Window, { onKey, guardsClicks }: OnItsWay): AbortController {
  const cameAt = performance.now();
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  const isTooSoon = () => performance.now() - cameAt < REACTION_MS;
  page.addEventListener(
    'keydown',
    (event) => {
      if (isSteeringKey(event) && !isTooSoon()) return stop.abort();
      if (isSteeringKey(event) || isForThePage(event)) onKey(event, event);
    },
    options,
  );
  // Its press went to her page, before this one had the keys: she is writing, and this one costs no letter.
  page.addEventListener(
    'keyup',
    (event) => {
      if (isSteeringKey(event) || isForThePage(event)) onKey(event, null);
    },
    options,
  );
  page.addEventListener('compositionstart', (event) => onKey(event, null), options);
  page.addEventListener('pointerdown', () => !isTooSoon() && stop.abort(), options);
  // A click that was meant for her page must not answer what came in between.
  page.addEventListener(
    'click',
    (event) => {
      if (!guardsClicks() || !isTooSoon()) return;
      event.preventDefault();
      event.stopPropagation();
    },
    options,
  );
  return stop;
}

/**
 * What a page does on which no key answers until then: it drops them. Chords are the browser's, and lead on from here;
 * what she types into a field that she has clicked too soon is hers.
 */
export function dropKeysUntilTakenUp(page: Window): AbortController {
  const listening = untilTakenUp(page, {
    guardsClicks: () => true,
    onKey: (event, key) => {
      if (isTextField(event.target)) return listening.abort();
      if (key !== null && isChord(key)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  });
  return listening;
}
