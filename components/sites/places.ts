/** The names of the spots on the page where a notice can stand or the focus can be sent. */
import type { Group, GroupId } from '../../utils/sites/group';
import { type Site, siteName } from '../../utils/sites/site';

export const ADD_GROUP_ID = 'add-group';
/** Where it is said that a group has gone. */
export const GROUPS_PLACE = 'groups';

export function groupHeadingId(groupId: GroupId): string {
  return `group-${groupId}`;
}

export function renameId(groupId: GroupId): string {
  return `rename-${groupId}`;
}

export function addSiteId(groupId: GroupId): string {
  return `add-site-${groupId}`;
}

export function addressId(groupId: GroupId): string {
  return `address-${groupId}`;
}

export function removeSiteId(site: Site): string {
  return `remove-${siteName(site)}`;
}

export function namePlace(group: Group): string {
  return `name-${group.id}`;
}

export function sitesPlace(groupId: GroupId): string {
  return `sites-${groupId}`;
}

export function limitPlace(group: Group, kind: string): string {
  return `limit-${group.id}-${kind}`;
}

export function workPlace(group: Group): string {
  return `work-${group.id}`;
}

export function workToggleId(group: Group): string {
  return `work-${group.id}-toggle`;
}

export const TIME_OFF_PLACE = 'time-off';
export const TIME_OFF_ID = 'time-off-until';
