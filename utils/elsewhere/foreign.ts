/** What another tool has, as far as there is a place for it here, and what there is none for. */
import type { Limits } from '../limits/kinds';
import type { Site } from '../sites/site';

/** The kinds of limits that other tools have as well. */
export const FOREIGN_KINDS = ['daily', 'closedHours', 'breath'] as const;
export type ForeignLimits = Partial<Pick<Limits, (typeof FOREIGN_KINDS)[number]>>;

export type ForeignSet = {
  /** As it is called there; empty where it has no name, and then `number` tells it from others. */
  readonly name: string;
  readonly number: number;
  /** With the exceptions, which are left out of those around them. */
  readonly sites: readonly Site[];
  readonly limits: ForeignLimits;
  /** Switched off there, or on no day of the week. */
  readonly isOff: boolean;
};

/** What can't come along. Each is said in words of its own, with the names of what it is about. */
export const LEFT_OUT = [
  // With the names of sets
  'period',
  'together',
  'rollover',
  'dayStart',
  'minutes',
  'hours',
  'countdown',
  'ownPage',
  'locks',
  'counting',
  'patterns',
  'fetched',
  'private',
  // With what stands there
  'tooWide',
  'wildcards',
  'addressParts',
  'keywords',
  'referrers',
  'unread',
  // By itself
  'otherSettings',
] as const;
export type LeftOutKind = (typeof LEFT_OUT)[number];

/** What comes along, and is not quite what it was there. */
export const DIFFERENT = ['subdomains', 'wholeSite', 'somePages', 'everyDay'] as const;
export type DifferentKind = (typeof DIFFERENT)[number];

export type Said<Kind> = { readonly kind: Kind; readonly names: readonly string[] };

export type Foreign = {
  readonly tool: 'leechblock' | 'list';
  readonly sets: readonly ForeignSet[];
  readonly leftOut: readonly Said<LeftOutKind>[];
  readonly different: readonly Said<DifferentKind>[];
};

/** A file of limits has no more: what is larger is a list for an ad blocker. Sites are asked for in one prompt. */
export const MAX_FOREIGN_SITES = 1_000;
export const MAX_FOREIGN_BYTES = 5_000_000;

/** Why nothing can be read from it. */
export type ForeignRefusal =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-text' }
  /** It begins like JSON, and is none. */
  | { readonly kind: 'damaged' }
  /** A page of the web, saved in place of the file. */
  | { readonly kind: 'web-page' }
  /** A backup of Full Cup. */
  | { readonly kind: 'ours' }
  | { readonly kind: 'no-sites' }
  | { readonly kind: 'too-many' };

export type ReadForeign =
  | { readonly kind: 'read'; readonly foreign: Foreign }
  | { readonly kind: 'refused'; readonly why: ForeignRefusal };

export type Note<Kind> = { readonly kind: Kind; readonly name: string };

/** By kind, in the order of the kinds, each name once. An empty name only says that there is such a thing. */
export function gathered<Kind>(
  notes: readonly Note<Kind>[],
  kinds: readonly Kind[],
): readonly Said<Kind>[] {
  return kinds.flatMap((kind): Said<Kind>[] => {
    const names = notes.filter((note) => note.kind === kind).map(({ name }) => name);
    return names.length === 0 ? [] : [{ kind, names: [...new Set(names)].filter(Boolean) }];
  });
}
