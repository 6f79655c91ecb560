/** Limits of another tool come in: one request through the whole background, undone as a whole, and no way around a firm limit. */
import { describe, expect, it } from 'vitest';
import { planOf, snapshotOfPlan } from '../../utils/elsewhere/plan';
import { readForeignText } from '../../utils/elsewhere/read';
import { NO_LIMITS } from '../../utils/limits/kinds';
import { siteName } from '../../utils/sites/site';
import type { World } from '../world/world';
import { day } from './timeline';

const TITLES = {
  ofGroup: ({ name }: { readonly name: string | null }) => name ?? 'Email',
  ofTopic: (id: string) => id,
};

const EXPORTED = `setName1=Time
sites1=news.example *.x.com +x.com/help
limitMins1=30
limitPeriod1=86400
days1=127
setName2=Chat
sites2=chat.example chat.example/room
times2=2000-2400
days2=127
`;

/** What the page does with her click. */
async function bringIn(world: World, text = EXPORTED) {
  const read = readForeignText(text, 'list');
  if (read.kind === 'refused') throw new Error(read.why.kind);
  const plan = planOf(read.foreign, world.state, TITLES, new Map());
  const snapshot = snapshotOfPlan(plan, world.at);
  const told = { type: 'snapshot-merged', snapshot, requestId: 'added' } as const;
  return { told, answer: await world.ask(told) };
}

const sitesOf = ({ state }: World) =>
  Object.fromEntries(state.groups.map(({ id, name, sites }) => [name ?? id, sites.map(siteName)]));
const groupCalled = ({ state }: World, name: string) =>
  state.groups.find((group) => group.name === name)?.id ?? '';

describe('limits of another tool', () => {
  it('come in at once, hold from then on, and count from the next minute', async () => {
    const world = await day('09:00 opens mail', '09:05 opens news -> counted 5:00');
    expect(await bringIn(world)).toMatchObject({ answer: 'done' });
    expect(sitesOf(world)).toEqual({
      email: ['mail.example'],
      // A part of it is counted there already.
      Chat: ['chat.example'],
      Time: ['news.example', 'x.com', 'not x.com/help'],
    });
    const time = groupCalled(world, 'Time');
    expect(world.state.limits[time]).toEqual({
      ...NO_LIMITS,
      daily: { on: true, seconds: 1_800 },
    });
    expect(world.state.limits.chat?.closedHours).toMatchObject({ on: true });
    await world.goTo(world.at + 31 * 60_000);
    expect(world.state.ledger.countedMs[time]).toBeGreaterThan(1_800_000);
    expect(world.state.pause).toMatchObject({ kind: 'due', limit: 'daily' });
  });

  it('come in once, however often the click is told, and are undone as a whole', async () => {
    const world = await day('09:00 opens news');
    const before = { sites: sitesOf(world), limits: world.state.limits };
    const { told } = await bringIn(world);
    const after = sitesOf(world);
    await world.ask(told);
    expect(sitesOf(world)).toEqual(after);
    expect(world.state.undo).toMatchObject({ why: 'import' });
    await world.ask({ type: 'way-back-taken', requestId: 'undone' });
    expect({ sites: sitesOf(world), limits: world.state.limits }).toEqual(before);
    await world.ask(told);
    expect(sitesOf(world)).toEqual(before.sites);
  });

  it('take no part out of a site of hers', async () => {
    const firm = { on: true, seconds: 3_600, firmness: 'sentence' } as const;
    const world = await day('09:00 opens news');
    const chosen = { type: 'limit-changed', groupId: 'chat', kind: 'daily', limit: firm } as const;
    await world.ask(chosen);
    await world.goTo(world.at + 10 * 60_000);
    await bringIn(world, 'setName1=Rooms\nsites1=chat.example/room\ndays1=127');
    expect(sitesOf(world).Chat).toEqual(['chat.example']);
    expect(sitesOf(world)).not.toHaveProperty('Rooms');
    expect(world.state.later).toEqual([]);
    expect(world.state.limits.chat?.daily).toEqual(firm);
  });
});
