/** What a rest leaves behind that has just ended, in whichever way. */
import { withRest } from '../cup/today';
import { isFirstOfWeek, letGoQuestion, type Weekend } from '../let-go/later';
import { askAfterRest } from '../rests/asking';
import { takenOf, withTaken } from '../rests/practices';
import type { Rest } from '../rests/rest';
import { withRested } from '../tracking/ledger';
import { isHealingDay } from './healing';
import type { State } from './state';

/**
 * With what became of the rest. Where it has ended it fills the cup or adds a sip, and one that was
 * kept ends every session. `isMet`: she said so herself, and so sees the welcome; `weekend` is hers, where it
 * is known.
 */
export function withRestOver(before: State, rest: Rest, isMet: boolean, weekend?: Weekend): State {
  if (rest === before.rest) return before;
  const after = { ...before, rest };
  if (before.rest.kind !== 'resting' || rest.kind !== 'over') return after;
  const { kept, startedAt, endedAt, practice } = rest;
  const { day } = before.today;
  const mayLetGo = letGoQuestion(before.settings, isFirstOfWeek(day, weekend)) !== null;
  const isAsked = isMet && !isHealingDay(before);
  return {
    ...after,
    today: withRest(before.today, kept),
    ledger: withRested(before.ledger, {
      fromAt: startedAt,
      toAt: endedAt,
      kept,
      ...(practice !== null && { practice }),
    }),
    practicesTaken:
      practice === null
        ? before.practicesTaken
        : takenOf(before.practices, withTaken(before.practicesTaken, practice, endedAt)),
    sessions: kept ? {} : before.sessions,
    asking: askAfterRest(before.asking, { kept, isMet: isAsked, mayLetGo }, day),
  };
}
