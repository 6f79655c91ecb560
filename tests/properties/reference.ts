/** The tracker once more, by brute force: one second after the other, with all the truth at hand. Shares no line with the one it judges. */
import { isIdle, Situation, type Timeline } from './acts';

/** Seconds by day, then by group. */
type Sums = Record<string, Record<string, number>>;

export type Reckoning = {
  readonly sums: Sums;
  /** Seconds of the session that goes on at the end, by group. */
  readonly sessions: Readonly<Record<string, number>>;
  /** When a group's session first was as long as asked, seconds from the start; null if never. */
  readonly reachedAt: (groupId: string, seconds: number) => number | null;
  /** Whether she was in that group, without a break, in these seconds. */
  readonly stayed: (groupId: string, fromSecond: number, toSecond: number) => boolean;
  /** How far off the tracker may be, in seconds. */
  readonly over: number;
  readonly under: number;
};

type Calendar = {
  readonly startAt: number;
  readonly timeZone: string;
  readonly dayStartMinutes: number;
};

/** Nobody knows whether the background lives until a minute after it was killed, or something woke it. */
const ALARM_SECONDS = 60;
/** A sleep no longer than this passes for a clock that was put right. */
const NOTICED_SECONDS = 2;
/** After a wake keys and mouse tell so much later that somebody is there; and it is looked for that so often. */
const SIGN_SECONDS = { first: 45, every: 30 };
/** Sound alone says for so long that she is there. */
const MOST_HEARD_SECONDS = 3_600;
/** While she is at it the focus is asked for this often, at the rarest; half of what lies between two questions is counted. */
const LOOK_SECONDS = 15;
/** A full look comes this often: it notices a clock that was set back. */
const BEAT_SECONDS = 30;

export function reckon(timeline: Timeline, toSecond: number, calendar: Calendar): Reckoning {
  const sums: Sums = {};
  const inFront: (string | null)[] = [];
  const sessions: Record<string, { seconds: number; lastSecond: number }> = {};
  const reached = new Map<string, number>();
  const situation = new Situation();
  const rules = calendarOf(calendar);
  let killedAt = Number.NEGATIVE_INFINITY;
  let restedFrom = 0;
  let sleptFrom = 0;
  let jumpedAt = Number.NEGATIVE_INFINITY;
  let jumpedBack = 0;
  let heardSeconds = 0;
  let over = 0;
  let under = 0;
  let wokeAt: number | null = null;
  let usedFrom = 0;
  let sinceWake = 0;
  let next = 0;
  for (let second = 0; second < toSecond; second += 1) {
    for (; (timeline[next]?.atSecond ?? toSecond) <= second; next += 1) {
      const { act } = timeline[next] as Timeline[number];
      const isCounting = groupInUse(situation, second) !== null;
      const mayBeDead = second - killedAt <= ALARM_SECONDS;
      const wasUntouched = situation.handsOffSinceMs !== null;
      const isTold = situation.change(act, second * 1_000);
      if (isTold) killedAt = Number.NEGATIVE_INFINITY;
      switch (act.kind) {
        case 'background killed':
          killedAt = second;
          if (second - jumpedAt <= BEAT_SECONDS) under += jumpedBack;
          break;
        case 'another application':
          if (!act.isTold && isCounting) {
            over += mayBeDead ? ALARM_SECONDS : LOOK_SECONDS;
            under += LOOK_SECONDS / 2;
          }
          break;
        case 'uses the keys':
        case 'back at the window':
          usedFrom = wasUntouched ? second : usedFrom;
          if (act.kind === 'back at the window' && !isTold) {
            under += ALARM_SECONDS;
            over += BEAT_SECONDS / 2;
          }
          break;
        case 'wakes':
          wokeAt = second;
          usedFrom = second;
          if (second - sleptFrom <= NOTICED_SECONDS) over += second - sleptFrom;
          break;
        case 'sleeps':
          sleptFrom = second;
          over += mayBeDead ? ALARM_SECONDS : 0;
          under += mayBeDead ? ALARM_SECONDS + ALARM_SECONDS / 2 : 0;
          break;
        case 'clock jumps':
          over += ALARM_SECONDS;
          // Set back while nobody is there to plan anew, the alarm rings that much later.
          under += ALARM_SECONDS + (mayBeDead ? Math.max(0, -act.seconds) : 0);
          jumpedAt = second;
          jumpedBack = Math.max(0, -act.seconds);
          break;
        case 'browser killed':
          under += isCounting ? ALARM_SECONDS : 0;
          break;
        case 'browser started':
          heardSeconds = 0;
          break;
        case 'rests':
          restedFrom = second;
          break;
        case 'is back':
          if (second - restedFrom >= 300)
            for (const id of Object.keys(sessions)) delete sessions[id];
          break;
        default:
      }
    }
    const isUntouched = isIdle(situation, second * 1_000);
    if (!situation.locked && !isUntouched) heardSeconds = 0;
    const inUse = groupInUse(situation, second);
    const groupId = isUntouched && heardSeconds >= MOST_HEARD_SECONDS ? null : inUse;
    if (isUntouched && groupId !== null) heardSeconds += 1;
    inFront.push(groupId);
    if (wokeAt !== null) {
      // Nothing is counted since a wake if she leaves before there is a sign of her; a later sign counts from there.
      sinceWake += groupId === null ? 0 : 1;
      const { asleep, locked, browserRuns, handsOffSinceMs } = situation;
      const isGone = asleep || locked || !browserRuns || (isUntouched && !situation.audible);
      const isInUse = handsOffSinceMs === null && second - usedFrom > SIGN_SECONDS.every;
      const isSeen = isInUse && second - wokeAt > SIGN_SECONDS.first;
      if (isGone || isSeen) {
        under += isGone || usedFrom > wokeAt ? sinceWake : 0;
        [wokeAt, sinceWake] = [null, 0];
      }
    }
    if (groupId === null) continue;
    const day = rules.dayAt(second);
    sums[day] = { ...sums[day], [groupId]: (sums[day]?.[groupId] ?? 0) + 1 };
    const before = sessions[groupId];
    const goesOn = before !== undefined && second - before.lastSecond < 300;
    const seconds = (goesOn ? before.seconds : 0) + 1;
    sessions[groupId] = { seconds, lastSecond: second + 1 };
    reached.set(`${groupId} ${seconds}`, reached.get(`${groupId} ${seconds}`) ?? second + 1);
  }
  under += sinceWake;
  return {
    sums,
    sessions: Object.fromEntries(
      Object.entries(sessions)
        .filter(([, { lastSecond }]) => toSecond - lastSecond < 300)
        .map(([groupId, { seconds }]) => [groupId, seconds]),
    ),
    reachedAt: (groupId, seconds) => reached.get(`${groupId} ${seconds}`) ?? null,
    stayed: (groupId, from, to) =>
      to <= toSecond && inFront.slice(from, to).every((one) => one === groupId),
    over,
    under,
  };
}

/** In front, in the focused window, and used or heard. */
function groupInUse(situation: Situation, second: number): string | null {
  const { page, focused, audible, locked, asleep, browserRuns, resting } = situation;
  if (asleep || !browserRuns || locked || !focused || resting) return null;
  return isIdle(situation, second * 1_000) && !audible ? null : page.groupId;
}

/** Days as a wall calendar knows them, minute by minute. They don't go back. */
function calendarOf({ startAt, timeZone, dayStartMinutes }: Calendar) {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  let lastMinute = Number.NaN;
  let today = '';
  function read(at: number): string {
    const [date = '', time = ''] = clock.format(at).split(', ');
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    if (hour * 60 + minute >= dayStartMinutes) return date;
    return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
  }
  return {
    dayAt(second: number): string {
      const at = startAt + second * 1_000;
      const minute = Math.floor(at / 60_000);
      if (minute !== lastMinute) {
        const seen = read(at);
        if (seen > today) today = seen;
        lastMinute = minute;
      }
      return today;
    },
  };
}
