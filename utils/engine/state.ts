/** Everything small that is kept: one record, written whole, so that it is never half of two truths. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { TodaySchema } from '../cup/today';
import { LimitsSchema } from '../limits/kinds';
import { PauseSchema, PauseTallySchema } from '../pauses/pause';
import { RestSchema } from '../rests/rest';
import { SettingsSchema } from '../settings/schema';
import { GroupIdSchema, GroupSchema } from '../sites/group';
import { AttentionSchema } from '../tracking/attention';
import { LedgerSchema } from '../tracking/ledger';
import { SessionSchema } from '../tracking/session';

/** The version of this shape. Raise it with a migration. */
export const VERSION = 1;

export const StateSchema = v.object({
  version: v.literal(VERSION),
  /** Epoch ms. */
  installedAt: v.number(),
  groups: v.array(GroupSchema),
  limits: v.record(GroupIdSchema, LimitsSchema),
  settings: SettingsSchema,
  attention: AttentionSchema,
  ledger: LedgerSchema,
  sessions: v.record(GroupIdSchema, SessionSchema),
  pause: PauseSchema,
  tally: PauseTallySchema,
  /** No pauses before this, epoch ms; null when she hasn't asked for quiet. */
  quietUntil: v.nullable(v.number()),
  rest: RestSchema,
  today: TodaySchema,
  /** Goes up with every change to the wins, so that open pages know to read them. */
  winsRevision: v.number(),
});
export type State = ReadonlyDeep<v.InferOutput<typeof StateSchema>>;
