/** Every kind of limit, in the order in which it is shown and in which it asks. */
import * as v from 'valibot';
import { type Limit, LimitSchema } from '../limit';
import { daily } from './daily';
import { session } from './session';

export const LIMIT_KINDS = [session, daily] as const;

export type LimitKindId = (typeof LIMIT_KINDS)[number]['id'];

export const LimitKindIdSchema = v.picklist(LIMIT_KINDS.map((kind) => kind.id));

/** What a group's limits are, one for each kind. */
export const LimitsSchema = v.object({
  session: LimitSchema,
  daily: LimitSchema,
} satisfies Record<LimitKindId, typeof LimitSchema>);
export type Limits = Readonly<Record<LimitKindId, Limit>>;

/** Limits of a new group: all off, each at its default length. */
export const NO_LIMITS: Limits = {
  session: { on: false, seconds: session.field.defaultSeconds },
  daily: { on: false, seconds: daily.field.defaultSeconds },
};

/** Email out of the box: thirty minutes in a row. */
export const EMAIL_LIMITS: Limits = { ...NO_LIMITS, session: { ...NO_LIMITS.session, on: true } };
