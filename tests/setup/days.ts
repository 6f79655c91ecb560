/** For tests: days that go on or are over, in UTC, from four to four. */
import { newDay, type Today } from '../../utils/cup/today';
import type { ClosedDay } from '../../utils/engine/closed-day';
import { NO_HEALING } from '../../utils/engine/healing';
import type { State } from '../../utils/engine/state';
import type { DaySummary } from '../../utils/history/day';
import { boundsOfDay } from '../../utils/time/bounds';
import type { Day } from '../../utils/time/day';
import { EMPTY_LEDGER } from '../../utils/tracking/ledger';

export const FROM_FOUR = { timeZone: 'UTC', dayStartMinutes: 240 };

/** Of a day on which nothing was. */
export const EMPTY_SUMMARY: DaySummary = { groups: {}, rests: [], quietMs: 0, healing: false };

/** A day that has just begun. */
export function aToday(day: Day): Today {
  return newDay(boundsOfDay(day, FROM_FOUR));
}

/** A day that is over and that the database doesn't have yet. */
export function aClosedDay(day: Day, changed: Partial<ClosedDay> = {}): ClosedDay {
  return {
    day,
    ...EMPTY_LEDGER,
    summary: EMPTY_SUMMARY,
    cup: { wins: 0, rests: 0, shortRests: 0, level: 1 },
    offered: 0,
    silentUntil: null,
    quiet: null,
    quietMs: 0,
    healing: NO_HEALING,
    isKept: false,
    ...changed,
  };
}

/** The days that have ended between two states, each as it was. */
export function closedBetween(before: State, after: State): readonly ClosedDay[] {
  return after.today.day === before.today.day
    ? []
    : after.closedDays.filter(({ day }) => day === before.today.day);
}
