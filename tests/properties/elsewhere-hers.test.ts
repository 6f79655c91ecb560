/** Laws of what comes from another tool beside what is hers, over sites that lie in each other: every address of hers stays where it is counted. */
import 'temporal-polyfill/global';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ForeignSet } from '../../utils/elsewhere/foreign';
import { planOf, sitesToAdd, snapshotOfPlan } from '../../utils/elsewhere/plan';
import { newState } from '../../utils/engine/state';
import { NO_LIMITS } from '../../utils/limits/kinds';
import type { Group } from '../../utils/sites/group';
import { chosenSiteOf, closestSiteOf } from '../../utils/sites/match';
import { addressOfSite, type Site, siteName } from '../../utils/sites/site';
import { withSnapshot } from '../../utils/snapshot/kept';

const NOW = 1_795_200_000_000;
const MOMENT = { at: NOW, timeZone: 'Europe/Berlin', uptimeMs: 0, life: 'law' };
const TITLES = {
  ofGroup: ({ name }: { readonly name: string | null }) => name ?? 'Email',
  ofTopic: (id: string) => id,
};

const place = fc.record({
  host: fc.constantFrom('a.example', 'm.a.example', 'x.m.a.example', 'a.example:81', 'b.example'),
  path: fc.constantFrom('', '', '/p', '/p/q', '/pq'),
});
const site: fc.Arbitrary<Site> = fc.oneof(
  { weight: 3, arbitrary: place },
  place.map((one) => ({ ...one, except: true as const })),
);
const sites = fc.uniqueArray(site, { selector: siteName, maxLength: 5 });
const groupsOfHers = fc
  .uniqueArray(site, { selector: siteName, maxLength: 6 })
  .map((all): readonly Group[] =>
    ['Friends', 'Chat'].map((name, n) => ({
      id: name.toLowerCase(),
      name,
      sites: all.filter((_, at) => at % 2 === n),
    })),
  );
const set = fc.record({
  name: fc.constantFrom('Friends', 'Time', 'Rooms'),
  sites,
  isOff: fc.boolean(),
  limits: fc.constantFrom({}, { daily: { on: true, seconds: 600 } }),
});
const lives = fc.record({
  groups: groupsOfHers,
  sets: fc
    .array(set, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one, n): ForeignSet => ({ ...one, number: n + 1 }))),
  addresses: fc.array(
    fc.tuple(place, fc.constantFrom('', '/z')).map(([host, more]) => addressOfSite(host) + more),
    { maxLength: 20 },
  ),
});

function livedWith(groups: readonly Group[]) {
  const state = newState(MOMENT);
  const limits = Object.fromEntries(groups.map(({ id }) => [id, NO_LIMITS]));
  return { ...state, groups: [...state.groups, ...groups], limits: { ...state.limits, ...limits } };
}

it('leaves each address of hers where it is counted, and an exception takes from its own set alone', () => {
  fc.assert(
    fc.property(lives, ({ groups, sets, addresses }) => {
      const mine = livedWith(groups);
      const plan = planOf({ tool: 'leechblock', sets }, mine, TITLES, new Map());
      const after = withSnapshot(mine, snapshotOfPlan(plan, NOW), NOW);
      const added = plan.map((one) => ({
        id: one.key,
        name: null,
        sites: sitesToAdd([one]),
      }));
      const counted = added.map((one) => ({
        ...one,
        sites: one.sites.filter(({ except }) => !except),
      }));
      for (const address of addresses) {
        const was = chosenSiteOf(address, mine.groups);
        if (was !== null) expect(closestSiteOf(address, after.groups)).toEqual(was);
        const now = closestSiteOf(address, added);
        if (now?.site.except) expect(closestSiteOf(address, counted)?.groupId).toBe(now.groupId);
      }
    }),
    { numRuns: 1_000 },
  );
});

it('adds nothing when the same file comes once more', () => {
  fc.assert(
    fc.property(lives, ({ groups, sets }) => {
      const mine = livedWith(groups);
      const planned = (state: typeof mine) =>
        planOf({ tool: 'leechblock', sets }, state, TITLES, new Map());
      const once = withSnapshot(mine, snapshotOfPlan(planned(mine), NOW), NOW);
      expect(sitesToAdd(planned(once))).toEqual([]);
      expect(withSnapshot(once, snapshotOfPlan(planned(once), NOW), NOW)).toEqual(once);
    }),
  );
});
