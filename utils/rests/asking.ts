/** The one question that the welcome after a rest may ask. Going on is an answer, and it isn't asked twice. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { IdSchema } from '../fields/id';
import { MAX_LET_GO_LENGTH } from '../let-go/let-go';
import { type Day, DaySchema } from '../time/day';
import { HelpSchema } from '../tracking/ledger';

/** Whether one helped is asked after every third rest that was kept, at most. */
const RESTS_BETWEEN = 3;

/** A let-go as she writes it, or what she answered. */
const LetGoAnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('open') }),
  v.object({ kind: v.literal('nothing') }),
  v.object({ kind: v.picklist(['dropped', 'someone']), id: v.nullable(IdSchema) }),
  v.object({ kind: v.literal('later'), id: IdSchema, on: DaySchema }),
]);
export type LetGoAnswer = ReadonlyDeep<v.InferOutput<typeof LetGoAnswerSchema>>;

const QuestionSchema = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({
    kind: v.literal('let-go'),
    text: v.pipe(v.string(), v.maxLength(MAX_LET_GO_LENGTH)),
    answer: LetGoAnswerSchema,
  }),
  v.object({ kind: v.literal('help'), answer: v.nullable(HelpSchema) }),
]);
export type Question = ReadonlyDeep<v.InferOutput<typeof QuestionSchema>>;

export const AskingSchema = v.object({
  /** Of the rest that is over. */
  question: QuestionSchema,
  /** When she was asked for a let-go last; null is never. */
  letGoAskedOn: v.nullable(DaySchema),
  /** Rests kept since she was asked whether one helped. */
  restsSinceHelp: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Asking = ReadonlyDeep<v.InferOutput<typeof AskingSchema>>;

export const NOTHING_ASKED: Asking = {
  question: { kind: 'none' },
  letGoAskedOn: null,
  restsSinceHelp: 0,
};

/**
 * A rest is over. `isMet`: she said so herself, and so sees the welcome. `mayLetGo`: she wants to be asked for
 * a let-go on this day.
 */
export function askAfterRest(
  asking: Asking,
  rest: { readonly kept: boolean; readonly isMet: boolean; readonly mayLetGo: boolean },
  day: Day,
): Asking {
  const restsSinceHelp = asking.restsSinceHelp + (rest.kept ? 1 : 0);
  const counted: Asking = { ...asking, question: { kind: 'none' }, restsSinceHelp };
  if (!rest.isMet) return counted;
  if (rest.mayLetGo && asking.letGoAskedOn !== day) {
    const question: Question = { kind: 'let-go', text: '', answer: { kind: 'open' } };
    return { ...counted, question, letGoAskedOn: day };
  }
  if (!rest.kept || restsSinceHelp < RESTS_BETWEEN) return counted;
  return { ...counted, question: { kind: 'help', answer: null }, restsSinceHelp: 0 };
}
