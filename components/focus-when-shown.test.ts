import { expect, it, vi } from 'vitest';
import { focusWhenShown } from './focus-when-shown';

/** A page with one field, which is focused when it comes to be shown or before. */
function drawPage(isShown: boolean) {
  const field = { focus: vi.fn() };
  const page = Object.assign(new EventTarget(), { document: { hasFocus: () => isShown } });
  const giveUp = focusWhenShown(field as unknown as HTMLElement, page as unknown as Window);
  return { focus: field.focus, getsFocus: () => page.dispatchEvent(new Event('focus')), giveUp };
}

it('focuses at once on a page that is shown, and leaves the focus alone later', () => {
  const { focus, getsFocus } = drawPage(true);
  expect(focus).toHaveBeenCalledOnce();
  getsFocus();
  expect(focus).toHaveBeenCalledOnce();
});

it('focuses anew, once, when a page is shown that was drawn before', () => {
  const { focus, getsFocus } = drawPage(false);
  expect(focus).toHaveBeenCalledOnce();
  getsFocus();
  getsFocus();
  expect(focus).toHaveBeenCalledTimes(2);
});

it('gives up when the element has gone', () => {
  const { focus, getsFocus, giveUp } = drawPage(false);
  giveUp();
  getsFocus();
  expect(focus).toHaveBeenCalledOnce();
});
