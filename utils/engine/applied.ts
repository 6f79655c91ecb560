/** Requests that have been applied: told again, by a second click or after "not stored", they are not applied again. */
import * as v from 'valibot';
import { RequestIdSchema } from '../fields/event';
import type { EngineEvent } from './events';

/** So many are remembered, the last ones: nobody tries an older one again. */
export const MAX_APPLIED = 24;
export const AppliedSchema = v.pipe(v.array(RequestIdSchema), v.maxLength(MAX_APPLIED));

type Known = { readonly applied: readonly string[] };

/** Whether a request has been applied already; one without an id, never. */
export function isApplied(
  { applied }: Known,
  { requestId }: Pick<EngineEvent, 'requestId'>,
): boolean {
  return requestId !== undefined && applied.includes(requestId);
}

/** The event, or a mere look where the request that it comes from has been applied already. */
export function notAppliedYet(state: Known, event: EngineEvent): EngineEvent {
  return isApplied(state, event) ? { type: 'observed' } : event;
}

/** With the request of an event among those that have been applied. */
export function withApplied<T extends Known>(state: T, event: Pick<EngineEvent, 'requestId'>): T {
  const { requestId } = event;
  if (requestId === undefined || isApplied(state, event)) return state;
  return { ...state, applied: [...state.applied, requestId].slice(-MAX_APPLIED) };
}
