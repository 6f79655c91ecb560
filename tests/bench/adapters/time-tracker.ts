/** How the bench uses Time Tracker: it counts every site from the start, in ms of each day. */
import type { Adapter } from '../adapter';
import { SITES_A_DAY, TEN_YEARS } from '../years-file';

export const adapter: Adapter = {
  grants: ['<all_urls>'],
  async prepare() {
    // Nothing has to be chosen.
  },
  creditedMs: ({ site, inPage }) => inPage('manifest.json', counted, site.host),
  fill: ({ inPage }) => inPage('manifest.json', fillIn, TEN_YEARS.days, SITES_A_DAY),
  insights: 'static/app.html',
};

/** Runs in a page of it. */
async function fillIn(days: number, sites: number): Promise<void> {
  for (let ago = days; ago > 0; ago -= 1) {
    const day = new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    const ofDay = Array.from({ length: sites }, (_, site) => [
      `${day.replaceAll('-', '')}site-${site}.example.com`,
      { focus: 60_000 * (1 + ((ago * 7 + site * 3) % 9)), time: 5 },
    ]);
    await chrome.storage.local.set(Object.fromEntries(ofDay));
  }
}

/** Runs in a page of it. A key is the day, as eight digits, and the host. */
async function counted(host: string): Promise<number> {
  const kept = Object.entries(await chrome.storage.local.get(null));
  const days = kept.filter(([key]) => /^\d{8}/.test(key) && key.slice(8) === host);
  return days.reduce((sum, [, day]) => sum + ((day as { focus?: number }).focus ?? 0), 0);
}
