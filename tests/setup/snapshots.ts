/** For tests: snapshots out of few words and times, so that any two quarrel about the same things. */
import fc from 'fast-check';
import { WEEKDAYS } from '../../utils/schedule/hours';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import type { Snapshot } from '../../utils/snapshot/snapshot';

const changedAt = fc.integer({ min: 0, max: 3 });
const day = fc.constantFrom('2026-11-17', '2026-11-18', '2026-11-19');
const groupId = fc.constantFrom('email', 'a', 'b');
const count = fc.integer({ min: 0, max: 3 });

const limit = fc.record({
  on: fc.boolean(),
  seconds: fc.constantFrom(60, 1_800, 5_400),
  changedAt,
});
const breath = fc.record({ on: fc.boolean(), firmness: fc.constant('wait' as const), changedAt });
const openings = fc.record({ on: fc.boolean(), count: fc.constantFrom(3, 6), changedAt });
const range = fc.record({
  days: fc.constantFrom([1, 2, 3, 4, 5] as const, [6, 7] as const).map((days) => [...days]),
  fromMinutes: fc.constantFrom(0, 1_080),
  toMinutes: fc.constantFrom(0, 480),
});
const closedHours = fc.record({
  on: fc.boolean(),
  ranges: fc.array(range, { minLength: 1, maxLength: 2 }),
  until: fc.constantFrom(null, '2026-12-24'),
  changedAt,
});
const place = {
  host: fc.constantFrom('mail.example', 'news.example'),
  path: fc.constantFrom('', '/forum'),
  changedAt,
};
const callSite = fc.record(place);
const site = fc.record(
  { ...place, except: fc.constant(true as const) },
  { requiredKeys: ['host', 'path', 'changedAt'] },
);
const name = fc.constantFrom('Chat', 'News', 'Chät');

const group = groupId.chain((id) =>
  fc.record({
    id: fc.constant(id),
    name: id === 'email' ? fc.constant(null) : name,
    changedAt,
    sites: fc.array(site, { maxLength: 4 }),
    limits: fc.record(
      { breath, session: limit, daily: limit, openings, closedHours },
      { requiredKeys: [] },
    ),
  }),
);

const setting = <T>(...values: T[]) => fc.record({ value: fc.constantFrom(...values), changedAt });
/** Over midnight. */
const NIGHT_SHIFT = {
  on: true,
  ranges: [{ days: [...WEEKDAYS], fromMinutes: 1_320, toMinutes: 360 }],
};
const settings = fc.record(
  {
    pausesPerDay: setting(1, 3, 5),
    pauseGapSeconds: setting(60, 3_600),
    sentence: setting('', 'Put the kettle on.'),
    sentenceVariant: setting('usual' as const, 'modest' as const),
    ownName: setting('', 'Mum'),
    tone: setting(false, true),
    pauseHours: setting(DEFAULT_SETTINGS.pauseHours, NIGHT_SHIFT),
    dayStartMinutes: setting(0, 240),
  },
  { requiredKeys: [] },
);

const practice = fc.record({
  id: fc.constantFrom('tea', 'run', 'swim'),
  words: fc.constant(null),
  standing: fc.constantFrom('in-turn' as const, 'pinned' as const, 'dropped' as const),
  changedAt,
});

const letGo = fc.record({
  id: fc.constantFrom('l1', 'l2'),
  text: fc.constantFrom('The cake', 'The party'),
  day,
  standing: fc.oneof(
    fc.constantFrom(
      { kind: 'dropped' as const },
      { kind: 'someone' as const },
      { kind: 'taken-up' as const },
    ),
    fc.record({ kind: fc.constant('later' as const), on: day, shownOn: fc.option(day) }),
  ),
  changedAt,
});

const on = fc.constantFrom('2026-11-20', '2026-11-21');
const later = fc.oneof(
  fc.record({
    kind: fc.constant('limit' as const),
    groupId,
    limitKind: fc.constant('openings' as const),
    limit: fc.record({ on: fc.boolean(), count: fc.constantFrom(3, 6) }),
    on,
  }),
  fc.record({ kind: fc.constantFrom('group-removed' as const, 'unmarked' as const), groupId, on }),
  fc.record({
    kind: fc.constant('setting' as const),
    id: fc.constant('timeOffUntil' as const),
    value: fc.constantFrom(null, '2026-11-23'),
    on,
  }),
);

const win = fc.record({
  id: fc.constantFrom('w1', 'w2', 'w3', 'w4'),
  text: fc.constantFrom('Soup', 'Soup for everyone', 'Ünder the rain ☂'),
  at: fc.integer({ min: 0, max: 4 }),
  day,
  changedAt,
});

const help = fc.constantFrom('same' as const, 'better' as const);
const groupDay = fc.record({
  hours: fc.array(fc.tuple(fc.constantFrom(8, 9), count), { maxLength: 2 }),
  sessions: fc.array(count, { maxLength: 2 }),
  openings: count,
  afterHoursMs: count,
  sites: fc.dictionary(fc.constantFrom('mail.example', 'news.example/forum'), count),
});
const putDown = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('l1', 'l2'), text: fc.constantFrom('The cake', 'The party') }),
  { selector: ({ id }) => id, minLength: 1 },
);
export const summaries = fc.record(
  {
    groups: fc.dictionary(groupId, groupDay),
    rests: fc.array(
      fc.record(
        { fromAt: count, toAt: count, kept: fc.boolean(), practice: fc.constant('tea'), help },
        { requiredKeys: ['fromAt', 'toAt'] },
      ),
      { maxLength: 3 },
    ),
    quietMs: count,
    healing: fc.boolean(),
    putDown,
  },
  { requiredKeys: ['groups', 'rests', 'quietMs', 'healing'] },
);

const outcome = fc.record(
  {
    leftMs: fc.option(count),
    backMs: fc.option(count),
    watchedMs: count,
    restKept: fc.option(fc.boolean()),
    help,
  },
  { requiredKeys: ['leftMs', 'backMs', 'watchedMs', 'restKept'] },
);
export const pauses = fc.record(
  {
    id: fc.constantFrom('p1', 'p2', 'p3'),
    day,
    at: count,
    groupId,
    limits: fc.constant(['session' as const]),
    ways: fc.subarray(['popup' as const, 'tab' as const]),
    notifiedMs: count,
    seenMs: count,
    endedMs: count,
    putOff: count,
    answer: fc.constantFrom('rest' as const, 'lapsed' as const),
    practice: fc.constantFrom('tea', 'run'),
    outcome,
  },
  { requiredKeys: ['id', 'day', 'at', 'groupId', 'limits', 'ways', 'endedMs', 'putOff', 'answer'] },
);

/** As a file may be: the same thing twice, in two groups, on two days. */
export const snapshots: fc.Arbitrary<Snapshot> = fc.record(
  {
    format: fc.constant('full-cup' as const),
    version: fc.constant(1 as const),
    exportedAt: fc.integer({ min: 0, max: 9 }),
    groups: fc.array(group, { maxLength: 4 }),
    settings,
    practices: fc.array(practice, { maxLength: 4 }),
    callSites: fc.array(callSite, { maxLength: 3 }),
    letGoes: fc.array(letGo, { maxLength: 3 }),
    later: fc.array(later, { minLength: 1, maxLength: 3 }),
    wins: fc.array(win, { maxLength: 6 }),
    days: fc.array(
      fc.record(
        { day, countedMs: fc.dictionary(groupId, count), summary: summaries },
        { requiredKeys: ['day', 'countedMs'] },
      ),
      { maxLength: 4 },
    ),
    pauses: fc.array(pauses, { maxLength: 4 }),
    cup: fc.record({
      day,
      wins: count,
      rests: count,
      shortRests: count,
      level: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { requiredKeys: ['format', 'version', 'exportedAt', 'groups', 'settings', 'wins', 'days'] },
);

/** A small one, with anything in it changed. */
export function aSnapshot(changed: Partial<Snapshot> = {}): Snapshot {
  return {
    format: 'full-cup',
    version: 1,
    exportedAt: 1_795_200_000_000,
    groups: [],
    settings: {},
    wins: [],
    days: [],
    ...changed,
  };
}
