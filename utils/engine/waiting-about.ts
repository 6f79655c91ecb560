/** Which of the choices that wait a request has a new word about. */
import { type Later, laterKey } from '../limits/later';
import { type Site, siteName } from '../sites/site';
import type { EngineEvent } from './events';

/** What waits about something that she chose. Once that is stored: her choice itself, where it is held until tomorrow. */
export function waitingAbout(later: readonly Later[], event: EngineEvent): readonly Later[] {
  const keys = later.length === 0 ? [] : keysOf(event);
  return later.filter((one) => keys.includes(laterKey(one)));
}

function keysOf(event: EngineEvent): readonly string[] {
  const ofSites = (sites: readonly Site[]) => sites.map((site) => `site.${siteName(site)}`);
  switch (event.type) {
    case 'limit-changed':
      return [`limit.${event.groupId}.${event.kind}`];
    case 'site-added':
    case 'site-removed':
      return ofSites(event.sites);
    case 'group-removed':
      return [`group.${event.id}`];
    case 'group-marked':
      return [`work.${event.id}`];
    case 'group-restored':
      return [`group.${event.group.id}`, ...ofSites(event.group.sites)];
    case 'settings-changed':
      return Object.keys(event.settings).map((id) => `settings.${id}`);
    default:
      return [];
  }
}
