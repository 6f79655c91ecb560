/** Does something once a page has really been on screen for a while, hidden times left out. */

/** Returns a way to give it up. */
export function afterVisibleFor(ms: number, page: Document, act: () => void): () => void {
  let leftMs = ms;
  let shownAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', look);
  };
  const look = () => {
    clearTimeout(timer);
    if (shownAt > 0) leftMs -= performance.now() - shownAt;
    const isVisible = page.visibilityState === 'visible';
    shownAt = isVisible ? performance.now() : 0;
    if (!isVisible) return;
    timer = setTimeout(
      () => {
        stop();
        act();
      },
      Math.max(0, leftMs),
    );
  };
  page.addEventListener('visibilitychange', look);
  look();
  return stop;
}
