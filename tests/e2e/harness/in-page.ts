/**
 * What runs inside a page of ours to see it as she does. Each function stands alone, because it is sent there as text;
 * with `popup` it looks from another page of ours into the open popup, so that no debugger touches that.
 */

export type Where = 'popup' | 'page';
export type Spot = { readonly x: number; readonly y: number };

/** Whether the popup is open, or still leaving the screen; a page is there as long as it can be asked. */
export function isThere(where: Where): boolean {
  return where === 'page' || chrome.extension.getViews({ type: 'popup' }).length > 0;
}

/** Whether what she types goes there. */
export function takesKeys(where: Where): boolean {
  const view = where === 'popup' ? chrome.extension.getViews({ type: 'popup' })[0] : window;
  return view?.document.hasFocus() === true;
}

/** Everything that can be read there now; null when it isn't open. */
export function textIn(where: Where): string | null {
  const view = where === 'popup' ? chrome.extension.getViews({ type: 'popup' })[0] : window;
  if (view === undefined) return null;
  // While it loads there is nothing in it yet. What keeps a name's direction to itself is not seen.
  const words = (view.document.body?.innerText ?? '').replace(/[\u2066-\u2069]/g, '');
  return words.replace(/\s+/g, ' ').trim();
}

/**
 * Where on the screen the middle of a control is, by its name as it is read out, or of anything else by its
 * CSS selector; null when there is none.
 */
export function spotOf(where: Where, by: 'name' | 'selector', name: string): Spot | null {
  const view = where === 'popup' ? chrome.extension.getViews({ type: 'popup' })[0] : window;
  if (view === undefined) return null;
  const page = view.document;
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element) => {
    const labelledBy = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = (element as HTMLInputElement).labels;
    return [
      element.getAttribute('aria-label'),
      labelledBy.map((id) => plain(page.getElementById(id)?.innerText)).join(' '),
      labels ? [...labels].map((label) => plain(label.textContent)).join(' ') : '',
      (element as HTMLElement).innerText,
      element.getAttribute('title'),
    ]
      .map(plain)
      .find((text) => text !== '');
  };
  const controls =
    'a[href], button, input, select, textarea, summary, [role=button], [role=switch]';
  const sought = by === 'name' ? controls : name;
  const seen = [...page.querySelectorAll(sought)].filter((element) => element.checkVisibility());
  const found =
    by === 'selector'
      ? seen[0]
      : (seen.find((element) => nameOf(element) === name) ??
        seen.find((element) => nameOf(element)?.startsWith(name)));
  if (found === undefined) return null;
  found.scrollIntoView({ block: 'nearest' });
  const box = found.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  // Firefox says where the inside of a window is. Elsewhere a window has a thin frame at its sides and
  // below, and the rest of the difference is above; a popup has none.
  const { mozInnerScreenX, mozInnerScreenY } = view as unknown as Record<string, number>;
  if (mozInnerScreenX !== undefined && mozInnerScreenY !== undefined) {
    return { x: mozInnerScreenX + x, y: mozInnerScreenY + y };
  }
  const frame = (view.outerWidth - view.innerWidth) / 2;
  const above = where === 'popup' ? 0 : view.outerHeight - view.innerHeight - frame;
  return {
    x: view.screenX + (where === 'popup' ? 0 : frame) + x,
    y: view.screenY + above + y,
  };
}

/** From now on it is noted there when a button of the mouse comes down; where no page finds it. */
export function listenForPress(where: Where): void {
  const view = where === 'popup' ? chrome.extension.getViews({ type: 'popup' })[0] : window;
  const note = (is: boolean) => Object.assign(view ?? {}, { [Symbol.for('pressed')]: is });
  note(false);
  view?.addEventListener('pointerdown', () => note(true), { capture: true, once: true });
}

/** Whether one has come down there, or it is gone for it. */
export function hasHeardPress(where: Where): boolean {
  const view = where === 'popup' ? chrome.extension.getViews({ type: 'popup' })[0] : window;
  // A page that was loaded meanwhile knows nothing of it.
  return view === undefined || Reflect.get(view, Symbol.for('pressed')) !== false;
}

/** What stands in a field, or what is focused, said shortly; null when nothing is open. */
export function focusIn(where: Where): { readonly tag: string; readonly value: string } | null {
  const view = where === 'popup' ? chrome.extension.getViews({ type: 'popup' })[0] : window;
  const focused = view?.document.activeElement;
  if (focused === null || focused === undefined) return null;
  return { tag: focused.tagName.toLowerCase(), value: (focused as HTMLInputElement).value ?? '' };
}

/** Whether it has come to rest where it will stay, and can be clicked; a popup has the keys by then, too. */
export function isSettled(where: Where): boolean {
  const view = where === 'popup' ? chrome.extension.getViews({ type: 'popup' })[0] : window;
  if (view === undefined) return false;
  // For its first moment a page that has just come takes no press: it would be meant for what was there before.
  const hasBegun = view.performance.now() > 450;
  const isVisible =
    hasBegun && view.innerWidth > 100 && view.document.visibilityState === 'visible';
  if (where === 'page') return isVisible;
  // A popup grows to its content, to 600 px at most, some frames after that is drawn: until then a click
  // on what lies below its edge goes past it.
  const hasGrown =
    view.innerHeight >= Math.min(view.document.documentElement.scrollHeight - 1, 590);
  return isVisible && hasGrown && view.document.hasFocus();
}

/** How it fits: px of paper under the last control, and whether anything has to be scrolled to; null when it isn't open. */
export function fitOf(
  where: Where,
): { readonly belowPx: number; readonly scrolls: boolean } | null {
  const view = where === 'popup' ? chrome.extension.getViews({ type: 'popup' })[0] : window;
  if (view === undefined) return null;
  const page = view.document;
  const controls = [...page.querySelectorAll('button, input, textarea, a[href]')];
  const bottoms = controls.map((control) => control.getBoundingClientRect().bottom);
  const { scrollHeight, scrollWidth } = page.documentElement;
  return {
    belowPx: view.innerHeight - Math.max(0, ...bottoms),
    // A popup is a whole number of pixels high, its content need not be.
    scrolls: scrollHeight > view.innerHeight + 1 || scrollWidth > view.innerWidth,
  };
}
