/** Refused again and again, or taken next to never: does the limit fit her days? Asked once a week at most, and never answered by itself. */
import { LENGTH_KINDS, type Limits } from '../limits/kinds';
import type { GroupId } from '../sites/group';
import type { Day } from '../time/day';
import { HOUR_MS } from '../time/duration';
import { isBackingOff } from './back-off';
import type { PauseTally } from './pause';

const WEEK_MS = 7 * 24 * HOUR_MS;

export type FitQuestion = {
  readonly groupId: GroupId;
  readonly limit: (typeof LENGTH_KINDS)[number]['id'];
  readonly seconds: number;
  /** The next of the usual lengths either way; null where there is none. */
  readonly longer: number | null;
  readonly shorter: number | null;
};

/** What to ask at an instant (epoch ms) of a day; null when there is nothing to ask, or it was asked this week. */
export function fitQuestion(
  tally: PauseTally,
  limits: Readonly<Record<GroupId, Limits>>,
  day: Day,
  at: number,
): FitQuestion | null {
  const { refused } = tally;
  if (refused === null || !isBackingOff(tally) || !mayAsk(tally, day, at)) return null;
  const kind = LENGTH_KINDS.find(({ id }) => id === refused.limit);
  if (kind === undefined) return null;
  const limit = limits[refused.groupId]?.[kind.id];
  if (limit === undefined || !limit.on) return null;
  const { seconds } = limit;
  const usual = kind.field.suggestedSeconds;
  return {
    groupId: refused.groupId,
    limit: kind.id,
    seconds,
    longer: usual.find((one) => one > seconds) ?? null,
    shorter: usual.findLast((one) => one < seconds) ?? null,
  };
}

/** She sees the question (epoch ms): from now on it stands until she has answered, or tomorrow. */
export function withFitAsked(tally: PauseTally, day: Day, at: number): PauseTally {
  if (stands(tally, day)) return tally;
  return { ...tally, fitAsked: { at, day, isOpen: true } };
}

export function withFitAnswered(tally: PauseTally, day: Day, at: number): PauseTally {
  const { fitAsked } = tally;
  return { ...tally, fitAsked: { at: fitAsked?.at ?? at, day, isOpen: false } };
}

/** A clock that was ahead when she was asked doesn't keep the question away for longer. */
function mayAsk(tally: PauseTally, day: Day, at: number): boolean {
  const { fitAsked } = tally;
  if (fitAsked === null || stands(tally, day)) return true;
  return at >= fitAsked.at + WEEK_MS || at < fitAsked.at - WEEK_MS;
}

function stands({ fitAsked }: PauseTally, day: Day): boolean {
  return fitAsked?.isOpen === true && fitAsked.day === day;
}
