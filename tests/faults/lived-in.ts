/** What is on a machine after two days of hers and a morning: sites, limits, wins, minutes, copies. */
import type { Surroundings } from '../world/background';
import { machineWith, NOTHING_STORED, type Stored, storedOn } from '../world/disk';
import { type Life, liveOn } from '../world/life';
import type { Machine } from '../world/machine';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** 17 November 2026, nine in the morning. */
const BEGIN = Date.UTC(2026, 10, 17, 9);
/** The day on which a test's own things happen: two days later, at noon. */
export const NOON = BEGIN + 51 * HOUR;
export const TODAY = '2026-11-19';
export const YESTERDAY = '2026-11-18';

const MAIL = 'https://mail.example/inbox';
const ELSEWHERE = 'https://elsewhere.example/';

/** She goes to another page, and stays for a while. */
export async function goTo(
  life: Life,
  machine: Machine,
  page: 'mail' | 'elsewhere',
  forMs: number,
): Promise<void> {
  machine.address = page === 'mail' ? MAIL : ELSEWHERE;
  life.fire('tabs.onActivated', { tabId: 7, windowId: 1 });
  await life.rest();
  await life.wait(forMs);
}

/** The machine is asleep until then, and its alarm rings. */
export async function sleepUntil(life: Life, machine: Machine, at: number): Promise<void> {
  machine.at = at;
  life.fire('alarms.onAlarm', { name: 'wake' });
  await life.rest();
}

export async function livedIn(begin: (around: Surroundings) => void): Promise<Stored> {
  const machine = await machineWith(NOTHING_STORED, BEGIN);
  const life = liveOn(machine, begin);
  await life.rest();
  await life.ask({
    type: 'site-added',
    groupId: 'email',
    sites: [{ host: 'mail.example', path: '' }],
  });
  await life.ask({ type: 'group-added', id: 'news', name: 'News' });
  await life.ask({ type: 'settings-changed', settings: { sentence: 'Put the kettle on.' } });
  for (const day of ['first', 'second', 'third']) {
    await life.ask({ type: 'win-jotted', id: `${day}-soup`, text: `Soup on the ${day} day` });
    await goTo(life, machine, 'mail', 6 * MINUTE);
    await goTo(life, machine, 'elsewhere', MINUTE);
    await life.ask({ type: 'win-jotted', id: `${day}-walk`, text: `A walk on the ${day} day` });
    if (day !== 'third') await sleepUntil(life, machine, machine.at + 24 * HOUR);
  }
  // Other than in this morning's copy.
  await life.ask({ type: 'settings-changed', settings: { sentence: 'Open the window.' } });
  await life.ask({ type: 'win-deleted', day: YESTERDAY, id: 'second-walk' });
  await sleepUntil(life, machine, NOON);
  life.end('background');
  return storedOn(machine);
}

/** When a pause has fallen due, right after noon. */
export const DUE_AT = NOON + 71_000;

/** The same days, and then a pause that is due. */
export async function withPauseDue(
  begin: (around: Surroundings) => void,
  lived: Stored,
): Promise<Stored> {
  const machine = await machineWith(lived, NOON);
  const life = liveOn(machine, begin);
  await life.rest();
  const limit = { on: true, seconds: 60 };
  await life.ask({ type: 'settings-changed', settings: { arrivalSeconds: 1 } });
  await life.ask({ type: 'limit-changed', groupId: 'email', kind: 'session', limit });
  await goTo(life, machine, 'mail', 70_000);
  await goTo(life, machine, 'elsewhere', 1_000);
  life.end('background');
  return storedOn(machine);
}
