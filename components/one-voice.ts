/** One polite live region a page: what is said anywhere on it is heard there, so that nothing is said over something else. */

// Words that come to stand where she did something are marked `data-said`: said when they change, and with
// `data-said="new"` also when they come into the page. In the row they are seen; in the region they are heard.

const SAID = '[data-said]';
const SAID_WHEN_NEW = '[data-said="new"]';
/** A region that is emptied and filled at once has not changed. */
const BEFORE_MS = 50;
/** Heard by then; read from end to end, the page has nothing twice. */
const HEARD_MS = 3_000;

/** Once for each page, when it has been drawn: what stands on it from the start is read, not said. */
export function giveOneVoice(page: Document): void {
  const region = page.createElement('div');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  page.body.append(region);
  const last = new WeakMap<Element, string>();
  /** What is to be said next, by where it stands. */
  const waiting = new Map<Element, string>();
  let saying: readonly Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const speak = () => {
    region.textContent = [...waiting.values()].join(' ');
    saying = [...waiting.keys()];
    waiting.clear();
    timer = setTimeout(() => region.replaceChildren(), HEARD_MS);
  };
  const look = (place: Element) => {
    const words = wordsOf(place);
    if (words === (last.get(place) ?? '')) return;
    last.set(place, words);
    if (words === '') {
      waiting.delete(place);
      if (saying.includes(place)) region.replaceChildren();
      return;
    }
    waiting.set(place, words);
    // An open dialog leaves nothing outside of it to be heard.
    ([...page.querySelectorAll('dialog[open]')].at(-1) ?? page.body).append(region);
    region.replaceChildren();
    clearTimeout(timer);
    timer = setTimeout(speak, BEFORE_MS);
  };

  for (const place of page.querySelectorAll(SAID)) last.set(place, wordsOf(place));
  new MutationObserver((records) => {
    const places = new Set([...waiting.keys(), ...saying].filter((one) => !one.isConnected));
    for (const { target, addedNodes } of records) {
      const around = elementOf(target)?.closest(SAID);
      if (around) places.add(around);
      for (const place of [...addedNodes].flatMap(placesIn)) {
        if (place.matches(SAID_WHEN_NEW)) places.add(place);
        else if (!last.has(place)) last.set(place, wordsOf(place));
      }
    }
    for (const place of places) look(place);
  }).observe(page.body, { subtree: true, childList: true, characterData: true });
}

function placesIn(node: Node): readonly Element[] {
  if (!(node instanceof Element)) return [];
  return [...(node.matches(SAID) ? [node] : []), ...node.querySelectorAll(SAID)];
}

/** As it is seen, on one line; nothing once it has left the page. */
function wordsOf(place: Element): string {
  if (!(place.isConnected && place instanceof HTMLElement)) return '';
  return place.innerText.replace(/\s+/g, ' ').trim();
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
