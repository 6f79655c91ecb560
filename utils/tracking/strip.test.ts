import { describe, expect, it } from 'vitest';
import { MAX_SPANS } from './few-spans';
import { type CountedSpan, countedIn } from './spans';
import { type Piece, withGap, withoutGap, withPiece } from './strip';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const piece = (fromMs: number, toMs: number, changed: Partial<Piece> = {}): Piece => ({
  fromAt: fromMs,
  toAt: toMs,
  groupId: 'email',
  site: 'mail.example',
  reason: 'in-front',
  endedBy: null,
  ...changed,
});
const reading = { reason: 'reading' } as const;

function strip(...pieces: readonly Piece[]): readonly CountedSpan[] {
  return pieces.reduce<readonly CountedSpan[]>((spans, one) => withPiece(spans, one, false), []);
}
const told = (spans: readonly CountedSpan[]) =>
  spans.map(({ fromAt, toAt, ms, reason, endedBy }) => [fromAt, toAt, ms, reason, endedBy]);

describe('what follows at once, of one group and for one reason', () => {
  it('is one span', () => {
    expect(strip(piece(0, 5_000), piece(5_000, 9_000))).toEqual([
      { ...piece(0, 9_000), ms: 9_000, struck: false },
    ]);
  });

  it('is two where another group, or a new session, begins', () => {
    expect(strip(piece(0, 5_000), piece(5_000, 9_000, { groupId: 'chat' }))).toHaveLength(2);
    expect(withPiece(strip(piece(0, 5_000)), piece(5_000, 9_000), true)).toHaveLength(2);
  });

  it('is one across ten seconds, which are not counted, and two across more', () => {
    const first = piece(0, 5_000, { endedBy: 'elsewhere' });
    expect(told(strip(first, piece(15_000, 20_000)))).toEqual([
      [0, 20_000, 10_000, 'in-front', null],
    ]);
    expect(strip(first, piece(15_001, 20_000))).toHaveLength(2);
  });

  it('is another span where the clock went back', () => {
    expect(strip(piece(50_000, 60_000), piece(59_999, 70_000))).toHaveLength(2);
  });

  it('is not joined to what she has struck out', () => {
    const struck = strip(piece(0, 5_000)).map((span) => ({ ...span, struck: true }));
    expect(withPiece(struck, piece(5_000, 9_000), false)).toHaveLength(2);
  });
});

describe('a change of reason', () => {
  it('for less than a minute leaves no mark', () => {
    const spans = strip(
      piece(0, 5 * MINUTE),
      piece(5 * MINUTE, 6 * MINUTE - 1, reading),
      piece(6 * MINUTE - 1, 7 * MINUTE),
    );
    expect(told(spans)).toEqual([[0, 7 * MINUTE, 7 * MINUTE, 'in-front', null]]);
  });

  it('for a minute is told', () => {
    const spans = strip(
      piece(0, 5 * MINUTE),
      piece(5 * MINUTE, 6 * MINUTE, reading),
      piece(6 * MINUTE, 7 * MINUTE),
    );
    expect(spans.map(({ reason }) => reason)).toEqual(['in-front', 'reading', 'in-front']);
  });

  it('is told by the longer part where both are short', () => {
    const spans = strip(
      piece(0, 10 * SECOND),
      piece(10 * SECOND, 50 * SECOND, reading),
      piece(50 * SECOND, 60 * SECOND, { reason: 'sound' }),
    );
    expect(told(spans)).toEqual([
      [0, 50 * SECOND, 50 * SECOND, 'reading', null],
      [50 * SECOND, 60 * SECOND, 10 * SECOND, 'sound', null],
    ]);
  });

  it('is told however short where something lies between', () => {
    const away = strip(
      piece(0, 5 * MINUTE, { endedBy: 'locked' }),
      piece(6 * MINUTE, 6 * MINUTE + SECOND, reading),
      piece(6 * MINUTE + SECOND, 7 * MINUTE),
    );
    expect(away).toHaveLength(3);
  });
});

describe('a gap', () => {
  const spans = strip(piece(0, 5_000));

  it('has the reason for which counting stopped, not those that came after', () => {
    const locked = withGap(spans, 'locked');
    expect(locked[0]?.endedBy).toBe('locked');
    expect(withGap(locked, 'away')).toBe(locked);
    expect(withGap(locked, 'resting')).toBe(locked);
    expect(withGap([], 'away')).toEqual([]);
  });

  it('under our card becomes the rest that she chose there', () => {
    const held = withGap(spans, 'on-hold');
    expect(withGap(held, 'resting')[0]?.endedBy).toBe('resting');
    expect(withGap(held, 'away')).toBe(held);
  });

  it('is told by a piece of no length, and by none that tells nothing', () => {
    expect(withPiece(spans, piece(5_000, 5_000, { endedBy: 'asleep' }), false)[0]?.endedBy).toBe(
      'asleep',
    );
    expect(withPiece(spans, piece(5_000, 5_000), false)).toBe(spans);
  });

  it('is none where counting goes on at the same moment', () => {
    const held = withGap(spans, 'locked');
    expect(withoutGap(held, 5_000)).toEqual(spans);
    expect(withoutGap(held, 5_001)).toBe(held);
    expect(withoutGap(spans, 5_000)).toBe(spans);
    expect(withoutGap([], 5_000)).toEqual([]);
  });
});

describe('a day of many short stays', () => {
  it('is told by a bounded number of spans, and loses no millisecond', () => {
    const pieces = Array.from({ length: 300 }, (_, index) =>
      piece(index * MINUTE, index * MINUTE + 7_001 + index, {
        groupId: index % 3 === 0 ? 'chat' : 'email',
        site: index % 5 === 0 ? 'other.example' : 'mail.example',
        endedBy: 'elsewhere',
      }),
    );
    const spans = strip(...pieces);
    expect(spans).toHaveLength(MAX_SPANS);
    expect(countedIn(spans)).toBe(pieces.reduce((sum, one) => sum + one.toAt - one.fromAt, 0));
    expect(spans.at(-1)).toMatchObject({ toAt: pieces.at(-1)?.toAt, endedBy: 'elsewhere' });
    for (const { fromAt, toAt, ms } of spans) expect(ms).toBeLessThanOrEqual(toAt - fromAt);
  });
});
