/** What her days suggest, in the state: worked out when the database has a day that is over, then shown and answered. */
import {
  type Asked,
  type Habits,
  isSame,
  MONTH_DAYS,
  suggestionOn,
  withAnswered,
  withShown,
  withTakenBack,
  withWorkedOut,
} from '../habits/asked';
import type { Question } from '../habits/suggestion';
import { LENGTH_KINDS, NO_LIMITS } from '../limits/kinds';
import { keyOf } from '../snapshot/choice';
import { HOUR_MS } from '../time/duration';
import type { EngineEvent } from './events';
import { isMarked } from './healing';
import { hasTimeOff } from './limits-in-force';
import type { State } from './state';

export type KnownToHabits = Pick<
  State,
  'habits' | 'groups' | 'limits' | 'settings' | 'today' | 'changedAt' | 'healing' | 'quiet'
>;

/** Answers what has to do with suggestions; any other event leaves the state as it is. */
export function applyHabits(state: State, event: EngineEvent): State {
  const habits = habitsAfter(state, event);
  return habits === state.habits ? state : { ...state, habits };
}

function habitsAfter(state: State, event: EngineEvent): Habits {
  const { habits, today } = state;
  switch (event.type) {
    case 'days-kept':
      return withWorkedOut(habits, event.lately, questionsIn(state), today.day);
    case 'suggestion-shown':
      return withShown(habits, today.day);
    // However she sets that limit: it is taken up. Undone, or off again later, it is declined.
    case 'limit-changed': {
      if (!event.limit.on) return withTakenBack(habits, event);
      const isIt = suggestionOn(habits, today.day);
      return isIt && isSame(isIt, event) ? withAnswered(habits, today.day, true) : habits;
    }
    // However she goes quiet.
    case 'quiet-asked': {
      const isIt = suggestionOn(habits, today.day)?.kind === 'quiet';
      return isIt ? withAnswered(habits, today.day, true) : habits;
    }
    case 'suggestion-declined':
      return withAnswered(habits, today.day, false);
    default:
      return habits;
  }
}

/** What to ask her now; null for nothing. What she has set since this morning is in question no more, and who is ill today is asked nothing. */
export function suggestionIn(state: KnownToHabits): Asked | null {
  const suggestion = suggestionOn(state.habits, state.today.day);
  if (suggestion === null || isMarked(state.healing)) return null;
  if (suggestion.kind === 'quiet') return state.quiet === null ? suggestion : null;
  return questionsIn(state).some((one) => isSame(one, suggestion)) ? suggestion : null;
}

/** Minutes in a row first, in each the groups as she has them: limits that are off, and were for a while. */
function questionsIn(state: KnownToHabits): readonly Question[] {
  const { groups } = state;
  const inUse = groups.filter(({ id, sites }) => sites.length > 0 && !hasTimeOff(state, id));
  return LENGTH_KINDS.flatMap(({ id: kind }) =>
    inUse.map(({ id: groupId }) => ({ groupId, kind })),
  ).filter((one) => !isLimited(state, one) && !isHerWord(state, one));
}

function isLimited({ limits }: KnownToHabits, { groupId, kind }: Question): boolean {
  return (limits[groupId] ?? NO_LIMITS)[kind].on;
}

/** She has switched it off, or on and off again, in the last month: that is an answer, too. */
function isHerWord({ limits, changedAt, today }: KnownToHabits, { groupId, kind }: Question) {
  const limit = (limits[groupId] ?? NO_LIMITS)[kind];
  const at = changedAt[keyOf({ kind: 'limit', groupId, limitKind: kind, limit })];
  return at !== undefined && at > today.to - MONTH_DAYS * 24 * HOUR_MS && at < today.to;
}
