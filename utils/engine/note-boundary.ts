/** Writes down what became of the page that came to the front, as of any pause, and without comment. */
import type { Standing } from '../boundary/boundary';
import type { PauseEntry } from '../history/pause';
import { withWaiting } from '../history/pause-history';
import { dayOf } from '../time/day';
import type { Moment } from '../time/moment';
import type { EngineEvent } from './events';
import { dayRuleOf, type State } from './state';

type Told = { readonly before: State; readonly event: EngineEvent; readonly now: Moment };

/** At the end of an event. The same object where none has ended; what happened to everything at once ends none. */
export function withBoundaryNoted(after: State, told: Told): State {
  const { before, event, now } = told;
  const { standing } = before.boundary;
  const isOver = standing !== null && after.boundary.standing?.groupId !== standing.groupId;
  if (!isOver || event.type === 'operation-done') return after;
  const { groupId, kinds, cameAt } = standing;
  const at = Math.floor(Math.min(cameAt, now.at));
  const entry: PauseEntry = {
    id: `front.${at.toString(36)}.${now.life.slice(0, 8)}`,
    // It may have stood overnight.
    day: dayOf(at, dayRuleOf(before, now)),
    at,
    groupId,
    limits: kinds,
    // It was in front of her at once.
    ways: ['tab'],
    notifiedMs: 0,
    seenMs: 0,
    endedMs: Math.floor(now.at) - at,
    putOff: 0,
    answer: answerOf(standing, after, told),
  };
  const { pauseHistory } = after;
  const waiting = withWaiting(pauseHistory.waiting, entry);
  return { ...after, pauseHistory: { ...pauseHistory, waiting } };
}

function answerOf(standing: Standing, after: State, { before, event }: Told): PauseEntry['answer'] {
  const { groupId, tabId } = standing;
  const [was, is] = [before.boundary, after.boundary];
  if (event.type === 'rest-begun') return 'rest';
  if (event.type === 'boundary-without-today') return 'without-today';
  if (is.passes[groupId] !== was.passes[groupId]) return 'passed';
  return event.type === 'page-gone' && event.tabId === tabId ? 'left' : 'lapsed';
}
