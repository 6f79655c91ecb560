/** Puts the focus where a page begins. Firefox draws a popup before it shows it, and takes back a focus from before. */

/** Focuses at once, and anew when the page itself gets the focus. Returns a way to give it up. */
export function focusWhenShown(element: HTMLElement, page: Window = window): () => void {
  const again = () => element.focus();
  if (!page.document.hasFocus()) page.addEventListener('focus', again, { once: true });
  element.focus();
  return () => page.removeEventListener('focus', again);
}
