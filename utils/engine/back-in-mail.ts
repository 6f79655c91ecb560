/** What a return from a rest leaves behind that was no glance. */
import { endedByReturn } from '../rests/reduce';
import type { Moment } from '../time/moment';
import { isOpening } from '../tracking/attended';
import { withOpening } from '../tracking/ledger';
import { credit } from '../tracking/settle';
import { withDoor } from './boundary';
import { withRestOver } from './rest-over';
import type { State } from './state';

/**
 * The rest that she has come back from until now is over, and since she came it was mail: what was seen of that
 * is credited, and what is open goes on. `isTurning`: the day ends with this moment.
 */
export function withReturn(state: State, now: Moment, isTurning: boolean): State {
  const { rest, attended } = state;
  if (rest.kind !== 'resting' || rest.back === null) return state;
  const over = endedByReturn(rest, now, isTurning);
  if (over === null) return state;
  const { since, attention } = rest.back;
  const { groupId, site, reason, settled, tabId } = attention;
  const ended = withRestOver(state, over, false);
  const isOpened = isOpening(attended, groupId, since);
  const opened = isOpened
    ? withDoor({ ...ended, ledger: withOpening(ended.ledger, groupId) }, groupId)
    : ended;
  const seen = { fromAt: since, toAt: settled.at, groupId, site, reason, endedBy: null };
  return credit({ ...opened, attention }, tabId, seen);
}
