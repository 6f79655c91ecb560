/** Every kind of limit, in the order in which it is shown. Of several that are reached at once, the last asks; a breath asks nothing. */
import * as v from 'valibot';
import type { LimitKind } from '../limit';
import { breath } from './breath';
import { closedHours } from './closed-hours';
import { daily } from './daily';
import { openings } from './openings';
import { session } from './session';

export const LIMIT_KINDS = [session, daily, openings, closedHours, breath] as const;

type Kind = (typeof LIMIT_KINDS)[number];
export type LimitKindId = Kind['id'];

/** What a group's limits are, one for each kind. */
export type Limits = {
  readonly [Id in LimitKindId]: Parameters<Extract<Kind, { readonly id: Id }>['msUntilReached']>[0];
};
export type Limit = Limits[LimitKindId];

export const LimitKindIdSchema = v.picklist(LIMIT_KINDS.map((kind) => kind.id));

type Schemas = { readonly [Id in LimitKindId]: v.GenericSchema<Limits[Id]> };
/** What a limit of each kind may be. */
const LIMIT_SCHEMAS: Schemas = forEachKind(({ entries }) => v.object(entries));

/** A limit of some kind; of which one, stands beside it. */
export const LimitSchema = v.union(
  LIMIT_KINDS.map(({ entries }) => v.strictObject(entries)),
) as v.GenericSchema<Limit>;

/** A kind that was not there yet when a record was written is off in it. */
export const LimitsSchema: v.GenericSchema<unknown, Limits> = v.object(
  forEachKind<Schemas>((kind) => v.optional(v.object(kind.entries), kind.off)),
);

/** Limits of a new group: all off, each at its default. */
export const NO_LIMITS: Limits = forEachKind((kind) => kind.off);

/** Email out of the box: thirty minutes in a row. */
export const EMAIL_LIMITS: Limits = { ...NO_LIMITS, session: { ...NO_LIMITS.session, on: true } };

const BY_ID = forEachKind<{ readonly [Id in LimitKindId]: LimitKind<Limits[Id]> }>((kind) => kind);

export function kindOf<Id extends LimitKindId>(id: Id): LimitKind<Limits[Id]> {
  return BY_ID[id];
}

/** The kinds that are lengths of time. */
export const LENGTH_KINDS = [session, daily] as const;

/** One thing for each kind, by its id. */
export function forEachKind<One>(make: (kind: Kind) => unknown): One {
  return Object.fromEntries(LIMIT_KINDS.map((kind) => [kind.id, make(kind)])) as One;
}

/** Without those that are read anyway; but minutes in a row and a day are in every record there is. */
export function storedLimits(limits: Limits): Partial<Limits> {
  const isWritten = ({ id, off }: Kind) =>
    LENGTH_KINDS.some((kind) => kind.id === id) ||
    JSON.stringify(limits[id]) !== JSON.stringify(off);
  return Object.fromEntries(LIMIT_KINDS.filter(isWritten).map(({ id }) => [id, limits[id]]));
}

/** A group's limits with another one of some kind; the same where it is none of that kind. */
export function withLimit(limits: Limits, kind: LimitKindId, limit: Limit): Limits {
  return v.is(LIMIT_SCHEMAS[kind], limit) ? { ...limits, [kind]: limit } : limits;
}
