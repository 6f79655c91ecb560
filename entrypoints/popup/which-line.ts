/** The one line below the rests: what the page she is on is to us, or a notice. One at a time. */
import type { Jotted } from '../../utils/browser/jotted';
import type { WishNote } from '../../utils/browser/wish';
import type { Coming } from '../../utils/engine/coming';
import { type KnownToHabits, suggestionIn } from '../../utils/engine/habits';
import { isHealingDay, isMarked } from '../../utils/engine/healing';
import type { Recovered } from '../../utils/engine/recovered';
import { isLookingBack, type KnownToReminders } from '../../utils/engine/reminders';
import type { State } from '../../utils/engine/state';
import type { Asked } from '../../utils/habits/asked';
import { type LetGo, returningOn } from '../../utils/let-go/let-go';
import { type FitQuestion, fitQuestion } from '../../utils/pauses/fit';
import { type GainOffer, gainOffer } from '../../utils/sites/gained';
import { isFulfilled, type Wish, whatIsHere } from '../../utils/sites/here';
import { isSameSite, type Site, siteName } from '../../utils/sites/site';
import { backupOffer } from '../../utils/snapshot/saved';
import type { Day } from '../../utils/time/day';

/** Something that is worth a word and can wait: it goes away when it is answered. */
export type Notice = {
  /** The same for as long as it has the same to say. */
  readonly id: string;
} & (
  | { readonly kind: 'grant-gone'; readonly sites: readonly Site[] }
  /** Her record was lost, and a copy stands in its place. */
  | { readonly kind: 'recovered'; readonly recovered: Recovered }
  /** She has kept a win without a page of ours: from the address bar, or text of a page. */
  | { readonly kind: 'jotted'; readonly jotted: Jotted; readonly day: Day }
  /** She was away for so long (ms): rest or duty? */
  | { readonly kind: 'away'; readonly awayMs: number }
  /** A call has ended, and a pause has waited for it. */
  | { readonly kind: 'call-over' }
  /** In ten minutes a daily limit is reached, or closed hours begin. */
  | { readonly kind: 'soon'; readonly soon: Coming }
  /** Yesterday was a healing day: does it go on? */
  | { readonly kind: 'healing-goes-on' }
  /** She refuses again and again: does the limit fit? */
  | { readonly kind: 'fit'; readonly question: FitQuestion }
  /** Her own days suggest a limit, or quiet. */
  | { readonly kind: 'suggestion'; readonly suggestion: Asked }
  /** She wanted to think of it today. */
  | { readonly kind: 'let-go'; readonly letGo: LetGo }
  /** She has asked to be reminded of a win; and for a look back at her week, which has some. */
  | { readonly kind: 'reminder' | 'look-back' }
  /** A mail service that she counts has a host more. */
  | { readonly kind: 'gained'; readonly offer: GainOffer }
  /** So many wins are nowhere but here. */
  | { readonly kind: 'backup-offer'; readonly wins: number }
);

/** What of the state there may be something to say about. */
export type Known = Pick<
  State,
  | 'groups'
  | 'healing'
  | 'limits'
  | 'tally'
  | 'absence'
  | 'letGoes'
  | 'today'
  | 'recovered'
  | 'saved'
  | 'winsTotal'
  | 'offerAnswered'
  | 'gainsTold'
> &
  KnownToHabits &
  KnownToReminders & {
    /** What comes of a call that has ended: a pause waits for her word. */
    readonly callOver: { readonly at: number } | null;
    /** What comes in ten minutes where she was last. */
    readonly soon: Coming | null;
    /** The hour of her reminder has come. */
    readonly reminds: boolean;
  };

export type Line =
  /** The page she is on is hers, and the browser keeps it from us. */
  | { readonly kind: 'not-seen'; readonly site: Site }
  /** What she wished for in this popup, or in one before it, has come true. */
  | { readonly kind: 'counted'; readonly wish: Wish }
  | { readonly kind: 'notice'; readonly notice: Notice }
  /** The page she is on could be counted. */
  | { readonly kind: 'countable'; readonly wish: Wish };

export type Around = {
  /** When she looks, epoch ms. */
  readonly at: number;
  /** Of the page under the popup; null when it isn't for us to know. */
  readonly address: string | null;
  readonly note: WishNote | null;
  readonly jotted: Jotted | null;
  /** Those of her sites that the browser keeps from us. */
  readonly missing: readonly Site[];
  /** There are wins of the last seven days: known on a day on which she looks back. */
  readonly weekHasWins: boolean;
  /** Ids of the notices that have had their answer. */
  readonly answered: readonly string[];
};

type Source = (known: Known, around: Around) => Notice | null;

/** What is said before the page that she is on, the first of them that has something to say. */
const BEFORE_THE_PAGE: readonly Source[] = [recovered, jottedLately, away, callIsOver];
/** What is said on a healing day: nothing that wants something of her. */
const WHILE_SHE_HEALS: readonly Source[] = [recovered, jottedLately];
/** What is said after it, in this order. */
const AFTER_THE_PAGE: readonly Source[] = [
  grantGone,
  soon,
  healingGoesOn,
  letGo,
  reminder,
  lookBack,
  fit,
  suggestion,
  gained,
  offerBackup,
];

/** Null when there is nothing to say. */
export function lineOf(around: Around, known: Known): Line | null {
  const { address, note, missing } = around;
  const { groups } = known;
  const isHealing = isHealingDay(known);
  const first = firstOf(isHealing ? WHILE_SHE_HEALS : BEFORE_THE_PAGE, known, around);
  if (first !== null) return { kind: 'notice', notice: first };
  if (isHealing) return null;
  const here = whatIsHere(address, groups);
  if (here.kind === 'chosen' && missing.some((site) => isSameSite(site, here.site))) {
    return { kind: 'not-seen', site: here.site };
  }
  const isNews = note?.kind === 'counted' && isFulfilled(note.wish, groups);
  if (isNews && here.kind !== 'new') return { kind: 'counted', wish: note.wish };
  const notice = firstOf(AFTER_THE_PAGE, known, around);
  if (notice !== null) return { kind: 'notice', notice };
  return here.kind === 'new' ? { kind: 'countable', wish: here.wish } : null;
}

/** The first that has not had an answer. */
function firstOf(sources: readonly Source[], known: Known, around: Around): Notice | null {
  for (const source of sources) {
    const notice = source(known, around);
    if (notice !== null && !around.answered.includes(notice.id)) return notice;
  }
  return null;
}

function recovered({ recovered: what }: Known): Notice | null {
  return what === null ? null : { id: `recovered ${what.at}`, kind: 'recovered', recovered: what };
}

/** Today's alone: what was kept yesterday is where the other wins are. */
function jottedLately({ today }: Known, { jotted }: Around): Notice | null {
  if (jotted === null || jotted.at < today.from || jotted.at >= today.to) return null;
  return { id: `jotted ${jotted.id}`, kind: 'jotted', jotted, day: today.day };
}

function away({ absence: { asked } }: Known): Notice | null {
  if (asked === null) return null;
  return { id: `away ${asked.fromAt}`, kind: 'away', awayMs: asked.toAt - asked.fromAt };
}

function callIsOver({ callOver }: Known): Notice | null {
  return callOver === null ? null : { id: `call-over ${callOver.at}`, kind: 'call-over' };
}

function grantGone(_known: Known, { missing }: Around): Notice | null {
  if (missing.length === 0) return null;
  const names = missing.map(siteName).sort();
  return { id: `grant-gone ${names.join(' ')}`, kind: 'grant-gone', sites: missing };
}

/** Said once a day for a limit, and once for each closing. */
function soon({ soon: coming, today }: Known): Notice | null {
  if (coming === null) return null;
  const { groupId, kind, at } = coming;
  return { id: `soon ${groupId} ${kind} ${at ?? today.day}`, kind: 'soon', soon: coming };
}

function healingGoesOn({ healing, today }: Known): Notice | null {
  const asks = healing.asks === 'goes-on';
  return asks ? { id: `healing ${today.day}`, kind: 'healing-goes-on' } : null;
}

function fit({ tally, limits, today, healing }: Known, { at }: Around): Notice | null {
  const question = isMarked(healing) ? null : fitQuestion(tally, limits, today.day, at);
  if (question === null) return null;
  return { id: `fit ${question.groupId} ${question.limit}`, kind: 'fit', question };
}

function suggestion(known: Known): Notice | null {
  const suggested = suggestionIn(known);
  if (suggested === null) return null;
  const { kind, on } = suggested;
  const about = suggested.kind === 'quiet' ? kind : `${suggested.groupId} ${kind}`;
  return { id: `suggestion ${about} ${on}`, kind: 'suggestion', suggestion: suggested };
}

function letGo({ letGoes, today }: Known): Notice | null {
  const returning = returningOn(letGoes, today.day);
  if (returning === null) return null;
  return { id: `let-go ${returning.id}`, kind: 'let-go', letGo: returning };
}

function reminder({ reminds, today }: Known): Notice | null {
  return reminds ? { id: `reminder ${today.day}`, kind: 'reminder' } : null;
}

function lookBack(known: Known, { weekHasWins }: Around): Notice | null {
  if (!weekHasWins || !isLookingBack(known)) return null;
  return { id: `look-back ${known.today.day}`, kind: 'look-back' };
}

function gained({ gainsTold, groups }: Known): Notice | null {
  const offer = gainOffer(gainsTold, groups);
  return offer === null ? null : { id: `gained ${siteName(offer.site)}`, kind: 'gained', offer };
}

function offerBackup(known: Known): Notice | null {
  const wins = backupOffer(known);
  return wins === null ? null : { id: `backup-offer ${wins}`, kind: 'backup-offer', wins };
}
