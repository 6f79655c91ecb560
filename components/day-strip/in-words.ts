/** The strip in words: when, what, how long, why it was counted, and why counting stopped. */
import { clockTime, dateFormat, list, pieces, sentences, t } from '../../utils/browser/i18n';
import type { Group, GroupId } from '../../utils/sites/group';
import { MINUTE_MS, MINUTE_SECONDS, SECOND_MS, wholeMinutes } from '../../utils/time/duration';
import type { Ledger } from '../../utils/tracking/ledger';
import type { CountedReason, GapReason } from '../../utils/tracking/spans';
import { groupTitle } from '../../utils/words/group-name';
import { lengthInWords, shortLength } from '../../utils/words/lengths';
import type { CallEntry, CountedEntry, Entry, GapEntry, RestEntry, Stretch } from './entries';
import type { HourMark } from './scale';

const REASONS = {
  'in-front': 'insights.reasons.inFront',
  reading: 'insights.reasons.reading',
  sound: 'insights.reasons.sound',
} as const satisfies Record<CountedReason, string>;

const STOPS = {
  away: 'insights.stops.away',
  'other-window': 'insights.stops.otherWindow',
  elsewhere: 'insights.stops.elsewhere',
  locked: 'insights.stops.locked',
  asleep: 'insights.stops.asleep',
  resting: 'insights.stops.resting',
  'on-hold': 'insights.stops.onHold',
  'on-duty': 'insights.stops.onDuty',
} as const satisfies Record<GapReason, string>;

const GAPS = {
  away: 'insights.gaps.away',
  'other-window': 'insights.gaps.otherWindow',
  elsewhere: 'insights.gaps.elsewhere',
  locked: 'insights.gaps.locked',
  asleep: 'insights.gaps.asleep',
  resting: 'insights.legend.resting',
  'on-hold': 'insights.gaps.onHold',
  'on-duty': 'insights.gaps.onDuty',
} as const satisfies Record<GapReason, string>;

/** Shorter than this, seconds tell something: many short ones add up to what the day came to. */
const IN_SECONDS_MS = 10 * MINUTE_MS;
/** From here on she would see on the clock that less was counted than the times say. */
const SHORT_GAPS_MS = 30 * SECOND_MS;

/** What is said of an entry in a row: when, what, and a little more where there is something. */
export type EntryInShort = {
  readonly when: string;
  readonly what: string;
  readonly more: string | null;
};

export function inShort(entry: Entry, groups: readonly Group[]): EntryInShort {
  const when = whenOf(entry);
  switch (entry.kind) {
    case 'counted': {
      const { groupId, ms, struck } = entry.span;
      const more = struck ? t('insights.legend.struck') : pieceInWords(ms);
      return { when, what: nameOf(groupId, groups), more };
    }
    case 'resting': {
      const more = entry.isOver ? pieceInWords(entry.toAt - entry.fromAt) : null;
      return { when, what: t('insights.resting'), more };
    }
    case 'call': {
      const more = entry.isOver ? pieceInWords(entry.toAt - entry.fromAt) : null;
      return { when, what: t('insights.onACall'), more };
    }
    case 'gap':
      return { when, what: t('insights.away'), more: entry.why && t(GAPS[entry.why]) };
  }
}

/** The same as one line: "8:05–8:24 · Email · 19 minutes". */
export function titleOf(entry: Entry, groups: readonly Group[]): string {
  const { when, what, more } = inShort(entry, groups);
  // A gap's reason is told in the sentence that follows.
  return pieces(when, what, entry.kind === 'gap' ? '' : (more ?? ''));
}

/** Why it was counted, or not. */
export function whyInWords(entry: Entry): string {
  switch (entry.kind) {
    case 'counted':
      return entry.span.struck ? t('insights.notCounted') : whyCounted(entry);
    case 'resting':
      return whyResting(entry);
    case 'call':
      return whyCall(entry);
    case 'gap':
      return whyGap(entry);
  }
}

/** "8:05–8:24", and "since 15:12" for what goes on. */
export function whenOf(entry: Entry): string {
  const goesOn = entry.kind === 'gap' ? entry.next === null : isGoingOn(entry);
  if (goesOn) return t('insights.since', [clockTime(entry.fromAt)]);
  return stretchInWords(entry);
}

/** "Email 1 h 24 min, resting 20 min"; empty before there is anything. */
export function sumInWords(
  { countedMs }: Pick<Ledger, 'countedMs'>,
  groups: readonly Group[],
  restedMs: number,
): string {
  const parts = sums(countedMs, groups);
  if (restedMs >= SECOND_MS) parts.push(t('insights.sumResting', [shortLength(restedMs)]));
  return list(parts, { type: 'unit', style: 'short' });
}

/** What of the sum stands in no strip and no list: a backup of the same day knew more, and not when. Null where nothing does. */
export function withoutTimesInWords(
  ledger: Pick<Ledger, 'countedMs' | 'spans'>,
  groups: readonly Group[],
): string | null {
  const countedMs = { ...ledger.countedMs };
  for (const { groupId, ms, struck } of ledger.spans) {
    if (!struck) countedMs[groupId] = (countedMs[groupId] ?? 0) - ms;
  }
  const parts = sums(countedMs, groups);
  if (parts.length === 0) return null;
  return t('insights.withoutTimes', [list(parts, { type: 'unit', style: 'short' })]);
}

/** Of each group, in their order; those that are gone last. */
function sums(countedMs: Ledger['countedMs'], groups: readonly Group[]): string[] {
  const order = groups.map(({ id }) => id);
  const gone = Object.keys(countedMs).filter((id) => !order.includes(id));
  return [...order, ...gone].flatMap((id) => {
    const ms = countedMs[id] ?? 0;
    return ms < SECOND_MS ? [] : [t('insights.sumOf', [nameOf(id, groups), shortLength(ms)])];
  });
}

/** What stands below the marks: "8 AM" where all of them are full hours, else "8:15 AM". */
export function marksInWords(marks: readonly HourMark[]): readonly string[] {
  const areHours = marks.every(({ at }) => new Date(at).getMinutes() === 0);
  if (!areHours) return marks.map(({ at }) => clockTime(at));
  const hour = dateFormat({ hour: 'numeric' });
  return marks.map(({ at }) => hour.format(at));
}

/** As her language writes it; one time where both are the same. */
function stretchInWords({ fromAt, toAt }: Stretch): string {
  const clock = dateFormat({ hour: 'numeric', minute: '2-digit' });
  const isOneDay = new Date(fromAt).toDateString() === new Date(toAt).toDateString();
  // Over midnight it would write the dates as well.
  return isOneDay
    ? clock.formatRange(fromAt, toAt)
    : t('insights.overMidnight', [clock.format(fromAt), clock.format(toAt)]);
}

function whyCounted({ span }: CountedEntry): string {
  const why = t(REASONS[span.reason]);
  const gapsMs = span.toAt - span.fromAt - span.ms;
  return sentences(why, gapsMs < SHORT_GAPS_MS ? '' : t('insights.shortGaps'));
}

function whyResting({ fromAt, isOver }: RestEntry): string {
  return isOver ? t('insights.rested') : t('insights.restingSince', [clockTime(fromAt)]);
}

function whyCall({ fromAt, isOver }: CallEntry): string {
  return isOver ? t('insights.called') : t('insights.callSince', [clockTime(fromAt)]);
}

function whyGap({ fromAt, toAt, why, next }: GapEntry): string {
  const [from, to] = [clockTime(fromAt), clockTime(toAt)];
  if (why === null) {
    if (next === null) return t('insights.nothingSince', [from]);
    return from === to ? t('insights.nothingAt', [from]) : t('insights.nothing', [from, to]);
  }
  const stopped = t(STOPS[why], [from]);
  return sentences(stopped, next === 'counted' ? t('insights.wentOn', [to]) : '');
}

function isGoingOn(entry: Exclude<Entry, GapEntry>): boolean {
  return entry.kind !== 'counted' && !entry.isOver;
}

function nameOf(groupId: GroupId, groups: readonly Group[]): string {
  const group = groups.find(({ id }) => id === groupId);
  return group === undefined ? t('insights.groupGone') : groupTitle(group);
}

function pieceInWords(ms: number): string {
  if (ms >= IN_SECONDS_MS) return lengthInWords(wholeMinutes(ms) * MINUTE_SECONDS);
  return lengthInWords(Math.max(1, Math.round(ms / SECOND_MS)));
}
