/** What the day of the state has come to: for good when it is over, and up to now on a page. */
import { type DaySummary, summaryOf } from '../history/day';
import { putDownIn } from '../let-go/let-go';
import { stretchesWithin } from '../schedule/hours';
import type { GroupId } from '../sites/group';
import type { Moment } from '../time/moment';
import { limitsAsSet } from './limits-in-force';
import { quietEnded } from './quiet';
import type { State } from './state';

/** By an instant, epoch ms. Quiet that goes on is in it up to then; `healing` is whether the day was marked as one of illness. */
export function summarySoFar(
  state: State,
  { at, timeZone }: Pick<Moment, 'at' | 'timeZone'>,
  healing: boolean,
): DaySummary {
  const { ledger, today, quiet } = state;
  const rule = { timeZone, dayStartMinutes: state.settings.dayStartMinutes };
  const restsOf = (groupId: GroupId) => {
    const hours = limitsAsSet(state, groupId)?.closedHours;
    return hours?.on ? stretchesWithin(hours, { fromAt: today.from, toAt: at }, rule) : [];
  };
  // Days may lie between, in which nobody was there: they are no part of this one.
  const { quietMs } = quietEnded(today, Math.min(at, today.to, quiet?.until ?? at));
  const putDown = putDownIn(state.letGoes, (day) => day === today.day);
  return summaryOf(ledger, { timeZone, quietMs, healing, restsOf, putDown });
}
