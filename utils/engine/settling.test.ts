/** What became stricter can be taken back for a minute, by our own clock; and time off is as firm as the hours. */
import { describe, expect, it } from 'vitest';
import { NO_LIMITS } from '../limits/kinds';
import { AFTER_WORK } from '../limits/kinds/closed-hours';
import { laterKey } from '../limits/later';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';
import type { Group } from '../sites/group';
import type { Site } from '../sites/site';
import { type Bound, withLooseningHeld } from './loosening';
import { withLaterApplied } from './takes-effect';

const NOON = Date.UTC(2026, 10, 19, 12);
const TOMORROW = '2026-11-20';
const SECOND = 1_000;

const NEWS = { host: 'news.example', path: '' };
const LATE = { host: 'late.example', path: '' };
const FORUM = { host: 'news.example', path: '/forum' };
const LEFT_OUT: Site = { ...FORUM, except: true };
const CLOSED = { ...AFTER_WORK, firmness: 'closed' } as const;

type Sites = readonly Site[];
const firm = (news: Sites, other: Sites = [], more: object = {}, set: Partial<Settings> = {}) => {
  const groups: readonly Group[] = [
    { id: 'news', name: 'News', sites: [...news], ...more },
    { id: 'other', name: 'Other', sites: [...other] },
  ];
  const limits = { news: { ...NO_LIMITS, closedHours: CLOSED }, other: NO_LIMITS };
  const settings = { ...DEFAULT_SETTINGS, ...set };
  const bound: Bound = { groups, limits, settings, later: [], settling: [], changedAt: {} };
  return bound;
};

/** From one to the other at noon, and so many seconds later to a third, or back. */
function inTurn(first: Bound, second: Bound, seconds: number, third: Bound = first): Bound {
  const now = (at: number) => ({ at: NOON + at, tomorrow: TOMORROW });
  const one = withLooseningHeld(first, { ...second, later: [], settling: [] }, now(0));
  expect(one.later).toEqual([]);
  const { later, settling } = one;
  return withLooseningHeld(one, { ...third, later, settling }, now(seconds * SECOND));
}

const OFF = { timeOffUntil: '2026-11-23' };
const WORK = { work: true };

describe('what made a firm limit hold more', () => {
  it.each<readonly [string, Bound, Bound]>([
    ['a site', firm([NEWS]), firm([NEWS, LATE])],
    ['a site that moved into it', firm([NEWS], [LATE]), firm([NEWS, LATE])],
    ['what was left out and is counted again', firm([NEWS, LEFT_OUT]), firm([NEWS])],
    ['a part that had another group', firm([NEWS], [FORUM]), firm([NEWS])],
    [
      'more of reading counted',
      firm([NEWS]),
      { ...firm([NEWS]), settings: { ...DEFAULT_SETTINGS, idleSeconds: 300 } },
    ],
    ['time off', firm([NEWS], [], WORK), firm([NEWS], [], WORK, OFF)],
    ['work, while she has time off', firm([NEWS], [], {}, OFF), firm([NEWS], [], WORK, OFF)],
  ])('goes back for a minute, and not after that: %s', (_what, first, second) => {
    const soon = inTurn(first, second, 59);
    expect([soon.groups, soon.settings, soon.later]).toEqual([first.groups, first.settings, []]);
    const late = inTurn(first, second, 60);
    expect([late.groups, late.settings]).toEqual([second.groups, second.settings]);
    expect(late.later).toHaveLength(1);
    const tomorrow = withLaterApplied(late, TOMORROW);
    expect([tomorrow.groups, tomorrow.settings]).toEqual([first.groups, first.settings]);
  });

  it('is told by when it came here, and not by when a file says that it was chosen', () => {
    const changedAt = { 'site.news.example': NOON - 1 };
    const bound = { ...firm([NEWS]), changedAt };
    expect(inTurn(bound, bound, 1, firm([])).later.map(laterKey)).toEqual(['site.news.example']);
    const old = { ...firm([NEWS, LATE]), changedAt: { 'site.late.example': 5 } };
    expect(inTurn(firm([NEWS]), old, 1).later).toEqual([]);
  });

  it('goes back no further than where it was a minute ago', () => {
    const [first, second] = [firm([NEWS, LEFT_OUT]), firm([NEWS])];
    const further = firm([NEWS, { ...NEWS, path: '/more', except: true }]);
    expect(inTurn(first, second, 1, further).later.map(laterKey)).toEqual([
      'site.not news.example/more',
    ]);
  });
});

describe('time off from work with firm closed hours', () => {
  const off = firm([NEWS], [], WORK, OFF);
  it.each<readonly [string, Bound, readonly string[]]>([
    ['its end', firm([NEWS], [], WORK), ['settings.timeOffUntil']],
    [
      'an earlier day',
      firm([NEWS], [], WORK, { timeOffUntil: '2026-11-22' }),
      ['settings.timeOffUntil'],
    ],
    ['a group that is work no more', firm([NEWS], [], {}, OFF), ['work.news']],
  ])('stays until tomorrow with %s', (_what, wanted, keys) => {
    const held = withLooseningHeld(off, wanted, { at: NOON, tomorrow: TOMORROW });
    expect([held.groups, held.settings]).toEqual([off.groups, off.settings]);
    expect(held.later.map(laterKey)).toEqual(keys);
    const tomorrow = withLaterApplied(held, TOMORROW);
    expect([tomorrow.groups, tomorrow.settings]).toEqual([wanted.groups, wanted.settings]);
  });

  it('ends at once where it is over, where the hours are soft, and where nothing is work', () => {
    const ends = (before: Bound, wanted: Bound) =>
      withLooseningHeld(before, wanted, { at: NOON, tomorrow: TOMORROW }).later;
    const over = { timeOffUntil: '2026-11-19' };
    expect(ends(firm([NEWS], [], WORK, over), firm([NEWS], [], WORK))).toEqual([]);
    expect(ends(firm([NEWS], [], {}, OFF), firm([NEWS]))).toEqual([]);
    const limits = { ...off.limits, news: { ...NO_LIMITS, closedHours: AFTER_WORK } };
    expect(ends({ ...off, limits }, { ...firm([NEWS], [], WORK), limits })).toEqual([]);
    expect(ends(off, firm([NEWS], [], WORK, { timeOffUntil: '2026-12-24' }))).toEqual([]);
  });
});
