import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/setup/dice';
import { holdsNoLess } from '../limits/evaluate';
import { isFirm } from '../limits/firmness';
import { LIMIT_KINDS, type Limits, NO_LIMITS } from '../limits/kinds';
import { laterKey } from '../limits/later';
import { DEFAULT_SETTINGS } from '../settings/schema';
import type { Group } from '../sites/group';
import { chosenSiteOf } from '../sites/match';
import { type Site, siteName } from '../sites/site';
import { type Bound, withLooseningHeld } from './loosening';
import { withLaterApplied } from './takes-effect';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 19, 12);
const TOMORROW = '2026-11-20';
const NOW = { at: NOON, tomorrow: TOMORROW };

const site = (host: string, path = ''): Site => ({ host, path });
const MAIL = site('mail.example');
const NEWS = site('news.example');
const FORUM = site('news.example', '/forum');
const LEFT_OUT: Site = { ...FORUM, except: true };
const SENTENCE = { on: true, seconds: 3_600, firmness: 'sentence' } as const;

function bound(changed: Partial<Bound> = {}): Bound {
  return {
    groups: [
      { id: 'email', name: null, sites: [MAIL] },
      { id: 'news', name: 'News', sites: [NEWS] },
      { id: 'other', name: 'Other', sites: [] },
    ],
    limits: {
      email: NO_LIMITS,
      news: { ...NO_LIMITS, daily: SENTENCE },
      other: NO_LIMITS,
    },
    settings: DEFAULT_SETTINGS,
    later: [],
    settling: [],
    changedAt: {},
    ...changed,
  };
}

const FIRM = bound();
const inNews = (limits: Partial<Limits>): Bound =>
  bound({ limits: { ...FIRM.limits, news: { ...NO_LIMITS, ...limits } } });
const daily = (changed: object): Bound => inNews({ daily: { ...SENTENCE, ...changed } });
const sites = (news: readonly Site[], other: readonly Site[] = []): Bound =>
  bound({
    groups: FIRM.groups.map((group) => {
      if (group.id === 'news') return { ...group, sites: news };
      return group.id === 'other' ? { ...group, sites: other } : group;
    }),
  });
const without = (id: string): Bound => {
  const { [id]: _gone, ...limits } = FIRM.limits;
  return bound({ groups: FIRM.groups.filter((group) => group.id !== id), limits });
};
const settings = (changed: object): Bound =>
  bound({ settings: { ...DEFAULT_SETTINGS, ...changed } });

describe('a firm limit', () => {
  it.each<readonly [string, Bound, readonly string[]]>([
    ['more minutes', daily({ seconds: 3_601 }), ['limit.news.daily']],
    ['switching it off', daily({ on: false }), ['limit.news.daily']],
    ['a softer rung', daily({ firmness: 'wait' }), ['limit.news.daily']],
    [
      'fewer minutes on a softer rung',
      daily({ seconds: 60, firmness: 'wait' }),
      ['limit.news.daily'],
    ],
    ['removing its group', without('news'), ['group.news']],
    ['removing its site', sites([]), ['site.news.example']],
    ['moving its site', sites([], [NEWS]), ['site.news.example']],
    ['another group for a part of its site', sites([NEWS], [FORUM]), ['site.news.example/forum']],
    ['leaving out a part of its site', sites([NEWS, LEFT_OUT]), ['site.not news.example/forum']],
    [
      'leaving it out elsewhere',
      sites([NEWS], [{ ...NEWS, except: true }]),
      ['site.not news.example'],
    ],
    [
      'another beginning of the day',
      settings({ dayStartMinutes: 300 }),
      ['settings.dayStartMinutes'],
    ],
    ['less of reading counted', settings({ idleSeconds: 60 }), ['settings.idleSeconds']],
  ])('stays as it is until tomorrow with %s', (_what, wanted, keys) => {
    const held = withLooseningHeld(FIRM, wanted, NOW);
    expect({ ...held, later: [] }).toEqual(
      expect.objectContaining({ limits: FIRM.limits, settings: FIRM.settings }),
    );
    const all = ({ groups }: Bound) => new Set(groups.flatMap((group) => group.sites));
    expect(all(held)).toEqual(all(FIRM));
    expect(chosenSiteOf('https://news.example/forum/1', held.groups)?.groupId).toBe('news');
    expect(held.later.map(laterKey)).toEqual(keys);
    expect(held.later.map(({ on }) => on)).toEqual([TOMORROW]);
    const today = withLaterApplied(held, '2026-11-19');
    expect(today).toBe(held);
    const tomorrow = withLaterApplied(held, TOMORROW);
    expect(tomorrow.later).toEqual([]);
    expect([tomorrow.limits, tomorrow.settings]).toEqual([wanted.limits, wanted.settings]);
    expect(tomorrow.groups).toEqual(wanted.groups);
  });

  it.each<readonly [string, Bound]>([
    ['fewer minutes', daily({ seconds: 60 })],
    ['a firmer rung', daily({ firmness: 'closed' })],
    ['another limit beside it', inNews({ daily: SENTENCE, session: { on: true, seconds: 60 } })],
    ['another site', sites([NEWS, site('late.example')])],
    ['leaving out another site', sites([NEWS, { ...site('late.example'), except: true }])],
    ['another site elsewhere', sites([NEWS], [site('late.example')])],
    ['removing another group', without('other')],
    ['more of reading counted', settings({ idleSeconds: 300 })],
    ['a setting that is about something else', settings({ pausesPerDay: 5 })],
  ])('takes %s at once', (_what, wanted) => {
    const { settling: _new, ...held } = withLooseningHeld(FIRM, wanted, NOW);
    const { settling: _old, ...all } = wanted;
    expect(held).toEqual(all);
  });

  it('keeps its group as it was, in its place, where that was to go', () => {
    const before = sites([NEWS, LEFT_OUT, site('late.example')]);
    const { news: _gone, ...limits } = before.limits;
    const wanted = { ...before, groups: before.groups.filter(({ id }) => id !== 'news'), limits };
    const held = withLooseningHeld(before, wanted, NOW);
    expect([held.groups, held.limits]).toEqual([before.groups, before.limits]);
    expect(held.later.map(laterKey)).toEqual(['group.news']);
    expect(withLaterApplied(held, TOMORROW).groups).toEqual(wanted.groups);
  });

  it('counts again at once what was left out', () => {
    const before = sites([NEWS, LEFT_OUT]);
    const held = withLooseningHeld(before, sites([NEWS]), NOW);
    expect([held.groups, held.later]).toEqual([sites([NEWS]).groups, []]);
  });

  it('on a soft rung is as she likes at once', () => {
    for (const firmness of [undefined, 'front', 'wait'] as const) {
      const soft = daily(firmness === undefined ? { firmness: undefined } : { firmness });
      const before = JSON.parse(JSON.stringify(soft)) as Bound;
      expect(withLooseningHeld(before, without('news'), NOW).later).toEqual([]);
    }
  });

  it('may be taken back for a minute after it became one, and not after that', () => {
    const soft = daily({ firmness: 'wait' });
    const climbed = withLooseningHeld(soft, FIRM, NOW);
    const back = { ...climbed, limits: soft.limits };
    const soon = withLooseningHeld(climbed, back, { ...NOW, at: NOON + MINUTE - 1 });
    expect([soon.limits, soon.later]).toEqual([soft.limits, []]);
    const late = withLooseningHeld(climbed, back, { ...NOW, at: NOON + MINUTE });
    expect(late.limits).toEqual(FIRM.limits);
    expect(late.later).toHaveLength(1);
    // Not further than to where she came from.
    const off = { ...climbed, limits: daily({ on: false }).limits };
    expect(withLooseningHeld(climbed, off, { ...NOW, at: NOON + 1 }).later).toEqual([]);
  });

  it('goes back no further than where it was when it was firm before', () => {
    const tighter = withLooseningHeld(FIRM, daily({ seconds: 600 }), NOW);
    const at = NOON + 1_000;
    const back = withLooseningHeld(tighter, { ...tighter, limits: FIRM.limits }, { ...NOW, at });
    expect([back.limits, back.later]).toEqual([FIRM.limits, []]);
    const further = { ...tighter, limits: daily({ seconds: 7_200 }).limits };
    const held = withLooseningHeld(tighter, further, { ...NOW, at });
    expect(held.limits.news?.daily).toMatchObject({ seconds: 600 });
    expect(held.later).toHaveLength(1);
  });

  it('has the newest word of hers wait, and none where she has taken it back', () => {
    const first = withLooseningHeld(FIRM, daily({ seconds: 7_200 }), NOW);
    const more = { ...first, limits: daily({ seconds: 9_000 }).limits };
    const second = withLooseningHeld(first, more, NOW);
    expect(second.later).toMatchObject([{ limit: { seconds: 9_000 } }]);
    const stricter = withLooseningHeld(
      second,
      { ...second, limits: daily({ seconds: 60 }).limits },
      NOW,
    );
    expect(stricter.later).toEqual([]);
    expect(stricter.limits.news?.daily).toMatchObject({ seconds: 60 });
  });
});

const someSites = [MAIL, NEWS, FORUM, LEFT_OUT, site('docs.news.example')];
const firmness = fc.constantFrom('front', 'wait', 'sentence', 'closed');
const lengths = fc.record(
  { on: fc.boolean(), seconds: fc.constantFrom(60, 600), firmness },
  { requiredKeys: ['on', 'seconds'] },
);
const range = fc.record({
  days: fc.constantFrom([1, 2], [1, 2, 3]),
  fromMinutes: fc.constantFrom(0, 600),
  toMinutes: fc.constantFrom(700, 800),
});
const limits = fc.record({
  breath: fc.record({ on: fc.boolean(), firmness: fc.constant('wait' as const) }),
  session: lengths,
  daily: lengths,
  openings: fc.record(
    { on: fc.boolean(), count: fc.constantFrom(2, 4), firmness },
    { requiredKeys: ['on', 'count'] },
  ),
  closedHours: fc.record(
    {
      on: fc.boolean(),
      ranges: fc.array(range, { minLength: 1, maxLength: 2 }),
      until: fc.constantFrom(null, '2026-12-24'),
      firmness,
    },
    { requiredKeys: ['on', 'ranges', 'until'] },
  ),
}) as fc.Arbitrary<Limits>;
const IDS = ['email', 'news', 'other'] as const;
/** Any groups, each site in one of them or in none. */
const bounds: fc.Arbitrary<Bound> = fc
  .record({
    there: fc.subarray([...IDS], { minLength: 1 }),
    homes: fc.array(fc.option(fc.constantFrom(...IDS)), { minLength: 4, maxLength: 4 }),
    all: fc.record({ email: limits, news: limits, other: limits }),
    idleSeconds: fc.constantFrom(60, 120),
    dayStartMinutes: fc.constantFrom(240, 300),
  })
  .map(({ there, homes, all, ...set }) => ({
    groups: there.map((id): Group => {
      return { id, name: id, sites: someSites.filter((_, at) => homes[at] === id) };
    }),
    limits: Object.fromEntries(there.map((id) => [id, all[id]])),
    settings: { ...DEFAULT_SETTINGS, ...set },
    later: [],
    settling: [],
    changedAt: {},
  }));

const ADDRESSES = [
  'https://mail.example/',
  'https://news.example/',
  'https://news.example/forum/1',
  'https://docs.news.example/',
];

/** The firm limits over an address. */
function firmOver(address: string, { groups, limits }: Bound) {
  const groupId = chosenSiteOf(address, groups)?.groupId;
  const all = groupId === undefined ? undefined : limits[groupId];
  if (groupId === undefined || all === undefined) return [];
  return LIMIT_KINDS.filter(({ id }) => isFirm(all[id])).map(({ id }) => ({
    groupId,
    id,
    limit: all[id],
  }));
}

/** Whether the limits over each address hold in the second no less than in the first. */
function expectNoLess(first: Bound, second: Bound): void {
  for (const address of ADDRESSES) {
    for (const { groupId, id, limit } of firmOver(address, first)) {
      const now = chosenSiteOf(address, second.groups)?.groupId;
      expect(now, address).toBe(groupId);
      expect(holdsNoLess(id, second.limits[groupId]?.[id] ?? limit, limit)).toBe(true);
    }
  }
}

describe('whatever she changes, at once or one after the other,', () => {
  it('no firm limit holds less before tomorrow', () => {
    fc.assert(
      fc.property(bounds, fc.array(bounds, { minLength: 1, maxLength: 4 }), (first, wishes) => {
        let at = NOON;
        let is = first;
        for (const wish of wishes) {
          at += 2 * MINUTE;
          const { later, settling, changedAt } = is;
          const next = withLooseningHeld(
            is,
            { ...wish, later, settling, changedAt },
            { ...NOW, at },
          );
          expectNoLess(is, next);
          is = next;
        }
        expectNoLess(first, is);
      }),
      runs(300),
    );
  });

  it('nothing waits where nothing is firm, and each site is in one group', () => {
    fc.assert(
      fc.property(bounds, bounds, (first, wish) => {
        const held = withLooseningHeld(first, wish, NOW);
        const isAnyFirm = Object.values(first.limits).some((all) =>
          LIMIT_KINDS.some(({ id }) => isFirm(all[id])),
        );
        if (!isAnyFirm) expect(held.later).toEqual([]);
        const homes = held.groups.flatMap((group) => group.sites.map(siteName));
        expect(new Set(homes).size).toBe(homes.length);
        for (const { id } of held.groups) expect(held.limits[id]).toBeDefined();
      }),
      runs(300),
    );
  });

  it('tomorrow it is what she chose', () => {
    fc.assert(
      fc.property(bounds, bounds, (first, wish) => {
        const tomorrow = withLaterApplied(withLooseningHeld(first, wish, NOW), TOMORROW);
        expect(tomorrow.settings).toEqual(wish.settings);
        expect(new Map(Object.entries(tomorrow.limits))).toEqual(
          new Map(Object.entries(wish.limits)),
        );
        const homes = (bound: Bound) =>
          new Map(
            bound.groups.flatMap(({ id, sites }) =>
              sites.map((one) => [siteName(one), id] as const),
            ),
          );
        expect(homes(tomorrow)).toEqual(homes(wish));
      }),
      runs(300),
    );
  });
});
