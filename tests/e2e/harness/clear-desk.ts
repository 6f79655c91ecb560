/** A desk after a story: cleared of all that was done at it, and looked at for what is there all the same. */
import { readdir, rm } from 'node:fs/promises';
import { parseParts } from '../../../utils/engine/parts';
import type { Desk } from './desk';
import { SCREEN } from './display';
import { until } from './waiting';

/** What there is at a desk besides her stories, by its name, as text. */
export type Traces = Readonly<Record<string, string>>;

/** As it is when somebody has just sat down at a new one, and the background has answered. */
export async function tracesOfNewDesk(desk: Desk): Promise<Traces> {
  const traces = await desk.fromWithin(look);
  return { ...traces, ...NOTHING_STORED, ...(await stateAt(desk)) };
}

/** Clears it and has the background begin as on a first day. Names what is there that was not there at first. */
export async function clearDesk(
  desk: Desk,
  grants: readonly string[],
  first: Traces,
): Promise<readonly string[]> {
  const running = desk.running();
  // Firefox ends no background that a popup is connected to.
  await until('no popup is open', () => desk.fromWithin(closePopups));
  await running.closeAll();
  await running.grantOnly(grants);
  // Twice: what was under way when it was ended may have woken it, and have it write once more.
  for (let times = 0; times < 2; times += 1) {
    await running.killBackground();
    await desk.fromWithin(emptyStores);
  }
  await desk.fromWithin(deleteDatabases);
  // Browsers show a button for what she has saved, and the cup moves aside.
  const saved = await readdir(desk.home.downloads).catch(() => []);
  await rm(desk.home.downloads, { recursive: true, force: true });
  await running.forgetTroubles();
  await desk.hands.moveTo(SCREEN.width / 2, SCREEN.height / 2);
  const cleared = await desk.fromWithin(look);
  await desk.wakes();
  return differences(first, {
    ...cleared,
    ...(await stateAt(desk)),
    'saved files': saved.join(', '),
  });
}

const NOTHING_STORED = {
  'saved files': '',
  alarms: '',
  'storage.local': '',
  'storage.session': '',
  databases: '',
};

/** By itself the background does these at its own time. */
const IN_ITS_OWN_TIME = [
  'arrival',
  'attention',
  'backedUpOn',
  'clock',
  'copiedOn',
  'winsRevision',
  'winsTotal',
];

/** Each field of the record; moments are all the same. */
async function stateAt(desk: Desk): Promise<Traces> {
  const read = async () => JSON.stringify(await chrome.storage.local.get(null));
  const parsed = parseParts(JSON.parse(await desk.fromWithin(read)));
  const state = parsed.kind === 'read' ? parsed.state : {};
  const fields = Object.entries(state).filter(([name]) => !IN_ITS_OWN_TIME.includes(name));
  const withoutTime = (value: unknown) => JSON.stringify(value).replaceAll(/\d{13}/g, 'a time');
  return Object.fromEntries(fields.map(([name, value]) => [`state.${name}`, withoutTime(value)]));
}

function differences(first: Traces, now: Traces): readonly string[] {
  const names = [...new Set([...Object.keys(first), ...Object.keys(now)])];
  return names
    .filter((name) => first[name] !== now[name])
    .map((name) => `${name}: ${now[name] || 'nothing'}, not ${first[name] || 'nothing'}`);
}

/** Runs in the quiet tab. Whether there was none. */
function closePopups(): boolean {
  const open = chrome.extension.getViews({ type: 'popup' });
  for (const popup of open) popup.close();
  return open.length === 0;
}

/** Runs in the quiet tab. */
async function look(): Promise<Record<string, string>> {
  const keys = (stored: object) => Object.keys(stored).sort().join(', ');
  const windows = (await chrome.windows.getAll()).map(
    ({ state, width, height }) => `${state} ${width} × ${height}`,
  );
  const { origins = [], permissions = [] } = await chrome.permissions.getAll();
  return {
    tabs: String((await chrome.tabs.query({})).length),
    windows: windows.join(', '),
    grants: [...origins, ...permissions].sort().join(', '),
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name).join(', '),
    'storage.local': keys(await chrome.storage.local.get(null)),
    'storage.session': keys(await chrome.storage.session.get(null)),
    databases: (await indexedDB.databases()).map(({ name }) => name).join(', '),
  };
}

/** Runs in the quiet tab. */
async function emptyStores(): Promise<void> {
  await chrome.alarms.clearAll();
  await chrome.storage.session.clear();
  await chrome.storage.local.clear();
}

/** Runs in the quiet tab. */
async function deleteDatabases(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(name);
      deleting.onsuccess = resolve;
      deleting.onerror = reject;
    });
  }
}
