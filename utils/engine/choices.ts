/** What she chose: groups, sites, limits, settings, quiet. Everything applies at once. */
import { type Limits, NO_LIMITS, withLimit } from '../limits/kinds';
import { laterKey } from '../limits/later';
import { isOurs, takenOf, withPractice } from '../rests/practices';
import { EMAIL, type Group, type GroupId } from '../sites/group';
import { withGroup, withoutGroup, withoutSites, withSites } from '../sites/groups';
import type { Wish } from '../sites/here';
import { isSameSite, type Site, siteName } from '../sites/site';
import { stampsAfter } from '../snapshot/kept';
import { HOUR_MS } from '../time/duration';
import { applyAnswer } from './answers';
import type { EngineEvent } from './events';
import type { State } from './state';

/** Applies a choice and notes when it was made; any other event leaves the state as it is. */
export function applyChoice(
  state: State,
  event: EngineEvent,
  at: number,
  tomorrowAt: number,
): State {
  const after = chosen(withoutLaterAbout(state, event), event, at, tomorrowAt);
  const parts = ['groups', 'limits', 'settings', 'practices', 'callSites', 'letGoes'] as const;
  const isSame = parts.every((part) => after[part] === state[part]);
  return isSame ? after : { ...after, changedAt: stampsAfter(state, after, at) };
}

function chosen(state: State, event: EngineEvent, at: number, tomorrowAt: number): State {
  switch (event.type) {
    case 'group-added':
      // A kind of sites that we know has one id: from two pages it is added once.
      if (state.groups.some(({ id }) => id === event.id)) return state;
      return withNewGroup(state, { id: event.id, name: event.name, sites: [] }, NO_LIMITS);
    case 'group-restored':
      return withNewGroup(state, event.group, event.limits);
    case 'group-renamed':
      return {
        ...state,
        groups: state.groups.map((group) =>
          group.id === event.id && group.id !== EMAIL ? { ...group, name: event.name } : group,
        ),
      };
    case 'group-marked':
      return { ...state, groups: state.groups.map((group) => marked(group, event)) };
    case 'group-removed':
      return event.id === EMAIL ? state : withoutGroupAndLimits(state, event.id);
    case 'site-added':
      return { ...state, groups: withSites(state.groups, event.groupId, event.sites) };
    case 'site-removed':
      return { ...state, groups: withoutSites(state.groups, event.groupId, event.sites) };
    case 'wish-granted':
      return withWish(state, event.wish);
    case 'limit-changed': {
      const limits = state.limits[event.groupId] ?? NO_LIMITS;
      const changed = withLimit(limits, event.kind, event.limit);
      return { ...state, limits: { ...state.limits, [event.groupId]: changed } };
    }
    case 'settings-changed':
      return { ...state, settings: { ...state.settings, ...event.settings } };
    case 'practice-chosen':
      return { ...state, practices: [...withPractice(state.practices, event.practice)] };
    case 'practice-removed': {
      if (isOurs(event.id)) return state;
      const practices = state.practices.filter(({ id }) => id !== event.id);
      return { ...state, practices, practicesTaken: takenOf(practices, state.practicesTaken) };
    }
    case 'call-sites-added':
      return { ...state, callSites: [...withoutThese(state, event.sites), ...event.sites] };
    case 'call-sites-removed':
      return { ...state, callSites: withoutThese(state, event.sites) };
    case 'quiet-asked':
      return { ...state, quietUntil: event.until === 'an-hour' ? at + HOUR_MS : tomorrowAt };
    case 'later-cancelled':
      return { ...state, later: state.later.filter((one) => laterKey(one) !== event.key) };
    case 'quiet-ended':
      return { ...state, quietUntil: null };
    default:
      return applyAnswer(state, event);
  }
}

function marked(group: Group, event: { readonly id: GroupId; readonly work: boolean }): Group {
  if (group.id !== event.id) return group;
  const { work: _was, ...bare } = group;
  return event.work ? { ...bare, work: true } : bare;
}

/** A new word about something that waits takes its place; that it stays as it is, is one as well. */
function withoutLaterAbout(state: State, event: EngineEvent): State {
  const keys = state.later.length === 0 ? [] : keysOf(event);
  const later = state.later.filter((one) => !keys.includes(laterKey(one)));
  return later.length === state.later.length ? state : { ...state, later };
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
    case 'group-restored':
      return [`group.${event.group.id}`, ...ofSites(event.group.sites)];
    case 'settings-changed':
      return Object.keys(event.settings).map((id) => `settings.${id}`);
    default:
      return [];
  }
}

function withoutGroupAndLimits(state: State, groupId: GroupId): State {
  const { [groupId]: _gone, ...limits } = state.limits;
  return { ...state, groups: [...withoutGroup(state.groups, groupId)], limits };
}

function withoutThese({ callSites }: State, sites: readonly Site[]): State['callSites'] {
  return callSites.filter((site) => !sites.some((other) => isSameSite(site, other)));
}

/** Granted twice is counted once: a site that is hers meanwhile stays where it is. */
function withWish(state: State, { group, sites }: Wish): State {
  const hers = state.groups.flatMap((one) => one.sites);
  const wanted = sites.filter((site) => !hers.some((other) => isSameSite(site, other)));
  if (wanted.length === 0) return state;
  const isThere = state.groups.some(({ id }) => id === group.id);
  const home = isThere ? state : withNewGroup(state, { ...group, sites: [] }, NO_LIMITS);
  return { ...home, groups: [...withSites(home.groups, group.id, wanted)] };
}

function withNewGroup(state: State, group: State['groups'][number], limits: Limits): State {
  return {
    ...state,
    groups: [...withGroup(state.groups, group)],
    limits: { ...state.limits, [group.id]: limits },
  };
}
