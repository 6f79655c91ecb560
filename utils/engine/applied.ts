/** Requests that have been applied: told again, by a second click or after "not stored", they are not applied again. */
import * as v from 'valibot';
import { RequestIdSchema } from '../fields/event';
import type { EngineEvent } from './events';

/** So many are remembered, the last ones: nobody tries an older one again. */
export const MAX_APPLIED = 24;
export const AppliedSchema = v.pipe(v.array(RequestIdSchema), v.maxLength(MAX_APPLIED));

type Known = { readonly applied: readonly string[] };

/** The event, or a mere look where the request that it comes from has been applied already. */
export function notAppliedYet(state: Known, event: EngineEvent): EngineEvent {
  const { requestId } = event;
  const isApplied = requestId !== undefined && state.applied.includes(requestId);
  return isApplied ? { type: 'observed' } : event;
}

/** With the request of an event among those that have been applied. */
export function withApplied<T extends Known>(state: T, { requestId }: EngineEvent): T {
  if (requestId === undefined || state.applied.includes(requestId)) return state;
  return { ...state, applied: [...state.applied, requestId].slice(-MAX_APPLIED) };
}
