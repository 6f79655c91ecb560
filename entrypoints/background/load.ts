/** The state at the beginning of a life: read, brought up to date, recovered or, on a first day, begun. */
import { snapshotIn } from '../../utils/browser/backup-records';
import { winsOfDay } from '../../utils/browser/database';
import { type Findings, readFindings } from '../../utils/browser/findings';
import { takeUpLog } from '../../utils/browser/log';
import { report } from '../../utils/browser/report';
import {
  keepOlder,
  readInstalledAt,
  readStored,
  setAsideUnreadable,
} from '../../utils/browser/storage';
import { type ParsedState, parseState } from '../../utils/engine/parse';
import { parseParts, type Stored, unknown } from '../../utils/engine/parts';
import type { Recovered } from '../../utils/engine/recovered';
import { recoveredState, type Source, withWinsOfToday } from '../../utils/engine/recovery';
import { newState, type State } from '../../utils/engine/state';
import type { Moment } from '../../utils/time/moment';
import { askDatabase, noteUnread } from './trouble';

/** The state, and what stands in the store. */
export type Loaded = { readonly state: State; readonly stored: Stored };
type Found = ParsedState & { readonly stored: Stored };

/** Rejects, with nothing written, when nobody can know yet what was there: then it is tried again. */
export async function load(now: Moment): Promise<Loaded> {
  const found = await readFound().catch((error: unknown) => {
    noteUnread('not-read', now.at);
    throw error;
  });
  const isLost = found.kind === 'empty' || found.kind === 'unreadable';
  // Browsers have been seen to give nothing once, and everything the next time.
  const parsed = isLost ? await readFound() : found;
  switch (parsed.kind) {
    case 'read':
      return afterUpdate(parsed);
    case 'empty':
      return beginOrRecover(parsed.stored, now);
    case 'unreadable':
      return recover(parsed, await askDatabase(now.at, () => readFindings(now.at)), now);
    case 'from-the-future':
      return refuse(now);
  }
}

/** The state as it is stored, and the log beside it, in one reading. */
async function readFound(): Promise<Found> {
  const stored = await readStored();
  takeUpLog(stored);
  return parseParts(stored);
}

/** What an older version wrote is put aside before it is written over: the next backup has it. */
async function afterUpdate({
  state,
  older,
  stored,
}: Extract<Found, { kind: 'read' }>): Promise<Loaded> {
  if (older === undefined) return { state, stored };
  await keepOlder(older);
  return { state: { ...state, backedUpOn: null }, stored: unknown(stored) };
}

async function beginOrRecover(stored: Stored, now: Moment): Promise<Loaded> {
  const installedAt = await readInstalledAt();
  const findings = await askDatabase(now.at, () => readFindings(now.at));
  if (installedAt === null && !findings.isKnown) return { state: newState(now), stored };
  return recover(null, { ...findings, installedAt: installedAt ?? findings.installedAt }, now);
}

async function recover(
  unreadable: Extract<Found, { kind: 'unreadable' }> | null,
  findings: Findings,
  now: Moment,
): Promise<Loaded> {
  const why: Recovered['why'] = unreadable === null ? 'empty' : 'unreadable';
  report(`the stored state is ${why}; the newest backup takes its place`, unreadable?.why);
  const source = newestSource(findings, now);
  const recovered = recoveredState(source, why, findings.installedAt, now);
  const wins = await winsOfDay(recovered.today.day).catch((error: unknown) => {
    report('the wins of today could not be counted', error);
    return [];
  });
  // The last moment to find that it was there all the time.
  const parsed = await readFound();
  if (parsed.kind === 'read') return afterUpdate(parsed);
  if (parsed.kind === 'from-the-future') return refuse(now);
  if (parsed.kind === 'unreadable') await setAsideUnreadable(parsed.raw, now.at);
  return { state: withWinsOfToday(recovered, wins.length), stored: parsed.stored };
}

/** The newest one that can be read. */
function newestSource({ backups }: Findings, now: Moment): Source | null {
  for (const { takenAt, state, snapshot } of backups) {
    const parsed = parseState(state);
    if (parsed.kind === 'from-the-future') return refuse(now);
    if (parsed.kind === 'read') return { takenAt, state: parsed.state };
    const left = snapshot === undefined ? null : snapshotIn({ snapshot });
    if (left !== null) return { takenAt, snapshot: left };
  }
  return null;
}

function refuse(now: Moment): never {
  noteUnread('newer', now.at);
  throw new Error('The stored state was written by a newer version.');
}
