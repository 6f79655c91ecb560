/** What a fortnight suggests, and what it doesn't. Times are minutes. */
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../time/day';
import { type PastDay, type Question, suggestionFrom } from './suggestion';

const MINUTE_MS = 60_000;
const ON = '2026-11-19';
const CHAT: Question = { groupId: 'chat', kind: 'session' };
const CHAT_A_DAY: Question = { groupId: 'chat', kind: 'daily' };

type Told = { readonly at?: number; readonly healing?: boolean; readonly quietHours?: number };

/** A day with so many minutes at a time in chat, all of them in one hour. */
function day(
  name: string,
  minutes: readonly number[],
  { at = 21, healing = false, quietHours = 0 }: Told = {},
): PastDay {
  const sessions = minutes.map((one) => one * MINUTE_MS);
  const ms = sessions.reduce((sum, one) => sum + one, 0);
  const hours: [number, number][] = [[at, ms]];
  const chat = { hours, sessions, openings: sessions.length, afterHoursMs: 0, sites: {} };
  const quietMs = quietHours * 3_600_000;
  const summary = { groups: { chat }, rests: [], quietMs, healing };
  return { day: name, countedMs: { chat: ms }, summary };
}

/** So many days in a row, the last of them yesterday. */
function days(count: number, minutes: readonly number[], told: Told = {}): PastDay[] {
  const all: PastDay[] = [];
  let name = dayBefore(ON, count);
  for (let n = 0; n < count; n += 1) {
    all.push(day(name, minutes, told));
    name = dayAfter(name);
  }
  return all;
}
const dayBefore = (name: string, count: number) =>
  new Date(Date.parse(name) - count * 86_400_000).toISOString().slice(0, 10);

const minutesOf = (past: readonly PastDay[], question = CHAT) => {
  const suggestion = suggestionFrom(past, [question], ON);
  return suggestion && suggestion.seconds / 60;
};

describe('minutes in a row', () => {
  it('are suggested after three days with twenty minutes, with the hour that most of them have', () => {
    const past = [
      day('2026-11-14', [48, 12]),
      day('2026-11-16', [55], { at: 9 }),
      day('2026-11-18', [51, 49]),
    ];
    expect(suggestionFrom(past, [CHAT], ON)).toEqual({
      ...CHAT,
      ...{ seconds: 35 * 60, usualMinutes: 50, hour: 21, on: ON },
      days: [
        { day: '2026-11-14', minutes: [48, 12] },
        { day: '2026-11-16', minutes: [55] },
        { day: '2026-11-18', minutes: [51, 49] },
      ],
    });
    expect(minutesOf(past.slice(1))).toBeNull();
    expect(minutesOf([...past.slice(1), day('2026-11-15', [19])])).toBeNull();
  });

  it.each([
    [50, 40],
    [49, 35],
    [43.75, 35],
    [75, 60],
    [12.5, 10],
    [12, null],
    [300, 240],
    [400, 240],
  ])('of %d at a time are %s', (minutes, limit) => {
    expect(minutesOf(days(3, [minutes, minutes]))).toBe(limit);
  });

  it('leave glances out, and take the middle between the two in the middle', () => {
    expect(minutesOf(days(3, [2, 2, 2, 2, 4.9, 50]))).toBe(40);
    expect(minutesOf([...days(2, [30, 60]), day('2026-11-10', [40, 50])])).toBe(35);
    expect(minutesOf(days(3, [4, 4, 4, 4, 4, 4]))).toBeNull();
  });

  type Hours = readonly (readonly [hour: number, minutes: number])[];
  const hourOf = (glances: readonly number[], ...hours: Hours[]) => {
    const past = days(hours.length, [50, ...glances]).map((one, index): PastDay => {
      const { summary } = one;
      const chat = summary?.groups.chat;
      if (summary === undefined || chat === undefined) return one;
      const inMs = (hours[index] ?? []).map(
        ([hour, minutes]) => [hour, minutes * MINUTE_MS] as const,
      );
      return { ...one, summary: { ...summary, groups: { chat: { ...chat, hours: inMs } } } };
    });
    return suggestionFrom(past, [CHAT], ON)?.hour;
  };

  it('tell of an hour only that more than half of the days have', () => {
    // One long afternoon is no habit, however long.
    expect(hourOf([], [[14, 59]], [[21, 28]], [[22, 28]], [[21, 28]])).toBeNull();
    expect(hourOf([], [[14, 59]], [[21, 28]], [[21, 28]], [[21, 28]])).toBe(21);
    expect(
      hourOf(
        [],
        [
          [20, 4],
          [21, 46],
        ],
        [
          [20, 4],
          [22, 46],
        ],
        [
          [20, 4],
          [23, 46],
        ],
      ),
    ).toBeNull();
    const late: Hours = [
      [21, 5],
      [22, 45],
    ];
    expect(hourOf([], late, late, [[21, 50]])).toBe(21);
    expect(hourOf([], late, late)).toBeUndefined();
    expect(hourOf([], late, late, late)).toBe(22);
    expect(hourOf([], [], [], [])).toBeNull();
  });

  it('tell of no hour in which she may only have glanced', () => {
    const scattered: Hours[] = [
      [
        [9, 16],
        [20, 50],
      ],
      [
        [9, 16],
        [21, 50],
      ],
      [
        [9, 16],
        [22, 50],
      ],
    ];
    expect(hourOf([4, 4, 4], ...scattered)).toBeNull();
    expect(hourOf([4, 4], ...scattered)).toBe(9);
  });
});

describe('minutes a day', () => {
  it('are suggested after ten days of fourteen with any, from the middle one', () => {
    const past = [...days(9, [40, 35]), day('2026-11-05', [200])];
    expect(suggestionFrom(past, [CHAT_A_DAY], ON)).toMatchObject({
      ...{ seconds: 3_600, usualMinutes: 75, hour: null },
    });
    expect(minutesOf(past.slice(0, 9), CHAT_A_DAY)).toBeNull();
    expect(minutesOf([...past.slice(0, 9), day('2026-11-04', [200])], CHAT_A_DAY)).toBeNull();
    expect(minutesOf([...past.slice(0, 9), day(ON, [200])], CHAT_A_DAY)).toBeNull();
  });
});

describe('a day that is none of her usual ones', () => {
  it.each<[string, Told]>([
    ['a healing day', { healing: true }],
    ['a day kept quiet', { quietHours: 12 }],
  ])('is left out: %s', (_what, told) => {
    expect(minutesOf([...days(2, [50]), day('2026-11-10', [50], told)])).toBeNull();
    expect(minutesOf([...days(3, [50]), day('2026-11-10', [200, 200, 200, 200], told)])).toBe(40);
  });

  it('is one of which nobody knows what it was like', () => {
    const { summary: _gone, ...unknown } = day('2026-11-10', [50]);
    expect(minutesOf([...days(2, [50]), unknown])).toBeNull();
  });

  it('is not one with a little quiet in it', () => {
    expect(minutesOf(days(3, [50], { quietHours: 11 }))).toBe(40);
  });
});

it('answers the first question that her days have an answer to', () => {
  const past = days(14, [50]);
  const other = { groupId: 'news', kind: 'session' } as const;
  expect(suggestionFrom(past, [other, CHAT_A_DAY, CHAT], ON)?.kind).toBe('daily');
  expect(suggestionFrom(past, [], ON)).toBeNull();
});
