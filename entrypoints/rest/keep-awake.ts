/** Keeps the screen on while a rest is on it: the cup is a child's clock. */

/** Returns a way to let it sleep. A system that refuses (low battery) is right. */
export function keepAwake(page: Document): () => void {
  let lock: WakeLockSentinel | null = null;
  let isWanted = true;

  const request = async () => {
    if (page.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (!isWanted) await lock.release();
    } catch {
      lock = null;
    }
  };
  const look = () => void request();
  // The browser drops the lock whenever the page is hidden.
  page.addEventListener('visibilitychange', look);
  look();
  return () => {
    isWanted = false;
    page.removeEventListener('visibilitychange', look);
    void lock?.release();
  };
}
