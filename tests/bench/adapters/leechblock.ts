/** How the bench uses LeechBlock NG: the site is in its first block set, with a day's limit that is never reached. */
import type { Adapter } from '../adapter';

export const adapter: Adapter = {
  grants: ['<all_urls>'],
  async prepare({ site, inPage }) {
    await inPage('manifest.json', choose, site.host);
  },
  creditedMs: ({ inPage }) => inPage('manifest.json', counted),
};

/** Runs in a page of it. */
async function choose(host: string): Promise<void> {
  await chrome.storage.local.set({
    sites1: host,
    blockRE1: `^https?:\\/\\/${host.replaceAll('.', '\\.')}`,
    days1: [true, true, true, true, true, true, true],
    limitMins1: '1000',
    limitPeriod1: '86400',
  });
  // It answers nothing.
  chrome.runtime.sendMessage({ type: 'options' }).catch(() => undefined);
}

/** Runs in a page of it. The second number is what was spent in all, in seconds. */
async function counted(): Promise<number> {
  const { timedata1 } = (await chrome.storage.local.get('timedata1')) as { timedata1?: number[] };
  return (timedata1?.[1] ?? 0) * 1_000;
}
