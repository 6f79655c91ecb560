/** The tab that she came from: whether it is still there, and still shows what she came from. */
import type { Origin, OriginTab } from '../rests/rest';
import type { Group } from '../sites/group';
import { groupOfAddress } from '../sites/match';
import { originsOf } from '../sites/site';
import { browser } from './api';
import { report } from './report';

/** By the same matching that counts: a tab of the same host may be none of hers, with a draft in it. */
export async function readOriginTab(
  { groupId, tabId }: Origin,
  groups: readonly Group[],
): Promise<OriginTab> {
  if (tabId === null) return 'unknown';
  try {
    const { url } = await browser.tabs.get(tabId);
    return showsGroup(url, groupId, groups) ? 'open' : 'elsewhere';
  } catch {
    // Browsers reject for a tab that is gone; that is an answer, not a fault.
    return 'closed';
  }
}

/** Tells it now and after each change. Returns a way to stop. */
export function watchOriginTab(
  origin: Origin,
  groups: readonly Group[],
  onKnown: (tab: OriginTab) => void,
): () => void {
  let isStopped = false;
  const look = () => {
    readOriginTab(origin, groups)
      .then((tab) => !isStopped && onKnown(tab))
      .catch((error: unknown) => report('what the tab she came from shows', error));
  };
  const lookAt = (tabId: number) => {
    if (tabId === origin.tabId) look();
  };
  const { onUpdated, onRemoved } = browser.tabs;
  look();
  onUpdated.addListener(lookAt);
  onRemoved.addListener(lookAt);
  return () => {
    isStopped = true;
    onUpdated.removeListener(lookAt);
    onRemoved.removeListener(lookAt);
  };
}

/** The tab of a group that she used last; null when none is open. To bring forward, never to close. */
export async function latestTabOf(
  groupId: Origin['groupId'],
  groups: readonly Group[],
): Promise<number | null> {
  const sites = groups.find(({ id }) => id === groupId)?.sites ?? [];
  if (sites.length === 0) return null;
  const tabs = await browser.tabs.query({ url: sites.flatMap(originsOf) });
  const [latest] = tabs
    .filter(({ url }) => showsGroup(url, groupId, groups))
    .sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  return latest?.id ?? null;
}

function showsGroup(url: string | undefined, groupId: string, groups: readonly Group[]): boolean {
  return url !== undefined && groupOfAddress(url, groups) === groupId;
}
