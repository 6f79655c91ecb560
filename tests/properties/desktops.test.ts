/** She goes to another application and back, on desktops that tell of it always, sometimes or never: how far off a count may be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usageAt } from '../../utils/engine/state';
import { longRuns } from '../setup/dice';
import { type World, worldAt } from '../world/world';

const NOON = Date.UTC(2026, 10, 19, 12);
const SECOND = 1_000;
const HALF_HOUR = 1_800_000;
/** An event that tells of it may still be on its way for so long. */
const LATE_MS = 500;

type Tells = 'always' | 'sometimes' | 'never';
/** A stay in her mail and then elsewhere, ms; whether her leaving and her return are told of. */
type Visit = {
  readonly stayMs: number;
  readonly awayMs: number;
  /** She touches neither keys nor mouse from the beginning of her stay until she leaves. */
  readonly reads: boolean;
  readonly leaves: boolean;
  readonly returns: boolean;
};

const toldBy = { always: fc.constant(true), sometimes: fc.boolean(), never: fc.constant(false) };

function visits(tells: Tells): fc.Arbitrary<readonly Visit[]> {
  const short = fc.integer({ min: 1, max: 20_000 });
  return fc.array(
    fc.record({
      stayMs: fc.oneof(
        short,
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 4_500_000 }),
      ),
      awayMs: fc.oneof(short, fc.integer({ min: 1, max: 200_000 })),
      reads: fc.boolean(),
      leaves: toldBy[tells],
      returns: toldBy[tells],
    }),
    { minLength: 1, maxLength: 12 },
  );
}

/** At most so far apart are two questions, by what is noted of this desktop; said here once more. */
function apartMs({ machine }: World, reads: boolean): number {
  const longs = Math.floor((machine.at + 30 * SECOND - noted(machine)) / HALF_HOUR);
  const rungs = [4, 8, 15] as const;
  return (rungs[Math.min(2, longs + (reads ? 1 : 0))] ?? 15) * SECOND;
}

function noted({ session, at }: World['machine']): number {
  return Number(session['focus-untold-at'] ?? at);
}

/** Half of what lies between two questions; what is shorter than all of it may be missed as a whole. */
function mostOffMs(ms: number, forMs: number): number {
  return forMs > ms + LATE_MS ? ms / 2 : Math.max(ms / 2, forMs);
}

/** Lives it; what was true and what is counted, ms, and how much more or less may be. */
async function lived(os: string, all: readonly Visit[]) {
  const world = await worldAt(NOON, { isFirefox: false, os });
  await world.ask({ type: 'settings-changed', settings: { notifyBy: 'cup' } });
  await world.open('mail');
  let [trueMs, over, under] = [0, 0, 0];
  for (const [index, { stayMs, awayMs, leaves, returns, ...visit }] of all.entries()) {
    // Who reads for two minutes is away, and that is told.
    const reads = visit.reads && stayMs < 100_000;
    if (reads) await world.change({ handsOffSinceMs: world.machine.uptimeMs });
    await world.wait(stayMs);
    trueMs += stayMs;
    if (!leaves) {
      const ms = apartMs(world, reads);
      over += mostOffMs(ms, awayMs);
      under += ms / 2;
    }
    await world.change({ handsOffSinceMs: null });
    await world.focus(false, leaves);
    await world.wait(awayMs);
    if (!returns) {
      const ms = apartMs(world, true);
      over += ms / 2;
      under += mostOffMs(ms, all[index + 1]?.stayMs ?? 60 * SECOND);
    }
    await world.focus(true, returns);
  }
  await world.wait(60 * SECOND);
  trueMs += 60 * SECOND;
  expect(world.reports).toEqual([]);
  return { world, trueMs, countedMs: usageAt(world.state, 'email', world.now).dayMs, over, under };
}

describe.each(['linux', 'win'])('on %s', (os) => {
  it.each(['always', 'sometimes', 'never'] as const)('where it is told %s', async (tells) => {
    await fc.assert(
      fc.asyncProperty(visits(tells), async (all) => {
        const { trueMs, countedMs, over, under } = await lived(os, all);
        expect(countedMs).toBeLessThanOrEqual(trueMs + over);
        expect(countedMs).toBeGreaterThanOrEqual(trueMs - under);
      }),
      longRuns(12),
    );
  });

  it('where it is never told, one leaving costs the guess, and each one after it two seconds', async () => {
    for (let stayMs = 60_000; stayMs <= 75_000; stayMs += 1_300) {
      const visit = { stayMs, awayMs: 60_000, reads: false, leaves: false, returns: true };
      const once = await lived(os, [visit]);
      const off = Math.abs(once.countedMs - once.trueMs);
      expect(off).toBeLessThanOrEqual((os === 'win' ? 7.5 : 2) * SECOND);
      const twice = await lived(os, [visit, visit]);
      expect(
        Math.abs(twice.countedMs - twice.trueMs - (once.countedMs - once.trueMs)),
      ).toBeLessThanOrEqual(2 * SECOND);
    }
  });
});
