/** What was asked of her, and when: one question at a time, and none that would come to be a nuisance. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import type { GroupId } from '../sites/group';
import { type Day, DaySchema, daysBefore } from '../time/day';
import {
  type PastDay,
  QUESTION_ENTRIES,
  type Question,
  type Suggestion,
  SuggestionSchema,
  suggestionFrom,
} from './suggestion';

export const HabitsSchema = v.object({
  /** What may be asked today. */
  suggestion: v.nullable(SuggestionSchema),
  /** In the last month: shown on that day, and whether she took it up. */
  asked: v.array(v.object({ ...QUESTION_ENTRIES, on: DaySchema, isTaken: v.boolean() })),
});
export type Habits = ReadonlyDeep<v.InferOutput<typeof HabitsSchema>>;

export const NO_HABITS: Habits = { suggestion: null, asked: [] };

/** The same question isn't asked twice within so many days, and after *no thanks*, or no answer, nothing is. */
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
  const isTooSoon = asked.some((one) => !one.isTaken || one.on > daysBefore(on, WEEK_DAYS));
  const open = questions.filter((one) => !asked.some((other) => isSame(one, other)));
  return { asked, suggestion: isTooSoon ? null : suggestionFrom(past, open, on) };
}

/** What stands to be asked on a day. */
export function suggestionOn({ suggestion }: Habits, day: Day): Suggestion | null {
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
export function withTakenBack(habits: Habits, limit: Parameters<typeof isSame>[1]): Habits {
  const isIt = (one: Habits['asked'][number]) => one.isTaken && isSame(one, limit);
  if (!habits.asked.some(isIt)) return habits;
  const asked = habits.asked.map((one) => (isIt(one) ? { ...one, isTaken: false } : one));
  return { ...habits, asked };
}

export function isSame(
  one: Question,
  other: { readonly groupId: GroupId; readonly kind: string },
): boolean {
  return one.groupId === other.groupId && one.kind === other.kind;
}

function withAsked({ asked }: Habits, { groupId, kind }: Question, on: Day, isTaken: boolean) {
  const others = asked.filter((one) => !isSame(one, { groupId, kind }));
  return [...others, { groupId, kind, on, isTaken }];
}
