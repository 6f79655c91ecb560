/** Whatever she tries on a healing day: work alone is closed, nothing else of ours comes, and her limits hold afterwards as they did. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHealingDay } from '../../utils/engine/healing';
import { FIRMNESSES } from '../../utils/limits/firmness';
import { runs } from '../setup/dice';
import { attempt, deskAtClosed, isMail, isOurs, type Rung, tries } from './at-the-front';

const rungs = fc.constantFrom(...FIRMNESSES.filter((rung): rung is Rung => rung !== 'ask'));
const desks = fc.record({ rung: rungs, pages: fc.nat(4), work: fc.boolean() });

/** How often ours stood for work, and how often it could have for what isn't. */
const seen = { atWork: 0, elsewhere: 0 };

describe('whatever she tries on a healing day', () => {
  it('ours comes for work alone, and what is closed is closed again afterwards, to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(desks, tries, async ({ rung, pages, work }, told) => {
        const world = await deskAtClosed(rung, pages);
        const { machine } = world;
        await world.ask({ type: 'group-marked', id: 'email', work });
        await attempt(world, { kind: 'opens mail' });
        await world.ask({ type: 'healing-begun' });
        const { limits, settings } = world.state;
        for (const one of told) {
          await attempt(world, one);
          expect(world.state).toMatchObject({ limits, settings, later: [] });
          if (!isHealingDay(world.state) || one.kind === 'killed') continue;
          expect(world.state.pause.kind).toBe('none');
          if (work && machine.tabs.some(isOurs)) seen.atWork += 1;
          if (work) continue;
          expect(machine.tabs.filter(isOurs)).toEqual([]);
          const front = machine.front();
          if (front !== undefined && isMail(front)) seen.elsewhere += 1;
        }
        const wasOne = isHealingDay(world.state);
        await world.ask({ type: 'healing-ended' });
        expect(world.state.limits).toEqual(limits);
        if (wasOne) expect(world.state.boundary).toMatchObject({ without: {}, passes: {} });
        await attempt(world, { kind: 'is back' });
        await world.change({ fullScreen: false });
        await world.wait(2_500);
        if ('email' in world.state.boundary.without || 'email' in world.state.boundary.passes)
          return;
        await attempt(world, { kind: 'opens mail' });
        await world.wait(2_500);
        expect(machine.tabs.filter(isMail).map(({ id }) => id)).not.toContain(machine.frontId);
        expect(world.reports).toEqual([]);
      }),
      runs(30),
    );
    expect(seen.atWork).toBeGreaterThan(10);
    expect(seen.elsewhere).toBeGreaterThan(10);
  }, 120_000);
});
