/** How the bench reads the sample tracker: it asks for nothing, and keeps milliseconds for each host. */

/** @type {import('./adapter').Adapter} */
export const adapter = {
  async prepare() {
    // It counts every site from the start.
  },
  creditedMs: ({ site, inPage }) =>
    inPage(
      'manifest.json',
      async (host) => (await chrome.storage.local.get('counted')).counted?.[host] ?? 0,
      site.host,
    ),
};
