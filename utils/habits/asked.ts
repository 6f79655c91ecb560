/** What was asked of her, and when: one question at a time, and none that would come to be a nuisance. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import type { GroupId } from '../sites/group';
import { type Day, DaySchema, daysBefore } from '../time/day';
import { QuietOfferSchema, quietOfferFrom } from './quiet';
import {
  type PastDay,
  QUESTION_ENTRIES,
  type Question,
  SuggestionSchema,
  suggestionFrom,
} from './suggestion';

/** Shown on that day, and whether she took it up. */
const shown = { on: DaySchema, isTaken: v.boolean() };

export const HabitsSchema = v.object({
  /** What may be asked today. */
  suggestion: v.nullable(v.variant('kind', [SuggestionSchema, QuietOfferSchema])),
  /** In the last month. */
  asked: v.array(
    v.variant('kind', [
      v.object({ ...QUESTION_ENTRIES, ...shown }),
      v.object({ kind: QuietOfferSchema.entries.kind, ...shown }),
    ]),
  ),
});
export type Habits = ReadonlyDeep<v.InferOutput<typeof HabitsSchema>>;

export type Asked = NonNullable<Habits['suggestion']>;

/** What a question is about. */
type About = { readonly kind: string; readonly groupId?: GroupId };

export const NO_HABITS: Habits = { suggestion: null, asked: [] };

/** The same question isn't asked twice within so many days, and after *no thanks*, or no answer, no limit is suggested. */
export const MONTH_DAYS = 31;
/** After one that she took up, so many days pass before another. */
const WEEK_DAYS = 7;

/**
 * With what may be asked on a day, of these questions. Once it is worked out it stays for that day: she may
 * be looking at it. What a clock that was ahead says was asked in days to come, was asked by now.
 */
export function withWorkedOut(
  habits: Habits,
  past: readonly PastDay[],
  questions: readonly Question[],
  on: Day,
): Habits {
  if (habits.suggestion?.on === on) return habits;
  const since = daysBefore(on, MONTH_DAYS);
  const asked = habits.asked
    .filter((one) => one.on > since)
    .map((one) => (one.on > on ? { ...one, on } : one));
  const isOpen = (one: About) => !asked.some((other) => isSame(one, other));
  const quiet = quietOfferFrom(past, on);
  // That pauses do her harm waits for no other answer of hers.
  if (quiet !== null && isOpen(quiet)) return { asked, suggestion: quiet };
  const isTooSoon = asked.some((one) => !one.isTaken || one.on > daysBefore(on, WEEK_DAYS));
  return {
    asked,
    suggestion: isTooSoon ? null : suggestionFrom(past, questions.filter(isOpen), on),
  };
}

/** What stands to be asked on a day. */
export function suggestionOn({ suggestion }: Habits, day: Day): Asked | null {
  return suggestion?.on === day ? suggestion : null;
}

/** She sees it: from now on it counts as asked, answered or not. The same object where that is known. */
export function withShown(habits: Habits, day: Day): Habits {
  const suggestion = suggestionOn(habits, day);
  const isKnown = suggestion === null || habits.asked.some((one) => isSame(one, suggestion));
  return isKnown ? habits : { ...habits, asked: withAsked(habits, suggestion, day, false) };
}

/** She has answered it; taken up it may have become another number. */
export function withAnswered(habits: Habits, day: Day, isTaken: boolean): Habits {
  const suggestion = suggestionOn(habits, day);
  if (suggestion === null) return habits;
  return { suggestion: null, asked: withAsked(habits, suggestion, day, isTaken) };
}

/** She has switched that limit off again: what she took up is a *no thanks* after all. The same object where it was none. */
export function withTakenBack(habits: Habits, limit: About): Habits {
  const isIt = (one: Habits['asked'][number]) => one.isTaken && isSame(one, limit);
  if (!habits.asked.some(isIt)) return habits;
  const asked = habits.asked.map((one) => (isIt(one) ? { ...one, isTaken: false } : one));
  return { ...habits, asked };
}

export function isSame(one: About, other: About): boolean {
  return one.groupId === other.groupId && one.kind === other.kind;
}

function withAsked({ asked }: Habits, question: Asked, on: Day, isTaken: boolean): Habits['asked'] {
  const others = asked.filter((one) => !isSame(one, question));
  if (question.kind === 'quiet') return [...others, { kind: question.kind, on, isTaken }];
  const { groupId, kind } = question;
  return [...others, { groupId, kind, on, isTaken }];
}
