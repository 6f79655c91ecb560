/** What the page says that comes to the front: what is so, in one sentence; one thing to know; and who set it. */
import { clockTime, pieces, t } from '../browser/i18n';
import { timeZone } from '../browser/time-zone';
import { isHealingDay } from '../engine/healing';
import { hasTimeOff, limitsInForce } from '../engine/limits-in-force';
import type { State } from '../engine/state';
import { type LimitKindId, type Limits, NO_LIMITS } from '../limits/kinds';
import { type HoursRange, stretchAt } from '../schedule/hours';
import { EMAIL, type GroupId } from '../sites/group';
import type { DayRule } from '../time/day';
import { closedInWords, comingTime, dateInWords, isAllDay, rangeInWords } from './closed-hours';
import { groupInSentence, titleOf } from './group-name';
import { lengthInWords } from './lengths';
import { healingUntil } from './silence';

/** What is reached, where: the limits in force there, at a moment, epoch ms. */
export type Reached = {
  readonly state: State;
  readonly groupId: GroupId;
  readonly kinds: readonly LimitKindId[];
  readonly at: number;
};

/** Of several limits, the one that lasts longest is what is so. */
export function whatIsSo(reached: Reached): string {
  const { state, groupId, at } = reached;
  if (isHealingDay(state)) return t('healing.work');
  const longest = longestOf(reached);
  const group = groupInSentence(state, groupId);
  if (longest === 'breath') return t('boundary.breath', [group]);
  if (longest === 'row') return t('card.sessionMoment', [group]);
  if (longest === 'day') return t('boundary.day', [group]);
  const closedTo = closedUntil(reached);
  const isAlone = !isReached(reached, 'day') || !Number.isFinite(closedTo);
  if (isAlone) return closedInWords(state, groupId, at);
  return t('boundary.closedAndDay', [titleOf(state, groupId), comingTime(closedTo, at)]);
}

/** One thing that helps, about the same limit. */
export function oneThingToKnow(reached: Reached): string {
  const { state, groupId } = reached;
  if (isHealingDay(state)) return t('healing.first');
  const longest = longestOf(reached);
  if (longest === 'breath') {
    const openings = state.ledger.openings[groupId] ?? 1;
    return t('boundary.opened', openings, [openings]);
  }
  if (longest === 'row') return t('boundary.startsOver');
  if (longest === 'day') return t('boundary.newDay', [clockTime(state.today.to)]);
  if (state.groups.some(({ id, work }) => id === groupId && work)) return t('boundary.senders');
  return t(groupId === EMAIL ? 'rest.mailAsYouLeftIt' : 'rest.pageAsYouLeftIt');
}

/** The way past, and what is said when that is ready: in closed hours for one thing only, after a breath without an end. */
export function wayPast(reached: Reached): { readonly label: string; readonly ready: string } {
  if (isHealingDay(reached.state)) {
    return { label: t('healing.oneThing'), ready: t('boundary.readyToOpen') };
  }
  switch (longestOf(reached)) {
    case 'breath':
      return { label: t('boundary.open'), ready: t('boundary.readyToOpen') };
    case 'closed':
      return { label: t('boundary.oneThing'), ready: t('boundary.readyForOneThing') };
    case 'row':
    case 'day':
      return { label: t('card.fiveMore'), ready: t('boundary.ready') };
  }
}

/** "You set these hours: 6:00 PM to 8:00 AM, Monday to Friday."; on a healing day, until when it is one. */
export function whoSetIt({ state, groupId, kinds }: Reached): string {
  if (isHealingDay(state)) return healingUntil(state);
  const { timeOffUntil } = state.settings;
  const limits = limitsInForce(state, groupId) ?? NO_LIMITS;
  const isTimeOff = kinds.includes('closedHours') && hasTimeOff(state, groupId);
  if (isTimeOff && timeOffUntil !== null) {
    return t('boundary.setTimeOff', [dateInWords(timeOffUntil)]);
  }
  const said = pieces(...kinds.map((kind) => SAID[kind](limits)));
  if (kinds.length > 1) return t('boundary.setLimits', [said]);
  return t(kinds[0] === 'closedHours' ? 'boundary.setHours' : 'boundary.setLimit', [said]);
}

const SAID: Readonly<Record<LimitKindId, (limits: Limits) => string>> = {
  breath: () => t('limits.breath.value'),
  session: ({ session }) => t('limits.session.value', [lengthInWords(session.seconds)]),
  daily: ({ daily }) => t('limits.daily.value', [lengthInWords(daily.seconds)]),
  openings: ({ openings }) => t('limits.openings.value', openings.count, [openings.count]),
  closedHours: ({ closedHours }) => pieces(...closedHours.ranges.map(hoursSet)),
};

function hoursSet(range: HoursRange): string {
  const said = rangeInWords(range);
  return isAllDay(range) ? t('boundary.allDay', [said]) : said;
}

/** A breath is over at once; minutes in a row end with a rest, what is counted by the day with the day, and closed hours by the clock. */
type Length = 'breath' | 'row' | 'day' | 'closed';

function longestOf(reached: Reached): Length {
  const isDay = isReached(reached, 'day');
  const isClosed = isReached(reached, 'closed');
  if (isClosed && (!isDay || closedUntil(reached) >= reached.state.today.to)) return 'closed';
  if (isDay) return 'day';
  return isReached(reached, 'row') ? 'row' : 'breath';
}

function isReached({ kinds }: Reached, length: Length): boolean {
  return kinds.some((kind) => LENGTHS[kind] === length);
}

const LENGTHS: Readonly<Record<LimitKindId, Length>> = {
  breath: 'breath',
  session: 'row',
  daily: 'day',
  openings: 'day',
  closedHours: 'closed',
};

/** Epoch ms; where no clock ends them, and where they are over just now, there is none. */
function closedUntil({ state, groupId, at }: Reached): number {
  const hours = limitsInForce(state, groupId)?.closedHours;
  return (hours && stretchAt(hours, at, ruleOf(state))?.toAt) ?? Number.POSITIVE_INFINITY;
}

function ruleOf({ settings }: State): DayRule {
  return { timeZone: timeZone(), dayStartMinutes: settings.dayStartMinutes };
}
