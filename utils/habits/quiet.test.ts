/** When rests that leave her worse are too many, against a slow count over random seasons. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../time/day';
import type { Help } from '../tracking/ledger';
import { NO_HABITS, suggestionOn, withAnswered, withShown, withWorkedOut } from './asked';
import { quietOfferFrom } from './quiet';
import type { PastDay } from './suggestion';

const TODAY = '2026-11-19';

/** What she said of each rest of a day; null where she said nothing. */
function dayOf(ago: number, helps: readonly (Help | null)[]): PastDay {
  const rests = helps.map((help, index) => {
    return { fromAt: index, toAt: index + 1, kept: true, ...(help !== null && { help }) };
  });
  const summary = { groups: {}, rests, quietMs: 0, healing: false };
  return { day: daysAfter(TODAY, -ago), countedMs: {}, summary };
}

const saying = (worse: number, better: number): PastDay[] => [
  dayOf(1, [...Array<Help>(worse).fill('worse'), ...Array<Help>(better).fill('better')]),
];

describe('quiet is offered', () => {
  it.each([
    [false, 0, 0],
    [false, 9, 0],
    [true, 10, 0],
    [false, 2, 8],
    [true, 3, 7],
    [false, 4, 16],
    [true, 5, 16],
  ])('%s where she said "worse" %d times, and "better" %d times', (isOffered, worse, better) => {
    expect(quietOfferFrom(saying(worse, better), TODAY) !== null).toBe(isOffered);
  });

  it('from her answers of the last three months alone, and from nothing else', () => {
    const help = fc.constantFrom<Help | null>('worse', 'same', 'better', null);
    const season = fc.array(
      fc.record({
        ago: fc.integer({ min: -2, max: 120 }),
        helps: fc.array(help, { maxLength: 4 }),
      }),
      { maxLength: 14 },
    );
    let offered = 0;
    fc.assert(
      fc.property(season, (days) => {
        const past = days.map(({ ago, helps }) => dayOf(ago, helps));
        let [all, worse] = [0, 0];
        for (const { ago, helps } of days) {
          for (const one of helps) {
            if (ago < 1 || ago > 92 || one === null) continue;
            all += 1;
            if (one === 'worse') worse += 1;
          }
        }
        const isDue = all >= 10 && worse / all > 0.2;
        const offer = { kind: 'quiet', worse, answers: all, on: TODAY };
        expect(quietOfferFrom(past, TODAY)).toEqual(isDue ? offer : null);
        if (isDue) offered += 1;
      }),
    );
    expect(offered).toBeGreaterThan(5);
  });
});

describe('the offer', () => {
  const past = saying(5, 5);
  const morning = withWorkedOut(NO_HABITS, past, [], TODAY);
  const later = (days: number) => daysAfter(TODAY, days);
  const stillWorse = (days: number) => past.map((one) => ({ ...one, day: later(days - 1) }));

  it.each([
    ['declined', withAnswered(withShown(morning, TODAY), TODAY, false)],
    ['taken up', withAnswered(morning, TODAY, true)],
    ['left', withShown(morning, TODAY)],
  ])('is not made again for a month when it is %s', (_how, habits) => {
    for (const [days, isMade] of [
      [1, false],
      [30, false],
      [31, true],
    ] as const) {
      const then = withWorkedOut(habits, stillWorse(days), [], later(days));
      expect([days, suggestionOn(then, later(days))?.kind]).toEqual([
        days,
        isMade ? 'quiet' : undefined,
      ]);
    }
  });

  it('waits for no other question of the last days', () => {
    const on = later(-1);
    const asked = [{ groupId: 'chat', kind: 'daily' as const, on, isTaken: false }];
    const habits = withWorkedOut({ suggestion: null, asked }, past, [], TODAY);
    expect(suggestionOn(habits, TODAY)).toMatchObject({ kind: 'quiet', worse: 5, answers: 10 });
  });
});
