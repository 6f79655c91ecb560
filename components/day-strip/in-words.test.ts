import { beforeEach, describe, expect, it } from 'vitest';
import { speakEnglish } from '../../tests/setup/in-english';
import { COUNTED_REASONS, type CountedSpan, GAP_REASONS } from '../../utils/tracking/spans';
import type { Entry, GapEntry } from './entries';
import {
  inShort,
  marksInWords,
  sumInWords,
  titleOf,
  whyInWords,
  withoutTimesInWords,
} from './in-words';

beforeEach(speakEnglish);

const GROUPS = [
  { id: 'email', name: null, sites: [] },
  { id: 'news', name: 'News', sites: [] },
];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** On the clock of whichever zone this runs in. */
const at = (hour: number, minute: number, second = 0) =>
  new Date(2026, 10, 19, hour, minute, second).getTime();

function counted(fromAt: number, toAt: number, changed: Partial<CountedSpan> = {}): Entry {
  const span: CountedSpan = {
    fromAt,
    toAt,
    ms: toAt - fromAt,
    groupId: 'email',
    site: 'mail.example',
    reason: 'in-front',
    struck: false,
    endedBy: null,
    ...changed,
  };
  return { kind: 'counted', fromAt, toAt, span };
}
const gap = (changed: Partial<GapEntry> = {}): Entry => ({
  kind: 'gap',
  fromAt: at(8, 24),
  toAt: at(9, 3),
  why: 'away',
  next: 'counted',
  ...changed,
});
/** Which spaces a clock time has is the browser's affair. */
const plain = (words: string) => words.replace(/\s/g, ' ');
const title = (entry: Entry) => plain(titleOf(entry, GROUPS));
const why = (entry: Entry) => plain(whyInWords(entry));

describe('what was counted', () => {
  it.each([
    ['8:05 – 8:24 AM · Email · 19 minutes', counted(at(8, 5), at(8, 24, 40))],
    ['8:05 – 8:11 AM · Email · 6 minutes 5 seconds', counted(at(8, 5), at(8, 11, 5))],
    ['8:05 AM · Email · 20 seconds', counted(at(8, 5, 10), at(8, 5, 30))],
    ['8:05 AM · Email · 1 second', counted(at(8, 5, 10), at(8, 5, 10) + 90)],
    [
      '8:05 – 10:06 AM · News · 2 hours 1 minute',
      counted(at(8, 5), at(10, 6), { groupId: 'news' }),
    ],
    ['11:50 PM – 12:20 AM · Email · 30 minutes', counted(at(23, 50), at(24, 20))],
    [
      '8:05 – 8:24 AM · A group you removed · 19 minutes',
      counted(at(8, 5), at(8, 24), { groupId: 'x' }),
    ],
    ['8:05 – 8:24 AM · Email · not counted', counted(at(8, 5), at(8, 24), { struck: true })],
  ])('is “%s”', (words, entry) => {
    expect(title(entry)).toBe(words);
  });

  it('says why, each reason in words of its own', () => {
    const reasons = COUNTED_REASONS.map((reason) =>
      whyInWords(counted(at(8, 5), at(8, 24), { reason })),
    );
    expect(new Set(reasons).size).toBe(COUNTED_REASONS.length);
    expect(reasons[0]).toBe('The page was in front and you were using it.');
  });

  it('says that less was counted than the times let her expect', () => {
    const joined = counted(at(8, 5), at(8, 24), { ms: 15 * MINUTE });
    expect(why(joined)).toContain('Short gaps weren’t counted.');
    expect(title(joined)).toContain('15 minutes');
  });

  it('says of what is struck out that it isn’t counted, and nothing else', () => {
    expect(why(counted(at(8, 5), at(8, 24), { struck: true }))).toBe('Not counted.');
  });
});

describe('what was not counted', () => {
  it('says why counting stopped and when it went on, each reason in words of its own', () => {
    const reasons = GAP_REASONS.map((reason) => why(gap({ why: reason })));
    expect(new Set(reasons).size).toBe(GAP_REASONS.length);
    expect(reasons[0]).toBe(
      'Counting stopped at 8:24 AM: no typing or mouse for a while. It resumed at 9:03 AM.',
    );
    expect(new Set(GAP_REASONS.map((why) => inShort(gap({ why }), GROUPS).more)).size).toBe(8);
  });

  it('says no more than is known', () => {
    expect(why(gap({ why: null }))).toBe('Nothing was counted from 8:24 AM to 9:03 AM.');
    expect(why(gap({ why: null, toAt: at(8, 24, 30) }))).toBe('Nothing was counted at 8:24 AM.');
    expect(why(gap({ why: null, next: null }))).toBe('Nothing has been counted since 8:24 AM.');
    expect(why(gap({ next: 'resting' }))).not.toContain('9:03');
    expect(title(gap({ next: null }))).toBe('since 8:24 AM · Away');
    expect(title(gap())).toBe('8:24 – 9:03 AM · Away');
  });

  it('tells of a rest, over or not', () => {
    const rest = { kind: 'resting', fromAt: at(10, 40), toAt: at(10, 50) } as const;
    expect(title({ ...rest, isOver: true })).toBe('10:40 – 10:50 AM · Resting · 10 minutes');
    expect(why({ ...rest, isOver: true })).toBe('You were resting, so nothing was counted.');
    expect(title({ ...rest, isOver: false })).toBe('since 10:40 AM · Resting');
    expect(why({ ...rest, isOver: false })).toContain('since 10:40');
  });
});

describe('the sum', () => {
  const sum = (countedMs: Record<string, number>, restedMs = 0) =>
    sumInWords({ countedMs }, GROUPS, restedMs);

  it.each([
    ['', {}, 0],
    ['Email 45 sec', { email: 45_900 }, 0],
    ['Email 1 hr 24 min, resting 20 min', { email: 84 * MINUTE }, 20 * MINUTE],
    ['Email 2 hr, News 59 min', { news: 59.9 * MINUTE, email: 2 * HOUR }, 400],
    ['Email 1 min, A group you removed 2 min', { gone: 2 * MINUTE, email: MINUTE }, 0],
    ['resting 3 min', { email: 20 }, 3 * MINUTE],
  ])('is “%s”', (words, countedMs, restedMs) => {
    expect(sum(countedMs, restedMs)).toBe(words);
  });
});

it('marks full hours shortly, and others as the clock shows them', () => {
  const mark = (ms: number) => ({ at: ms, isMinor: false });
  const words = (marks: ReturnType<typeof mark>[]) => marksInWords(marks).map(plain);
  expect(words([mark(at(8, 0)), mark(at(10, 0))])).toEqual(['8 AM', '10 AM']);
  expect(words([mark(at(8, 0)), mark(at(8, 15))])).toEqual(['8:00 AM', '8:15 AM']);
});

describe('a call', () => {
  const call = (isOver: boolean): Entry => {
    return { kind: 'call', fromAt: at(9, 30), toAt: at(10, 20), isOver };
  };

  it('is told with its times, and that it is a guess', () => {
    expect([title(call(true)), why(call(true))]).toEqual([
      '9:30 – 10:20 AM · On a call · 50 minutes',
      'You seemed to be on a call, so Full Cup stayed quiet.',
    ]);
    expect([title(call(false)), why(call(false))]).toEqual([
      'since 9:30 AM · On a call',
      'You seem to have been on a call since 9:30 AM. Full Cup stays quiet meanwhile.',
    ]);
  });
});

describe('what came from a backup of the same day', () => {
  const span = (ms: number, changed: Partial<CountedSpan> = {}): CountedSpan => {
    const entry = counted(at(8, 5), at(8, 5) + ms, changed);
    if (entry.kind !== 'counted') throw new Error('It is counted.');
    return entry.span;
  };
  const ledgerOf = (countedMs: Record<string, number>, spans: readonly CountedSpan[]) => ({
    countedMs,
    spans,
    rests: [],
    calls: [],
    openings: {},
  });

  it('stands in no strip and no list, and is told', () => {
    const ledger = ledgerOf({ email: 60_000, news: 2 * HOUR }, [
      span(11_000),
      span(9, { struck: true }),
    ]);
    expect(withoutTimesInWords(ledger, GROUPS)).toBe(
      'Also counted that day, at times Full Cup doesn’t know: Email 49 sec, News 2 hr.',
    );
  });

  it('is nothing where each minute has its time', () => {
    const spans = [span(11_000), span(MINUTE, { groupId: 'news' }), span(MINUTE, { struck: true })];
    expect(
      withoutTimesInWords(ledgerOf({ email: 11_000, news: MINUTE }, spans), GROUPS),
    ).toBeNull();
  });
});
