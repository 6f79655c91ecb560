/** What happens to everything at once: first it stands in the state, then the database does its part, then the state follows. */
import { forgetLog } from '../../utils/browser/log';
import type { Answer } from '../../utils/browser/messaging';
import { isPerhapsDone } from '../../utils/browser/open-database';
import { carryOut } from '../../utils/browser/operations';
import { report } from '../../utils/browser/report';
import { forgetAllButState, readDraft, writeDraft } from '../../utils/browser/storage';
import { forgetWish } from '../../utils/browser/wish';
import { isApplied } from '../../utils/engine/applied';
import type { Operation } from '../../utils/engine/operation';
import type { State } from '../../utils/engine/state';
import type { Snapshot } from '../../utils/snapshot/snapshot';
import { currentState, dispatch } from './store';
import { askDatabase, isNewer } from './trouble';
import { inTurn } from './turns';

/** What she asks for, and by which request. */
export type Asked = { readonly requestId?: string | undefined } & (
  | { readonly kind: 'import' | 'delete' | 'undo' }
  | { readonly kind: 'restore'; readonly takenAt: number }
);

/** Settles when state and database have done it; rejects when it could not be done, and then will not be. */
export function operate(
  { requestId, ...asked }: Asked,
  at: number,
  file: Snapshot | null = null,
): Promise<Answer> {
  return withDatabase(async (state) => {
    const id = requestId ?? crypto.randomUUID();
    if (isApplied(state, { requestId: id })) {
      // Perhaps in memory alone: a look writes what is not stored yet.
      await dispatch({ type: 'observed' });
      return { kind: 'done' };
    }
    const operation: Operation = { ...asked, id, at };
    try {
      await dispatch({ type: 'operation-asked', operation });
    } catch (error) {
      // It stands in memory, and would be stored with the next event.
      await giveUp(operation);
      throw error;
    }
    return { kind: await done(await currentState(), file) };
  });
}

/** Asks the database for something with the state as it is then, after whatever was begun with everything has come to its end. */
export function withDatabase<T>(work: (state: State) => Promise<T>): Promise<T> {
  return inTurn(async () => work(await finished(await currentState())));
}

/** The same for what is kept even while the browser does not give us the state: null then. */
export function withDatabaseAtLeast<T>(work: (state: State | null) => Promise<T>): Promise<T> {
  // The turn is taken first: a win that is changed right after it was jotted would be changed before it.
  return inTurn(async () => {
    const state = await currentState().catch((error: unknown) => {
      if (isNewer()) throw error;
      return null;
    });
    return work(state === null ? null : await finished(state));
  });
}

async function finished(state: State): Promise<State> {
  if (state.operation === null) return state;
  await done(state, null);
  return currentState();
}

/** Told to the database as often as it takes: what it has done already, it does not do again. */
async function done(state: State, file: Snapshot | null): Promise<'done' | 'too-late'> {
  const { operation } = state;
  if (operation === null) return 'too-late';
  const draft = await readDraft();
  let outcome: Awaited<ReturnType<typeof carryOut>>;
  try {
    outcome = await askDatabase(operation.at, () =>
      carryOut(operation, { kept: state, file, draft }),
    );
  } catch (error) {
    // Where nobody knows whether it is done, it is found out: what is half would stay half.
    if (!isPerhapsDone(error)) await giveUp(operation);
    throw error;
  }
  if (typeof outcome === 'string') {
    const why = outcome === 'unchanged' ? { why: outcome } : {};
    await dispatch({ type: 'operation-failed', id: operation.id, ...why });
    return outcome === 'gone' ? 'too-late' : 'done';
  }
  if (operation.kind === 'delete') await forgetTheRest();
  if (draft === null && outcome.draft !== null) await writeDraft(outcome.draft);
  await dispatch({ type: 'operation-done', id: operation.id, outcome });
  return 'done';
}

/** What she has deleted is nowhere: not in a draft, a log, or a wish for a site. */
async function forgetTheRest(): Promise<void> {
  forgetLog();
  await forgetAllButState();
  await forgetWish();
}

async function giveUp({ id }: Operation): Promise<void> {
  await dispatch({ type: 'operation-failed', id }).catch((error: unknown) =>
    report('could not give up what could not be done', error),
  );
}
