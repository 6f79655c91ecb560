/** The invitation: due, offered by a card that is really seen, then taken, put off, or not today. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { CoinSchema } from '../experiment/coin';
import { LimitKindIdSchema } from '../limits/kinds';
import { GroupIdSchema } from '../sites/group';
import { DaySchema } from '../time/day';
import { CardTimesSchema, ScheduleSchema } from './schedule';

/** What may be in front of her that keeps us silent. */
const SceneHoldSchema = v.picklist(['locked', 'full-screen', 'sound']);
export type SceneHold = v.InferOutput<typeof SceneHoldSchema>;

const HeldSchema = v.object({
  by: SceneHoldSchema,
  /** Epoch ms. */
  since: v.number(),
  /** No card opens over it, and the other way comes all the same. */
  cardsOnly: v.boolean(),
});

/** The card that hangs from the toolbar. */
const CardSchema = v.object({
  /** Opened by us at a seam, not by her click. */
  byItself: v.boolean(),
  /** The tab in front when it opened: back there, she closed it; elsewhere, she went away. */
  tabId: v.nullable(v.number()),
  /** When it had been visible for two seconds; before that she hasn't been offered anything. */
  seenAt: v.nullable(v.number()),
  /** She has begun the breath in the card. */
  breathing: v.boolean(),
});
export const PauseSchema = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({
    kind: v.literal('due'),
    groupId: GroupIdSchema,
    /** Which limit was reached: the one that asks. */
    limit: LimitKindIdSchema,
    /** What else was reached then, or since: one pause for all of them. */
    also: v.exactOptional(v.array(LimitKindIdSchema)),
    /** She is not to be notified before this (epoch ms): when it fell due, or the end of a snooze. */
    askAfter: v.number(),
    /** How often she has put this same pause off. */
    putOff: v.number(),
    schedule: ScheduleSchema,
    /** What in front of her keeps it silent, as far as it was seen last. */
    held: v.nullable(HeldSchema),
    /** She has seen it at least once, so it is one of the day's. */
    offered: v.boolean(),
    card: v.nullable(CardSchema),
    /** It is a moment of an experiment, and does this. */
    coin: v.exactOptional(CoinSchema),
  }),
]);
export type Pause = ReadonlyDeep<v.InferOutput<typeof PauseSchema>>;
export type DuePause = Extract<Pause, { kind: 'due' }>;

export const NO_PAUSE: Pause = { kind: 'none' };

/** What of earlier pauses later ones depend on. */
export const PauseTallySchema = v.object({
  /** Offered today; a daily limit's card is not one of them. */
  offered: v.number(),
  /** When the last one was offered or ended, epoch ms; 0 is never. */
  lastOfferedAt: v.number(),
  /** When any card was last seen, epoch ms; 0 is never. */
  lastCardAt: v.number(),
  cardTimes: CardTimesSchema,
  /** Refusals since she last rested or breathed. */
  refusalsInRow: v.number(),
  /** Of the last twenty pauses of the day's that she has seen, the oldest first: whether she took it. */
  taken: v.array(v.boolean()),
  /** *Not today*: no pauses before this, epoch ms. */
  silentUntil: v.nullable(v.number()),
  /** Of which limit the pause was that she refused last. */
  refused: v.nullable(v.object({ groupId: GroupIdSchema, limit: LimitKindIdSchema })),
  /** When (epoch ms), and on which day, she was asked last whether a limit fits; open until she has answered. */
  fitAsked: v.nullable(v.object({ at: v.number(), day: DaySchema, isOpen: v.boolean() })),
});
export type PauseTally = ReadonlyDeep<v.InferOutput<typeof PauseTallySchema>>;
