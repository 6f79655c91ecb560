/** A file comes in, everything goes, or comes back: database and state in one turn of the queue. */
import { backUpAll, emptyBut, mergeAll, restoreAll } from '../../utils/browser/backups';
import type { Answer } from '../../utils/browser/messaging';
import { forgetAllButState, readDraft, writeDraft } from '../../utils/browser/storage';
import { forgetWish } from '../../utils/browser/wish';
import type { Snapshot } from '../../utils/snapshot/snapshot';
import type { Moment } from '../../utils/time/moment';
import { dispatch, dispatchAfter } from './store';

/** Cut off anywhere, it may be asked for again: what has been merged merges to the same. */
export async function mergeSnapshot(snapshot: Snapshot, now: Moment): Promise<Answer> {
  await lookFirst(now);
  await dispatchAfter(now, async (state) => {
    const known = state.wayBack?.backup ?? null;
    const merged = await mergeAll(state, snapshot, known, now.at);
    return merged === null
      ? { type: 'observed' }
      : { type: 'snapshot-merged', snapshot, ...merged };
  });
  return { kind: 'done' };
}

/** The backup first, then the state, then the rest: cut off anywhere, it has happened with its way back, or not at all. */
export async function deleteEverything(now: Moment): Promise<Answer> {
  await lookFirst(now);
  await dispatchAfter(
    now,
    async (state) => {
      const backup = await backUpAll(state, await readDraft(), now.at);
      return { type: 'everything-deleted', backup };
    },
    async ({ today }) => {
      const since = await emptyBut(now.at);
      await forgetAllButState();
      await forgetWish();
      const { day } = today;
      return { type: 'wins-counted', day, count: since.filter((win) => win.day === day).length };
    },
  );
  return { kind: 'done' };
}

/** Too late when there is no way back any more. */
export async function takeWayBack(now: Moment): Promise<Answer> {
  await lookFirst(now);
  let isTaken = false;
  await dispatchAfter(now, async ({ wayBack, ledger }) => {
    const restored = wayBack === null ? null : await restoreAll(wayBack.backup, ledger.day);
    if (restored === null) return { type: 'observed' };
    const { draft } = restored.backup;
    if (draft !== null && (await readDraft()) === null) await writeDraft(draft);
    isTaken = true;
    return { type: 'way-back-taken', ...restored };
  });
  return { kind: isTaken ? 'done' : 'too-late' };
}

/** So that the state is that of today, and a way back whose minute has passed is closed. */
function lookFirst(now: Moment): Promise<void> {
  return dispatch({ type: 'observed' }, now);
}
