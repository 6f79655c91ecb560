/** The small state in `storage.local`, and the few notes of one run of the browser in `storage.session`. */
import * as v from 'valibot';
import { isPartKey, MARK, parseParts, partsIn } from '../engine/parts';
import type { State } from '../engine/state';
import { type Draft, DraftSchema } from '../wins/draft';
import { browser } from './api';
import { report } from './report';
import { TROUBLE } from './trouble';
import { watchStored } from './watch-stored';

const OLDER = 'before-update';
const UNREADABLE = 'unreadable-';
/** So many records that could not be read are kept, the newest ones. */
const MAX_UNREADABLE = 3;
const DRAFT = 'draft';
const ENDED_DRAFT = 'draft-ended';
const RUN_HAS_BEGUN = 'run-has-begun';
const OPENING_UNTIL = 'opening-by-itself-until';
const TRIAL_UNTIL = 'trial-until';

/** All that is stored, of the state and beside it. Throws only when the browser itself can't read. */
export function readStored(): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.local.get(null);
}

/** Reads the record. Throws only when the browser itself can't read. */
export async function readState(): Promise<ReturnType<typeof parseParts>> {
  return parseParts(await readStored());
}

/** What stands under the keys of the state's parts, as it is. */
export async function readParts(): Promise<Readonly<Record<string, unknown>>> {
  return partsIn(await readStored());
}

/** The state for a page to draw; null when there is none that this version can read, which is reported. */
export async function readStateToShow(): Promise<State | null> {
  try {
    const parsed = await readState();
    return parsed.kind === 'read' ? parsed.state : null;
  } catch (error) {
    report('could not read the state', error);
    return null;
  }
}

/** Writes what of the state differs from what is stored (`partsToWrite`), and whatever else belongs to it, all at once. */
export async function writeState(
  items: Readonly<Record<string, unknown>>,
  alongside: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await browser.storage.local.set({ ...alongside, ...items });
}

/** When the first record was written, by the mark beside it; null when there never was one. */
export async function readInstalledAt(): Promise<number | null> {
  const { [MARK]: at } = await browser.storage.local.get(MARK);
  return typeof at === 'number' ? at : null;
}

/** What an older version has left, until a backup has it; undefined when there is nothing. */
export async function readOlder(): Promise<unknown> {
  return (await browser.storage.local.get(OLDER))[OLDER];
}

export async function keepOlder(raw: unknown): Promise<void> {
  await browser.storage.local.set({ [OLDER]: raw });
}

export async function forgetOlder(): Promise<void> {
  await browser.storage.local.remove(OLDER);
}

/** Puts a record that can't be read aside under a name of its own, so that nothing is written over it. */
export async function setAsideUnreadable(raw: unknown, at: number): Promise<void> {
  const stored = Object.entries(await browser.storage.local.get(null));
  const aside = stored.filter(([key]) => key.startsWith(UNREADABLE));
  const text = JSON.stringify(raw);
  // Cut off before a new record was written, this one is here already.
  if (aside.some(([, other]) => JSON.stringify(other) === text)) return;
  await browser.storage.local.set({ [UNREADABLE + at]: raw });
  const oldestFirst = aside.map(([key]) => key).sort();
  await browser.storage.local.remove(oldestFirst.slice(0, 1 - MAX_UNREADABLE));
}

export async function readDraft(): Promise<Draft | null> {
  const stored = await browser.storage.local.get([DRAFT, ENDED_DRAFT]);
  const parsed = v.safeParse(DraftSchema, stored[DRAFT]);
  return parsed.success && parsed.output.id !== stored[ENDED_DRAFT] ? parsed.output : null;
}

export async function writeDraft(draft: Draft): Promise<void> {
  await browser.storage.local.set({ [DRAFT]: draft });
}

/**
 * The draft with this id is a win now, and none any more. Noted beside it: between looking at the draft
 * and removing it a page may have written the next one, which would go with it.
 */
export async function endDraft(id: string): Promise<void> {
  await browser.storage.local.set({ [ENDED_DRAFT]: id });
}

/** Calls back with each draft that is written, on whichever page, and with the id of each that has ended. */
export function watchDraft(
  onDraft: (draft: Draft) => void,
  onEnded: (id: string) => void,
): () => void {
  const stopDraft = watchStored('local', DRAFT, (stored) => {
    const parsed = v.safeParse(DraftSchema, stored);
    if (parsed.success) onDraft(parsed.output);
  });
  const stopEnded = watchStored('local', ENDED_DRAFT, (stored) => onEnded(String(stored)));
  return () => {
    stopDraft();
    stopEnded();
  };
}

/** Removes everything but the state and its mark: drafts, what was put aside, whatever else there is. */
export async function forgetAllButState(): Promise<void> {
  const stored = await browser.storage.local.get(null);
  await browser.storage.local.remove(
    Object.keys(stored).filter((key) => key !== MARK && !isPartKey(key)),
  );
}

/** What has been noted in this run of the browser: whether nothing yet, whether that something was wrong, and all the notes. */
export async function readRun(): Promise<{
  readonly isNew: boolean;
  readonly hasTrouble: boolean;
  readonly notes: Readonly<Record<string, unknown>>;
}> {
  const notes = await browser.storage.session.get(null);
  return { isNew: notes[RUN_HAS_BEGUN] !== true, hasTrouble: TROUBLE in notes, notes };
}

/** Notes that this run of the browser has begun; the browser forgets it when it ends. */
export async function noteRunHasBegun(): Promise<void> {
  await browser.storage.session.set({ [RUN_HAS_BEGUN]: true });
}

/** Notes that the next popup is opened by us, until an instant (epoch ms): no API tells it from a click. */
export async function noteOpeningByItself(until: number): Promise<void> {
  await browser.storage.session.set({ [OPENING_UNTIL]: until });
}

/** Takes that note back: the popup didn't open, and the next one is hers. */
export async function forgetOpeningByItself(): Promise<void> {
  await browser.storage.session.remove(OPENING_UNTIL);
}

/** Whether the popup that is opening now was opened by us. Asked once: the note is used up. */
export async function takeOpeningByItself(at: number): Promise<boolean> {
  return takeNote(OPENING_UNTIL, at);
}

/** Notes that the next popup is for trying out, until an instant (epoch ms). */
export async function noteTrial(until: number): Promise<void> {
  await browser.storage.session.set({ [TRIAL_UNTIL]: until });
}

/** Whether the popup that is opening now is for trying out. Asked once: the note is used up, or taken back. */
export async function takeTrial(at: number): Promise<boolean> {
  return takeNote(TRIAL_UNTIL, at);
}

/** Whether a note under this key stands now: one that is kept as the instant until which it does. It is used up. */
export async function takeNote(key: string, at: number): Promise<boolean> {
  const { [key]: until } = await browser.storage.session.get(key);
  if (until === undefined) return false;
  await browser.storage.session.remove(key);
  return typeof until === 'number' && at <= until;
}
