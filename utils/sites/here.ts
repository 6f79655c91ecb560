/** What the page that she is on is to us: one of her sites, or what counting it would mean. */
import { EMAIL, type Group, type GroupId } from './group';
import { chosenSiteOf, isWithin } from './match';
import { EMAIL_PRESETS, presetSites } from './presets';
import { isSameSite, type Site, understandAddress } from './site';
import { siteLabel } from './site-label';

/** Sites that she wants counted, and the group that they are for. It is made if there is none yet. */
export type Wish = {
  readonly group: { readonly id: GroupId; readonly name: string | null };
  /** The group is made for these sites, and goes with them. */
  readonly isNewGroup: boolean;
  readonly sites: readonly Site[];
};

export type Here =
  /** One of her sites, whether or not the browser lets us see it. */
  | { readonly kind: 'chosen'; readonly site: Site }
  /** Not counted yet; this is what would be. */
  | { readonly kind: 'new'; readonly wish: Wish }
  /** No web site, or one without an address that we may know. */
  | { readonly kind: 'nothing' };

/** The longest name that a group may have. */
const MAX_NAME_LENGTH = 60;
/** What an id may still have after the word that says what it is of. */
const MAX_ID_LENGTH = 59;

export function whatIsHere(address: string | null, groups: readonly Group[]): Here {
  if (address === null || !/^https?:/.test(address)) return { kind: 'nothing' };
  const chosen = chosenSiteOf(address, groups);
  if (chosen !== null) return { kind: 'chosen', site: chosen.site };
  const understood = understandAddress(address);
  if (understood === null) return { kind: 'nothing' };
  const mail = EMAIL_PRESETS.flatMap(presetSites).filter((site) => isWithin(address, site));
  if (mail.length > 0) {
    const wish = { group: { id: EMAIL, name: null }, isNewGroup: false, sites: mail };
    return { kind: 'new', wish };
  }
  const site = understood.whole;
  const name = cutInMiddle(siteLabel(site), MAX_NAME_LENGTH);
  // A group of that name is what an earlier wish has left: its limits are hers.
  const left = groups.find((group) => group.name === name);
  const group = { id: left?.id ?? ownGroupId(site), name };
  return { kind: 'new', wish: { group, isNewGroup: left === undefined, sites: [site] } };
}

/** Whether all that was wished for is in its group now. */
export function isFulfilled(wish: Wish, groups: readonly Group[]): boolean {
  const group = groups.find(({ id }) => id === wish.group.id);
  return group !== undefined && wish.sites.every((site) => has(group, site));
}

/** Whether taking a wish back takes its group too: it was made for it and has nothing else. */
export function endsWithWish(wish: Wish, groups: readonly Group[]): boolean {
  const group = groups.find(({ id }) => id === wish.group.id);
  return wish.isNewGroup && group?.sites.length === wish.sites.length && isFulfilled(wish, groups);
}

/** The same in every browser of hers, so that what one saves and another brings in is one group. */
function ownGroupId({ host }: Site): GroupId {
  return `site:${host.replace(/[^\w.-]/g, '_').slice(-MAX_ID_LENGTH)}`;
}

function has(group: Group, site: Site): boolean {
  return group.sites.some((other) => isSameSite(site, other));
}

/** A text of at most `maxLength`; of a longer one the end, which says whose a host is, and some of the start. */
export function cutInMiddle(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const endLength = Math.ceil((maxLength - 1) * 0.7);
  const startLength = maxLength - 1 - endLength;
  return `${text.slice(0, startLength)}…${text.slice(-endLength)}`;
}
