/** A row of tabs at her desk, mail among them that is closed all day, and whatever she tries to get past our tab. */
import fc from 'fast-check';
import type { Firmness } from '../../utils/limits/firmness';
import { NO_LIMITS } from '../../utils/limits/kinds';
import { type Machine, OURS } from '../world/machine';
import { addressOf, type World, worldAt } from '../world/world';

const THURSDAY = Date.UTC(2026, 10, 19, 12);
const MAIL = addressOf('mail');

export type Rung = Exclude<Firmness, 'ask'>;

export type Try =
  | { readonly kind: 'next' | 'previous' | 'closes' | 'opens mail' | 'opens news' | 'goes back' }
  | { readonly kind: 'left' | 'left, and stays' | 'passed' | 'without' | 'rests' | 'is back' }
  | { readonly kind: 'closes, told late' }
  | { readonly kind: 'other application' | 'full screen' | 'killed' | 'restarted' }
  | { readonly kind: 'clock'; readonly seconds: number }
  | { readonly kind: 'waits'; readonly seconds: number };

const plain = fc.constantFrom(
  ...(
    [
      ['next', 'previous', 'closes', 'opens mail', 'opens news', 'goes back', 'left', 'passed'],
      ['next', 'previous', 'without', 'rests', 'is back', 'other application', 'full screen'],
      ['killed', 'restarted', 'left, and stays', 'closes, told late'],
    ] as const
  )
    .flat()
    .map((kind) => ({ kind })),
);
export const tries: fc.Arbitrary<readonly Try[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: plain },
    fc.record({ kind: fc.constant('waits' as const), seconds: fc.nat(400) }),
    fc.record({
      kind: fc.constant('clock' as const),
      seconds: fc.integer({ min: -90_000, max: 90_000 }),
    }),
  ),
  { minLength: 1, maxLength: 30 },
);

/** Some pages, her mail in front at last: closed, on that rung. */
export async function deskAtClosed(rung: Rung, pages: number): Promise<World> {
  const world = await worldAt(THURSDAY, { isFirefox: false });
  const { machine } = world;
  for (let at = 0; at < pages; at += 1) machine.openTab(addressOf(`news${at}`), false);
  const all = { days: [1, 2, 3, 4, 5, 6, 7] as const, fromMinutes: 0, toMinutes: 0 };
  await world.ask({
    type: 'limit-changed',
    groupId: 'email',
    kind: 'closedHours',
    limit: {
      ...NO_LIMITS.closedHours,
      on: true,
      ranges: [{ ...all, days: [...all.days] }],
      firmness: rung,
    },
  });
  await world.settle();
  return world;
}

export function isOurs({ url }: Machine['tabs'][number]): boolean {
  return url.startsWith(`${OURS}boundary.html`);
}

export function isMail({ url }: Machine['tabs'][number]): boolean {
  return url === MAIL;
}

/** Some tabs on, by the key that goes to the next one or the one before. */
export async function goOn(world: World, by: 1 | -1): Promise<void> {
  const { machine } = world;
  const { tabs, frontId } = machine;
  const at = tabs.findIndex(({ id }) => id === frontId);
  const to = tabs[(at + by + tabs.length) % tabs.length];
  if (to !== undefined) machine.activate(to.id);
  await world.settle();
}

/** She tries it. */
export async function attempt(world: World, one: Try): Promise<void> {
  const { machine } = world;
  switch (one.kind) {
    case 'next':
      return goOn(world, 1);
    case 'previous':
      return goOn(world, -1);
    case 'closes':
      if (machine.tabs.length > 1) machine.closeTabs([machine.frontId]);
      return world.settle();
    case 'closes, told late': {
      if (machine.tabs.length > 1) machine.closeTabs([machine.frontId]);
      const told = machine.news.splice(0);
      const isGone = ([name]: (typeof told)[number]) => name === 'tabs.onRemoved';
      await world.change({}, ...told.filter((news) => !isGone(news)));
      return world.change({}, ...told.filter(isGone));
    }
    case 'opens mail':
      machine.openTab(MAIL, true);
      return world.settle();
    case 'opens news':
      machine.openTab(addressOf('news'), true);
      return world.settle();
    case 'goes back':
      // What is ours she leaves as it is.
      if (machine.front() !== undefined && !machine.address.startsWith(OURS))
        machine.address = MAIL;
      return world.settle();
    case 'left':
      return void (await world.ask({ type: 'boundary-left' }));
    case 'left, and stays':
      machine.asksBeforeClosing = true;
      await world.ask({ type: 'boundary-left' });
      await world.wait(4_000);
      machine.asksBeforeClosing = false;
      return world.focus(true);
    case 'passed':
      return void (await world.ask({ type: 'boundary-passed' }));
    case 'without':
      return void (await world.ask({ type: 'boundary-without-today' }));
    case 'rests':
      return void (await world.ask({ type: 'rest-begun', seconds: 120 }));
    case 'is back':
      return void (await world.ask({ type: 'rest-ended' }));
    case 'other application':
      await world.focus(false);
      await world.wait(3_000);
      return world.focus(true);
    case 'full screen':
      await world.change({ fullScreen: !machine.fullScreen });
      return world.wait(2_500);
    case 'killed':
      return world.kill('background');
    case 'restarted':
      return restart(world);
    case 'clock':
      machine.at += one.seconds * 1_000;
      return world.wait(2_500);
    case 'waits':
      return world.wait(one.seconds * 1_000);
  }
}

/** The browser brings back all tabs, ours as well, under other ids. */
async function restart(world: World): Promise<void> {
  const { machine } = world;
  const front = machine.front();
  const tabs = machine.tabs;
  await world.kill('browser');
  const ids = new Map(tabs.map(({ id }) => [id, id + 1_000]));
  machine.tabs = tabs.map(({ id, url }) => ({ id: ids.get(id) ?? id, url }));
  machine.frontId = ids.get(front?.id ?? 0) ?? machine.tabs[0]?.id ?? 0;
  Object.assign(machine, { browserRuns: true, fullScreen: false });
  machine.news.push(['runtime.onStartup']);
  await world.settle();
}
