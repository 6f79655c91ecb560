/** Where she is or was, so that she can be brought back. */
import type { Origin } from '../rests/rest';
import type { Moment } from '../time/moment';
import { latestSession } from '../tracking/session';
import type { State } from './state';

/** The group that the pause is about, else the one attended to last. */
export function originOf(state: State, now: Moment): Origin | null {
  const asked = originOfPause(state);
  if (asked !== null) return asked;
  const latest = latestSession(state.sessions, now.at);
  return latest === null ? null : { groupId: latest.groupId, tabId: latest.session.tabId };
}

/** The tab that the pause is about: where its group was attended to last. Null without a pause. */
export function originOfPause({ pause, sessions }: State): Origin | null {
  if (pause.kind === 'none') return null;
  return { groupId: pause.groupId, tabId: sessions[pause.groupId]?.tabId ?? null };
}
