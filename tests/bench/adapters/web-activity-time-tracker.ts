/** How the bench uses Web Activity Time Tracker: it counts every site from the start, in seconds of each day. */
import type { Adapter } from '../adapter';
import { SITES_A_DAY, TEN_YEARS } from '../years-file';

type Kept = {
  readonly tabs?: readonly {
    readonly url: string;
    readonly days: readonly { readonly summary: number }[];
  }[];
};

export const adapter: Adapter = {
  // It writes down every five seconds.
  settleMs: 6_000,
  async prepare() {
    // Nothing has to be chosen.
  },
  creditedMs: ({ site, inPage }) => inPage('manifest.json', counted, site.host),
  fill: ({ inPage }) => inPage('manifest.json', fillIn, TEN_YEARS.days, SITES_A_DAY),
  insights: 'src/dashboard.html',
};

/** Runs in a page of it. */
function fillIn(days: number, sites: number): Promise<void> {
  const ofDay = (ago: number, site: number) => ({
    counter: 5,
    date: new Date(Date.now() - ago * 86_400_000).toLocaleDateString('en-US'),
    summary: 60 * (1 + ((ago * 7 + site * 3) % 9)),
  });
  const tabs = Array.from({ length: sites }, (_, site) => ({
    url: `site-${site}.example.com`,
    favicon: '',
    counter: 5 * days,
    summaryTime: 300 * days,
    days: Array.from({ length: days }, (_, n) => ofDay(days - n, site)),
  }));
  return chrome.storage.local.set({ tabs });
}

/** Runs in a page of it. */
async function counted(host: string): Promise<number> {
  const { tabs = [] } = (await chrome.storage.local.get('tabs')) as Kept;
  const days = tabs.find(({ url }) => url === host)?.days ?? [];
  return days.reduce((sum, { summary }) => sum + summary * 1_000, 0);
}
