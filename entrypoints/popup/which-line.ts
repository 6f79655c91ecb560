/** The one line below the rests: what the page she is on is to us, or a visitor. One at a time. */
import type { WishNote } from '../../utils/browser/wish';
import type { Recovered } from '../../utils/engine/recovered';
import type { State } from '../../utils/engine/state';
import { isFulfilled, type Wish, whatIsHere } from '../../utils/sites/here';
import { isSameSite, type Site, siteName } from '../../utils/sites/site';
import { backupOffer } from '../../utils/snapshot/saved';

/** Something that is worth a word and can wait: it goes away when it is answered. */
export type Visitor = {
  /** The same for as long as it has the same to say. */
  readonly id: string;
} & (
  | { readonly kind: 'grant-gone'; readonly sites: readonly Site[] }
  /** Her record was lost, and a copy stands in its place. */
  | { readonly kind: 'recovered'; readonly recovered: Recovered }
  /** A call has ended, and a pause has waited for it. */
  | { readonly kind: 'call-over' }
  /** So many wins are nowhere but here. */
  | { readonly kind: 'backup-offer'; readonly wins: number }
);

/** What of the state there may be something to say about. */
export type Known = Pick<
  State,
  'groups' | 'recovered' | 'saved' | 'winsTotal' | 'offerAnswered'
> & {
  /** What comes of a call that has ended: a pause waits for her word. */
  readonly callOver: { readonly at: number } | null;
};

export type Line =
  /** The page she is on is hers, and the browser keeps it from us. */
  | { readonly kind: 'not-seen'; readonly site: Site }
  /** What she wished for in this popup, or in one before it, has come true. */
  | { readonly kind: 'counted'; readonly wish: Wish }
  | { readonly kind: 'visitor'; readonly visitor: Visitor }
  /** The page she is on could be counted. */
  | { readonly kind: 'countable'; readonly wish: Wish };

export type Around = {
  /** Of the page under the popup; null when it isn't for us to know. */
  readonly address: string | null;
  readonly note: WishNote | null;
  /** Those of her sites that the browser keeps from us. */
  readonly missing: readonly Site[];
  /** Ids of the visitors that have had their answer. */
  readonly answered: readonly string[];
};

/** Null when there is nothing to say. */
export function lineOf(around: Around, known: Known): Line | null {
  const { address, note, missing } = around;
  const { groups } = known;
  const visitors = visitorsOf(around, known);
  const first = visitors.find(({ kind }) => kind === 'recovered');
  if (first !== undefined) return { kind: 'visitor', visitor: first };
  const here = whatIsHere(address, groups);
  if (here.kind === 'chosen' && missing.some((site) => isSameSite(site, here.site))) {
    return { kind: 'not-seen', site: here.site };
  }
  const isNews = note?.kind === 'counted' && isFulfilled(note.wish, groups);
  if (isNews && here.kind !== 'new') return { kind: 'counted', wish: note.wish };
  const visitor = visitors.find(({ id }) => !around.answered.includes(id));
  if (visitor !== undefined) return { kind: 'visitor', visitor };
  return here.kind === 'new' ? { kind: 'countable', wish: here.wish } : null;
}

/** Everybody at the door, in the order in which they are let in. */
function visitorsOf({ missing }: Around, known: Known): readonly Visitor[] {
  const visitors: Visitor[] = [];
  const { recovered } = known;
  if (recovered !== null) {
    visitors.push({ id: `recovered ${recovered.at}`, kind: 'recovered', recovered });
  }
  const { callOver } = known;
  if (callOver !== null) visitors.push({ id: `call-over ${callOver.at}`, kind: 'call-over' });
  if (missing.length > 0) {
    const names = missing.map(siteName).sort();
    visitors.push({ id: `grant-gone ${names.join(' ')}`, kind: 'grant-gone', sites: missing });
  }
  const wins = backupOffer(known);
  if (wins !== null) visitors.push({ id: `backup-offer ${wins}`, kind: 'backup-offer', wins });
  return visitors;
}
