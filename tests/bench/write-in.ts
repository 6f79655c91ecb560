/** Writing in a page right after it has opened: when its field has the focus, and when a letter is seen in it. */
import { until } from '../e2e/harness/waiting';
import type { Writing } from './adapter';
import type { Desk } from './desk';
import { inFront } from './in-front';
import { isThere } from './own-page';

/** Beside the page's own names. */
type Watched = { readyAt: number | null; shownMs: number | null };

/** Ms from the navigation to the focus, and from the key to the picture after the letter has come in. */
export function writeIn(
  desk: Desk,
  address: string,
  { field, takesFocus }: Writing,
): Promise<{ readonly readyMs: number; readonly letterMs: number }> {
  const blank = new URL('/manifest.json', address).href;
  return inFront(desk.browser().tools, blank, async (session) => {
    await isThere(session, blank);
    // A tab that a script has opened leaves the focus where it was: with the address bar.
    await desk.clickPage();
    await session.ask('Page.enable');
    const source = `(${watch})(${JSON.stringify(field)}, ${takesFocus})`;
    await session.ask('Page.addScriptToEvaluateOnNewDocument', { source });
    await session.ask('Page.navigate', { url: address });
    const numberOf = async (name: keyof Watched) =>
      (await session.evaluate(`window.${name}`)) as number | null;
    const readyMs = await until('its field has the focus', () => numberOf('readyAt'));
    await desk.hands.press('a');
    const letterMs = await until('the letter is shown', () => numberOf('shownMs'));
    return { readyMs, letterMs };
  });
}

/** Runs in the page before anything of it. */
function watch(field: string, takesFocus: boolean): void {
  const watched = window as unknown as Watched;
  watched.readyAt = null;
  watched.shownMs = null;
  document.addEventListener('focusin', ({ target }) => {
    if ((target as Element).matches(field)) watched.readyAt ??= performance.now();
  });
  const fieldThere = new MutationObserver(() => {
    const there = document.querySelector<HTMLElement>(field);
    if (there === null) return;
    fieldThere.disconnect();
    there.focus();
  });
  if (!takesFocus) fieldThere.observe(document, { subtree: true, childList: true });
  let pressedAt = 0;
  document.addEventListener('keydown', ({ timeStamp }) => {
    pressedAt = timeStamp;
  });
  document.addEventListener('input', ({ target }) => {
    if (!(target as HTMLTextAreaElement).value.includes('a')) return;
    // The frame with it has been handed over when the next task runs.
    requestAnimationFrame(() =>
      setTimeout(() => {
        watched.shownMs ??= performance.now() - pressedAt;
      }),
    );
  });
}
