/** The one rule under her hand: nothing moves or changes its meaning under a pointer that hasn't moved. */
import { options } from 'preact';

// A press that follows another at the same spot, or comes when what lies there has just changed, does nothing; and while
// she presses, nothing is drawn anew. Not for text fields, Tab and arrows, nor for controls marked `data-repeats`.

/** So long after a press, or after a change under the pointer, that spot is dead. Slower double clicks are rare. */
export const STILL_MS = 400;
/** A hand that rests trembles by a few pixels. */
const SPOT_PX = 12;
/** By then a page that opens is visible. */
const OPENING_MS = 2_000;
/** So long after a wheel or a key, what scrolls is what she scrolls. */
const SCROLLING_MS = 500;

const PRESSABLE =
  'button, a[href], summary, label, select, [role="button"], input:is([type="checkbox"], [type="radio"], [type="file"])';

const TEXT_FIELD =
  'textarea, input:not([type="checkbox"], [type="radio"], [type="file"], [type="range"])';

type Spot = { readonly x: number; readonly y: number };
/** What lies under the pointer: the same as long as both are. */
type Sight = { readonly pressable: Element | null; readonly words: string };

let pointer: Spot | null = null;
/** Where that is on the screen: a popup that grows moves on it, under a pointer that rests. */
let pointerOnScreen: Spot | null = null;
let sight: Sight = { pressable: null, words: '' };
let changed: (Spot & { readonly at: number }) | null = null;
let pressed: (Spot & { readonly at: number; readonly control: Element | null }) | null = null;
/** By the page's own clock, which begins when it begins to load: what she pressed before that was elsewhere. */
let shownAt = 0;
let scrolledAt = 0;
let isDown = false;
let isSwallowing = false;
/** What is to be drawn, and what is to be done, as soon as the press is over. */
let whenUp: (() => void)[] = [];

/** Once for each page, before anything is drawn. */
export function steadyHand(page: Document): void {
  const capture = { capture: true };
  const view = page.defaultView ?? window;
  page.addEventListener('visibilitychange', () => {
    const now = performance.now();
    // A page that opens becomes visible as well, somewhat later than it begins.
    if (now - shownAt > OPENING_MS) shownAt = now;
  });
  options.debounceRendering = (draw) => {
    if (isDown) whenUp.push(draw);
    else queueMicrotask(draw);
  };
  view.addEventListener('pointerdown', onDown, capture);
  for (const type of ['mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const) {
    view.addEventListener(
      type,
      (event) => isSwallowing && isPointers(event) && swallow(event),
      capture,
    );
  }
  // The click comes right behind the release, before anything that was put off; on a busy page so may the next press.
  view.addEventListener(
    'pointerup',
    () => {
      const press = pressed;
      setTimeout(() => press === pressed && release());
    },
    capture,
  );
  view.addEventListener('pointercancel', release, capture);
  view.addEventListener('blur', release);
  view.addEventListener(
    'pointermove',
    (event) => {
      const before = pointerOnScreen;
      pointer = spotOf(event);
      pointerOnScreen = { x: event.screenX, y: event.screenY };
      sight = sightOf(event.target);
      // Browsers tell of a pointer that rests as of one that moves, when something comes under it.
      const isMoving =
        before !== null &&
        Math.hypot(before.x - pointerOnScreen.x, before.y - pointerOnScreen.y) > 1;
      if (isMoving) page.documentElement.dataset.hand = 'moves';
      // Let go outside of the window.
      if (isDown && event.buttons === 0) release();
    },
    capture,
  );
  page.documentElement.addEventListener('pointerleave', () => {
    pointer = null;
    pointerOnScreen = null;
  });
  view.addEventListener('keydown', onKey, capture);
  view.addEventListener('wheel', scrolls, { capture: true, passive: true });
  view.addEventListener(
    'scroll',
    () => look(page, performance.now() - scrolledAt > SCROLLING_MS),
    capture,
  );
  new MutationObserver(() => look(page, true)).observe(page, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}

/** Does it once her hand is off: a moment after her last press, so that a second one falls on nothing beneath. */
export function whenHandIsOff(act: () => void): void {
  const leftMs = pressed === null ? 0 : pressed.at + STILL_MS - performance.now();
  if (isDown) whenUp.push(() => whenHandIsOff(act));
  else if (leftMs > 0) setTimeout(() => whenHandIsOff(act), leftMs);
  else act();
}

function onDown(event: PointerEvent): void {
  if (event.button !== 0 || !event.isPrimary) return;
  // When she pressed: a busy page hears of it later.
  const now = event.timeStamp;
  const spot = spotOf(event);
  const control = pressableOf(event.target);
  const isDead =
    now - shownAt < STILL_MS ||
    (pressed !== null && now - pressed.at < STILL_MS && isNear(pressed, spot)) ||
    (changed !== null && now - changed.at < STILL_MS && isNear(changed, spot));
  // Where a button has gone, the second press would take the focus away; on words alone it chooses one.
  const isOnControl = control !== null || (pressed?.control ?? null) !== null;
  const isExempt = isTextField(event.target) || control?.hasAttribute('data-repeats') === true;
  isSwallowing = isDead && isOnControl && !isExempt;
  pressed = { ...spot, at: now, control };
  pointer = spot;
  sight = sightOf(event.target);
  if (isSwallowing) swallow(event);
  // A slider is drawn while it is dragged.
  isDown = !(event.target instanceof HTMLInputElement && event.target.type === 'range');
}

/** Before her click has been answered nothing is drawn: what she pressed is what she saw. */
function release(): void {
  isDown = false;
  const waiting = whenUp;
  whenUp = [];
  for (const act of waiting) act();
}

/** A held Enter presses once, wherever the focus goes meanwhile; a held Space is spaces in a text field. */
function onKey(event: KeyboardEvent): void {
  scrolls();
  if (!event.repeat || event.shiftKey) return;
  const isSpace = event.key === ' ' && pressableOf(event.target) !== null;
  if (event.key === 'Enter' || isSpace) swallow(event);
}

function scrolls(): void {
  scrolledAt = performance.now();
}

/** Something has moved or been drawn: is what lies under the pointer still what lay there? */
function look(page: Document, marks: boolean): void {
  if (pointer === null) return;
  const now = sightOf(page.elementFromPoint(pointer.x, pointer.y));
  const isSame = now.pressable === sight.pressable && now.words === sight.words;
  sight = now;
  if (isSame || !marks) return;
  changed = { ...pointer, at: performance.now() };
  delete page.documentElement.dataset.hand;
}

function sightOf(target: EventTarget | null): Sight {
  const pressable = pressableOf(target);
  return { pressable, words: pressable?.textContent ?? '' };
}

function pressableOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(PRESSABLE) : null;
}

/** Written into, and pressed to put the caret there. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TEXT_FIELD);
}

/** A click that a key made, or a script, has no place. */
function isPointers(event: Event): boolean {
  return !(event.type === 'click' && (event as MouseEvent).detail === 0);
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function spotOf({ clientX, clientY }: MouseEvent): Spot {
  return { x: clientX, y: clientY };
}

function isNear(one: Spot, other: Spot): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) <= SPOT_PX;
}
