/** The tab that comes to the front at a limit. Hers is neither reloaded nor navigated nor covered: ours stands beside it. */
import type { Side } from '../boundary/boundary';
import type { Group, GroupId } from '../sites/group';
import { groupOfAddress } from '../sites/match';
import { browser } from './api';
import { canMoveTabs } from './differences';
import { openNewTab } from './tabs';

const PAGE = 'boundary.html';
/** Chromium's and Firefox's number for a tab in no group. */
const NO_GROUP = -1;

type Tab = Awaited<ReturnType<typeof browser.tabs.get>> & { readonly groupId?: number };

/** Until one has loaded, Firefox gives it no address; and of one that has gone nothing is told but its id. */
const made = new Set<number>();
/** She has not closed these: that would count as one of her ways past it. */
const closedByUs = new Set<number>();
/** One after the other: two events that race would both find none, and make two. */
let last: Promise<unknown> = Promise.resolve();

/** By its address, so that one that a restart has brought back is known too. */
export function isBoundaryTab({ id, url, pendingUrl, status }: Tab): boolean {
  const address = pendingUrl ?? url;
  const isLoading = status === 'loading' && (address ?? 'about:blank') === 'about:blank';
  if (isLoading) return id !== undefined && made.has(id);
  return address?.startsWith(browser.runtime.getURL(PAGE)) === true;
}

/** What is known of a tab that has gone; asked once. One that was made before the background woke is not known as ours. */
export function knownOfGone(tabId: number) {
  return { wasOurs: made.delete(tabId), byUs: closedByUs.delete(tabId) };
}

/** Brings ours to the front beside a page, if that is still in front of its window. The focus stays where it is. */
export function comeToFront(tabId: number, side: Side): Promise<void> {
  return inTurn(async () => {
    const tabs = await browser.tabs.query({});
    const page = tabs.find(({ id }) => id === tabId);
    // She has gone on, or ours has come already.
    if (page?.active !== true) return;
    const isHere = ({ windowId }: Tab) => windowId === page.windowId;
    const [ours, ...spare] = tabs
      .filter(isBoundaryTab)
      .sort((one, other) => Number(isHere(other)) - Number(isHere(one)));
    const index = placeBeside(
      tabs.filter((tab) => isHere(tab) && tab !== ours && !spare.includes(tab)),
      page,
      side,
    );
    await close(spare, tabs);
    if (ours === undefined || !(await brought(ours, page, index))) await make(page, index);
  });
}

/** Ours goes. Who was at it is back in the page, where there is one to go back to. */
export function closeBoundary(backTo: number | null): Promise<void> {
  return inTurn(async () => {
    const tabs = await browser.tabs.query({});
    const ours = tabs.filter(isBoundaryTab);
    const page = backTo === null ? undefined : tabs.find(({ id }) => id === backTo);
    const wasThere = ours.some(({ active, windowId }) => active && windowId === page?.windowId);
    if (page?.id !== undefined && wasThere) await browser.tabs.update(page.id, { active: true });
    await close(ours, tabs);
  });
}

/** After a restart: one that she isn't looking at has nothing to say any more. */
export function closeUnseenBoundary(): Promise<void> {
  return inTurn(async () => {
    const tabs = await browser.tabs.query({});
    await close(
      tabs.filter((tab) => isBoundaryTab(tab) && !tab.active),
      tabs,
    );
  });
}

/** Brings the nearest tab of that window to the front that is not of a group, or a new one. The page stays as it is. */
export function goElsewhere(
  tabId: number,
  groupId: GroupId,
  groups: readonly Group[],
): Promise<void> {
  return inTurn(async () => {
    const tabs = await browser.tabs.query({});
    const page = tabs.find(({ id }) => id === tabId);
    if (page === undefined) return;
    const isOutside = ({ url }: Tab) =>
      url === undefined || groupOfAddress(url, groups) !== groupId;
    const far = ({ index }: Tab) => Math.abs(index - page.index);
    const [nearest] = tabs
      .filter((tab) => tab.windowId === page.windowId && tab.id !== tabId)
      .filter((tab) => isOutside(tab) && !isBoundaryTab(tab))
      .sort((one, other) => far(one) - far(other));
    if (nearest?.id === undefined) await browser.tabs.create(windowOf(page));
    else await browser.tabs.update(nearest.id, { active: true });
  });
}

/**
 * Where ours stands among the others of a window: right beside the page; outside of a group of tabs, which it
 * is no part of; and the first after the pinned ones, where the page is one of them.
 */
export function placeBeside(others: readonly Tab[], page: Tab, side: Side): number {
  if (page.pinned) return others.filter(({ pinned }) => pinned).length;
  const isWith = (tab: Tab) =>
    tab.id === page.id || (isGrouped(page) && tab.groupId === page.groupId);
  return side === 'before'
    ? others.findIndex(isWith)
    : others.findLastIndex((tab) => isWith(tab)) + 1;
}

function isGrouped({ groupId = NO_GROUP }: Tab): boolean {
  return groupId !== NO_GROUP;
}

/** False where it has gone meanwhile. */
async function brought({ id, windowId, index }: Tab, page: Tab, to: number): Promise<boolean> {
  if (id === undefined) return false;
  try {
    const isThere = windowId === page.windowId && index === to;
    if (canMoveTabs && !isThere) await browser.tabs.move(id, { ...windowOf(page), index: to });
    await browser.tabs.update(id, { active: true });
    return true;
  } catch (error) {
    const isOpen = await browser.tabs.get(id).then(
      () => true,
      () => false,
    );
    // While she drags a tab no other can be moved: the next look tries again, and a second one is not made.
    if (isOpen) throw error;
    return false;
  }
}

/** With no opener: closing it would lead to the page, each time. */
async function make(page: Tab, index: number): Promise<void> {
  const url = browser.runtime.getURL(PAGE);
  const place = canMoveTabs ? { ...windowOf(page), index } : {};
  const { id } = await browser.tabs.create({ url, active: true, ...place });
  if (id !== undefined) made.add(id);
}

/** With its last tab the browser would go. */
async function close(ours: readonly Tab[], all: readonly Tab[]): Promise<void> {
  if (all.every((tab) => ours.includes(tab))) await openNewTab();
  const ids = ours.flatMap(({ id }) => id ?? []);
  for (const id of ids) closedByUs.add(id);
  // One that she has closed meanwhile is gone as well.
  await Promise.allSettled(ids.map((id) => browser.tabs.remove(id)));
}

function windowOf({ windowId }: Tab) {
  return windowId === undefined ? {} : { windowId };
}

function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}
