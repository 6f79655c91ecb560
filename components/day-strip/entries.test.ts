import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTED_REASONS, type CountedSpan, GAP_REASONS } from '../../utils/tracking/spans';
import { choiceOf, type DayToDraw, type Entry, entriesOf, entryAt, findChosen } from './entries';

const MINUTE = 60_000;
const span = (from: number, to: number, changed: Partial<CountedSpan> = {}): CountedSpan => ({
  fromAt: from * MINUTE,
  toAt: to * MINUTE,
  ms: (to - from) * MINUTE,
  groupId: 'email',
  site: 'mail.example',
  reason: 'in-front',
  struck: false,
  endedBy: 'elsewhere',
  ...changed,
});
const rest = (from: number, to: number) => ({ fromAt: from * MINUTE, toAt: to * MINUTE });
const NOTHING: DayToDraw = {
  spans: [],
  rests: [],
  restingSince: null,
  calls: [],
  callingUntil: null,
};
const entriesIn = (spans: readonly CountedSpan[], now: number) =>
  entriesOf({ ...NOTHING, spans }, now * MINUTE);

/** "counted 0-5", in minutes. */
function inShort(entries: readonly Entry[]): readonly string[] {
  return entries.map((entry) => {
    const why = entry.kind === 'gap' ? ` ${entry.why}, then ${entry.next}` : '';
    return `${entry.kind} ${entry.fromAt / MINUTE}-${entry.toAt / MINUTE}${why}`;
  });
}

describe('the entries of a day', () => {
  it('are none before anything was counted', () => {
    expect(entriesIn([], 10)).toEqual([]);
  });

  it('tell of each gap why counting stopped before it, and whether it went on', () => {
    const spans = [span(0, 5, { endedBy: 'locked' }), span(9, 12, { endedBy: 'away' })];
    expect(inShort(entriesIn(spans, 20))).toEqual([
      'counted 0-5',
      'gap 5-9 locked, then counted',
      'counted 9-12',
      'gap 12-20 away, then null',
    ]);
  });

  it('have no gap where counting goes on, nor where it stopped for a few seconds', () => {
    const spans = [
      span(0, 5, { endedBy: 'elsewhere' }),
      span(5 + 1 / 6, 8, { groupId: 'chat', endedBy: null }),
    ];
    expect(entriesIn(spans, 8.4).map(({ kind }) => kind)).toEqual(['counted', 'counted']);
  });

  it('put a rest where it was: our card before it, and nobody knows what came after', () => {
    const spans = [span(0, 5, { endedBy: 'resting' }), span(30, 31)];
    const day = { ...NOTHING, spans, rests: [rest(6, 16)] };
    expect(inShort(entriesOf(day, 31 * MINUTE))).toEqual([
      'counted 0-5',
      'gap 5-6 on-hold, then resting',
      'resting 6-16',
      'gap 16-30 null, then counted',
      'counted 30-31',
    ]);
  });

  it('let a rest that goes on reach up to now', () => {
    const spans = [span(0, 5, { endedBy: 'resting' })];
    const day = { ...NOTHING, spans, restingSince: 5 * MINUTE };
    expect(entriesOf(day, 7 * MINUTE).at(-1)).toEqual({
      kind: 'resting',
      ...rest(5, 7),
      isOver: false,
    });
  });

  it('end a gap after a rest that is over at now', () => {
    const day = { ...NOTHING, rests: [rest(1, 2)] };
    expect(inShort(entriesOf(day, 9 * MINUTE))).toEqual(['resting 1-2', 'gap 2-9 null, then null']);
  });

  it('put a call where it was, over what was counted meanwhile, and let one that goes on reach its end', () => {
    const spans = [span(0, 5), span(20, 25)];
    const calls = [rest(8, 8), rest(10, 30), rest(40, 41)];
    const day = { ...NOTHING, spans, calls };
    expect(inShort(entriesOf(day, 60 * MINUTE))).toEqual([
      'counted 0-5',
      'gap 5-10 elsewhere, then call',
      'call 10-30',
      'counted 20-25',
      'gap 30-40 null, then call',
      'call 40-41',
      'gap 41-60 null, then null',
    ]);
    const goingOn = entriesOf({ ...day, callingUntil: 59 * MINUTE }, 60 * MINUTE).slice(-1);
    expect(goingOn).toEqual([{ kind: 'call', ...rest(40, 59), isOver: false }]);
  });

  it('bear spans that overlap after a clock was set back, in the order of the clock', () => {
    const spans = [span(10, 30), span(5, 12), span(13, 14), span(40, 41, { endedBy: null })];
    expect(inShort(entriesIn(spans, 41))).toEqual([
      'counted 5-12',
      'counted 10-30',
      'counted 13-14',
      'gap 30-40 elsewhere, then counted',
      'counted 40-41',
    ]);
  });

  it('have every span once, every gap free, and no gap that something lies in', () => {
    const someSpan = fc
      .record({
        from: fc.integer({ min: 0, max: 300 }),
        minutes: fc.integer({ min: 1, max: 40 }),
        reason: fc.constantFrom(...COUNTED_REASONS),
        endedBy: fc.constantFrom(null, ...GAP_REASONS),
        struck: fc.boolean(),
      })
      .map(({ from, minutes, ...others }) => span(from, from + minutes, others));
    const someRest = fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 20 }))
      .map(([from, minutes]) => rest(from, from + minutes));
    fc.assert(
      fc.property(
        fc.array(someSpan),
        fc.array(someRest),
        fc.array(someRest),
        (spans, rests, calls) => {
          const entries = entriesOf({ ...NOTHING, spans, rests, calls }, 400 * MINUTE);
          const counted = entries.flatMap((entry) =>
            entry.kind === 'counted' ? [entry.span] : [],
          );
          expect(new Set(counted)).toEqual(new Set(spans));
          expect(entries.filter(({ kind }) => kind === 'resting')).toHaveLength(rests.length);
          expect(entries.filter(({ kind }) => kind === 'call')).toHaveLength(calls.length);
          for (const [index, entry] of entries.entries()) {
            expect(entry.fromAt).toBeGreaterThanOrEqual(entries[index - 1]?.fromAt ?? 0);
            if (entry.kind !== 'gap') continue;
            expect(entry.toAt).toBeGreaterThan(entry.fromAt);
            for (const other of [...spans, ...rests, ...calls]) {
              expect(other.toAt <= entry.fromAt || other.fromAt >= entry.toAt).toBe(true);
            }
          }
        },
      ),
    );
  });
});

describe('the entry that is pointed at', () => {
  const entries = entriesIn([span(0, 60), span(90, 91), span(100, 130), span(110, 112)], 200);
  const at = (minute: number) => entryAt(entries, minute * MINUTE, 3 * MINUTE);

  it.each([
    ['lies there', 30, 'counted 0-60'],
    ['is narrow and close by', 88, 'counted 90-91'],
    ['is the gap, further from either end', 75, 'gap 60-90 elsewhere, then counted'],
    ['is the shorter one of two', 111, 'counted 110-112'],
    ['is the last one, beyond the end', 500, 'gap 130-200 elsewhere, then null'],
    ['is the first one, before the beginning', -9, 'counted 0-60'],
  ])('%s', (_what, minute, found) => {
    expect(inShort([at(minute)].filter((entry) => entry !== null))).toEqual([found]);
  });

  it('is none where there are none', () => {
    expect(entryAt([], 0, MINUTE)).toBeNull();
  });
});

describe('what she has chosen', () => {
  const whole = entriesIn([span(0, 60)], 61);
  const chosen = { kind: 'counted', at: 20 * MINUTE } as const;

  it('is the part that begins there, once it is a part', () => {
    const cut = entriesIn([span(0, 20, { endedBy: null }), span(20, 60, { struck: true })], 61);
    expect(findChosen(cut, chosen)).toBe(cut[1]);
  });

  it('is the whole around it, once it is whole', () => {
    expect(findChosen(whole, chosen)).toBe(whole[0]);
    expect(findChosen(whole, { kind: 'counted', at: 60 * MINUTE })).toBeNull();
  });

  it('is found by what it was chosen as', () => {
    for (const entry of whole) expect(findChosen(whole, choiceOf(entry))).toBe(entry);
    expect(findChosen(whole, { kind: 'resting', at: 0 })).toBeNull();
    expect(findChosen(whole, null)).toBeNull();
  });
});
