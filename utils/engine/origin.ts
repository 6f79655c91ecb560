/** Where she is or was, so that she can be brought back. */
import type { Origin } from '../rests/rest';
import type { Moment } from '../time/moment';
import type { Attention } from '../tracking/attention';
import { latestSession } from '../tracking/session';
import type { State } from './state';

/** The group that the pause is about, else the one attended to last. */
export function originOf(state: State, now: Moment): Origin | null {
  const asked = state.pause.kind === 'due' ? state.pause.groupId : null;
  const session = asked === null ? undefined : state.sessions[asked];
  if (asked !== null && session !== undefined) return { groupId: asked, tabId: session.tabId };
  const latest = latestSession(state.sessions, now.at);
  return latest === null ? null : { groupId: latest.groupId, tabId: latest.session.tabId };
}

export function attendedOrigin(attention: Attention): Origin | null {
  return attention.kind === 'away' ? null : { groupId: attention.groupId, tabId: attention.tabId };
}
