/** What the browser works, and what the extension does by itself, while a page is watched and while ten tabs are gone through. */
import { until } from '../e2e/harness/waiting';
import { goToMail } from './acts/act';
import { WINDOW } from './browser';
import type { Figures } from './figures';
import { growing } from './growth';
import { wait } from './passing-time';
import { cpuSecondsOf, privateMbOf, processesOf, wakeUpsOf } from './processes';
import type { Turn } from './stage';
import { writtenBy } from './stored';

/** A browser that has just started is busy with itself. */
const WARM_UP_SECONDS = 6;
const WATCHED_SECONDS = 20;
const SWITCHES = 7;
const SWITCH_EVERY_MS = 3_000;
const TABS = 10;
/** A process, a thread or a log that ends between two looks takes with it what it did since the first of them. */
const LOOK_EVERY_MS = 1_000;

/** What is spent in a minute. */
type Minute = {
  readonly cpuSeconds: number;
  readonly wakeUps: number;
  readonly writes: number;
  readonly writtenKb: number;
};

export async function measureBackground(turn: Turn): Promise<Figures> {
  const { desk, subject } = turn;
  const { tools, group } = desk.browser();
  await goToMail(desk);
  await desk.stays(WARM_UP_SECONDS);
  const watching = await minuteOf(turn, () => desk.stays(WATCHED_SECONDS));
  for (let tab = 2; tab < TABS; tab += 1) await tools.openBehind(`https://site-${tab}.example/`);
  await desk.stays(WARM_UP_SECONDS / 2);
  const browsing = await minuteOf(turn, () => browse(turn));
  const shared = { watching: watching.cpuSeconds, browsing: browsing.cpuSeconds };
  if (subject === null) return shared;
  return {
    ...shared,
    wakeUps: watching.wakeUps,
    writesWatching: watching.writes,
    writesBrowsing: browsing.writes,
    writtenWatching: watching.writtenKb,
    writtenBrowsing: browsing.writtenKb,
    memory: privateMbOf(processesOf(group, 'extension')),
  };
}

/** From tab to tab with the keyboard, and the hand on the mouse. */
async function browse({ desk }: Turn): Promise<void> {
  for (let n = 0; n < SWITCHES; n += 1) {
    await desk.hands.press('ctrl+Tab');
    await desk.hands.moveTo(WINDOW.x + 300 + (n % 2), WINDOW.y + 500);
    await wait(SWITCH_EVERY_MS);
  }
  const isElsewhere = async () => /^Elsewhere\b/.test(await desk.desktop.frontTitle());
  await until('she is in the tab to which so many switches lead', isElsewhere);
}

async function minuteOf(turn: Turn, work: () => Promise<void>): Promise<Minute> {
  const { desk, subject, profileFolder } = turn;
  const { group } = desk.browser();
  const [cpu, wakeUps, commits, bytes] = [growing(), growing(), growing(), growing()];
  const look = () => {
    cpu.look(cpuSecondsOf(processesOf(group)));
    if (subject === null) return;
    wakeUps.look(wakeUpsOf(processesOf(group, 'extension')));
    const written = Object.entries(writtenBy(profileFolder, subject.id));
    commits.look(Object.fromEntries(written.map(([log, so]) => [log, so.commits])));
    bytes.look(Object.fromEntries(written.map(([log, so]) => [log, so.bytes])));
  };
  const startedAt = performance.now();
  look();
  const looks = setInterval(look, LOOK_EVERY_MS);
  await work().finally(() => clearInterval(looks));
  look();
  const perMinute = 60_000 / (performance.now() - startedAt);
  return {
    cpuSeconds: cpu.sum() * perMinute,
    wakeUps: wakeUps.sum() * perMinute,
    writes: commits.sum() * perMinute,
    writtenKb: (bytes.sum() / 1_024) * perMinute,
  };
}
