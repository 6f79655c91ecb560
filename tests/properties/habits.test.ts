/** What her days suggest, worked out once more by a slow program that shares no line with the one it judges. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PastDay, type Question, suggestionFrom } from '../../utils/habits/suggestion';
import { summaryOf } from '../../utils/history/day';
import { type DayRule, dayOf, startOfTomorrow } from '../../utils/time/day';
import type { CountedSpan } from '../../utils/tracking/spans';
import { runs } from '../setup/dice';
import { nights } from './zones';

const MINUTE_MS = 60_000;
const DAYS = 18;
const GROUPS = ['email', 'chat', 'news'] as const;
const KINDS = ['session', 'daily'] as const;

type Stay = { readonly groupId: string; readonly fromAt: number; readonly toAt: number };
type Said = { readonly healing: boolean; readonly quietMinutes: number };

/** After so many minutes of something else she stays for so many. */
const stays = fc.array(
  fc.record({
    groupId: fc.constantFrom('email', 'email', ...GROUPS),
    after: fc.constantFrom(1, 4, 5, 6, 40, 180),
    minutes: fc.oneof(fc.constantFrom(1, 4, 5, 19, 20, 50, 75), fc.integer({ min: 1, max: 170 })),
  }),
  { maxLength: 5 },
);
/** Most are as any other; on some of the others she was ill, or kept it quiet. */
const said = fc.record({
  healing: fc.integer({ min: 0, max: 15 }).map((dice) => dice === 0),
  quietMinutes: fc.constantFrom(0, 0, 0, 0, 0, 90, 719, 720),
});
const lives = fc.record({
  night: nights,
  days: fc.array(fc.record({ stays, said }), { minLength: DAYS, maxLength: DAYS }),
  /** In which order it may ask, and what it may ask at all. */
  questions: fc.shuffledSubarray(
    GROUPS.flatMap((groupId) => KINDS.map((kind) => ({ groupId, kind }))),
    { minLength: 1 },
  ),
});

/** Each day of it begins some hours after the one before, so that stays lie over the turn of a day, too. */
function stretches(startAt: number, days: readonly { stays: readonly Told[] }[]): readonly Stay[] {
  const all: Stay[] = [];
  let freeAt = 0;
  for (const [index, day] of days.entries()) {
    let at = Math.max(freeAt, startAt + index * 24 * 60 * MINUTE_MS);
    for (const { groupId, after, minutes } of day.stays) {
      const fromAt = at + after * MINUTE_MS;
      at = fromAt + minutes * MINUTE_MS;
      all.push({ groupId, fromAt, toAt: at });
    }
    freeAt = at;
  }
  return all;
}
type Told = { readonly groupId: string; readonly after: number; readonly minutes: number };

/** As the engine closes its days. */
function kept(all: readonly Stay[], rule: DayRule, saidOn: ReadonlyMap<string, Said>): PastDay[] {
  const spans = new Map<string, CountedSpan[]>();
  for (const { groupId, fromAt, toAt } of all) {
    for (let at = fromAt; at < toAt; ) {
      const endAt = Math.min(toAt, startOfTomorrow(at, rule));
      const day = dayOf(at, rule);
      const where = { groupId, site: null, fromAt: at, toAt: endAt, ms: endAt - at, struck: false };
      const span = { ...where, reason: 'in-front', endedBy: 'elsewhere' } as const;
      spans.set(day, [...(spans.get(day) ?? []), span]);
      at = endAt;
    }
  }
  const days = new Set([...spans.keys(), ...saidOn.keys()]);
  return [...days].map((day) => {
    const ofDay = spans.get(day) ?? [];
    const countedMs: Record<string, number> = {};
    for (const { groupId, ms } of ofDay) countedMs[groupId] = (countedMs[groupId] ?? 0) + ms;
    const { healing = false, quietMinutes = 0 } = saidOn.get(day) ?? {};
    const about = { timeZone: rule.timeZone, healing, quietMs: quietMinutes * MINUTE_MS };
    const ledger = { countedMs, spans: ofDay, rests: [], calls: [], openings: {} };
    return { day, countedMs, summary: summaryOf(ledger, { ...about, restsOf: () => [] }) };
  });
}

type Minute = { readonly day: string; readonly hour: number };

/** The clock on the wall, read anew each minute. Days don't go back when it does. */
function wallClock({ timeZone, dayStartMinutes }: DayRule): (at: number) => Minute {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
    ...({ hour: '2-digit', minute: '2-digit' } as const),
  });
  let day = '';
  return (at) => {
    const [date = '', time = ''] = clock.format(at).split(', ');
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const seen = hour * 60 + minute >= dayStartMinutes ? date : shifted(date, -1);
    if (seen > day) day = seen;
    return { day, hour };
  };
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

type Tally = {
  total: number;
  sessions: number[];
  lastAt: number;
  /** On the wall, minute after minute of the session that goes on, and of those in which she sat there. */
  reads: number[];
  sat: number[];
};

/** Minute after minute through all that she did, then question after question. */
function reckoned(
  all: readonly Stay[],
  rule: DayRule,
  saidOn: ReadonlyMap<string, Said>,
  questions: readonly Question[],
  on: string,
) {
  const read = wallClock(rule);
  const tallies = new Map<string, Tally>();
  for (const { groupId, fromAt, toAt } of all) {
    for (let at = fromAt; at < toAt; at += MINUTE_MS) {
      const { day, hour } = read(at);
      const fresh: Tally = { total: 0, sessions: [], lastAt: Number.NaN, reads: [], sat: [] };
      const tally = tallies.get(`${day} ${groupId}`) ?? fresh;
      tally.total += 1;
      if (at - tally.lastAt < 5 * MINUTE_MS) tally.sessions.push((tally.sessions.pop() ?? 0) + 1);
      else {
        tally.sessions.push(1);
        tally.reads = [];
      }
      tally.reads.push(hour);
      // From the fifth minute on it was no glance, the first four neither.
      if (tally.reads.length === 5) tally.sat.push(...tally.reads);
      else if (tally.reads.length > 5) tally.sat.push(hour);
      tally.lastAt = at + MINUTE_MS;
      tallies.set(`${day} ${groupId}`, tally);
    }
  }
  for (const { groupId, kind } of questions) {
    const days: { day: string; minutes: number[] }[] = [];
    const sat: number[][] = [];
    for (let back = 14; back >= 1; back -= 1) {
      const day = shifted(on, -back);
      const tally = tallies.get(`${day} ${groupId}`);
      const { healing = false, quietMinutes = 0 } = saidOn.get(day) ?? {};
      if (tally === undefined || healing || quietMinutes >= 720) continue;
      const sittings = tally.sessions.filter((minutes) => minutes >= 5);
      const isLong = tally.total >= 20 && sittings.length > 0;
      if (kind === 'daily') days.push({ day, minutes: [tally.total] });
      else if (isLong) days.push({ day, minutes: sittings });
      if (kind === 'session' && isLong) sat.push(tally.sat);
    }
    if (days.length < (kind === 'session' ? 3 : 10)) continue;
    const rest = days.flatMap(({ minutes }) => minutes).sort((one, other) => one - other);
    while (rest.length > 2) rest.splice(0, rest.length, ...rest.slice(1, -1));
    const [low = 0, high = low] = rest;
    const twice = low + high;
    let limit = 0;
    // Four fifths of the middle: ten times the limit against four times two middles.
    while ((limit + 5) * 10 <= twice * 4) limit += 5;
    let usualMinutes = 0;
    while (twice - 2 * usualMinutes >= 5) usualMinutes += 5;
    if (limit < 10) continue;
    const most = kind === 'session' ? 240 : 1_440;
    const seconds = Math.min(limit, most) * 60;
    return { suggestion: { groupId, kind, seconds, usualMinutes, days, on }, sat };
  }
  return null;
}

/** Whichever of several it names: on most of the days she really sat there in that hour, five minutes or more. */
function isTrueOf(hour: number, sat: readonly (readonly number[])[]): boolean {
  let days = 0;
  for (const hours of sat) if (hours.filter((one) => one === hour).length >= 5) days += 1;
  return days > sat.length - days;
}

it('is what a slow program finds, over clock changes, with days of illness, quiet days and empty ones', () => {
  const found = { session: 0, daily: 0, nothing: 0, hour: 0, noHour: 0 };
  fc.assert(
    fc.property(lives, ({ night: { startAt, rule }, days, questions }) => {
      const all = stretches(Math.floor(startAt / MINUTE_MS) * MINUTE_MS, days);
      const saidOn = new Map<string, Said>();
      for (const [index, { said: one }] of days.entries())
        saidOn.set(dayOf(startAt + index * 24 * 60 * MINUTE_MS, rule), one);
      const on = dayOf(startAt + DAYS * 24 * 60 * MINUTE_MS, rule);
      const wanted = reckoned(all, rule, saidOn, questions, on);
      const suggested = suggestionFrom(kept(all, rule, saidOn), questions, on);
      const { hour = null, ...others } = suggested ?? {};
      expect(suggested && others).toEqual(wanted?.suggestion ?? null);
      found[suggested?.kind ?? 'nothing'] += 1;
      if (suggested?.kind === 'daily') expect(hour).toBeNull();
      if (suggested?.kind !== 'session') return;
      found[hour === null ? 'noHour' : 'hour'] += 1;
      if (hour !== null) expect(isTrueOf(hour, wanted?.sat ?? [])).toBe(true);
    }),
    runs(150),
  );
  // Lest nothing was tried.
  expect(Math.min(...Object.values(found))).toBeGreaterThan(5);
});
