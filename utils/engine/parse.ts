/** From something stored to a state, or to the reason why not. Nothing unknown gets past this line. */
import * as v from 'valibot';
import { packed } from '../tracking/packed-spans';
import { type State, StateSchema, VERSION } from './state';

export type ParsedState =
  | { readonly kind: 'read'; readonly state: State }
  /** Nothing stored. */
  | { readonly kind: 'empty' }
  /** Written by a newer version than this one: kept as it is, not touched. */
  | { readonly kind: 'from-the-future' }
  | { readonly kind: 'unreadable'; readonly why: string; readonly raw: unknown };

export function parseState(stored: unknown): ParsedState {
  if (stored === undefined) return { kind: 'empty' };
  const version = v.safeParse(v.object({ version: v.number() }), stored);
  if (version.success && version.output.version > VERSION) return { kind: 'from-the-future' };
  const parsed = v.safeParse(StateSchema, stored);
  if (parsed.success) return { kind: 'read', state: parsed.output };
  const [issue] = parsed.issues;
  const why = `${v.getDotPath(issue) ?? 'record'}: ${issue.message}`;
  return { kind: 'unreadable', why, raw: stored };
}

/** The other way round: today's spans are stored short. */
export function storedFrom(state: State) {
  const { ledger } = state;
  return { ...state, ledger: { ...ledger, spans: packed(ledger.spans) } };
}
