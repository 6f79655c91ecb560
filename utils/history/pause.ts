/** A pause as it is remembered: told when it ends and, under the same id, once more when it is known what came of it. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { CoinSchema } from '../experiment/coin';
import { IdSchema } from '../fields/id';
import { LimitKindIdSchema } from '../limits/kinds';
import { GroupIdSchema } from '../sites/group';
import { DaySchema } from '../time/day';
import { HelpSchema } from '../tracking/ledger';

const ms = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How she was notified beside the cup, which steams each time. */
export const WAYS = ['popup', 'notification', 'tab'] as const;

/**
 * What she answered. `refused`: put off once too often. `not-today`: for all groups. `left`: she closed
 * the page. `lapsed`: nothing, and its session ended. `silent`: nothing of it was to be seen. Where our page came to the front also `passed`:
 * five more minutes; and `without-today`: not those limits again today.
 */
const ANSWERS = [
  'rest',
  'breath',
  'refused',
  'not-today',
  'left',
  'lapsed',
  'silent',
  'passed',
  'without-today',
] as const;

/** What came of it; lengths begin when she could know of it, or when she was gone. */
export const OutcomeSchema = v.strictObject({
  /** How long she stayed on, ms; null where she had not left when nobody looked on any more. */
  leftMs: v.nullable(ms),
  /** After how long away she came back, ms; null where she had not by then. */
  backMs: v.nullable(ms),
  /** How long it was looked on, ms. */
  watchedMs: ms,
  /** Whether the rest was kept that she answered with; null for no rest. */
  restKept: v.nullable(v.boolean()),
  help: v.exactOptional(HelpSchema),
});

export const PauseEntrySchema = v.strictObject({
  id: IdSchema,
  day: DaySchema,
  /** When it fell due, epoch ms. All else is told in ms after that. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
  groupId: GroupIdSchema,
  limits: v.array(LimitKindIdSchema),
  ways: v.array(v.picklist(WAYS)),
  /** When she was notified first, or in a silent moment would have been: the first good moment there was; not there where there was none. */
  notifiedMs: v.exactOptional(ms),
  /** When she had seen the card; not there where she hadn't. */
  seenMs: v.exactOptional(ms),
  endedMs: ms,
  putOff: count,
  answer: v.picklist(ANSWERS),
  /** What she rested with. */
  practice: v.exactOptional(IdSchema),
  outcome: v.exactOptional(OutcomeSchema),
  /** It was a moment of an experiment, and did this. */
  coin: v.exactOptional(CoinSchema),
});
export type PauseEntry = ReadonlyDeep<v.InferOutput<typeof PauseEntrySchema>>;
export type Outcome = ReadonlyDeep<v.InferOutput<typeof OutcomeSchema>>;
export type Way = (typeof WAYS)[number];
