/** What she chose: groups, sites, limits, settings, quiet. Everything applies at once. */
import { type Limits, NO_LIMITS, withLimit } from '../limits/kinds';
import { laterKey } from '../limits/later';
import { isOurs, takenOf, withPractice } from '../rests/practices';
import { EMAIL, type GroupId } from '../sites/group';
import { withGroup, withoutGroup, withoutSites, withSites, withWork } from '../sites/groups';
import type { Wish } from '../sites/here';
import { isSameSite, type Site } from '../sites/site';
import { stampsAfter } from '../snapshot/kept';
import type { Moment } from '../time/moment';
import { applyAnswer } from './answers';
import type { EngineEvent } from './events';
import { quietUntil, withQuiet } from './quiet';
import type { State } from './state';
import { waitingAbout } from './waiting-about';

/** Applies a choice and notes when it was made; any other event leaves the state as it is. */
export function applyChoice(state: State, event: EngineEvent, now: Moment): State {
  const after = chosen(withoutLaterAbout(state, event), event, now);
  const parts = ['groups', 'limits', 'settings', 'practices', 'callSites', 'letGoes'] as const;
  const isSame = parts.every((part) => after[part] === state[part]);
  return isSame ? after : { ...after, changedAt: stampsAfter(state, after, now.at) };
}

function chosen(state: State, event: EngineEvent, now: Moment): State {
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
      return { ...state, groups: [...withWork(state.groups, event.id, event.work)] };
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
    case 'quiet-asked': {
      const quiet = quietUntil(event.until, state, now);
      return quiet === null ? state : withQuiet(state, quiet);
    }
    case 'later-cancelled':
      return { ...state, later: state.later.filter((one) => laterKey(one) !== event.key) };
    case 'quiet-ended':
      return withQuiet(state, null);
    default:
      return applyAnswer(state, event);
  }
}

/** A new word about something that waits takes its place; that it stays as it is, is one as well. */
function withoutLaterAbout(state: State, event: EngineEvent): State {
  const over = waitingAbout(state.later, event);
  return over.length === 0
    ? state
    : { ...state, later: state.later.filter((one) => !over.includes(one)) };
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
