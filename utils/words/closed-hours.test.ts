import { beforeEach, describe, expect, it } from 'vitest';
import { speakEnglish } from '../../tests/setup/in-english';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { reduce } from '../../tests/setup/reduce';
import { newState } from '../engine/state';
import { NO_LIMITS } from '../limits/kinds';
import type { ClosedHours } from '../limits/kinds/closed-hours';
import type { HoursRange } from '../schedule/hours';
import { closedInWords, effectInWords, rangeInWords } from './closed-hours';

beforeEach(speakEnglish);

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const RULE = { timeZone, dayStartMinutes: 240 };
/** On the clock of whichever zone this runs in; the 19th is a Thursday. */
const at = (date: number, hour: number, minute = 0) =>
  new Date(2026, 10, date, hour, minute).getTime();
/** Which spaces a clock time has is the browser's affair. */
const plain = (words: string) => words.replace(/\s/g, ' ');

const EVENINGS: ClosedHours = { ...NO_LIMITS.closedHours, on: true };
const WEEKEND: HoursRange = { days: [6, 7], fromMinutes: 0, toMinutes: 0 };

describe('a range', () => {
  it.each<readonly [Partial<HoursRange>, string]>([
    [{}, '6:00 PM to 8:00 AM, Monday to Friday'],
    [{ days: [1, 2, 3, 4, 5, 6, 7] }, '6:00 PM to 8:00 AM, every day'],
    [{ days: [3] }, '6:00 PM to 8:00 AM, Wednesday'],
    [{ days: [1, 3, 5] }, '6:00 PM to 8:00 AM, Monday, Wednesday, and Friday'],
    [{ days: [1, 2], fromMinutes: 0, toMinutes: 30 }, '12:00 AM to 12:30 AM, Monday and Tuesday'],
    [WEEKEND, 'Saturday and Sunday'],
  ])('%j is “%s”', (changed, words) => {
    const [range] = EVENINGS.ranges;
    if (range !== undefined) expect(plain(rangeInWords({ ...range, ...changed }))).toBe(words);
  });
});

describe('what they come to', () => {
  it.each<readonly [string, number, Partial<ClosedHours>, string]>([
    ['before', at(19, 12), {}, 'Next: today at 6:00 PM.'],
    ['within', at(19, 19), {}, 'Resting now, until 8:00 AM.'],
    ['on a Saturday', at(21, 12), {}, 'Next: Monday 6:00 PM.'],
    [
      'with a date',
      at(19, 12),
      { until: '2026-12-24' },
      'Next: today at 6:00 PM. Until December 24, 2026.',
    ],
    ['when that has come', at(19, 12), { until: '2026-11-19' }, 'These hours have ended.'],
    [
      'over a weekend that is closed',
      at(20, 19),
      { ranges: [...EVENINGS.ranges, { ...WEEKEND, fromMinutes: 480, toMinutes: 480 }] },
      'Resting now, until Monday 8:00 AM.',
    ],
    [
      'at every hour',
      at(19, 12),
      { ranges: [{ ...WEEKEND, days: [1, 2, 3, 4, 5, 6, 7] }] },
      'Resting now.',
    ],
  ])('%s', (_when, now, changed, words) => {
    const said = plain(effectInWords({ ...EVENINGS, ...changed }, now, RULE));
    expect(said.replace(' at ', ' ')).toBe(words.replace(' at ', ' '));
  });

  it('is the reason on the card', () => {
    const now = { at: at(19, 19), uptimeMs: 0, life: 'a', timeZone };
    const first = newState(now);
    const [state] = reduce(
      first,
      { type: 'limit-changed', groupId: 'email', kind: 'closedHours', limit: EVENINGS },
      IN_MAIL,
      now,
    );
    expect(plain(closedInWords(state, 'email', now.at))).toBe('Email rests until 8:00 AM.');
  });
});
