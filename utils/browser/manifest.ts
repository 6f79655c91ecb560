/** What our own manifest says: the version, and the word for the address bar. */
import { browser } from './api';

export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Null in a browser whose address bar takes none. */
export function addressBarWord(): string | null {
  const { omnibox } = browser.runtime.getManifest() as { omnibox?: { keyword: string } };
  return omnibox?.keyword ?? null;
}
