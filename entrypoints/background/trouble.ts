/** What can't be kept just now, told to the pages as long as it is so, and taken back when it is well again. */
import { report } from '../../utils/browser/report';
import { isForWantOfRoom, noteTrouble, type Trouble } from '../../utils/browser/trouble';

type Part = 'record' | 'database';

const troubles: Record<Part, Trouble | null> = { record: null, database: null };
/** What this life has noted; null while it doesn't know what another one has. */
let noted: string | null = null;
let last: Promise<unknown> = Promise.resolve();
let whenTroubled: () => void = () => undefined;

/** Another life has noted nothing, or has taken it back: there is nothing to take back. */
export function noteUntroubled(): void {
  noted ??= JSON.stringify(null);
}

/** Something could not be done; `at`, epoch ms. */
export function noteFailure(part: Part, error: unknown, at: number): void {
  const kind = part === 'record' ? 'not-written' : 'database';
  // On a full disk browsers say so once, and then something vague: it is full until a write succeeds.
  const isFull = isForWantOfRoom(error) || troubles[part]?.kind === 'disk-full';
  noteKind(part, isFull ? 'disk-full' : kind, at);
}

/** The record is a newer version's, or the browser doesn't give it to us. */
export function noteUnread(why: 'newer' | 'not-read', at: number): void {
  noteKind('record', why, at);
}

/** Whether a newer version's record stands here: then nothing of ours is to be added to it. */
export function isNewer(): boolean {
  return troubles.record?.kind === 'newer';
}

export function noteSuccess(part: Part): void {
  troubles[part] = null;
  tell();
}

/** Calls back whenever the database could not do something. */
export function onDatabaseTrouble(listener: () => void): void {
  whenTroubled = listener;
}

/** Whether the database could not do the last thing that it was asked for. */
export function isDatabaseTroubled(): boolean {
  return troubles.database !== null;
}

/** Asks the database for something, and notes how that went. */
export async function askDatabase<T>(at: number, work: () => Promise<T>): Promise<T> {
  try {
    const answer = await work();
    noteSuccess('database');
    return answer;
  } catch (error) {
    noteFailure('database', error, at);
    whenTroubled();
    throw error;
  }
}

function noteKind(part: Part, kind: Trouble['kind'], at: number): void {
  if (troubles[part]?.kind !== kind) troubles[part] = { kind, since: at };
  tell();
}

/** One at a time: the record is the greater trouble. In order, so that the last word stays. */
function tell(): void {
  const trouble = troubles.record ?? troubles.database;
  const word = JSON.stringify(trouble);
  if (word === noted) return;
  noted = word;
  last = last
    .then(() => noteTrouble(trouble))
    .catch((error: unknown) => report('could not note that something is wrong', error));
}
