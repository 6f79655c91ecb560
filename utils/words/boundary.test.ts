import { beforeEach, describe, expect, it } from 'vitest';
import { illSince } from '../../tests/setup/ill';
import { speakEnglish } from '../../tests/setup/in-english';
import { newState, type State } from '../engine/state';
import { type LimitKindId, NO_LIMITS } from '../limits/kinds';
import { oneThingToKnow, type Reached, wayPast, whatIsSo, whoSetIt } from './boundary';

beforeEach(speakEnglish);

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
/** On the clock of whichever zone this runs in; the 19th is a Thursday. */
const at = (hour: number) => new Date(2026, 10, 19, hour).getTime();
const plain = (words: string) => words.replace(/\s/g, ' ');

const FIRST = newState({ at: at(19), timeZone, uptimeMs: 0, life: 'a' });
const HOURS = { ...NO_LIMITS.closedHours, on: true };
const LUNCH = { ...HOURS, ranges: [{ days: [4], fromMinutes: 1_080, toMinutes: 1_260 }] } as const;
const ALWAYS = {
  ...HOURS,
  ranges: [{ days: [1, 2, 3, 4, 5, 6, 7], fromMinutes: 0, toMinutes: 0 }],
};

function reached(kinds: readonly LimitKindId[], changed: Partial<State> = {}, hours = HOURS) {
  const limits = { email: { ...NO_LIMITS, closedHours: hours } };
  return {
    state: { ...FIRST, limits, ...changed },
    groupId: 'email',
    kinds,
    at: at(19),
  } as Reached;
}

const said = (one: Reached) => [whatIsSo(one), oneThingToKnow(one), whoSetIt(one)].map(plain);

it.each<readonly [readonly LimitKindId[], string]>([
  [['session'], '5 more minutes'],
  [['daily', 'breath'], '5 more minutes'],
  [['closedHours'], 'One thing only: 5 minutes'],
  [['breath'], 'Open it'],
])('the way past %j is “%s”', (kinds, label) => {
  expect(wayPast(reached(kinds)).label).toBe(label);
});

describe('one limit', () => {
  it('is a breath, with how often she has opened it today', () => {
    const ledger = { ...FIRST.ledger, openings: { email: 3 } };
    expect(said(reached(['breath'], { ledger }))).toEqual([
      'One breath before your email.',
      'You’ve opened it 3 times today.',
      'You set this limit: one breath before it opens.',
    ]);
  });

  it('is its hours', () => {
    expect(said(reached(['closedHours']))).toEqual([
      'Email rests until 8:00 AM.',
      'Your mail is as you left it.',
      'You set these hours: 6:00 PM to 8:00 AM, Monday to Friday.',
    ]);
  });

  it('is a group that rests all day', () => {
    expect(whoSetIt(reached(['closedHours'], {}, ALWAYS as typeof HOURS))).toBe(
      'You set these hours: all day, every day.',
    );
  });

  it('is work in closed hours', () => {
    const groups = FIRST.groups.map((group) => ({ ...group, work: true as const }));
    expect(oneThingToKnow(reached(['closedHours'], { groups }))).toBe(
      'Most senders expect a slower answer than we imagine.',
    );
  });

  it('is time off', () => {
    const groups = FIRST.groups.map((group) => ({ ...group, work: true as const }));
    const settings = { ...FIRST.settings, timeOffUntil: '2026-11-23' };
    const off = reached(['closedHours'], { groups, settings });
    expect(said(off)).toEqual([
      'Email rests until Monday 4:00 AM.',
      'Most senders expect a slower answer than we imagine.',
      'You have time off until November 23, 2026.',
    ]);
  });

  it.each([
    ['daily', 'You set this limit: 1 hour 30 minutes a day.'],
    ['openings', 'You set this limit: 6 openings a day.'],
  ] as const)('is the day: %s', (kind, set) => {
    expect(said(reached([kind]))).toEqual([
      'That’s it for your email today.',
      'Your new day starts at 4:00 AM.',
      set,
    ]);
  });

  it('is work on a healing day, and names neither minutes nor limits', () => {
    const groups = FIRST.groups.map((group) => ({ ...group, work: true as const }));
    const healing = illSince(1);
    const ill = reached(['closedHours'], { groups, healing });
    expect(said(ill)).toEqual([
      'Work can wait today.',
      'Nothing here needs you right now.',
      'It’s a healing day until 4:00 AM.',
    ]);
    expect(wayPast(ill).label).toBe('Just one thing');
  });

  it('is minutes in a row, without naming how many', () => {
    expect(said(reached(['session']))).toEqual([
      'You’ve been in your email for a little while.',
      'After a rest, or five minutes somewhere else, your minutes start over.',
      'You set this limit: 30 minutes in a row.',
    ]);
  });
});

describe('of several the one that lasts longest is what is so', () => {
  it.each<readonly [string, readonly LimitKindId[], typeof HOURS, string]>([
    [
      'hours past the day',
      ['closedHours', 'daily'],
      HOURS,
      'Email rests until 8:00 AM, and that’s it for today.',
    ],
    [
      'hours that end today',
      ['closedHours', 'daily'],
      LUNCH as never,
      'That’s it for your email today.',
    ],
    ['hours without an end', ['closedHours', 'daily'], ALWAYS as never, 'Email rests for now.'],
    ['minutes of both kinds', ['daily', 'session'], HOURS, 'That’s it for your email today.'],
    [
      'hours, and minutes in a row',
      ['closedHours', 'session'],
      HOURS,
      'Email rests until 8:00 AM.',
    ],
  ])('%s', (_what, kinds, hours, words) => {
    expect(plain(whatIsSo(reached(kinds, {}, hours)))).toBe(words);
  });

  it('and all of them are hers', () => {
    expect(plain(whoSetIt(reached(['closedHours', 'daily'])))).toBe(
      'You set these limits: 6:00 PM to 8:00 AM, Monday to Friday · 1 hour 30 minutes a day.',
    );
  });
});
