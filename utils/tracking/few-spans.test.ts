import { describe, expect, it } from 'vitest';
import { fewEnough, MAX_SPANS } from './few-spans';
import { type CountedSpan, countedIn } from './spans';

const MINUTE = 60_000;
const SPAN: CountedSpan = {
  fromAt: 0,
  toAt: MINUTE,
  ms: MINUTE,
  groupId: 'email',
  site: 'mail.example',
  reason: 'in-front',
  struck: false,
  endedBy: 'away',
};

/** One more than there may be, a minute each, ten minutes apart. */
function tooMany(change: (index: number) => Partial<CountedSpan> = () => ({})): CountedSpan[] {
  return Array.from({ length: MAX_SPANS + 1 }, (_, index) => {
    const fromAt = index * 11 * MINUTE;
    return { ...SPAN, fromAt, toAt: fromAt + MINUTE, ...change(index) };
  });
}
const longer = (spans: readonly CountedSpan[]) =>
  spans.flatMap(({ ms }, index) => (ms > MINUTE ? [index] : []));

describe('a strip that is too long', () => {
  it('has one span for the two that are closest, and all of its minutes', () => {
    const spans = tooMany((index) => (index === 40 ? { toAt: 40 * 11 * MINUTE + 9 * MINUTE } : {}));
    const few = fewEnough(spans);
    expect(few).toHaveLength(MAX_SPANS);
    expect(few[40]).toEqual({
      ...SPAN,
      fromAt: 40 * 11 * MINUTE,
      toAt: 41 * 11 * MINUTE + MINUTE,
      ms: 2 * MINUTE,
    });
    expect(few[39]).toBe(spans[39]);
    expect(few[41]).toBe(spans[42]);
    expect(countedIn(few)).toBe(countedIn(spans));
  });

  it('takes the first pair of several that are as close', () => {
    expect(longer(fewEnough(tooMany()))).toEqual([0]);
  });

  it('takes overlapping ones, where a clock went back, for as close as they overlap', () => {
    const spans = tooMany((index) => {
      const fromAt = index * 11 * MINUTE;
      if (index === 20) return { toAt: fromAt + 8 * MINUTE };
      return index === 70 ? { toAt: fromAt + 12 * MINUTE } : {};
    });
    expect(longer(fewEnough(spans))).toEqual([70]);
  });

  it('joins no other group, and nothing counted to what is struck out', () => {
    const spans = tooMany((index) => {
      const fromAt = index * 11 * MINUTE;
      if (index === 30) return { toAt: fromAt + 10 * MINUTE };
      if (index === 31) return { groupId: 'chat' };
      if (index === 50) return { toAt: fromAt + 10 * MINUTE, struck: true };
      return index === 90 ? { toAt: fromAt + 4 * MINUTE } : {};
    });
    expect(longer(fewEnough(spans))).toEqual([90]);
  });

  it('joins neighbours that have another group between them', () => {
    const spans = tooMany((index) => ({ groupId: index % 2 === 0 ? 'email' : 'chat' }));
    const few = fewEnough(spans);
    expect(few).toHaveLength(MAX_SPANS);
    expect(few[0]).toMatchObject({ groupId: 'email', toAt: 23 * MINUTE });
    expect(few[1]).toBe(spans[1]);
    expect(few[2]).toBe(spans[3]);
  });

  it('leaves the last one alone: it is still growing', () => {
    const last = MAX_SPANS * 11 * MINUTE;
    const spans = tooMany((index) => (index === MAX_SPANS ? { fromAt: last - 9 * MINUTE } : {}));
    const few = fewEnough(spans);
    expect(few.at(-1)).toBe(spans.at(-1));
    expect(longer(few)).toEqual([0]);
  });

  it('stays as long as it is where no two are of one kind', () => {
    const spans = tooMany((index) => ({ groupId: `group-${index}` }));
    expect(fewEnough(spans)).toBe(spans);
  });

  it('tells of two as long as each other why the first one was counted', () => {
    const spans = tooMany((index) => (index === 1 ? { reason: 'reading' } : {}));
    expect(fewEnough(spans)[0]?.reason).toBe('in-front');
  });
});
