/** From something stored to a state, or to the reason why not. Nothing unknown gets past this line. */
import * as v from 'valibot';
import { storedLimits } from '../limits/kinds';
import type { Ledger } from '../tracking/ledger';
import { packed } from '../tracking/packed-spans';
import { migrated } from './migrations';
import { type State, StateSchema, VERSION } from './state';

export type ParsedState =
  | {
      readonly kind: 'read';
      readonly state: State;
      /** The record as an older version had written it, where it was brought up to this one. */
      readonly older?: unknown;
    }
  /** Nothing stored. */
  | { readonly kind: 'empty' }
  /** Written by a newer version than this one: kept as it is, not touched. */
  | { readonly kind: 'from-the-future' }
  | { readonly kind: 'unreadable'; readonly why: string; readonly raw: unknown };

export function parseState(stored: unknown): ParsedState {
  if (stored === undefined) return { kind: 'empty' };
  const version = versionOf(stored);
  if (version > VERSION) return { kind: 'from-the-future' };
  const parsed = v.safeParse(StateSchema, migrated(stored, version, VERSION));
  if (parsed.success) {
    const { output: state } = parsed;
    return { kind: 'read', state, ...(version < VERSION && { older: stored }) };
  }
  const [issue] = parsed.issues;
  const why = `${v.getDotPath(issue) ?? 'record'}: ${issue.message}`;
  return { kind: 'unreadable', why, raw: stored };
}

/** The other way round: spans are stored short, and of the limits those that she has set. */
export function storedFrom(state: State) {
  return {
    ...state,
    limits: storedLimitsOf(state.limits),
    ledger: storedLedger(state.ledger),
    closedDays: state.closedDays.map(storedLedger),
    undo: storedUndo(state.undo),
  };
}

/** One field of it. */
export function storedField(state: State, field: keyof State): unknown {
  switch (field) {
    case 'ledger':
      return storedLedger(state.ledger);
    case 'closedDays':
      return state.closedDays.map(storedLedger);
    case 'limits':
      return storedLimitsOf(state.limits);
    case 'undo':
      return storedUndo(state.undo);
    default:
      return state[field];
  }
}

function storedLimitsOf(limits: State['limits']) {
  const stored = Object.entries(limits).map(([id, all]) => [id, storedLimits(all)] as const);
  return Object.fromEntries(stored);
}

function storedUndo(undo: State['undo']) {
  return undo && { ...undo, before: { ...undo.before, ledger: storedLedger(undo.before.ledger) } };
}

function storedLedger<T extends Ledger>(ledger: T) {
  return { ...ledger, spans: packed(ledger.spans) };
}

/** This version's own where none is told: then the schema says what is wrong. */
function versionOf(stored: unknown): number {
  const parsed = v.safeParse(v.object({ version: v.number() }), stored);
  return parsed.success ? parsed.output.version : VERSION;
}
