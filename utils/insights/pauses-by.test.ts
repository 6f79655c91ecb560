/** Pauses part by part: none is lost, hours are those on her wall, and what stands out isn't chance. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPause } from '../../tests/setup/pauses-remembered';
import { diceOf } from '../fields/dice';
import type { PauseEntry } from '../history/pause';
import { pauseFigures } from './pauses';
import { byPartOfDay, byPractice, type OfPart, standingOut } from './pauses-by';

const anyPauses = fc.array(anyPause, { maxLength: 40 });

/** By counting up the clock of the wall hour by hour. */
function partSlowly(at: number, timeZone: string): string {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  if (hour < 5) return 'night';
  if (hour < 11) return 'morning';
  if (hour < 14) return 'midday';
  if (hour < 18) return 'afternoon';
  return hour < 22 ? 'evening' : 'night';
}

const expected = (pauses: readonly PauseEntry[], isIt: (pause: PauseEntry) => boolean) =>
  pauseFigures(pauses.filter(isIt));

describe('pauses by the time of day', () => {
  it.each(['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns'])(
    'are by the clock on the wall in %s, in the order of the day, none twice',
    (timeZone) => {
      fc.assert(
        fc.property(anyPauses, (pauses) => {
          const parts = byPartOfDay(pauses, timeZone);
          const order = ['morning', 'midday', 'afternoon', 'evening', 'night'];
          const there = pauses.map(({ at }) => partSlowly(at, timeZone));
          expect(parts.map(({ key }) => key)).toEqual(order.filter((one) => there.includes(one)));
          for (const { key, figures } of parts) {
            expect(figures).toEqual(expected(pauses, ({ at }) => partSlowly(at, timeZone) === key));
          }
        }),
        { numRuns: 25 },
      );
    },
  );
});

describe('pauses by what she rested with', () => {
  it('are the rests, each once, the most frequent first', () => {
    fc.assert(
      fc.property(anyPauses, (pauses) => {
        const parts = byPractice(pauses);
        const counts = parts.map(({ figures }) => figures.due);
        expect(counts).toEqual([...counts].sort((one, other) => other - one));
        const rests = pauses.filter(({ answer }) => answer === 'rest');
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rests.length);
        for (const { key, figures } of parts) {
          expect(figures).toEqual(expected(rests, ({ practice = null }) => practice === key));
        }
      }),
    );
  });
});

describe('what stands out', () => {
  const NONE = pauseFigures([]);
  const part = (key: string, hits: number, all: number): OfPart<string> => {
    return { key, figures: { ...NONE, taken: { hits, all } } };
  };
  const outOf = (...parts: OfPart<string>[]) => standingOut(parts, ({ taken }) => taken);

  it('is told where it is plain, and not before eight', () => {
    expect(outOf(part('morning', 18, 20), part('evening', 2, 20))).toBe('morning');
    expect(outOf(part('morning', 11, 20), part('evening', 9, 20))).toBeNull();
    expect(outOf(part('morning', 7, 7), part('evening', 0, 20))).toBeNull();
    expect(outOf(part('morning', 8, 8), part('evening', 0, 7))).toBeNull();
    expect(outOf(part('morning', 20, 20))).toBeNull();
    expect(outOf()).toBeNull();
  });

  it('is said in less than 5 of 100 lives in which nothing differs', () => {
    const dice = diceOf(7);
    const tries = 2_000;
    let said = 0;
    for (let nth = 0; nth < tries; nth += 1) {
      const parts = ['morning', 'midday', 'afternoon', 'evening', 'night'].map((key) => {
        const all = 8 + dice(40);
        const hits = Array.from({ length: all }, () => dice(100) < 35).filter((one) => one).length;
        return part(key, hits, all);
      });
      if (outOf(...parts) !== null) said += 1;
    }
    expect(said / tries).toBeLessThan(0.05);
    expect(said).toBeGreaterThan(0);
  });
});
