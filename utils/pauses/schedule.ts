/** How often, when next and by which way she is notified of one pause; else every lull opened a card, twenty in a quarter of an hour. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { MINUTE_MS, SECOND_MS } from '../time/duration';

/** So many cards open by themselves, as long as she leaves them unanswered. */
export const MOST_CARDS = 3;
/** How long after the first has gone, and after the second, the next one may open. */
const GAPS_MS = [2 * MINUTE_MS, 5 * MINUTE_MS] as const;
/** Due for this long without a hold and without a card in sight, and the other way comes. */
export const OTHER_WAY_MS = 10 * MINUTE_MS;
/** Whatever she does: never two cards by themselves closer than this, and no more than four in half an hour. */
export const CLOSEST_MS = 2 * MINUTE_MS;
export const SPELL_MS = 30 * MINUTE_MS;
export const MOST_IN_SPELL = 4;
/** A card that nobody has heard of for this long won't come: the worker has died over it, or the page has. */
const OPENING_MS = 10 * SECOND_MS;

/**
 * A way that takes no focus, once. `asked`: stored and not yet done, so that a life that begins in
 * between does it. `gone`: seen, closed or clicked, and not to come again.
 */
const BesideSchema = v.picklist(['not-yet', 'asked', 'there', 'gone']);
export type Beside = v.InferOutput<typeof BesideSchema>;
export const BESIDE_WAYS = ['notification', 'tab'] as const;
export type BesideWay = (typeof BESIDE_WAYS)[number];

export const ScheduleSchema = v.object({
  /** Cards that have opened by themselves. */
  cards: v.number(),
  /** No card by itself before this, epoch ms. */
  nextAt: v.number(),
  /** Since when (epoch ms) one is being opened; null when none is. */
  openingAt: v.nullable(v.number()),
  /** Since when (epoch ms) nothing holds it and no card is in sight; null else. */
  freeSince: v.nullable(v.number()),
  notification: BesideSchema,
  tab: BesideSchema,
});
export type Schedule = ReadonlyDeep<v.InferOutput<typeof ScheduleSchema>>;

/** When cards of any pause opened by themselves last, epoch ms, the latest at the end; four at most. */
export const CardTimesSchema = v.array(v.number());
export type CardTimes = readonly number[];

/** A pause begins with this, and begins anew with it when she has answered. */
export const NOTHING_YET: Schedule = {
  cards: 0,
  nextAt: 0,
  openingAt: null,
  freeSince: null,
  notification: 'not-yet',
  tab: 'not-yet',
};

/** From when on (epoch ms) a card may open by itself; null when there have been enough, or one is on its way. */
export function nextCardAt(schedule: Schedule, cardTimes: CardTimes): number | null {
  if (schedule.cards >= MOST_CARDS || schedule.openingAt !== null) return null;
  const fourthLast = cardTimes.at(-MOST_IN_SPELL);
  return Math.max(
    schedule.nextAt,
    (cardTimes.at(-1) ?? 0) + CLOSEST_MS,
    fourthLast === undefined ? 0 : fourthLast + SPELL_MS,
  );
}

/** When the other way comes (epoch ms), if nothing holds it until then. */
export function otherWayAt({ freeSince }: Schedule): number | null {
  return freeSince === null ? null : freeSince + OTHER_WAY_MS;
}

/** Counted before the browser is asked: a worker that dies over it must not count fewer than there were. */
export function withCardAsked(schedule: Schedule, at: number): Schedule {
  return { ...schedule, cards: schedule.cards + 1, openingAt: at };
}

/** What the browser refuses counts as none. */
export function withCardRefused(schedule: Schedule): Schedule {
  return { ...schedule, cards: schedule.cards - 1, openingAt: null };
}

/** The same for the times of all pauses. */
export function withCardTime(cardTimes: CardTimes, at: number): CardTimes {
  return [...cardTimes, at].slice(-MOST_IN_SPELL);
}

/** A card has gone without an answer; one that she had opened herself is followed by as long a gap. */
export function withCardEnded(schedule: Schedule, at: number): Schedule {
  const gapMs = GAPS_MS[schedule.cards - 1] ?? GAPS_MS[0];
  return { ...schedule, openingAt: null, nextAt: Math.max(schedule.nextAt, at + gapMs) };
}

/** What time does to it; `isFree` says that nothing holds the pause and no card is in sight. The same object while nothing changes. */
export function passSchedule(schedule: Schedule, isFree: boolean, at: number): Schedule {
  const { openingAt } = schedule;
  if (openingAt !== null && !isWithin(at - openingAt, OPENING_MS)) {
    return passSchedule(withCardEnded(schedule, Math.min(openingAt, at)), isFree, at);
  }
  const freeSince = isFree && openingAt === null ? Math.min(schedule.freeSince ?? at, at) : null;
  // If the clock has been set back since, no gap is longer than it was meant to be.
  const nextAt = Math.min(schedule.nextAt, at + Math.max(...GAPS_MS));
  const isSame = freeSince === schedule.freeSince && nextAt === schedule.nextAt;
  return isSame ? schedule : { ...schedule, freeSince, nextAt };
}

/** A new run of the browser: tab and notification have gone with the old one, and may come once more. */
export function inNewRun(schedule: Schedule): Schedule {
  return { ...schedule, freeSince: null, notification: 'not-yet', tab: 'not-yet' };
}

/** It stands there, or is about to. */
export function isThere(beside: Beside): boolean {
  return beside === 'asked' || beside === 'there';
}

function isWithin(ms: number, mostMs: number): boolean {
  return ms >= 0 && ms < mostMs;
}
