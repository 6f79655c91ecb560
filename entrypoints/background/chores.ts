/** What the database is asked for beside the counting, which never waits for it: days that are over, copies, what was cut off. */
import { readClock } from '../../utils/browser/clock';
import { copyDaily, countWins } from '../../utils/browser/copies';
import { keepDay } from '../../utils/browser/database';
import { report } from '../../utils/browser/report';
import { copyState } from '../../utils/browser/state-copy';
import { askToStay } from '../../utils/browser/stay';
import type { State } from '../../utils/engine/state';
import type { Moment } from '../../utils/time/moment';
import type { Scene } from '../../utils/tracking/scene';
import { alone, dispatch, dispatchAfter, withState } from './store';
import { askDatabase, isDatabaseTroubled } from './trouble';
import { finishBegun } from './whole';

/** After something went wrong nothing is asked for this long, and then twice as long each time. */
const REST_MS = 10_000;
const MAX_REST_MS = 600_000;

type Chore = (now: Moment) => Promise<void>;

let latest: State | null = null;
let isBusy = false;
let failures = 0;
let restsUntilMs = 0;
let restTimer: ReturnType<typeof setTimeout> | undefined;
/** What of the state the copy has, as far as this life knows. */
let copied: Pick<State, 'changedAt' | 'wayBack'> | null = null;

/** After each commit: begins with the next thing that is to be done, if nothing else is being done. */
export function doChores(state: State, _scene: Scene, { uptimeMs }: Moment): void {
  latest = state;
  copied ??= state;
  if (!isBusy && uptimeMs >= restsUntilMs) begin(state);
}

/** When the database could not do something for somebody else, it is asked again by itself. */
export function keepTrying(): void {
  if (!isBusy && readClock().uptimeMs >= restsUntilMs) rest(REST_MS);
}

function begin(state: State | null): void {
  const chore = state === null ? comeToLife : nextChore(state);
  if (chore === null) return;
  isBusy = true;
  done(chore).catch((error: unknown) => report('could not keep something yet', error));
}

async function done(chore: Chore): Promise<void> {
  const now = readClock();
  try {
    await chore(now);
    failures = 0;
  } catch (error) {
    rest(Math.min(MAX_REST_MS, REST_MS * 2 ** failures));
    failures += 1;
    throw error;
  } finally {
    isBusy = false;
  }
  begin(latest);
}

/** As long as the background lives it tries again by itself; the next event does so, too. */
function rest(ms: number): void {
  restsUntilMs = readClock().uptimeMs + ms;
  clearTimeout(restTimer);
  restTimer = setTimeout(() => {
    if (!isBusy) begin(latest);
  }, ms);
}

function nextChore(state: State): Chore | null {
  if (state.unfinished !== null) return (now) => alone(() => finishBegun(now));
  if (state.closedDays.length > 0) return keepDays;
  if (state.copiedOn !== state.today.day) return copyEverything;
  if (state.winsTotal === null) return countAll;
  const isCopied = copied?.changedAt === state.changedAt && copied.wayBack === state.wayBack;
  // What was refused to her may be possible again: only a write can tell.
  return isCopied && !isDatabaseTroubled() ? null : copyChoices;
}

/** Without the database nobody may know yet whether there is a state. */
function comeToLife(): Promise<void> {
  return withState(async () => undefined);
}

function keepDays(now: Moment): Promise<void> {
  return dispatchAfter(async ({ closedDays, ledger }) => {
    for (const one of closedDays) await askDatabase(now.at, () => keepDay(one, ledger.day));
    return { type: 'days-kept', days: closedDays.map(({ day }) => day) };
  });
}

/** Beside the queue: of ten years it takes a second or two, and nobody is to wait for it. */
async function copyEverything({ at }: Moment): Promise<void> {
  await alone(async () => {
    const state = await withState(async (before) => before);
    const winsTotal = await askDatabase(at, () => copyDaily(state, at));
    copied = state;
    const { winsRevision, today } = state;
    await dispatch({ type: 'copied', day: today.day, winsTotal, winsRevision });
  });
  await askToStay();
}

function countAll(now: Moment): Promise<void> {
  return dispatchAfter(async ({ today, winsRevision }) => {
    const winsTotal = await askDatabase(now.at, countWins);
    return { type: 'copied', day: today.day, winsTotal, winsRevision };
  });
}

function copyChoices({ at }: Moment): Promise<void> {
  return withState(async (state) => {
    await askDatabase(at, () => copyState(state, at));
    copied = state;
  });
}
