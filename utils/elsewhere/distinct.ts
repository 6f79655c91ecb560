/** Sites without those that come a second time. Thousands of them, unlike in a group that she filled by hand. */
import { type Site, siteName } from '../sites/site';

export function distinct(sites: readonly Site[]): readonly Site[] {
  const known = new Set<string>();
  return sites.filter((site) => {
    const name = siteName(site);
    if (known.has(name)) return false;
    known.add(name);
    return true;
  });
}
