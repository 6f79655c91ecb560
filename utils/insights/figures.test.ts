/** Every figure of a range, found again by a slow program over histories at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGroup, histories } from '../../tests/setup/known-days';
import { byHour, hoursToDraw, totalOf } from './by-hour';
import { sumsBySteps } from './by-step';
import { figuresIn } from './figures';
import { figuresOf, isTooFew } from './group-figures';
import { type KnownDay, usualDays } from './known-day';
import { mostlyWhen } from './mostly';
import { stepsIn } from './range';
import { firstAndOthers, groupSums, siteSums } from './shares';

const QUIET_MS = 12 * 3_600_000;
const RANGE = { from: '2023-01-01', to: '2027-06-30' };

/** One line for each thing that is known of a usual day: told apart once, looked through again for each figure. */
function linesOf(known: readonly KnownDay[], groupId: string | null) {
  const lines: { day: string; id: string; what: string; at: string; value: number }[] = [];
  for (const { day, countedMs, summary } of known) {
    if (summary?.healing || (summary?.quietMs ?? 0) >= QUIET_MS) continue;
    const add = (id: string, what: string, at: string | number, value: number) => {
      if (groupId === null || groupId === id) lines.push({ day, id, what, at: `${at}`, value });
    };
    for (const [id, ms] of Object.entries(countedMs)) add(id, 'counted', '', ms);
    for (const [id, group] of Object.entries(summary?.groups ?? {})) {
      for (const [hour, ms] of group.hours) add(id, 'hour', hour, ms);
      for (const ms of group.sessions) add(id, 'session', '', ms);
      for (const [site, ms] of Object.entries(group.sites)) add(id, 'site', site, ms);
      add(id, 'openings', '', group.openings);
      add(id, 'after hours', '', group.afterHoursMs);
    }
  }
  return lines;
}

type Line = ReturnType<typeof linesOf>[number];
const sumOf = (lines: readonly Line[]) => lines.reduce((sum, { value }) => sum + value, 0);
const of = (lines: readonly Line[], what: string, at = '') =>
  lines.filter((one) => one.what === what && (at === '' || one.at === at));

describe('the figures of a range', () => {
  it('of groups and sites are what a slow program finds, the most first', () => {
    fc.assert(
      fc.property(histories, anyGroup, (known, groupId) => {
        const days = usualDays(known, groupId);
        const lines = linesOf(known, groupId);
        for (const { name, ms } of groupSums(days)) {
          expect(ms).toBe(sumOf(of(lines, 'counted').filter(({ id }) => id === name)));
        }
        const { sites, unknownMs } = siteSums(days);
        for (const { name, ms } of sites) {
          const counted = of(lines, 'counted');
          // A site of a group of which nothing was counted that day is in no sum.
          const told = of(lines, 'site', name).filter(({ day, id }) =>
            counted.some((one) => one.day === day && one.id === id),
          );
          expect(ms).toBe(sumOf(told));
        }
        for (const sums of [groupSums(days), sites]) {
          const lengths = sums.map(({ ms }) => ms);
          expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
          expect(lengths.every((ms) => ms > 0)).toBe(true);
        }
        const unknown = of(lines, 'counted').map(({ day, id, value }) => {
          const there = of(lines, 'site').filter((one) => one.day === day && one.id === id);
          return Math.max(0, value - sumOf(there));
        });
        expect(unknownMs).toBe(unknown.reduce((sum, ms) => sum + ms, 0));
        expect(sumOf(of(lines, 'counted'))).toBe(
          groupSums(days).reduce((sum, { ms }) => sum + ms, 0),
        );
      }),
    );
  });

  it('by the hour are what a slow program finds, each on the weekday of its day', () => {
    fc.assert(
      fc.property(histories, anyGroup, fc.nat(23), (known, groupId, dayStartHour) => {
        const table = byHour(usualDays(known, groupId));
        const lines = of(linesOf(known, groupId), 'hour');
        const weekday = (day: string) => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
        for (let row = 0; row < 7; row += 1) {
          for (let hour = 0; hour < 24; hour += 1) {
            const those = lines.filter(({ day, at }) => weekday(day) === row && at === `${hour}`);
            expect(table[row]?.[hour]).toBe(sumOf(those));
          }
        }
        const drawn = hoursToDraw(table, dayStartHour);
        const withAny = new Set(lines.filter(({ value }) => value > 0).map(({ at }) => Number(at)));
        expect([...withAny].every((hour) => drawn.includes(hour))).toBe(true);
        expect(totalOf(table)).toBe(sumOf(lines));
        for (const end of [drawn[0], drawn.at(-1)]) {
          if (end !== undefined) expect(withAny.has(end)).toBe(true);
        }
        const since = drawn.map((hour) => (hour - dayStartHour + 24) % 24);
        expect(since).toEqual([...since].sort((one, other) => one - other));
      }),
    );
  });

  it('of sessions, openings and closed hours are what counting one by one finds', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom('email', 'chat', 'gone'), (known, id) => {
        const figures = figuresOf(usualDays(known, null), id);
        const lines = linesOf(known, id);
        const sessions = of(lines, 'session').filter(({ value }) => value > 0);
        const noLongerThan = (ms: number) => sessions.filter(({ value }) => value <= ms).length;
        const isOne = (ms: number) => sessions.some(({ value }) => value === ms);
        expect(figures.sessions).toBe(sessions.length);
        expect(isTooFew(figures)).toBe(sessions.length < 8);
        if (sessions.length > 0) {
          for (const [ms, tenths] of [
            [figures.medianMs, 5],
            [figures.ninetiethMs, 9],
          ] as const) {
            expect(isOne(ms)).toBe(true);
            expect(noLongerThan(ms) * 10).toBeGreaterThanOrEqual(sessions.length * tenths);
            expect(noLongerThan(ms - 1) * 10).toBeLessThan(sessions.length * tenths);
          }
        } else expect([figures.medianMs, figures.ninetiethMs]).toEqual([0, 0]);
        const openings = of(lines, 'openings').filter(({ value }) => value > 0);
        const noMoreThan = (count: number) => openings.filter(({ value }) => value <= count).length;
        if (openings.length === 0) expect(figures.openings).toBe(0);
        else {
          expect(noMoreThan(figures.openings) * 2).toBeGreaterThanOrEqual(openings.length);
          expect(noMoreThan(figures.openings - 1) * 2).toBeLessThan(openings.length);
        }
        const after = of(lines, 'after hours').filter(({ value }) => value > 0);
        expect([figures.afterHoursMs, figures.afterHoursDays]).toEqual([
          sumOf(after),
          after.length,
        ]);
      }),
    );
  });

  it('by steps are what a slow program finds, and the rests of every day are in them', () => {
    fc.assert(
      fc.property(histories, anyGroup, fc.boolean(), (known, groupId, isShort) => {
        const range = isShort ? { from: '2024-02-10', to: '2024-03-10' } : RANGE;
        const inRange = known.filter(({ day }) => day >= range.from && day <= range.to);
        const counted = ({ countedMs }: KnownDay) =>
          Object.entries(countedMs).reduce(
            (sum, [id, ms]) => sum + (groupId === null || id === groupId ? ms : 0),
            0,
          );
        const lines = of(linesOf(inRange, groupId), 'counted');
        for (const step of sumsBySteps(stepsIn(range), inRange, counted)) {
          const { ms, rests, leftOut } = step;
          const isIn = ({ day }: { day: string }) => day >= step.from && day <= step.to;
          expect(ms).toBe(sumOf(lines.filter(isIn)));
          const summaries = inRange.filter(isIn).flatMap(({ summary }) => summary ?? []);
          expect(rests).toBe(
            summaries.flatMap((one) => one.rests.filter(({ kept }) => kept ?? true)).length,
          );
          expect(leftOut).toBe(
            summaries.filter((one) => one.healing || one.quietMs >= QUIET_MS).length,
          );
        }
      }),
    );
  });
});

describe('a range', () => {
  it('adds up, begins with what is known, and has no day from outside', () => {
    fc.assert(
      fc.property(histories, anyGroup, fc.nat(700), (known, groupId, nth) => {
        const from = new Date(Date.UTC(2023, 0, 1 + nth)).toISOString().slice(0, 10);
        const wanted = { from, to: '2025-06-30' };
        const figures = figuresIn(wanted, known, groupId, (weekday) => weekday > 5);
        const inRange = known.filter(({ day }) => day >= wanted.from && day <= wanted.to);
        expect(figures === null).toBe(inRange.length === 0);
        if (figures === null) return;
        const lines = linesOf(inRange, groupId);
        const { range, steps, groups, countedMs, untimedMs, hours } = figures;
        expect(range).toEqual({ ...wanted, from: inRange.map(({ day }) => day).sort()[0] });
        const sums = [steps, groups].map((all) => all.reduce((sum, { ms }) => sum + ms, 0));
        expect([countedMs, ...sums]).toEqual(new Array(3).fill(sumOf(of(lines, 'counted'))));
        expect(untimedMs).toBe(Math.max(0, countedMs - totalOf(hours)));
        for (const key of ['rests', 'leftOut'] as const) {
          expect(figures[key]).toBe(steps.reduce((sum, one) => sum + one[key], 0));
        }
      }),
    );
  });
});

describe('when it mostly is', () => {
  const isWeekend = (weekday: number) => weekday >= 6;
  const PARTS = {
    ...{ morning: [5, 11], midday: [11, 14], afternoon: [14, 18] },
    ...{ evening: [18, 22], night: [22, 29] },
  };

  it('is said only of what has more than half of it, and names the hour with the most there', () => {
    fc.assert(
      fc.property(histories, (known) => {
        const table = byHour(usualDays(known, null));
        const mostly = mostlyWhen(table, isWeekend);
        const cells = table.flatMap((row, index) =>
          row.map((ms, hour) => ({ ms, hour, weekday: index + 1 })),
        );
        const sum = (all: typeof cells) => all.reduce((ms, one) => ms + one.ms, 0);
        const within = (on: string, part: keyof typeof PARTS) => {
          const [from = 0, to = 0] = PARTS[part];
          return cells.filter(
            ({ hour, weekday }) =>
              (on === 'days' || isWeekend(weekday) === (on === 'weekends')) &&
              ((hour >= from && hour < to) || (hour + 24 >= from && hour + 24 < to)),
          );
        };
        const isMost = (on: string, part: keyof typeof PARTS) =>
          sum(within(on, part)) * 2 > sum(cells);
        if (mostly === null) expect(sum(cells)).toBe(0);
        else if (mostly.kind === 'spread') {
          for (const part of Object.keys(PARTS)) {
            expect(isMost('days', part as keyof typeof PARTS)).toBe(false);
          }
        } else {
          expect(isMost(mostly.on, mostly.part)).toBe(true);
          const ofHour = (hour: number) =>
            sum(within(mostly.on, mostly.part).filter((one) => one.hour === hour));
          for (let hour = 0; hour < 24; hour += 1) {
            expect(ofHour(hour)).toBeLessThanOrEqual(ofHour(mostly.hour));
          }
        }
      }),
    );
  });

  it.each([
    [
      [
        [1, 9, 30],
        [3, 9, 20],
        [6, 20, 10],
      ],
      { on: 'weekdays', part: 'morning', hour: 9 },
    ],
    [
      [
        [6, 14, 30],
        [7, 15, 40],
        [1, 9, 10],
      ],
      { on: 'weekends', part: 'afternoon', hour: 15 },
    ],
    [
      [
        [1, 23, 30],
        [6, 1, 31],
        [2, 9, 25],
      ],
      { on: 'days', part: 'night', hour: 1 },
    ],
  ] as const)('%j: %j', (told, expected) => {
    const table = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
    for (const [weekday, hour, ms] of told) (table[weekday - 1] ?? [])[hour] = ms;
    expect(mostlyWhen(table, isWeekend)).toEqual({ kind: 'mostly', ...expected });
  });
});

describe('the first few', () => {
  const sums = (count: number) =>
    Array.from({ length: count }, (_, nth) => ({ name: `${nth}`, ms: 100 - nth }));

  it('have the others beside them, unless that is one', () => {
    expect(firstAndOthers(sums(11), 10)).toEqual({ first: sums(11), others: 0, othersMs: 0 });
    const { first, others, othersMs } = firstAndOthers(sums(13), 10);
    expect([first.length, others, othersMs]).toEqual([10, 3, 90 + 89 + 88]);
  });
});
