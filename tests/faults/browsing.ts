/** Somebody who has few sites or many, for a day or for years, and browses ten tabs: what is written meanwhile. */
import { NOTHING_STORED, partsToWrite } from '../../utils/engine/parts';
import type { State } from '../../utils/engine/state';
import { MAX_SPANS } from '../../utils/tracking/few-spans';
import { type World, worldAt } from '../world/world';
import { NOON } from './lived-in';

/** As browsers number them. */
const FIRST_TAB = 1_234_567_801;
const TABS = 10;
const SECONDS_EACH = 3;

/** Two groups with a site each, on the first morning. */
export async function anew(): Promise<World> {
  const world = await worldAt(NOON, { isFirefox: false });
  await world.wait(5_000);
  return world;
}

/**
 * The same in the evening: so many groups with ten sites each have been counted today, the strip has as many spans as it
 * may have; and years have left in the state and in the log what they leave.
 */
export async function withGroups(many: number): Promise<World> {
  const world = await anew();
  await world.kill('background');
  const { local } = world.machine;
  const { installedAt } = world.state;
  const busy = busyFrom(world.state, many);
  for (const key of Object.keys(local)) delete local[key];
  const { items } = partsToWrite(NOTHING_STORED, busy);
  const line = (n: number) => [n + 90_000, NOON - 1_000, `settings-changed ${n}`];
  const log = Array.from({ length: 180 }, (_, n) => [`record-${n}`, line(n)]);
  Object.assign(local, structuredClone(items), { installedAt }, Object.fromEntries(log));
  await world.comeToTab();
  return world;
}

function busyFrom(state: State, many: number): State {
  const more = Array.from({ length: many - state.groups.length }, (_, n) => {
    const id = `${n + 10_000_000}-55f0-4c7e-8a68-2f3cfa0e1d55`;
    const sites = Array.from({ length: 10 }, (_, at) => ({
      host: `${at}.of-${n}.example`,
      path: '',
    }));
    return { id, name: `Group ${n}`, sites };
  });
  const groups = [...state.groups, ...more];
  const limits = Object.fromEntries(groups.map(({ id }) => [id, state.limits.email ?? {}]));
  const ids = groups.map(({ id }) => id);
  const spans = Array.from({ length: MAX_SPANS }, (_, n) => {
    const fromAt = NOON - (MAX_SPANS - n) * 123_456;
    const groupId = ids[n % ids.length] ?? 'email';
    const why = { reason: 'reading', endedBy: 'elsewhere', struck: false } as const;
    return { groupId, site: null, fromAt, toAt: fromAt + 60_123, ms: 60_123, ...why };
  });
  return {
    ...state,
    groups,
    limits: { ...state.limits, ...(limits as State['limits']) },
    ledger: {
      ...state.ledger,
      spans,
      countedMs: Object.fromEntries(ids.map((id) => [id, 9_654_321])),
      openings: Object.fromEntries(ids.map((id) => [id, 19])),
    },
    winsTotal: 20_000,
  };
}

/** So many minutes of it: a switch every three seconds, to what is counted and to what is not. */
export async function browse(world: World, pages: readonly string[], minutes = 1): Promise<void> {
  for (let n = 0; n < (minutes * 60) / SECONDS_EACH; n += 1) {
    const page = pages[n % pages.length] ?? 'elsewhere';
    await world.open(page, FIRST_TAB + (n % TABS));
    await world.wait(SECONDS_EACH * 1_000);
  }
}

/** The ten tabs: mail, chats, and what nobody counts. */
export const FEW_PAGES = ['mail', 'a', 'chat', 'b', 'mail', 'chat', 'c', 'mail', 'd', 'chat'];

export type Written = {
  readonly writes: number;
  /** What the database was asked for. */
  readonly requests: number;
  readonly bytes: number;
  /** By the kind of record, with its place in the browser's storage. */
  readonly byKind: Readonly<Record<string, number>>;
};

/** What is written meanwhile, as JSON. */
export async function writtenIn(world: World, meanwhile: () => Promise<void>): Promise<Written> {
  const byKind: Record<string, number> = {};
  let [writes, bytes] = [0, 0];
  world.machine.onStored = (area, items) => {
    writes += 1;
    bytes += JSON.stringify(items).length;
    for (const [key, value] of Object.entries(items)) {
      const kind = `${area} ${key.replace(/-\d+$/, '')}`;
      byKind[kind] = (byKind[kind] ?? 0) + JSON.stringify({ [key]: value }).length;
    }
  };
  world.life?.calls.begin(null);
  await meanwhile();
  world.machine.onStored = () => undefined;
  const asked = world.life?.calls.names().filter((name) => name.startsWith('database.'));
  return { writes, requests: asked?.length ?? 0, bytes, byKind };
}
