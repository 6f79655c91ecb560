/** What she types is written once she stops for a moment, and before whatever she does next. */
import { describe, expect, it } from 'vitest';
import type { Request } from '../../utils/engine/requests';
import type { World } from '../world/world';
import { aDesk, calls, countAnew, LOOK } from './at-a-desk';

describe('ten letters', () => {
  /** One after the other, each a tenth of a second after the one before. */
  async function type(world: World, tell: (text: string) => Request): Promise<void> {
    for (const length of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      void world.life?.ask(tell('abcdefghij'.slice(0, length)));
      await world.wait(100);
    }
    await world.wait(400);
  }

  async function resting(): Promise<World> {
    const world = await aDesk();
    await world.ask({ type: 'rest-begun', seconds: 600 });
    await world.wait(2_000);
    countAnew(world);
    return world;
  }

  it('of what she starts with are one look and one write', async () => {
    const world = await resting();
    await type(world, (text) => ({ type: 'start-parked', text }));
    expect(calls(world)).toEqual({ ...LOOK, 'storage.local.set': 1 });
    expect(world.state.rest).toMatchObject({ parked: 'abcdefghij' });
  });

  it('of a win are one write', async () => {
    const world = await aDesk();
    await type(world, (text) => ({ type: 'win-begun', id: 'soup', text }));
    expect(calls(world)).toEqual({ 'storage.local.set': 1 });
    expect(world.machine.local.draft).toEqual({ id: 'soup', text: 'abcdefghij' });
  });

  it('are written before what she does next', async () => {
    const world = await resting();
    const heard = await world.life?.askAll([
      { type: 'start-parked', text: 'The letter' },
      { type: 'rest-ended' },
    ]);
    expect(heard).toEqual(['done', 'done']);
    expect(world.state.rest).toMatchObject({ parked: 'The letter' });
  });

  it('are written though the popup closes at the last of them', async () => {
    const world = await aDesk();
    await world.clickCup();
    void world.life?.ask({ type: 'win-begun', id: 'soup', text: 'Soup' });
    await world.closeCard();
    expect(world.machine.local.draft).toEqual({ id: 'soup', text: 'Soup' });
  });
});
