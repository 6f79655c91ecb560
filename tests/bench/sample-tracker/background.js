/** A naive tracker, made to be measured: what lies between two events on the wall clock, it counts. */
const { storage, tabs, windows } = chrome;

let queue = Promise.resolve();

/** Counts for the site that was in front up to now, and notes which one is in front from now on. */
function turnTo(host) {
  const now = Date.now();
  queue = queue.then(async () => {
    const { current } = await storage.session.get('current');
    const { counted = {} } = await storage.local.get('counted');
    if (current?.host) counted[current.host] = (counted[current.host] ?? 0) + now - current.since;
    await storage.local.set({ counted });
    await storage.session.set({ current: { host, since: now } });
  });
}

async function look() {
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  turnTo(tab?.url ? new URL(tab.url).hostname : null);
}

tabs.onActivated.addListener(look);
tabs.onUpdated.addListener((_tabId, change) => change.url && look());
windows.onFocusChanged.addListener((windowId) => {
  if (windowId === windows.WINDOW_ID_NONE) return turnTo(null);
  return look();
});
