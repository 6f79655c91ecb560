/** How far a file has come on its way in. */
import type { Preview } from '../../utils/snapshot/preview';
import type { Snapshot } from '../../utils/snapshot/snapshot';
import type { Day } from '../../utils/time/day';
import type { Entries } from '../../utils/win-files/entry';
import type { WhyNot } from './refusal-in-words';

export type BringingIn =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly why: WhyNot }
  | Previewed
  /** She has said yes; it is not stored yet. */
  | { readonly kind: 'on-its-way' }
  | { readonly kind: 'undone' };

export type Left = Pick<Entries, 'unread' | 'tooLong'> & { readonly toCome: readonly Day[] };

export type Previewed = {
  readonly kind: 'previewed';
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly preview: Preview;
  /** What of a file of wins can't come in: parts without a day or words, days whose words are too long, and days to come. */
  readonly left: Left;
};
