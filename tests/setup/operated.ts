/** For tests of the engine: an operation from her asking to what the database has done. */
import type { EngineEvent } from '../../utils/engine/events';
import type { Operation, Outcome } from '../../utils/engine/operation';

type What =
  | { readonly kind: 'import' | 'delete' | 'undo' }
  | { readonly kind: 'restore'; readonly takenAt: number };

/** Both events of it; `backup` of how it was before. */
export function operated(what: What, outcome: Partial<Outcome> = {}): readonly EngineEvent[] {
  const operation: Operation = { ...what, id: 'operation', at: outcome.backup ?? 5 };
  const { id } = operation;
  return [
    { type: 'operation-asked', operation },
    { type: 'operation-done', id, outcome: { backup: 5, snapshot: null, wins: [], ...outcome } },
  ];
}
