/** How long her sessions are, how often she comes, and what of it was in closed hours. */
import type { GroupDay } from '../history/day';
import type { GroupId } from '../sites/group';
import type { KnownDay } from './known-day';

export type GroupFigures = {
  readonly sessions: number;
  /** Half of the sessions are no longer than this, ms; 0 without any. */
  readonly medianMs: number;
  /** Nine in ten are no longer than this, ms. */
  readonly ninetiethMs: number;
  /** On half of the days on which she came to it, she came no more often than this. */
  readonly openings: number;
  readonly afterHoursMs: number;
  /** Days on which any of it was in closed hours. */
  readonly afterHoursDays: number;
};

/** From so many sessions on it can be said how long they are. */
const LEAST_TO_SAY = 8;

export function figuresOf(days: readonly KnownDay[], groupId: GroupId): GroupFigures {
  const ofGroup = days.flatMap(({ summary }): readonly GroupDay[] => {
    const group = summary?.groups[groupId];
    return group === undefined ? [] : [group];
  });
  const sessions = ofGroup.flatMap((one) => one.sessions).filter((ms) => ms > 0);
  const openings = ofGroup.map((one) => one.openings).filter((count) => count > 0);
  const afterHours = ofGroup.map((one) => one.afterHoursMs).filter((ms) => ms > 0);
  return {
    sessions: sessions.length,
    medianMs: rankedAt(sessions, 1, 2),
    ninetiethMs: rankedAt(sessions, 9, 10),
    openings: rankedAt(openings, 1, 2),
    afterHoursMs: afterHours.reduce((sum, ms) => sum + ms, 0),
    afterHoursDays: afterHours.length,
  };
}

export function isTooFew({ sessions }: GroupFigures): boolean {
  return sessions < LEAST_TO_SAY;
}

/** The smallest of them that `part` of `parts` are no greater than: one that there was, never between two. */
function rankedAt(all: readonly number[], part: number, parts: number): number {
  const inOrder = [...all].sort((one, other) => one - other);
  return inOrder[Math.ceil((all.length * part) / parts) - 1] ?? 0;
}
