/** Laws of what comes from another tool: text and JSON say the same, all of it is kept to the minute, and hers is never less. */
import 'temporal-polyfill/global';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { addsNothing, planOf, sitesToAdd, snapshotOfPlan } from '../../utils/elsewhere/plan';
import { readForeign, readForeignText } from '../../utils/elsewhere/read';
import { newState, type State } from '../../utils/engine/state';
import { LIMIT_KINDS, NO_LIMITS } from '../../utils/limits/kinds';
import type { HoursRange } from '../../utils/schedule/hours';
import { originsOf, siteName } from '../../utils/sites/site';
import { withSnapshot } from '../../utils/snapshot/kept';
import { type Snapshot, SnapshotSchema } from '../../utils/snapshot/snapshot';
import { snapshots } from '../setup/snapshots';

const NOW = 1_795_200_000_000;
const MOMENT = { at: NOW, timeZone: 'Europe/Berlin', uptimeMs: 0, life: 'law' };
const TITLES = {
  ofGroup: ({ name }: { readonly name: string | null }) => name ?? 'Email',
  ofTopic: (id: string) => id,
};

const hosts = [
  'a.example',
  'b.example',
  'mail.google.com',
  'x.com',
  'news.example',
  'mail.example',
];
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hosts, ...hosts.map((host) => `*.${host}`)) },
  fc.constantFrom(...hosts.map((host) => `+${host}/help`), 'a.example/forum', 'x.com/a/*'),
  fc.constantFrom('~gossip', '*.com', 'news.*', '#remark', '*', 'co.uk', '>x.com'),
);
const clock = fc.integer({ min: 0, max: 1_440 });
const period = fc
  .tuple(clock, clock)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
const set = fc.record({
  setName: fc.constantFrom('', 'Social', 'Mail', 'Chat', 'Ä ö', '新聞'),
  sites: fc.array(word, { maxLength: 6 }),
  periods: fc.array(period, { maxLength: 3 }),
  minutes: fc.constantFrom('', '30', '0.5', '90'),
  period: fc.constantFrom('', '3600', '86400', '604800'),
  days: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  conjMode: fc.boolean(),
  disable: fc.boolean(),
});
type MadeSet = typeof set extends fc.Arbitrary<infer T> ? T : never;
const sets = fc.array(set, { minLength: 1, maxLength: 30 });

const at = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`;

/** As it writes them: by its format, apart from our reading of it. */
function optionsOf(made: readonly MadeSet[]): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [index, one] of made.entries()) {
    const number = index + 1;
    all[`setName${number}`] = one.setName;
    all[`sites${number}`] = one.sites.toSorted().join(' ');
    all[`times${number}`] = one.periods.map(([from, to]) => `${at(from)}-${at(to)}`).join(',');
    all[`limitMins${number}`] = one.minutes;
    all[`limitPeriod${number}`] = one.period;
    all[`conjMode${number}`] = one.conjMode;
    all[`days${number}`] = one.days;
    all[`disable${number}`] = one.disable;
  }
  return { ...all, numSets: String(made.length), oa: '0' };
}

function textOf(made: readonly MadeSet[]): string {
  const bits = (days: readonly boolean[]) =>
    days.reduce((sum, on, day) => sum + (on ? 2 ** day : 0), 0);
  return Object.entries(optionsOf(made))
    .map(([name, value]) => `${name}=${Array.isArray(value) ? bits(value) : value}\n`)
    .join('');
}

function read(made: readonly MadeSet[]) {
  const found = readForeignText(textOf(made), '');
  return found.kind === 'read' ? found.foreign : null;
}

/** The minutes of a week from Sunday on, one by one. */
function minutesOfWeek({ periods, days }: MadeSet): ReadonlySet<number> {
  const all = new Set<number>();
  for (const [day, on] of days.entries()) {
    if (!on) continue;
    for (const [from, to] of periods) {
      for (let minute = from; minute < to; minute += 1) all.add(day * 1_440 + minute);
    }
  }
  return all;
}

function minutesOfRanges(ranges: readonly HoursRange[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const { days, fromMinutes, toMinutes } of ranges) {
    const length =
      toMinutes > fromMinutes ? toMinutes - fromMinutes : 1_440 - fromMinutes + toMinutes;
    for (const day of days) {
      for (let n = 0; n < length; n += 1) {
        all.add((((day % 7) * 1_440 + fromMinutes + n) % 10_080) as number);
      }
    }
  }
  return all;
}

describe('exported options', () => {
  it('say the same in text and in JSON', () => {
    fc.assert(
      fc.property(sets, (made) => {
        const json = new TextEncoder().encode(JSON.stringify(optionsOf(made)));
        expect(readForeign(json, '')).toEqual(readForeignText(textOf(made), ''));
      }),
    );
  });

  it('close the very minutes that they closed', () => {
    fc.assert(
      fc.property(set, (one) => {
        const [found] = read([one])?.sets ?? [];
        if (found === undefined || one.conjMode) return;
        const ranges = found.limits.closedHours?.ranges ?? [];
        expect([...minutesOfRanges(ranges)].sort()).toEqual([...minutesOfWeek(one)].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('bring no site that is in none of their words, and no pattern wider than a host', () => {
    fc.assert(
      fc.property(sets, (made) => {
        for (const { number, sites } of read(made)?.sets ?? []) {
          const words = made[number - 1]?.sites ?? [];
          for (const site of sites) {
            const name = site.host + site.path;
            expect(words.some((one) => one.replace(/^[+*.]+|\/\*$/g, '') === name)).toBe(true);
            expect(originsOf(site).every((one) => /^\*:\/\/\*\.[\w.-]+\.\w+\/\*$/.test(one))).toBe(
              true,
            );
          }
        }
      }),
    );
  });

  it('are read or refused, whatever a file has in it', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.json(),
      fc
        .array(
          fc.constantFrom(
            'sites1=',
            '{',
            '[',
            '"',
            'x.com',
            '||',
            '^',
            '=',
            '\n',
            '\0',
            '*',
            '\ud800',
            '%u',
          ),
          { maxLength: 30 },
        )
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(junk, (text) => {
        expect(['read', 'refused']).toContain(readForeignText(text, text).kind);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['read', 'refused']).toContain(readForeign(bytes, '').kind);
      }),
    );
  });
});

/** Somebody with the groups, sites and limits of a random file. */
function livedWith(snapshot: Snapshot): State {
  return withSnapshot(newState(MOMENT), { ...snapshot, later: [] }, NOW);
}

const hersAndTheirs = fc.record({
  mine: snapshots.map(livedWith),
  made: sets,
  unticked: fc.array(fc.nat(30), { maxLength: 4 }),
});

describe('what is added', () => {
  it('leaves each site of hers in its group and each limit that is on as it is, and adds what is ticked', () => {
    fc.assert(
      fc.property(hersAndTheirs, ({ mine, made, unticked }) => {
        const foreign = read(made);
        if (foreign === null) return;
        const ticks = new Map(unticked.map((number) => [String(number), false] as const));
        const plan = planOf(foreign, mine, TITLES, ticks);
        const snapshot = snapshotOfPlan(plan, NOW);
        expect(v.parse(SnapshotSchema, snapshot)).toEqual(snapshot);
        const after = withSnapshot(mine, snapshot, NOW);
        for (const group of mine.groups) {
          const now = after.groups.find(({ id }) => id === group.id);
          expect(now).toMatchObject({
            name: group.name,
            sites: expect.arrayContaining([...group.sites]),
          });
          for (const { id } of LIMIT_KINDS) {
            const was = (mine.limits[group.id] ?? NO_LIMITS)[id];
            if (was.on) expect(after.limits[group.id]?.[id]).toEqual(was);
          }
        }
        const all = after.groups.flatMap(({ sites }) => sites.map(siteName));
        const before = mine.groups.flatMap(({ sites }) => sites.map(siteName));
        expect(all.toSorted()).toEqual([...before, ...sitesToAdd(plan).map(siteName)].toSorted());
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it('is there once, however often the same file comes', () => {
    fc.assert(
      fc.property(hersAndTheirs, ({ mine, made }) => {
        const foreign = read(made);
        if (foreign === null) return;
        const add = (state: State) =>
          withSnapshot(state, snapshotOfPlan(planOf(foreign, state, TITLES, new Map()), NOW), NOW);
        const once = add(mine);
        expect(addsNothing(planOf(foreign, once, TITLES, new Map()))).toBe(true);
        expect(add(once)).toEqual(once);
      }),
    );
  });
});
