/** The state at the beginning of a life: read, brought up to date, recovered or, on a first day, begun. */
import { snapshotIn } from '../../utils/browser/backup-records';
import { backUpBeforeUpdate } from '../../utils/browser/copies';
import { winsOfDay } from '../../utils/browser/database';
import { report } from '../../utils/browser/report';
import { type Findings, readFindings } from '../../utils/browser/state-copy';
import { readInstalledAt, readState, setAsideUnreadable } from '../../utils/browser/storage';
import { type ParsedState, parseState } from '../../utils/engine/parse';
import type { Recovered } from '../../utils/engine/recovered';
import { dayIn, recoveredState, type Source, withWinsOfToday } from '../../utils/engine/recovery';
import { newState, type State } from '../../utils/engine/state';
import type { Moment } from '../../utils/time/moment';
import { askDatabase, noteNewer } from './trouble';

/** `isStored` tells whether it stands in the store as it is. */
export type Loaded = { readonly state: State; readonly isStored: boolean };

/** Rejects, with nothing written, when nobody can know yet what was there: then it is tried again. */
export async function load(now: Moment): Promise<Loaded> {
  const found = await readState();
  const isLost = found.kind === 'empty' || found.kind === 'unreadable';
  // Browsers have been seen to give nothing once, and everything the next time.
  const parsed = isLost ? await readState() : found;
  switch (parsed.kind) {
    case 'read':
      return afterUpdate(parsed, now);
    case 'empty':
      return beginOrRecover(now);
    case 'unreadable':
      return recover(parsed, await askDatabase(now.at, readFindings), now);
    case 'from-the-future':
      return refuse(now);
  }
}

/** Before what an older version wrote is written over, everything is backed up. */
async function afterUpdate(
  { state, older }: Extract<ParsedState, { kind: 'read' }>,
  now: Moment,
): Promise<Loaded> {
  if (older === undefined) return { state, isStored: true };
  try {
    await askDatabase(now.at, () => backUpBeforeUpdate(state, older, now.at));
  } catch (error) {
    report('no backup before the update; the old record is set aside', error);
    await setAsideUnreadable(older, now.at);
  }
  return { state, isStored: false };
}

async function beginOrRecover(now: Moment): Promise<Loaded> {
  const installedAt = await readInstalledAt();
  const findings = await askDatabase(now.at, readFindings);
  if (installedAt === null && !findings.isKnown) return { state: newState(now), isStored: false };
  return recover(null, { ...findings, installedAt: installedAt ?? findings.installedAt }, now);
}

async function recover(
  unreadable: Extract<ParsedState, { kind: 'unreadable' }> | null,
  findings: Findings,
  now: Moment,
): Promise<Loaded> {
  const why: Recovered['why'] = unreadable === null ? 'empty' : 'unreadable';
  report(`the stored state is ${why}; the newest copy takes its place`, unreadable?.why);
  const source = newestSource(findings, now);
  const recovered = recoveredState(source, why, findings.installedAt, now);
  const day = dayIn(recovered, now);
  const wins = await winsOfDay(day).catch((error: unknown) => {
    report('the wins of today could not be counted', error);
    return [];
  });
  // The last moment to find that it was there all the time.
  const parsed = await readState();
  if (parsed.kind === 'read') return afterUpdate(parsed, now);
  if (parsed.kind === 'from-the-future') return refuse(now);
  if (parsed.kind === 'unreadable') await setAsideUnreadable(parsed.raw, now.at);
  return { state: withWinsOfToday(recovered, day, wins.length), isStored: false };
}

/** The newest one that can be read. */
function newestSource({ copy, backups }: Findings, now: Moment): Source | null {
  const parsed = parseState(copy?.state);
  if (parsed.kind === 'from-the-future') return refuse(now);
  const copied: Source | null =
    copy !== null && parsed.kind === 'read'
      ? { kind: 'copy', takenAt: copy.takenAt, state: parsed.state }
      : null;
  for (const backup of backups) {
    if (copied !== null && copied.takenAt >= backup.takenAt) return copied;
    const snapshot = snapshotIn(backup);
    if (snapshot !== null) return { kind: 'backup', takenAt: backup.takenAt, snapshot };
  }
  return copied;
}

function refuse(now: Moment): never {
  noteNewer(now.at);
  throw new Error('The stored state was written by a newer version.');
}
