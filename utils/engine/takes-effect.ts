/** What she chose for a day takes effect on it. */
import * as v from 'valibot';
import { withLimit } from '../limits/kinds';
import type { Later } from '../limits/later';
import { SETTING_SCHEMAS } from '../settings/schema';
import { withoutGroup, withoutSites, withSites, withWork } from '../sites/groups';
import type { Day } from '../time/day';
import type { Bound } from './loosening';
import { homeIn } from './settling';

/** With what takes effect by a day of hers. The same object where nothing does. */
export function withLaterApplied<T extends Bound>(bound: T, day: Day): T {
  const due = bound.later.filter(({ on }) => on <= day);
  if (due.length === 0) return bound;
  const after = due.reduce<Bound>(applied, bound);
  const { groups, limits, settings } = after;
  return { ...bound, groups, limits, settings, later: bound.later.filter(({ on }) => on > day) };
}

function applied(bound: Bound, later: Later): Bound {
  const { groups, limits, settings } = bound;
  switch (later.kind) {
    case 'limit': {
      const was = limits[later.groupId];
      if (was === undefined) return bound;
      const is = withLimit(was, later.limitKind, later.limit);
      return { ...bound, limits: { ...limits, [later.groupId]: is } };
    }
    case 'site': {
      const home = homeIn(bound, later.site);
      const without = home === undefined ? groups : withoutSites(groups, home, [later.site]);
      const { groupId, site } = later;
      return { ...bound, groups: groupId === null ? without : withSites(without, groupId, [site]) };
    }
    case 'group-removed': {
      const { [later.groupId]: _gone, ...others } = limits;
      return { ...bound, groups: withoutGroup(groups, later.groupId), limits: others };
    }
    case 'unmarked':
      return { ...bound, groups: withWork(groups, later.groupId, false) };
    case 'setting':
      // A file may say what it likes.
      if (!v.is(SETTING_SCHEMAS[later.id], later.value)) return bound;
      return { ...bound, settings: { ...settings, [later.id]: later.value } };
  }
}
