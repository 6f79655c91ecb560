/** When a pause may fall due, when she may be notified of it, and when it will be asked again. */
import { kindOf, type LimitKindId } from '../limits/kinds';
import { MINUTE_MS } from '../time/duration';
import { isBackingOff, withOneSeen } from './back-off';
import { isSilentMoment } from './moment';
import type { NotifyBy } from './notify';
import type { Pause, PauseTally } from './pause';
import { isQuiet, type MaybeQuiet } from './quiet';

/** *After this one*. */
const PUT_OFF_MS = 10 * MINUTE_MS;
/** *5 more minutes*, at a limit that stands. */
const FIVE_MORE_MS = 5 * MINUTE_MS;
/** No pause falls due sooner than this after a card of another one. */
const CARD_GAP_MS = 10 * MINUTE_MS;
/** The same pause put off this often is a refusal. */
export const PUT_OFFS_TO_REFUSE = 2;

/** What of the state the policy looks at. */
export type PauseSituation = MaybeQuiet & {
  readonly pause: Pause;
  readonly tally: PauseTally;
  /** Whether today is a healing day: `now` is null when it isn't. And whether she is asked if it is one more. */
  readonly healing: { readonly now: object | null; readonly asks: string | null };
  /** When her hours for pauses begin, epoch ms; null within them. */
  readonly outsideHoursUntil: number | null;
  readonly rest: { readonly kind: 'none' | 'resting' | 'over' };
  readonly settings: {
    readonly pausesPerDay: number;
    readonly pauseGapSeconds: number;
    readonly notifyBy: NotifyBy;
  };
};

/** She asked for silence (a healing day, quiet, *not today*, or by her hours for pauses), and it lasts; or she has yet to say whether it does. */
export function isSilent(situation: PauseSituation, at: number): boolean {
  const { healing, tally, outsideHoursUntil } = situation;
  if (healing.now !== null || mayHealOn(situation) || isQuiet(situation, at)) return true;
  return at < Math.max(tally.silentUntil ?? 0, outsideHoursUntil ?? 0);
}

/** Yesterday was a healing day: before she has said whether this is one, no pause comes. */
export function mayHealOn({ healing }: Pick<PauseSituation, 'healing'>): boolean {
  return healing.asks === 'goes-on';
}

/** A pause is due and may be seen: the cup steams, and the popup opens as the card. A silent moment never is. */
export function isAsking(situation: PauseSituation, at: number): boolean {
  return isTime(situation, at) && !isSilentMoment(situation.pause);
}

/** A pause is due and not put off, and she has not asked for silence. */
export function isTime(situation: PauseSituation, at: number): boolean {
  const { pause, rest } = situation;
  return (
    pause.kind === 'due' &&
    pause.askAfter <= at &&
    rest.kind !== 'resting' &&
    !isSilent(situation, at)
  );
}

/** From when on (epoch ms) a pause of this kind may fall due; null when today has had its number. */
export function earliestDueAt(situation: PauseSituation, kindId: LimitKindId): number | null {
  const { tally, settings } = situation;
  const lastCardAt = Math.max(tally.lastCardAt, tally.cardTimes.at(-1) ?? 0);
  const afterCard = lastCardAt + CARD_GAP_MS;
  if (!kindOf(kindId).isOneOfTheDay) return afterCard;
  if (tally.offered >= settings.pausesPerDay) return null;
  // A silent moment has no card: without this the next one would follow at once where her gap is short.
  const gap = Math.max(gapMs(situation), CARD_GAP_MS);
  return Math.max(afterCard, tally.lastOfferedAt + gap);
}

/** How long a put-off of this kind lasts, ms. */
export function putOffMs(kindId: LimitKindId): number {
  return kindOf(kindId).isOneOfTheDay ? PUT_OFF_MS : FIVE_MORE_MS;
}

/**
 * When she will be asked again (epoch ms) if she puts the pause off now. The card says this time,
 * so it must be the one that is kept. Null: not before tomorrow.
 */
export function askAgainAt(situation: PauseSituation, now: number): number | null {
  const { pause, tally } = situation;
  if (pause.kind === 'none') return null;
  if (!wouldRefuse(pause)) return now + putOffMs(pause.limit);
  const refusalsInRow = tally.refusalsInRow + 1;
  const refused = withOneSeen({ ...tally, refusalsInRow, lastOfferedAt: now }, false);
  return earliestDueAt({ ...situation, tally: refused }, pause.limit);
}

/** Whether one more put-off makes it a refusal. A limit that stands may be put off as often as she likes. */
export function wouldRefuse(pause: Extract<Pause, { kind: 'due' }>): boolean {
  return kindOf(pause.limit).isOneOfTheDay && pause.putOff + 1 >= PUT_OFFS_TO_REFUSE;
}

function gapMs(situation: PauseSituation): number {
  const slowed = isBackingOff(situation.tally) ? 2 : 1;
  return situation.settings.pauseGapSeconds * 1_000 * slowed;
}
