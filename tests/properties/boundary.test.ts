/** Whatever she tries at a limit that comes to the front: she is not got past it, and is never trapped, and no page of hers is touched. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAVING_MS, PASS_MS, SEAM_MS } from '../../utils/boundary/boundary';
import { FIRMNESSES } from '../../utils/limits/firmness';
import { longRuns } from '../setup/dice';
import type { Plan } from '../world/calls';
import type { World } from '../world/world';
import { attempt, deskAtClosed, goOn, isMail, isOurs, type Rung, tries } from './at-the-front';

const rungs = fc.constantFrom(...FIRMNESSES.filter((rung): rung is Rung => rung !== 'ask'));
const desks = fc.record({ rung: rungs, pages: fc.nat(4) });

/** Lives through it all, and looks on after each. */
async function live(
  desk: { readonly rung: Rung; readonly pages: number },
  told: Parameters<typeof attempt>[1][],
  look: (world: World, one: Parameters<typeof attempt>[1]) => void,
): Promise<World> {
  const world = await deskAtClosed(desk.rung, desk.pages);
  await attempt(world, { kind: 'opens mail' });
  for (const one of told) {
    await attempt(world, one);
    look(world, one);
  }
  return world;
}

/** Nothing allows her to be in her mail just now. */
function isClosedToHer({ state, machine }: World): boolean {
  const { boundary, rest, call } = state;
  const isHeld = machine.fullScreen || rest.kind === 'resting' || call.kind !== 'none';
  const isFree = boundary.leaving === null && boundary.waiting === null;
  const isPassed = 'email' in boundary.passes || 'email' in boundary.without;
  return !isHeld && isFree && !isPassed && machine.focused;
}

describe('whatever she tries', () => {
  it('her mail is not in front while nothing lets her be there, and ours is there once', async () => {
    await fc.assert(
      fc.asyncProperty(desks, tries, async (desk, told) => {
        const world = await live(desk, [...told], (lived, one) => {
          const { machine } = lived;
          expect(machine.tabs.filter(isOurs).length).toBeLessThanOrEqual(1);
          // Killed, it looks again when anything happens.
          if (one.kind === 'killed' || !isClosedToHer(lived)) return;
          expect(machine.tabs.filter(isMail).map(({ id }) => id)).not.toContain(machine.frontId);
        });
        expect(world.reports).toEqual([]);
      }),
      longRuns(60),
    );
  }, 120_000);

  it('she is not left in her mail for long without having chosen that', async () => {
    await fc.assert(
      fc.asyncProperty(desks, tries, async (desk, told) => {
        const world = await live(desk, [...told], () => undefined);
        await attempt(world, { kind: 'is back' });
        await world.change({ fullScreen: false });
        await world.wait(PASS_MS + LEAVING_MS + SEAM_MS + 5_000);
        const { machine, state } = world;
        if ('email' in state.boundary.without) return;
        expect(machine.tabs.filter(isMail).map(({ id }) => id)).not.toContain(machine.frontId);
      }),
      longRuns(60),
    );
  }, 120_000);

  it('no tab goes but those that she closes, and none is another page by us', async () => {
    await fc.assert(
      fc.asyncProperty(desks, tries, async (desk, told) => {
        const hersIn = ({ machine }: World) =>
          new Map(
            machine.tabs
              .filter((tab) => !tab.url.startsWith('chrome-'))
              .map((tab) => [tab.id, tab.url]),
          );
        const world = await live(desk, [], () => undefined);
        for (const one of told) {
          const before = hersIn(world);
          const beside = world.state.boundary.standing?.tabId;
          const { frontId } = world.machine;
          await attempt(world, one);
          if (one.kind === 'restarted') continue;
          const hers = hersIn(world);
          // By her word alone, and exactly that one.
          const isClosing = one.kind === 'closes' || one.kind === 'closes, told late';
          const closed = isClosing ? frontId : one.kind === 'left' ? beside : undefined;
          for (const [id, url] of before) {
            const isAnother = one.kind === 'goes back' && id === frontId;
            if (id !== closed && !isAnother)
              expect([one.kind, hers.get(id)]).toEqual([one.kind, url]);
          }
        }
      }),
      longRuns(60),
    );
  }, 120_000);

  it('every other tab is reached by the keys, one way or the other', async () => {
    await fc.assert(
      fc.asyncProperty(desks, tries, async (desk, told) => {
        const world = await live(desk, [...told], () => undefined);
        const { machine } = world;
        const seen = new Set<number>();
        for (const by of [1, -1] as const) {
          for (let press = 0; press < 3 * machine.tabs.length; press += 1) {
            await goOn(world, by);
            seen.add(machine.frontId);
          }
        }
        for (const tab of machine.tabs) if (!isMail(tab)) expect(seen).toContain(tab.id);
      }),
      longRuns(40),
    );
  }, 120_000);
});

describe('closed twice', () => {
  const ways = ['closes', 'closes, told late'] as const;
  const orders = ways.flatMap((first) => ways.map((second) => [first, second] as const));

  it.each(orders)('it is over, when she %s and %s', async (first, second) => {
    for (const rung of ['closed', 'front'] as const) {
      const world = await deskAtClosed(rung, 2);
      await attempt(world, { kind: 'opens mail' });
      await attempt(world, { kind: first });
      expect(world.machine.tabs.filter(isOurs).map(({ id }) => id)).toEqual([
        world.machine.frontId,
      ]);
      await attempt(world, { kind: second });
      const { machine, state } = world;
      expect(machine.tabs.filter(isOurs)).toEqual([]);
      expect('email' in state.boundary.passes).toBe(rung === 'front');
      const mail = machine.tabs.filter(isMail).map(({ id }) => id);
      if (rung === 'front') expect(mail).toContain(machine.frontId);
      else expect(mail).not.toContain(machine.frontId);
    }
  });
});

describe('killed at any of the calls', () => {
  /** She comes to her mail once more, and the background dies at that call; null is at none. */
  async function bounce(plan: Plan | null): Promise<World> {
    const world = await deskAtClosed('closed', 2);
    await attempt(world, { kind: 'opens mail' });
    await goOn(world, 1);
    await goOn(world, 1);
    world.life?.calls.begin(plan);
    world.machine.activate(world.machine.tabs.find(isMail)?.id ?? 0);
    await world.settle();
    return world;
  }

  it('of one bounce, it comes with the next look, once', async () => {
    const calls = (await bounce(null)).life?.calls.names().length ?? 0;
    expect(calls).toBeGreaterThan(9);
    for (let nth = 1; nth <= calls; nth += 1) {
      for (const fault of ['dies before', 'dies after', 'refuses'] as const) {
        const world = await bounce({ nth, fault });
        if (world.life?.isOver() === true) await world.kill('background');
        await world.comeToTab();
        await world.wait(70_000);
        const { machine } = world;
        expect([nth, fault, machine.tabs.filter(isOurs).length]).toEqual([nth, fault, 1]);
        expect(machine.tabs.filter(isMail).length).toBe(1);
        expect(machine.tabs.filter(isOurs).map(({ id }) => id)).toContain(machine.frontId);
      }
    }
  }, 120_000);

  it('of closing the page, she is not left in it for long', async () => {
    const left = async (plan: Plan | null) => {
      const world = await deskAtClosed('closed', 2);
      await attempt(world, { kind: 'opens mail' });
      world.life?.calls.begin(plan);
      await attempt(world, { kind: 'left' });
      return world;
    };
    const calls = (await left(null)).life?.calls.names().length ?? 0;
    expect(calls).toBeGreaterThan(5);
    for (let nth = 1; nth <= calls; nth += 1) {
      for (const fault of ['dies before', 'dies after'] as const) {
        const world = await left({ nth, fault });
        if (world.life?.isOver() === true) await world.kill('background');
        const { machine } = world;
        const mail = machine.tabs.find(isMail)?.id;
        machine.activate(mail ?? machine.frontId);
        await world.wait(LEAVING_MS + SEAM_MS + 5_000);
        expect([nth, fault, machine.frontId]).not.toEqual([nth, fault, mail]);
      }
    }
  }, 120_000);
});
