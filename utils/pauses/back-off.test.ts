/** Half as often, told over random lives from all that she ever did of it, and not from what is remembered. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isBackingOff, withOneSeen, withRestTaken } from './back-off';

type Deed = 'takes it' | 'leaves it' | 'refuses it' | 'rests unasked';
const DEEDS: readonly Deed[] = ['takes it', 'leaves it', 'refuses it', 'rests unasked'];
const FRESH = { refusalsInRow: 0, taken: [] as readonly boolean[] };

/** Mostly one thing: the whole of it would else take hundreds of pauses. */
const lives = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 12 }))
  .chain(([rarely, seldom]) =>
    fc.array(
      fc.oneof(
        { weight: 60, arbitrary: fc.constant<Deed>('leaves it') },
        { weight: rarely, arbitrary: fc.constant<Deed>('refuses it') },
        { weight: seldom, arbitrary: fc.constantFrom(...DEEDS) },
      ),
      { maxLength: 70 },
    ),
  );

/** Slowly: from the very beginning each time. */
function isSlow(life: readonly Deed[]): boolean {
  let fromHere: readonly Deed[] = [];
  let refusals = 0;
  let isFew = false;
  for (const deed of life) {
    const isGood = deed === 'takes it' || deed === 'rests unasked';
    if (isGood && isFew) fromHere = [];
    if (deed !== 'rests unasked') fromHere = [...fromHere, deed];
    if (isGood) refusals = 0;
    if (deed === 'refuses it') refusals += 1;
    const last = fromHere.slice(-20);
    const share = last.filter((one) => one === 'takes it').length / last.length;
    isFew = last.length === 20 && share < 0.1;
  }
  return isFew || refusals >= 3;
}

function after(tally: typeof FRESH, deed: Deed): typeof FRESH {
  switch (deed) {
    case 'takes it':
      return withOneSeen(withRestTaken(tally), true);
    case 'rests unasked':
      return withRestTaken(tally);
    case 'refuses it':
      return withOneSeen({ ...tally, refusalsInRow: tally.refusalsInRow + 1 }, false);
    case 'leaves it':
      return withOneSeen(tally, false);
  }
}

it('comes with three refusals in a row, or with fewer than one in ten taken of the last twenty, and ends with a rest', () => {
  const seen = { slow: 0, not: 0 };
  fc.assert(
    fc.property(lives, (life) => {
      const tally = life.reduce(after, FRESH);
      expect(isBackingOff(tally)).toBe(isSlow(life));
      expect(tally.taken.length).toBeLessThanOrEqual(20);
      seen[isSlow(life) ? 'slow' : 'not'] += 1;
      for (const rest of ['takes it', 'rests unasked'] as const) {
        const rested = after(tally, rest);
        if (isBackingOff(tally)) expect(isBackingOff(rested)).toBe(false);
      }
    }),
  );
  expect(Math.min(seen.slow, seen.not)).toBeGreaterThan(10);
});

it('ends when she leaves the page for it, too', () => {
  const few = { refusalsInRow: 0, taken: Array<boolean>(20).fill(false) };
  expect(isBackingOff(few)).toBe(true);
  expect(isBackingOff(withOneSeen(few, true))).toBe(false);
});
