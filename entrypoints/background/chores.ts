/** What the state has for the database to do, one thing after the other: what was cut off, days that are over, backups. */

import { countWins, forgetBackups, takeBackup } from '../../utils/browser/automatic-backup';
import { readClock } from '../../utils/browser/clock';
import { keepDay, keepPauses, readDays } from '../../utils/browser/database';
import { copyState } from '../../utils/browser/findings';
import { report } from '../../utils/browser/report';
import { askToStay } from '../../utils/browser/stay';
import { forgetOlder, readOlder } from '../../utils/browser/storage';
import type { State } from '../../utils/engine/state';
import { HELP_DAYS } from '../../utils/habits/quiet';
import { daysBefore } from '../../utils/time/day';
import type { Moment } from '../../utils/time/moment';
import type { Scene } from '../../utils/tracking/scene';
import { withDatabase } from './operations';
import { dispatch } from './store';
import { askDatabase, isDatabaseTroubled } from './trouble';

/** After something went wrong nothing is asked for this long, and then twice as long each time. */
const WAIT_MS = 10_000;
const MAX_WAIT_MS = 600_000;

type Chore = (state: State, at: number) => Promise<void>;

let latest: State | null = null;
let isBusy = false;
let failures = 0;
let waitsUntilMs = 0;
let waitTimer: ReturnType<typeof setTimeout> | undefined;
/** What is worth a new copy: her choices, that she is ill, until when it is quiet, and what she is not to be asked twice. */
const COPIED = ['changedAt', 'healing', 'quiet', 'habits', 'undo'] as const;
/** What of the state the copy has, as far as this life knows. */
let copied: Pick<State, (typeof COPIED)[number]> | null = null;

/** After each commit: begins with the next thing that is to be done, if nothing else is being done. */
export function doChores(state: State, _scene: Scene, { uptimeMs }: Moment): void {
  latest = state;
  copied ??= state;
  if (!isBusy && uptimeMs >= waitsUntilMs) begin(state);
}

/** When the database could not do something for somebody else, it is asked again by itself. */
export function keepTrying(): void {
  if (!isBusy && readClock().uptimeMs >= waitsUntilMs) wait(WAIT_MS);
}

function begin(state: State | null): void {
  // Without the database nobody may know yet whether there is a state.
  const isDue = state === null || nextChore(state) !== null;
  if (!isDue) return;
  isBusy = true;
  doNext().catch((error: unknown) => report('could not keep something yet', error));
}

async function doNext(): Promise<void> {
  try {
    await withDatabase(async (state) => {
      latest = state;
      await nextChore(state)?.(state, readClock().at);
    });
    failures = 0;
  } catch (error) {
    wait(Math.min(MAX_WAIT_MS, WAIT_MS * 2 ** failures));
    failures += 1;
    throw error;
  } finally {
    isBusy = false;
  }
  begin(latest);
}

/** As long as the background lives it tries again by itself; the next event does so, too. */
function wait(ms: number): void {
  waitsUntilMs = readClock().uptimeMs + ms;
  clearTimeout(waitTimer);
  waitTimer = setTimeout(() => {
    if (!isBusy) begin(latest);
  }, ms);
}

function nextChore(state: State): Chore | null {
  if (state.operation !== null) return async () => undefined;
  if (state.spareBackups.length > 0) return forgetSpare;
  if (state.closedDays.some(({ isKept }) => !isKept)) return keepDays;
  if (state.pauseHistory.waiting.length > 0) return keepPauseHistory;
  if (state.backedUpOn !== state.today.day) return backUp;
  if (state.winsTotal === null) return count;
  const isCopied = COPIED.every((field) => copied?.[field] === state[field]);
  // After a failed write, try a small one: reading doesn't show whether the disk has room again.
  return isCopied && !isDatabaseTroubled() ? null : copyChoices;
}

/** Once it is stored that nobody needs them: where the disk is full, the next life may have to undo once more. */
async function forgetSpare({ spareBackups }: State, at: number): Promise<void> {
  await dispatch({ type: 'observed' });
  await askDatabase(at, () => forgetBackups(spareBackups));
  await dispatch({ type: 'backups-forgotten', backups: spareBackups });
}

async function keepDays({ closedDays, today }: State, at: number): Promise<void> {
  const waiting = closedDays.filter(({ isKept }) => !isKept);
  for (const one of waiting) await askDatabase(at, () => keepDay(one, today.day));
  const since = daysBefore(today.day, HELP_DAYS);
  const lately = await askDatabase(at, () => readDays(since, today.day));
  await dispatch({ type: 'days-kept', days: waiting.map(({ day }) => day), lately });
}

async function keepPauseHistory({ pauseHistory }: State, at: number): Promise<void> {
  const pauses = pauseHistory.waiting;
  await askDatabase(at, () => keepPauses(pauses));
  await dispatch({ type: 'pauses-kept', pauses });
}

/** What an older version has left stays where it was put until a backup has it. */
async function backUp(state: State, at: number): Promise<void> {
  const older = state.backedUpOn === null ? await readOlder() : undefined;
  const winsTotal = await askDatabase(at, () => takeBackup(state, older, at));
  if (older !== undefined) await forgetOlder();
  copied = state;
  await dispatch({ type: 'backed-up', ...counted(state, winsTotal) });
  await askToStay();
}

async function count(state: State, at: number): Promise<void> {
  const winsTotal = await askDatabase(at, countWins);
  await dispatch({ type: 'backed-up', ...counted(state, winsTotal) });
}

function counted({ today, winsRevision }: State, winsTotal: number) {
  return { day: today.day, winsTotal, winsRevision };
}

async function copyChoices(state: State, at: number): Promise<void> {
  await askDatabase(at, () => copyState(state, at));
  copied = state;
}
