/** A file comes in, everything goes, or comes back from a copy: database and state in one turn of the queue. */
import { backUpAll, emptyBut, mergeAll, restoreAll } from '../../utils/browser/backups';
import { goBackAll } from '../../utils/browser/going-back';
import type { Answer } from '../../utils/browser/messaging';
import { isPerhapsDone } from '../../utils/browser/open-database';
import { report } from '../../utils/browser/report';
import { forgetAllButState, readDraft, writeDraft } from '../../utils/browser/storage';
import { forgetWish } from '../../utils/browser/wish';
import type { EngineEvent } from '../../utils/engine/events';
import type { State } from '../../utils/engine/state';
import type { Unfinished } from '../../utils/engine/way-back';
import type { Snapshot } from '../../utils/snapshot/snapshot';
import type { Moment } from '../../utils/time/moment';
import { dispatch, dispatchAfter } from './store';
import { askDatabase } from './trouble';

/** Cut off anywhere, it may be asked for again: what has been merged merges to the same. */
export async function mergeSnapshot(snapshot: Snapshot, now: Moment): Promise<Answer> {
  await lookFirst();
  await dispatchAfter(async (state) => {
    const known = state.wayBack?.backup ?? null;
    const merged = await askDatabase(now.at, () => mergeAll(state, snapshot, known, now.at));
    return merged === null
      ? { type: 'observed' }
      : { type: 'snapshot-merged', snapshot, ...merged };
  });
  return { kind: 'done' };
}

/** The backup first, then the state, then the rest: cut off anywhere, it has happened with its way back, or not at all. */
export async function deleteEverything(now: Moment): Promise<Answer> {
  await lookFirst();
  await dispatchAfter(
    async (state) => {
      const draft = await readDraft();
      const backup = await askDatabase(now.at, () => backUpAll(state, draft, now.at));
      return { type: 'everything-deleted', backup };
    },
    async ({ today, wayBack }) => {
      const since = await askDatabase(now.at, () => emptyBut(wayBack?.backup ?? now.at));
      await forgetAllButState();
      await forgetWish();
      const { day } = today;
      const count = since.filter((win) => win.day === day).length;
      return { type: 'wins-counted', day, count, before: 0 };
    },
  );
  return { kind: 'done' };
}

/** Too late when there is no way back any more. */
export async function takeWayBack(now: Moment): Promise<Answer> {
  await lookFirst();
  return finishing(now, { kind: 'way-back' });
}

/** Too late when that copy is gone. */
export async function restoreBackup(takenAt: number, now: Moment): Promise<Answer> {
  await lookFirst();
  return finishing(now, { kind: 'restore', takenAt });
}

/** Goes on with what a life before this one has begun. */
export async function finishBegun(now: Moment): Promise<void> {
  await dispatchAfter(async (state) =>
    state.unfinished === null ? { type: 'observed' } : finished(state, now),
  );
}

/**
 * It is in the state before the database begins with it: cut off anywhere, the next life finishes it.
 * Once the database has done its part, or may have, it is not given up: what is half would stay half.
 */
async function finishing(now: Moment, unfinished: Unfinished): Promise<Answer> {
  let isDone = false;
  let isTouched = false;
  const work = async (state: State) => {
    const event = await finished(state, now, () => {
      isTouched = true;
    });
    isDone = event.type !== 'whole-given-up';
    return event;
  };
  try {
    await dispatchAfter(async () => ({ type: 'whole-begun', unfinished }), work);
  } catch (error) {
    if (!isTouched) await giveUp();
    throw error;
  }
  return { kind: isDone ? 'done' : 'too-late' };
}

async function giveUp(): Promise<void> {
  await dispatch({ type: 'whole-given-up' }).catch((error: unknown) =>
    report('could not give up what could not be done', error),
  );
}

/** Calls `touched` as soon as the database is another one than before, or may be. */
async function finished(state: State, now: Moment, touched?: () => void): Promise<EngineEvent> {
  const { unfinished, wayBack, ledger } = state;
  const rewrite = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      const answer = await askDatabase(now.at, work);
      touched?.();
      return answer;
    } catch (error) {
      if (isPerhapsDone(error)) touched?.();
      throw error;
    }
  };
  if (unfinished?.kind === 'restore') {
    const { takenAt } = unfinished;
    const gone = await rewrite(() => goBackAll(state, takenAt, now.at));
    return gone === null ? { type: 'whole-given-up' } : { type: 'backup-restored', ...gone };
  }
  if (unfinished === null || wayBack === null) return { type: 'whole-given-up' };
  const restored = await rewrite(() => restoreAll(wayBack.backup, ledger.day));
  if (restored === null) return { type: 'whole-given-up' };
  const { draft } = restored.backup;
  if (draft !== null && (await readDraft()) === null) await writeDraft(draft);
  return { type: 'way-back-taken', ...restored };
}

/** So that the state is that of today, and a way back whose minute has passed is closed. */
function lookFirst(): Promise<void> {
  return dispatch({ type: 'observed' });
}
